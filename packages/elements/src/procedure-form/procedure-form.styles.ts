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
  .link,
  p,
  ul,
  dl,
  dd,
  fieldset,
  input,
  select,
  textarea,
  .button,
  h3 {
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
  form,
  .members,
  .chunk {
    display: grid;
    gap: calc(var(--_space) * 3);
  }
  form {
    margin-block-start: calc(var(--_space) * 3);
  }
  form > h3 {
    margin-block: var(--_space) calc(var(--_space) * -1);
  }
  .lead,
  dt,
  .hint,
  .optional,
  .caption,
  .unverified {
    color: var(--_muted);
  }
  .hint,
  .unverified,
  .caption,
  .language,
  .optional {
    font-size: 0.89em;
    font-weight: 400;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-block-end: calc(var(--_space) * 2);
    gap: 0 calc(var(--_space) * 2);
  }
  .steps progress {
    margin-block-start: calc(var(--_space) / 2);
    flex: 1 0 100%;
  }
  progress {
    appearance: none;
    block-size: 6px;
    border: 0;
    inline-size: 100%;
    border-radius: 6px;
    color: var(--_accent);
    background: var(--_line);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: inherit;
  }
  progress::-webkit-progress-value {
    background: currentcolor;
  }
  progress::-moz-progress-bar {
    background: currentcolor;
  }
  fieldset {
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  legend {
    /* Out of the border's line, where browsers put it, so that a field's mark spans label and control alike. */
    inline-size: 100%;
    float: inline-start;
    padding: 0;
  }
  legend + * {
    clear: both;
  }
  .chunk {
    contain-intrinsic-block-size: auto 2400px;
    content-visibility: auto;
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
  .date label {
    margin-block-end: calc(var(--_space) / 2);
    display: block;
    font-weight: var(--_weight);
    line-height: 1.45;
  }
  .field > .error,
  .field > .hint {
    margin-block-end: var(--_space);
  }
  input[type='text'],
  select,
  textarea,
  .button {
    min-block-size: var(--_control-height);
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 1.5);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius);
    font: inherit;
    line-height: 1.35;
  }
  input[type='text'],
  select,
  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 100%;
    background: var(--_surface);
    color: inherit;
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
    gap: calc(var(--_space) * 2);
    flex-wrap: wrap;
  }
  .date label {
    font-size: 0.89em;
    font-weight: 400;
  }
  .radio {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_space) * 1.5);
    padding-block: calc(var(--_space) * 0.75);
    min-block-size: 44px;
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
    padding-inline: calc(var(--_space) * 3);
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: var(--_weight);
    cursor: pointer;
  }
  .secondary {
    color: var(--_accent);
    background: none;
  }
  .link {
    vertical-align: top;
    padding: 2px 0;
    border: 0;
    font: inherit;
    background: none;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :is(input, select, textarea, button, summary):focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .radios,
  .notice,
  .papers {
    display: grid;
    gap: var(--_space);
  }
  .notice {
    justify-items: start;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    background: var(--_soft);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
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
  }
  .facts > div {
    grid-template-columns: minmax(9em, 2fr) 3fr;
    gap: 0 calc(var(--_space) * 2);
    display: grid;
    padding-block: var(--_space);
    border-block-end: 1px solid var(--_line);
  }
  .papers {
    padding-inline-start: 1.2em;
  }
  .link,
  summary {
    min-block-size: 32px;
    color: var(--_link);
    cursor: pointer;
  }
  .language {
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
