import { css } from '../platform/style-sheets.js';

/** The answers, to be read. */
export const reviewStyles = css`
  .answer {
    white-space: pre-line;
  }
  .part {
    margin-block-start: var(--_space);
    padding-inline-start: calc(var(--_space) * 1.5);
    border-inline-start: 3px solid var(--_line);
  }
  h4 + .facts > :last-child {
    border: 0;
  }
  .review {
    display: grid;
    gap: var(--_space);
    margin-block-start: var(--_space);
  }
  .difference {
    display: block;
  }
  .difference > ins {
    font-weight: 600;
    text-decoration: none;
  }
  .review-head .link {
    flex: none;
  }
  .review-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding-block-end: calc(var(--_space) / 2);
    border-block-end: var(--_border-width) solid var(--_border);
  }
`;
