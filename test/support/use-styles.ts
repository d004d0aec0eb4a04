import type { Page } from 'playwright-core';

/** Applies a style sheet of a page; constructed, it needs no permission of the page's policy. */
export async function useStyles(page: Page, text: string): Promise<void> {
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, text);
}
