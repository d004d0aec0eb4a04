import { submissionChanged } from '@motcua/core';
import type { Receipt } from '@motcua/model';
import type { FormSession } from '../form/form-session.js';
import { received } from './kept-receipts.js';

/**
 * Shows the receipt of a dossier that the page has sent itself. At a kiosk the person may have gone meanwhile: whoever is
 * there now has another submission, and does not see it.
 */
export function receive(session: FormSession, receipt: Receipt): void {
  const { store, mode } = session;
  if (mode === 'kiosk' && receipt.submissionId !== store.getSnapshot().submissionId) return;
  submissionChanged(store, { state: 'received', receipt, damaged: [] });
  void received(session);
}
