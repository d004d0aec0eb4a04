import { css } from '../platform/style-sheets.js';
import { visuallyHidden } from '../visually-hidden.styles.js';

/** Questions with the same choices, as a table. */
export const matrixStyles = css`
  .matrix {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .matrix caption {
    margin-block-end: var(--_space);
    font-size: 1.1em;
    font-weight: 700;
    text-align: start;
  }
  .matrix tr {
    border-block-end: 1px solid var(--_line);
  }
  .matrix th {
    padding: var(--_space) var(--_space) var(--_space) 0;
    font-weight: var(--_weight);
    text-align: start;
    vertical-align: middle;
  }
  .matrix th.wrong {
    padding-inline-start: calc(var(--_space) * 1.75);
  }
  .matrix th[scope='col'],
  .matrix tbody td {
    text-align: center;
  }
  .matrix th[scope='col'] {
    padding-inline: calc(var(--_space) / 2);
    font-size: 0.89em;
    line-height: 1.35;
    vertical-align: bottom;
    overflow-wrap: normal;
  }
  .matrix .radio {
    justify-content: center;
  }
  @media (min-width: 700px) {
    .matrix tbody td {
      inline-size: 16%;
    }
    .matrix .radio span {
      ${visuallyHidden}
    }
  }
  @media (max-width: 699px) {
    .matrix thead {
      display: none;
    }
    .matrix :is(tbody, tr, th, td) {
      display: block;
    }
    .matrix .radio {
      justify-content: flex-start;
    }
    .matrix tr {
      padding-block: var(--_space);
    }
    .matrix tr:has(.error) {
      padding-inline-start: calc(var(--_space) * 1.75);
      border-inline-start: 4px solid var(--_error);
    }
    .matrix th.wrong {
      padding-inline-start: 0;
      border: 0;
    }
  }
`;
