import { draftKey, renewSubmission, setReceiptKept, toKeptReceipt, type KeptReceipt } from '@motcua/core';
import type { Instant } from '@motcua/model';
import { forgetKeys, forgetRequest, keepKeys } from '../platform/kept-supplements.js';
import { environment } from '../platform/environment.js';
import { runOnKept } from '../platform/draft-storages.js';
import { deleteUnusedFiles } from '../platform/kept-files.js';
import type { FormSession } from './form-session.js';
import { forgetEntry } from './outbox-state.js';
import { supplementOf } from './supplement.js';
import { forgetUploads } from './uploads.js';

/** Replaces the draft of a received dossier by its receipt, where receipts are kept. */
export async function keepReceiptAndDropDraft(session: FormSession): Promise<void> {
  const { store } = session;
  const { submission } = store.getSnapshot();
  if (submission.state !== 'received') return;
  const { submissionId = store.getSnapshot().submissionId } = submission.receipt;
  const secret = await session.fate?.secretOf(submissionId);
  const keptUntil = await keepReceiptOf(session, submission, secret);
  if (keptUntil !== undefined && store.getSnapshot().submission === submission) setReceiptKept(store, keptUntil);
  await forgetEntry(session, submissionId);
  // A dossier is supplemented once: what was changed afterwards is sent to no one.
  if (submission.changedSince && !submission.supplement) await keepUnsent(session);
  else await removeDraft(session);
  if (!session.draftRefused) session.watch?.notify('received', { id: session.id, submissionId });
  await session.fate?.forget(submissionId);
  forgetUploads(session, submissionId);
}

/**
 * Stores a receipt where receipts are kept; resolves to the expiry date, or to undefined where it was not stored.
 * @param secret with which the sender gets the dossier again when a supplement is asked for
 */
export async function keepReceiptOf(
  session: FormSession,
  received: Omit<KeptReceipt, 'code' | 'until'>,
  secret?: string,
): Promise<Instant | undefined> {
  const { receipts, procedure, drafts } = session;
  if (!receipts) return undefined;
  const isSupplement = supplementOf(session) !== undefined;
  const own = isSupplement ? { ...received, supplement: true as const } : received;
  const kept = toKeptReceipt(procedure.definition.code, own, new Date());
  const { number, statusToken: token } = kept.receipt;
  try {
    await keepReceipt(kept);
    // A page may pass the same receipt repeatedly.
    const isOther = ({ receipt, supplement }: KeptReceipt) =>
      receipt.number !== number || supplement !== kept.supplement;
    if (isSupplement) await forgetRequest(number);
    // Whoever has the secret can read all answers.
    else if (secret !== undefined && token !== undefined && !drafts?.keptAnswers)
      await keepKeys(number, { secret, token });
    session.receipts = [...receipts.filter(isOther), kept];
    for (const other of receipts) if (!isOther(other)) await removeReceipt(session, other);
    return kept.until;
  } catch {
    // The screen keeps saying that the code is shown only once.
    return undefined;
  }
}

/** Saves changes made after submission as a new draft with its own submission ID. */
async function keepUnsent(session: FormSession): Promise<void> {
  renewSubmission(session.store, environment.newSubmissionId());
  session.saved = undefined;
  await session.save();
}

/** Removes this form's draft from the device: its dossier has been received. */
async function removeDraft(session: FormSession): Promise<void> {
  const { drafts, procedure } = session;
  session.isKept = false;
  // On a shared device nothing is stored, not even an empty database.
  if (!drafts) return;
  try {
    await drafts.remove(draftKey(procedure.definition), session.id);
    await deleteUnusedFiles();
  } catch {
    session.draftRefused = true;
  }
}

/** Stores a receipt on the device. */
export async function keepReceipt(kept: KeptReceipt): Promise<void> {
  await runOnKept('readwrite', (store) => store.put(kept, keyOf(kept)));
}

/** Stores a receipt again that was deleted by mistake; resolves to whether the device stored it. */
export async function restoreReceipt(session: FormSession, kept: KeptReceipt): Promise<boolean> {
  try {
    await keepReceipt(kept);
  } catch {
    return false;
  }
  session.receipts = [...(session.receipts ?? []), kept];
  return true;
}

/** Deletes a stored receipt, and what opens its dossier; resolves to whether they are gone. */
export async function forgetReceipt(session: FormSession, kept: KeptReceipt): Promise<boolean> {
  try {
    if (!kept.supplement) await forgetKeys(kept.receipt.number);
  } catch {
    return false;
  }
  return removeReceipt(session, kept);
}

async function removeReceipt(session: FormSession, kept: KeptReceipt): Promise<boolean> {
  try {
    await runOnKept('readwrite', (store) => store.delete(keyOf(kept)));
  } catch {
    return false;
  }
  session.receipts = session.receipts?.filter(
    ({ receipt, supplement }) => receipt.number !== kept.receipt.number || supplement !== kept.supplement,
  );
  return true;
}

function keyOf({ receipt, until, supplement }: Pick<KeptReceipt, 'receipt' | 'until' | 'supplement'>): string {
  return `receipt/${until}/${receipt.number}${supplement ? '/supplement' : ''}`;
}
