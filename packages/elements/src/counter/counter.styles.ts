import { css } from '../platform/style-sheets.js';

/** Kiosk and assisted mode. */
export const counterStyles = css`
  .ending {
    display: grid;
    gap: var(--_space);
    justify-items: start;
    margin-block-start: calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
  }
  :host([mode='kiosk']) :is(.link, summary) {
    min-inline-size: 44px;
    min-block-size: 44px;
  }
  .erased {
    margin-block-end: calc(var(--_space) * 2);
  }
  .idle {
    max-inline-size: min(32em, 100% - var(--_space) * 4);
    padding: calc(var(--_space) * 3);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }
  .idle::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  .idle > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }
  @media (max-width: 480px) {
    .ending .button {
      flex: 1 0 100%;
      inline-size: 100%;
      text-align: center;
    }
  }
`;
