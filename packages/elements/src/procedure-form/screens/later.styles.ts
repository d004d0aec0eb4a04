import { css } from 'lit';

/** The look of the later screens. */
export const laterStyles = css`
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
  .notice.good {
    border-color: var(--_good);
    background: var(--_good-soft);
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
  .files .link {
    float: inline-end;
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
  .statement {
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    white-space: pre-line;
  }
  .dossier-number,
  .token {
    font-size: 1.25em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  .token {
    font-size: 1em;
  }

  @media (forced-colors: active) {
    .wrong {
      border-inline-start-color: Mark;
    }
  }
  .kiosk {
    margin-block-start: calc(var(--_space) * 4);
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
  }
  :host([mode='kiosk']) :is(.link, summary) {
    min-block-size: 44px;
  }
  .idle {
    max-inline-size: 32em;
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

  @media (forced-colors: active) {
    .button,
    .notice,
    progress {
      border: 2px solid;
    }
  }
  @media print {
    .buttons,
    .language,
    .steps,
    .link,
    .button {
      display: none;
    }
    .form {
      max-width: none;
      padding: 0;
    }
  }
`;
