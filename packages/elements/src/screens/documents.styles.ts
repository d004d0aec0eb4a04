import { css } from '../platform/style-sheets.js';

/** Documents, and files in general. */
export const documentsStyles = css`
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
  /* Errors are reported in a row of their own each, and the element that holds them takes no room while there are none. */
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
  .drop-hint,
  .camera {
    display: none;
  }
  @media (pointer: coarse) {
    .camera {
      display: inline-flex;
    }
  }
  @media (hover: hover) and (pointer: fine) {
    .drop-hint {
      display: block;
      margin: 0;
      font-size: 0.89em;
    }
  }
  .upload {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) / 2) calc(var(--_space) * 2);
    align-items: baseline;
  }
  .upload > p {
    margin: 0;
  }
  .upload > progress {
    flex: 1 0 100%;
    inline-size: 100%;
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
    display: grid;
    grid-template-columns: 4rem 1fr;
    gap: calc(var(--_space) / 2) calc(var(--_space) * 1.5);
    align-items: start;
  }
  .component .files li > * {
    grid-column: 1 / -1;
    margin: 0;
  }
  .component .files li > span {
    grid-column: 2;
  }
  .component .files li > .preview {
    display: grid;
    grid-row: 1 / span 3;
    grid-column: 1;
    place-content: center;
    block-size: 4rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
    font-size: 0.78em;
    font-weight: var(--_weight);
  }
  .preview > canvas {
    max-inline-size: 4rem;
    max-block-size: 4rem;
  }
  .portable {
    margin-block: calc(var(--_space) * 3);
  }
  .portable-form {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
    margin-block-start: calc(var(--_space) * 2);
  }
  .portable-form > p {
    margin: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
  }
  .files .verified {
    display: block;
  }
`;
