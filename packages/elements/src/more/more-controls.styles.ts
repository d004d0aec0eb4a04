import { css } from 'lit';

/** The look of what few forms have. */
export const moreStyles = css`
  procedure-list,
  procedure-combobox {
    display: block;
  }
  .list > legend {
    margin-block-end: calc(var(--_space) * 1.5);
    font-size: 1.1em;
    font-weight: 700;
  }
  .branch {
    margin-block-start: var(--_space);
  }
  .union > .branch {
    padding-inline-start: calc(var(--_space) * 2);
    border-inline-start: 3px solid var(--_line);
  }
  .combobox {
    position: relative;
  }
  .combobox.width-medium {
    max-inline-size: 20em;
  }
  .combobox.width-short {
    max-inline-size: 9em;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 1;
    inset-inline: 0;
    max-block-size: 20em;
    margin: 2px 0 0;
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    list-style: none;
  }
  [role='listbox'][hidden] {
    display: none;
  }
  [role='option'] {
    padding: var(--_space) calc(var(--_space) * 1.5);
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }
  [role='option']:not([aria-disabled]):hover {
    background: var(--_soft);
  }
  [role='option'][aria-selected='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  [role='option'].chosen {
    font-weight: 700;
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
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
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
  .link:disabled {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .link.danger {
    color: var(--_error);
    font-weight: 600;
  }
  .removable > .link {
    justify-self: start;
  }
  .growth-row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(var(--_space) * 2);
    align-items: center;
  }
  .growth-row input {
    flex: 1 1 12em;
  }
  .raw {
    margin: 0;
    padding: var(--_space);
    overflow-x: auto;
    background: var(--_soft);
    font-size: 0.89em;
    white-space: pre-wrap;
  }
  .items {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .items th {
    padding: var(--_space) var(--_space) var(--_space) 0;
    font-weight: 600;
    text-align: start;
    vertical-align: bottom;
  }
  .items td {
    padding: calc(var(--_space) / 2) var(--_space) calc(var(--_space) / 2) 0;
    vertical-align: top;
  }
  @media (min-width: 700px) {
    .items .field > :is(label:not(.radio), legend) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
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
      padding-block: calc(var(--_space) * 1.5);
      border-block-end: 1px solid var(--_line);
    }
  }
`;
