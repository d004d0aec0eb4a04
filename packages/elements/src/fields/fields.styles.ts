import { css } from '../platform/style-sheets.js';

/** The look of what few forms have. */
export const fieldStyles = css`
  procedure-list,
  procedure-combobox,
  procedure-old-address {
    display: block;
  }
  .list > legend {
    font-size: 1.1em;
    font-weight: 700;
  }
  .list > .hint {
    margin-block: calc(var(--_space) * -1) 0;
  }
  .list > [role='status']:empty {
    position: absolute;
  }
  .prose > * {
    margin-block: 0 calc(var(--_space) / 2);
  }
  .prose > :last-child {
    margin-block-end: 0;
  }
  .prose ul,
  .prose ol {
    padding-inline-start: 1.5em;
  }
  .prose li > * {
    margin-block: 0;
  }
  .prose a {
    color: var(--_accent);
  }
  .prose code {
    overflow-wrap: anywhere;
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
  .combobox::after {
    content: '▾' / '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: calc(var(--_space) * 1.5);
    color: var(--_muted);
    line-height: 48px;
    pointer-events: none;
  }
  .combobox > input {
    padding-inline-end: calc(var(--_space) * 4);
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
    color: inherit;
    list-style: none;
  }
  [role='listbox']:popover-open {
    position: fixed;
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
  procedure-combobox ~ :is(.notice, .after, procedure-old-address),
  procedure-combobox ~ [role='status'] > .notice,
  .scan > [role='status'] > .notice {
    margin-block: var(--_space) 0;
  }
  .helper {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
    padding: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .helper > .field {
    inline-size: 100%;
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
  .growth > label {
    font-weight: 600;
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
    margin: 0 0 var(--_space);
    padding: var(--_space);
    overflow-x: auto;
    background: var(--_soft);
    font-size: 0.89em;
    white-space: pre-wrap;
  }
  .copy {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }
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
    font-weight: 600;
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
  .prefilled {
    display: grid;
    gap: calc(var(--_space) / 2);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  /* What one source gave reads as one card with a line between its answers. */
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
  .scan .notice {
    margin-block-start: var(--_space);
  }
  .affixed {
    display: flex;
    gap: var(--_space);
    align-items: center;
  }
  .affixed > input {
    flex: 0 1 20em;
    min-inline-size: 0;
  }
  .affixed > span {
    white-space: nowrap;
  }
  .affixed + .hint {
    margin-block: calc(var(--_space) / 2) 0;
  }
  .field > .room {
    margin-block: calc(var(--_space) / 2) 0;
  }
  .field > .notice {
    margin-block-end: var(--_space);
  }
  .items {
    inline-size: 100%;
    border-collapse: collapse;
    /* A column is never so narrow that its words break. */
    overflow-wrap: normal;
  }
  .items th {
    padding: var(--_space) var(--_space) var(--_space) 0;
    font-weight: 600;
    text-align: start;
    vertical-align: bottom;
  }
  .items td {
    padding: calc(var(--_space) / 2) var(--_space) calc(var(--_space) / 2) 0;
    /* Boxes stand in one line, also beside one with an error above it. */
    vertical-align: bottom;
  }
  @media (min-width: 700px) {
    .matrix tbody td {
      inline-size: 16%;
    }
    .matrix .radio span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .items td:first-child {
      inline-size: 38%;
    }
    .items input {
      padding-inline: var(--_space);
    }
    .items .tools {
      flex-wrap: nowrap;
      gap: calc(var(--_space) * 1.5);
      min-block-size: 48px;
      align-items: center;
    }
    .items .field > :is(label:not(.radio), legend) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
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
