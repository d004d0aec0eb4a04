import { css } from '../platform/style-sheets.js';

/** Errors, long texts, dates and groups: the styles of fields that no first screen needs. */
export const fieldStateStyles = css`
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
    font-weight: var(--_weight);
  }
  [aria-invalid='true']:not([type='radio'], [type='checkbox'], fieldset) {
    border-color: var(--_error);
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
  @media (forced-colors: active) {
    .wrong {
      border-inline-start-color: Mark;
    }
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
    /* The three boxes of a date are in one row, in a group within a group too. */
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
  }
`;
