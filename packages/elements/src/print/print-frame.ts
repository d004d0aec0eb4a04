import { languageOf } from '@motcua/core';
import { render, type TemplateResult } from 'lit';

/** A separate document for the printer. */
export interface Printed {
  /** The title of the document, for the printer and as file name when a person saves it: no personal data. */
  readonly title: string;
  readonly language: string;
  readonly content: TemplateResult;
  /** CSS as text. */
  readonly styles: string;
}

/** The frame with the printed document; removed after printing, or when the form leaves the page. */
const FRAME = 'print-frame';

/**
 * Prints a separate document, so that nothing of the page around the form is on the paper. The document is in a
 * visually hidden frame inside the form; its address is `about:blank`. A form that has been removed from the page is
 * not printed.
 * @returns false when the browser can only print the whole page
 */
export async function printDocument(form: Element, { title, language, content, styles }: Printed): Promise<boolean> {
  if (!form.isConnected) return true;
  form.querySelector(`.${FRAME}`)?.remove();
  const frame = document.createElement('iframe');
  frame.className = FRAME;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  // Firefox replaces the document of the frame asynchronously.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  form.append(frame);
  await loaded;
  if (!frame.isConnected) return true;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  try {
    if (!view) throw new Error('The frame has no window');
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles);
    const { document: paper } = view;
    paper.adoptedStyleSheets = [sheet];
    paper.title = title;
    paper.documentElement.lang = language;
    paper.documentElement.dir = languageOf(language).direction ?? 'ltr';
    render(content, paper.body, { creationScope: paper });
    view.addEventListener('afterprint', () => frame.remove());
    view.print();
    return true;
  } catch {
    frame.remove();
    return false;
  }
}
