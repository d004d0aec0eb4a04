import type { ScreenId } from '@motcua/core';
import { textKeys } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import type { PrintKind } from '../session/late-parts.js';
import { paperPage } from './paper-page.js';
import { paperStyles } from './paper.styles.js';
import { printDocument } from './print-frame.js';
import { receiptPage } from './receipt-page.js';

/** Screens that have on them what is printed: the last one where an officer has it read before it is sent. */
const SHOWN: Readonly<Record<PrintKind, readonly ScreenId[]>> = {
  filled: ['review', 'declaration'],
  blank: [],
  receipt: ['receipt'],
};

/** The time that a print waits for lists to load, in milliseconds. */
const IMAGES_TIMEOUT_MS = 5000;

/**
 * Prints a form as an official paper, unless the page shows another form by then, or the same one empty again. A browser
 * that cannot print a part of a page prints the page, which then has a look of its own for paper.
 * @param form what the page shows of the form; it leaves the page when another form takes its place
 * @returns false when that is no use, since what is wanted is not on the page
 */
export async function printForm(context: FormContext, form: Element, kind: PrintKind): Promise<boolean> {
  // Where the form had no need of it yet: it has the words of many answers.
  const more = await context.chunks.loadFields();
  const { store, labels, language } = context;
  const blank = kind === 'blank';
  const data = () => (blank ? undefined : store.getSnapshot().data);
  const draw = () =>
    kind === 'receipt' ? receiptPage(context) : paperPage({ context, more, data: data(), blank, numbers: new Map() });
  let content = draw();
  if (kind === 'filled') {
    // Drawing asks for the lists that name codes: a paper with codes in the place of names is of no use to anybody.
    const tooLong = new Promise((resolve) => setTimeout(resolve, IMAGES_TIMEOUT_MS));
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
