import type { CSSResult, TemplateResult } from 'lit';

/** A page of an agency that a form is embedded in. */
export interface Host {
  /** What the page's own style sheet says, the theme of the form among it. */
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
