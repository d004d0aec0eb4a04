// The screens after the first step, and the submission: one chunk, loaded while the person fills in the first step.
import type { printForm as print } from '../print/print-form.js';
import { examineEmbedding } from '../problems/examine-embedding.js';
import { checkEndpoint as check } from '../session/endpoint.js';
import type { openSupplement as open } from '../supplement/open-supplement.js';

export { validationPolicy } from '@motcua/core';
// Exported for the print chunk: it would be a separate file otherwise.
export { setAt } from '@motcua/model';
export { fillIn } from '../session/apply-prefill.js';
export { goOn } from '../session/go-on.js';
export { siftDrafts } from '../session/kept-drafts.js';
export { acceptReceipt } from '../session/accept-receipt.js';
export { channelFacts } from '../screens/channel-facts.js';
export { draftNotices } from '../screens/draft-notices.js';
export { draftOffer } from '../screens/draft-offer.js';
export { notices } from '../screens/notices.js';
export { issueMessage } from '../screens/issue-text.js';
export { submitLabel } from '../screens/submit-label.js';
export { blankFormLink } from '../screens/blank-form-link.js';
export { lateScreens } from '../screens/late-screens.js';
export { loadFailure } from '../screens/load-failure.js';
export { paperNotes } from '../screens/document-notes.js';
export { receiptOffers } from '../screens/receipt-offers.js';
export { legalBasisList, privacyDetails } from '../screens/start-details.js';
export { taskList } from '../screens/task-list.js';
export { moveFocus } from '../page/move-focus.js';
export { PageObservers } from '../page/page-observers.js';
export { screenStyles } from './screen-styles.js';

/** Loads the print chunk and prints. */
export async function printForm(...how: Parameters<typeof print>): Promise<boolean> {
  return (await import('../print/print-form.js')).printForm(...how);
}

/** Loads the chunk of supplements and opens the request that a form is for. */
export async function openSupplement(...given: Parameters<typeof open>): ReturnType<typeof open> {
  return (await import('../supplement/open-supplement.js')).openSupplement(...given);
}

/** Examines the endpoint and the page around the form; see `session/endpoint.ts`. */
export function checkEndpoint(...[form, before]: Parameters<typeof check>): ReturnType<typeof check> {
  examineEmbedding(form);
  return check(form, before);
}
