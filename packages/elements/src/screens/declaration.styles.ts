import { css } from '../platform/style-sheets.js';

/** The declaration, and its reading by an officer. */
export const declarationStyles = css`
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
`;
