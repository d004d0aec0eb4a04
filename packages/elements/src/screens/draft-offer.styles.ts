import { css } from '../platform/style-sheets.js';

/** Drafts and receipts that the device keeps. */
export const draftOfferStyles = css`
  .draft {
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
  }
  .draft .buttons {
    justify-self: stretch;
    margin-block-start: var(--_space);
  }
  /* Buttons that delete are out of reach of a finger that misses the button before them. */
  .erase {
    justify-self: stretch;
    margin-block-start: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
  }
  .erase .link {
    color: var(--_error);
  }
  @media (max-width: 480px) {
    .draft :is(.button, .link) {
      flex: 1 0 100%;
      inline-size: 100%;
      text-align: center;
    }
  }
`;
