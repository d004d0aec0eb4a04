import { css } from '../platform/style-sheets.js';

/** Formatted texts, unions, extra properties, helpers of controls. */
export const otherFieldStyles = css`
  procedure-list,
  procedure-combobox,
  procedure-old-address {
    display: block;
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
    color: var(--_link);
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
  .link:disabled {
    color: var(--_muted);
    text-decoration: none;
    cursor: default;
  }
  .link.danger {
    color: var(--_error);
    font-weight: var(--_weight);
  }
  .removable > .link {
    justify-self: start;
  }
  .growth > label {
    font-weight: var(--_weight);
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
`;
