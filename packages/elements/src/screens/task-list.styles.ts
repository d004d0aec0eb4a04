import { css } from '../platform/style-sheets.js';

/** The list of a procedure's parts. */
export const taskListStyles = css`
  .tasks {
    margin-block-start: var(--_space);
  }
  .tasks li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    padding-block: calc(var(--_space) / 2);
    border-block-end: 1px solid var(--_line);
  }
  .state {
    color: var(--_muted);
    font-size: 0.89em;
  }
  .state.done {
    color: var(--_good);
  }
  .state.lacking {
    color: var(--_error);
  }
`;
