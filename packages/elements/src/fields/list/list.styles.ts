import { css } from '../../platform/style-sheets.js';
import { visuallyHidden } from '../../visually-hidden.styles.js';

/** Lists of items, as cards and as a table. */
export const listStyles = css`
  .list > legend {
    font-size: 1.1em;
    font-weight: 700;
  }
  .list > .hint {
    margin-block: calc(var(--_space) * -1) 0;
  }
  .list {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .row,
  .card,
  .removable {
    display: grid;
    gap: var(--_space);
  }
  .card {
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .card > .members {
    margin-block: var(--_space);
  }
  .card-head {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
  }
  .card-head .link {
    flex: none;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
  }
  .items {
    inline-size: 100%;
    border-collapse: collapse;
    /* A column is never so narrow that its words break. */
    overflow-wrap: normal;
  }
  .items th {
    padding: var(--_space) var(--_space) var(--_space) 0;
    font-weight: var(--_weight);
    text-align: start;
    vertical-align: bottom;
  }
  .items td {
    padding: calc(var(--_space) / 2) var(--_space) calc(var(--_space) / 2) 0;
    /* Boxes are in one line, also next to one with an error above it. */
    vertical-align: bottom;
  }
  @media (min-width: 700px) {
    .items td:first-child {
      inline-size: 38%;
    }
    .items input {
      padding-inline: var(--_space);
    }
    .items .tools {
      flex-wrap: nowrap;
      gap: calc(var(--_space) * 1.5);
      min-block-size: var(--_control-height);
      align-items: center;
    }
    .items .field > :is(label:not(.radio), legend) {
      ${visuallyHidden}
    }
  }
  @media (max-width: 699px) {
    .items thead {
      display: none;
    }
    .items :is(tbody, tr, td) {
      display: block;
    }
    .items tr {
      display: grid;
      gap: calc(var(--_space) * 2);
      padding-block: calc(var(--_space) * 2);
      border-block-end: 1px solid var(--_line);
    }
    .items tr:first-child {
      padding-block-start: 0;
    }
    .items td {
      padding: 0;
    }
  }
`;
