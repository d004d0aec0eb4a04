import { readReceipt, setSubmission } from '@motcua/core';
import type { FormSession } from './form-session.js';
import { reportProblem } from '../problems/report-problem.js';
import { keepReceiptAndDropDraft } from './kept-receipts.js';

/**
 * Shows the receipt of a dossier that the page has sent itself. On a shared device the session may have ended
 * meanwhile; the next person has another submission ID and does not see the receipt. An invalid receipt is reported
 * with the missing or invalid member, and changes nothing.
 */
export function acceptReceipt(
  host: EventTarget & { readonly endpoint: string | null },
  session: FormSession,
  given: unknown,
): void {
  const read = readReceipt(given);
  if ('fault' in read) {
    reportProblem(host, 'invalidReceipt', [], read.fault === 'notAnObject' ? '' : read.fault);
    return;
  }
  const { receipt } = read;
  const { store, mode } = session;
  if (mode === 'kiosk' && receipt.submissionId !== store.getSnapshot().submissionId) return;
  setSubmission(store, { state: 'received', receipt, damaged: [] });
  void keepReceiptAndDropDraft(session, host.endpoint);
}
