import type { CSSResult, TemplateResult } from 'lit';

/** A page of an agency that a form is embedded in. */
export interface Host {
  /** The style sheet of the page, including the theme of the form. */
  readonly styles: CSSResult;
  readonly page: (form: TemplateResult) => TemplateResult;
}

/** Gives the document the host's styles for as long as a story is shown; returns how to take them away. */
export function useStyles({ styles }: Host): () => void {
  const sheet = styles.styleSheet!;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
