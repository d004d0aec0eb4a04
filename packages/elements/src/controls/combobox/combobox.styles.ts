import { css } from '../../platform/style-sheets.js';

/** Text boxes with a list of suggestions. */
export const comboboxStyles = css`
  .combobox {
    position: relative;
  }
  .combobox::after {
    content: '▾' / '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: calc(var(--_space) * 1.5);
    color: var(--_muted);
    line-height: var(--_control-height);
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
    border: var(--_border-width) solid var(--_border);
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
  procedure-combobox ~ .notice,
  .scan > .notice {
    margin-block: var(--_space) 0;
  }
`;
