import { css } from '../platform/style-sheets.js';
import { visuallyHidden } from '../visually-hidden.styles.js';

/** The styles of the whole form. Only inherited text, color scheme and tokens of the page affect it. */
export const formStyles = css`
  :host {
    display: block;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    font-style: normal;
    font-weight: 400;
    text-shadow: none;
    cursor: auto;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .form {
    max-width: var(--_width);
    padding: calc(var(--_space) * 3);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: var(--_line-height);
    overflow-wrap: anywhere;
  }
  .form[aria-busy] {
    min-height: 60vh;
  }
  .slow {
    animation: slow 3s step-end;
  }
  @keyframes slow {
    from {
      visibility: hidden;
    }
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }
  h2 {
    margin-block: var(--_space) calc(var(--_space) * 2);
    font-size: 1.5em;
    line-height: 1.35;
  }
  h2:focus {
    outline: none;
  }
  h3 {
    font-size: 1.1em;
    line-height: 1.45;
  }
  form {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 3);
  }
  form > h3 {
    margin-block: var(--_space) calc(var(--_space) * -1);
  }
  .lead {
    color: var(--_muted);
  }
  .hint,
  .optional,
  .caption {
    color: var(--_muted);
    font-size: 0.89em;
    font-weight: 400;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 2);
  }
  .steps progress {
    flex: 1 0 100%;
    margin-block-start: calc(var(--_space) / 2);
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--_line);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: inherit;
  }
  progress::-webkit-progress-value {
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    background: var(--_accent);
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    /* Out of the border's line, where browsers put it, so that a field's mark spans label and control alike. */
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }
  legend + * {
    clear: both;
  }
  .members,
  .chunk {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  .chunk {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 2400px;
  }
  .group > legend {
    margin-block-end: calc(var(--_space) * 1.5);
    font-size: 1.1em;
    font-weight: 700;
  }
  .group > .members {
    padding-inline-start: calc(var(--_space) * 2);
    border-inline-start: 3px solid var(--_line);
  }
  .field > label:not(.radio, .button),
  .field > legend,
  .date-part label {
    display: block;
    margin-block-end: calc(var(--_space) / 2);
    font-weight: 600;
    line-height: 1.45;
  }
  .field > .hint,
  .field > .error {
    margin-block-end: var(--_space);
  }
  input[type='text'],
  select,
  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
    min-block-size: 48px;
    margin: 0;
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
    border: 2px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.35;
  }
  input.width-short {
    max-inline-size: 9em;
  }
  :is(input, select).width-medium {
    max-inline-size: 20em;
  }
  input.digits-2 {
    inline-size: 4em;
  }
  input.digits-4 {
    inline-size: 5.5em;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }
  .date .date-part label {
    font-size: 0.89em;
    font-weight: 400;
  }
  .radios {
    display: grid;
    gap: var(--_space);
  }
  .radio {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 44px;
    padding-block: calc(var(--_space) * 0.75);
    cursor: pointer;
  }
  .radio input {
    flex: none;
    inline-size: 26px;
    block-size: 26px;
    margin: 1px 0 0;
    accent-color: var(--_accent);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 48px;
    margin: 0;
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 3);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.35;
    cursor: pointer;
  }
  .secondary {
    background: transparent;
    color: var(--_accent);
  }
  .link {
    min-block-size: 32px;
    vertical-align: top;
    margin: 0;
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  :is(input, select, textarea, button, summary):focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }

  .notice {
    display: grid;
    gap: var(--_space);
    justify-items: start;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_soft);
  }
  .form > .notice {
    margin-block-start: calc(var(--_space) * 2);
  }
  .notice.bad {
    border-color: var(--_error);
    background: var(--_error-soft);
  }
  .form > .unverified {
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
    font-size: 0.89em;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(9em, 2fr) 3fr;
    gap: 0 calc(var(--_space) * 2);
    padding-block: var(--_space);
    border-block-end: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
  }
  .papers {
    display: grid;
    gap: var(--_space);
    padding-inline-start: 1.2em;
  }
  summary {
    min-block-size: 32px;
    color: var(--_accent);
    cursor: pointer;
  }
  .language {
    font-size: 0.89em;
    text-align: end;
  }
  .hidden {
    ${visuallyHidden}
  }

  @media (max-width: 480px) {
    .form {
      padding: calc(var(--_space) * 2);
    }
    .facts > div {
      grid-template-columns: 1fr;
    }
    form .buttons .button {
      flex: 1 0 100%;
    }
  }
`;
