import type { CSSResult, TemplateResult } from 'lit';

/** A page of an agency that a form is embedded in. */
export interface Host {
  /** The style sheet of the page, including the theme of the form. */
  readonly styles: CSSResult;
  readonly page: (form: TemplateResult) => TemplateResult;
}

/** Applies the host's styles to the document while a story is shown; returns a function that removes them. */
export function useStyles({ styles }: Host): () => void {
  const sheet = styles.styleSheet!;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
