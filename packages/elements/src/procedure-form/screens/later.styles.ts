import { css } from 'lit';

/** The look of the later screens. */
export const laterStyles = css`
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
    margin: var(--_space) 0 0;
    font-size: 1em;
    line-height: 1.45;
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
  .file-input:focus-visible + label {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
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
