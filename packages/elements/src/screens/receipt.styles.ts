import { css } from '../platform/style-sheets.js';

/** The receipt. */
export const receiptStyles = css`
  .whole {
    display: inline-block;
  }
  .dossier-number,
  .token {
    font-size: 1.25em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  .token {
    justify-self: start;
    padding: var(--_space) calc(var(--_space) * 2);
    border: var(--_border-width) dashed var(--_border);
    border-radius: var(--_radius);
    /* It is copied by hand: 0 and O, 1 and l have to look different. */
    font-family: ui-monospace, Consolas, monospace;
    font-size: 1em;
  }
  .token > span:not(:last-of-type) {
    margin-inline-end: 0.75ch;
  }
  .qr {
    display: block;
    max-width: 100%;
  }
  @media (max-width: 480px) {
    .dossier-number {
      font-size: 1.1em;
    }
  }
`;
