import { css } from '../platform/style-sheets.js';

/** The look of the later screens. */
export const screenStyles = css`
  h2,
  h3,
  h4 {
    text-wrap: pretty;
  }
  .lead,
  .notice,
  dd {
    text-wrap: pretty;
  }
  .link:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 2px;
  }
  .button:hover {
    border-color: var(--_accent-strong);
    background: var(--_accent-strong);
  }
  .secondary:hover {
    background: var(--_soft);
  }
  details > :not(summary) {
    margin-block-start: var(--_space);
  }
  textarea {
    min-block-size: 7em;
    max-block-size: 24em;
    resize: vertical;
    /* A long answer is seen whole. */
    field-sizing: content;
  }
  .wrong {
    padding-inline-start: calc(var(--_space) * 1.75);
    border-inline-start: 4px solid var(--_error);
  }
  .error {
    color: var(--_error);
    font-weight: 600;
  }
  [aria-invalid='true']:not([type='radio'], [type='checkbox'], fieldset) {
    border-color: var(--_error);
  }
  .notice:focus {
    outline: none;
  }
  .notice.good {
    border-color: var(--_good);
    background: var(--_good-soft);
  }
  form .group {
    margin-block-start: var(--_space);
  }
  .group:has(> .hint) > legend {
    margin-block-end: calc(var(--_space) / 4);
  }
  .group > .hint {
    margin-block-end: calc(var(--_space) * 2);
  }
  .draft {
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
  }
  .draft .buttons {
    justify-self: stretch;
    margin-block-start: var(--_space);
  }
  /* What deletes is not in the reach of a finger that misses the button before it. */
  .erase {
    justify-self: stretch;
    margin-block-start: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
  }
  .erase .link {
    color: var(--_error);
  }
  .form > .saved {
    margin-block-start: calc(var(--_space) * 3);
  }
  .notice + .unverified {
    margin-block-start: calc(var(--_space) * 2);
  }
  .summary ul {
    padding-inline-start: 1.2em;
  }
  .summary .link {
    color: var(--_error);
    font-weight: 600;
  }
  .plain {
    display: grid;
    gap: var(--_space);
    padding: 0;
    list-style: none;
  }
  .answer {
    white-space: pre-line;
  }
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
  progress.sending {
    block-size: 14px;
    border-radius: 7px;
  }
  .component {
    display: grid;
    gap: var(--_space);
    justify-items: start;
    padding-block-end: calc(var(--_space) * 3);
    border-block-end: 1px solid var(--_line);
  }
  .component > .notice {
    justify-self: stretch;
  }
  /* Errors are told in a row of their own each, and the element that holds them takes no room while there are none. */
  .component > div {
    display: contents;
  }
  .component > .hint {
    margin: 0;
  }
  .component > .button {
    margin-block-start: var(--_space);
  }
  .file-input:focus-visible + label {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .drop:focus {
    outline: none;
  }
  [data-dragging] .drop {
    border-radius: var(--_radius);
    outline: 2px dashed var(--_accent);
    outline-offset: 6px;
  }
  .drop[data-over] {
    outline-style: solid;
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  .drop-hint {
    display: none;
  }
  @media (hover: hover) and (pointer: fine) {
    .drop-hint {
      display: block;
      margin: 0;
      font-size: 0.89em;
    }
  }
  .rejection {
    display: grid;
    gap: calc(var(--_space) / 2);
    justify-items: start;
  }
  .rejection > p {
    margin: 0;
  }
  .content {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }
  .files {
    display: grid;
    justify-self: stretch;
    padding: 0;
    list-style: none;
  }
  .files li {
    padding: var(--_space) calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-block-end-width: 0;
  }
  .files li:first-child {
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
  }
  .files li:last-child {
    border-block-end-width: 1px;
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .component .files li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
    align-items: baseline;
  }
  .files .link {
    margin-inline-start: auto;
  }
  .files .notice {
    flex: 1 0 100%;
  }
  h4 {
    margin: 0;
    font-size: 1em;
    line-height: 1.45;
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
  .review-head .link {
    flex: none;
  }
  .review-head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding-block-end: calc(var(--_space) / 2);
    border-block-end: 2px solid var(--_border);
  }
  .handover {
    display: grid;
    gap: calc(var(--_space) * 2);
    font-size: 1.35em;
  }
  .handover ~ * {
    font-size: 1.2em;
  }
  .handover ~ h3 {
    font-size: 1.48em;
  }
  .statement {
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    white-space: pre-line;
  }
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
    border: 2px dashed var(--_border);
    border-radius: var(--_radius);
    /* It is copied by hand: 0 and O, 1 and l have to look different. */
    font-family: ui-monospace, Consolas, monospace;
    font-size: 1em;
  }
  .token > span:not(:last-of-type) {
    margin-inline-end: 0.75ch;
  }

  @media (forced-colors: active) {
    .wrong {
      border-inline-start-color: Mark;
    }
  }
  .ending {
    display: grid;
    gap: var(--_space);
    justify-items: start;
    margin-block-start: calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
  }
  :host([mode='kiosk']) :is(.link, summary) {
    min-inline-size: 44px;
    min-block-size: 44px;
  }
  .erased {
    margin-block-end: calc(var(--_space) * 2);
  }
  .idle {
    max-inline-size: min(32em, 100% - var(--_space) * 4);
    padding: calc(var(--_space) * 3);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }
  .idle::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  .idle > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }

  /* The three boxes of a date give way before the year goes to a line of its own. */
  .date-part {
    flex: 1 1 2.75em;
    min-inline-size: 0;
    max-inline-size: 4em;
  }
  .date-part:has(.digits-4) {
    flex-basis: 4em;
    max-inline-size: 5.5em;
  }
  .date-part input {
    inline-size: 100%;
  }

  @media (max-width: 480px) {
    .dossier-number {
      font-size: 1.1em;
    }
    /* The three boxes of a date stand in one row, in a group within a group too. */
    .date {
      gap: var(--_space);
    }
    input.digits-2 {
      inline-size: 3.5em;
      padding-inline: var(--_space);
    }
    .group > .members {
      padding-inline-start: var(--_space);
    }
    .draft :is(.button, .link),
    .ending .button {
      flex: 1 0 100%;
      inline-size: 100%;
      text-align: center;
    }
  }
  @media (forced-colors: active) {
    .button,
    .notice,
    progress {
      border: 2px solid;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
  .printing {
    display: grid;
    justify-items: start;
  }
  .printing > .hint:not(:empty) {
    margin-block-start: var(--_space);
  }
  .form > .printing {
    margin-block-start: calc(var(--_space) * 3);
  }
  /* It has a size, or some browsers print nothing of it. */
  .print-frame {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: -300mm;
    inline-size: 210mm;
    block-size: 297mm;
    border: 0;
  }

  /* The page as it is, for those who print it by the browser's own menu. */
  @media print {
    .buttons,
    .language,
    .steps,
    .printing,
    .lead.screen-only,
    .hidden,
    .link,
    .button,
    .ending,
    .summary {
      display: none;
    }
    .form,
    .form * {
      color: #000;
      background: none;
      box-shadow: none;
    }
    .form {
      max-width: none;
      padding: 0;
      color-scheme: light;
      font-size: 12pt;
    }
    .handover,
    .handover ~ * {
      font-size: 1em;
    }
    /* Nothing holds a heading to what follows it in a grid. */
    .review {
      display: block;
    }
    .notice,
    .statement,
    .field,
    .component,
    .facts > div,
    tr,
    .files li {
      break-inside: avoid;
    }
    h2,
    h3,
    h4,
    .review-head {
      break-after: avoid;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
