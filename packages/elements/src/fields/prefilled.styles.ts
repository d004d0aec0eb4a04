import { css } from '../platform/style-sheets.js';

/** Answers that a database gave. */
export const prefilledStyles = css`
  .prefilled {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  /* The answers from one source look like one card with a line between them. */
  .prefilled + .prefilled {
    margin-block-start: calc(var(--_space) * -3);
    border-block-start: 1px solid var(--_line);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .prefilled:has(+ .prefilled) {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .prefilled .hint {
    margin: 0;
  }
  .source {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
  }
`;
