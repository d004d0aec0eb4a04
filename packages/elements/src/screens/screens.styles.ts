import { css } from '../platform/style-sheets.js';

/** Styles that several screens share. */
export const sharedScreenStyles = css`
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
    color: var(--procedure-link-strong, var(--_accent-strong));
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
  .notice:focus {
    outline: none;
  }
  .notice.good {
    border-color: var(--_good);
    background: var(--_good-soft);
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
    font-weight: var(--_weight);
  }
  .plain {
    display: grid;
    gap: var(--_space);
    padding: 0;
    list-style: none;
  }
  progress.sending {
    block-size: 14px;
  }
  h4 {
    margin: 0;
    font-size: 1em;
    line-height: 1.45;
  }
  .facts > div > dd {
    grid-column: -2;
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
`;
