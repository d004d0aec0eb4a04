import type { ScreenId } from '@motcua/core';
import { textKeys } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import type { PrintKind } from '../session/late-parts.js';
import { paperPage } from './paper-page.js';
import { paperStyles } from './paper.styles.js';
import { printDocument } from './print-frame.js';
import { receiptPage } from './receipt-page.js';

/**
 * The screens that show the printed content: in assisted mode, the last one, where an officer has the citizen read it
 * before submission.
 */
const SHOWN: Readonly<Record<PrintKind, readonly ScreenId[]>> = {
  filled: ['review', 'declaration'],
  blank: [],
  receipt: ['receipt'],
};

/** The time that a print waits for lists to load, in milliseconds. */
const IMAGES_TIMEOUT_MS = 5000;

/**
 * Prints a form as an official paper, unless the page shows another form by then, or the same one after a reset. A
 * browser that cannot print a part of a page prints the whole page with its print styles.
 * @param form the rendered form; it leaves the page when another form replaces it
 * @returns false when printing is useless because the content is not on the page
 */
export async function printForm(context: FormContext, form: Element, kind: PrintKind): Promise<boolean> {
  // The form may not have needed this chunk yet: it has the texts of many answers.
  const more = await context.chunks.loadFields();
  const { store, labels, language } = context;
  const blank = kind === 'blank';
  const data = () => (blank ? undefined : store.getSnapshot().data);
  const draw = () =>
    kind === 'receipt' ? receiptPage(context) : paperPage({ context, more, data: data(), blank, numbers: new Map() });
  let content = draw();
  if (kind === 'filled') {
    // Rendering requests the lists that name codes: a paper with bare codes would be useless.
    const tooLong = new Promise((resolve) => setTimeout(resolve, IMAGES_TIMEOUT_MS));
    await Promise.race([more.codeListsSettled(), tooLong]);
    // The lists are requested once the code that reads them is loaded.
    draw();
    await Promise.race([more.codeListsSettled(), tooLong]);
    content = draw();
  }
  const { definition } = store.procedure;
  const title = labels.text(textKeys.title) ?? definition.code;
  if (await printDocument(form, { title, language, content, styles: paperStyles })) return true;
  const isOnPage = SHOWN[kind].includes(store.getSnapshot().screen);
  if (isOnPage) globalThis.print();
  return isOnPage;
}
