/** CSS as text. The build removes comments and white space from what this tags. */
export const css = (strings: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw({ raw: strings }, ...values);

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Adds styles to a shadow root, in this order. Constructed style sheets are not subject to a page's Content Security
 * Policy; browsers without them (Safari before 16.4) get `style` elements.
 * @param styles CSS texts; equal texts share one style sheet in all forms of a page
 */
export function adoptStyles(root: ShadowRoot, styles: readonly string[]): void {
  if ('adoptedStyleSheets' in root) root.adoptedStyleSheets = styles.map(sheetOf);
  else
    (root as ShadowRoot).append(
      ...styles.slice((root as ShadowRoot).querySelectorAll('style').length).map((text) => {
        const element = document.createElement('style');
        element.textContent = text;
        return element;
      }),
    );
}

function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheets.set(text, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
}
