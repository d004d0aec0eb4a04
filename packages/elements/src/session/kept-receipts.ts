import { draftKey, renewSubmission, setReceiptKept, toKeptReceipt, type KeptReceipt } from '@motcua/core';
import type { Instant } from '@motcua/model';
import { deleteOpening, forgetRequest, keepKeys, keysUntil, type Restore } from '../platform/kept-supplements.js';
import { environment } from '../platform/environment.js';
import { runOnKept } from '../platform/draft-storages.js';
import { deleteUnusedFiles } from '../platform/kept-files.js';
import { endpointUrl } from './endpoint.js';
import type { FormSession } from './form-session.js';
import { forgetEntry } from './outbox-state.js';
import { supplementOf } from './supplement.js';
import { forgetUploads } from './uploads.js';

/** The keys and requests that were deleted with receipts. */
const deletedOpenings = new WeakMap<KeptReceipt, Restore>();

/**
 * Replaces the draft of a received dossier by its receipt, where receipts are kept.
 * @param endpoint to which it was sent
 */
export async function keepReceiptAndDropDraft(session: FormSession, endpoint: string | null): Promise<void> {
  const { store } = session;
  const { submission } = store.getSnapshot();
  if (submission.state !== 'received') return;
  const { submissionId = store.getSnapshot().submissionId } = submission.receipt;
  const secret = await session.fate?.secretOf(submissionId);
  const keptUntil = await keepReceiptOf(session, submission, endpoint, secret);
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
 * @param endpoint to which the dossier was sent
 * @param secret of the dossier that was received, with which its sender gets it again when a supplement is requested
 */
export async function keepReceiptOf(
  session: FormSession,
  received: Omit<KeptReceipt, 'code' | 'until'>,
  endpoint: string | null,
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
    const address = endpointUrl(endpoint);
    if (isSupplement) await forgetRequest(number);
    // Whoever has the secret can read all answers.
    else if (secret !== undefined && token !== undefined && address !== undefined && !drafts?.keptAnswers)
      await keepKeys(number, { secret, token, endpoint: address });
    session.receipts = [...receipts.filter(isOther), kept];
    // The same receipt: what opens its dossier stays.
    for (const other of receipts) if (!isOther(other) && keyOf(other) !== keyOf(kept)) await deleteReceipt(other);
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

async function deleteReceipt(kept: KeptReceipt): Promise<void> {
  await runOnKept('readwrite', (store) => store.delete(keyOf(kept)));
}

/**
 * Stores a receipt again that was deleted by mistake, with what opens its dossier; resolves to whether the device stored
 * it.
 */
export async function restoreReceipt(session: FormSession, kept: KeptReceipt): Promise<boolean> {
  try {
    await keepReceipt(kept);
    await deletedOpenings.get(kept)?.();
  } catch {
    return false;
  }
  session.receipts = [...(session.receipts ?? []), kept];
  session.local(openings).delete(kept.receipt.number);
  return true;
}

/**
 * Deletes a stored receipt when the person wants that, with everything that opens its dossier on this device; resolves to
 * whether it is gone.
 */
export async function forgetReceipt(session: FormSession, kept: KeptReceipt): Promise<boolean> {
  try {
    deletedOpenings.set(kept, await deleteOpening(kept.receipt.number));
    await deleteReceipt(kept);
  } catch {
    return false;
  }
  session.local(openings).delete(kept.receipt.number);
  session.receipts = session.receipts?.filter(
    ({ receipt, supplement }) => receipt.number !== kept.receipt.number || supplement !== kept.supplement,
  );
  return true;
}

const openings = (): Map<string, Instant | undefined> => new Map();

/** Returns the time until which this device can open a received dossier for a supplement; undefined where it cannot, or has not looked yet. */
export function openingUntil(session: FormSession, number: string): Instant | undefined {
  const known = session.local(openings);
  if (!known.has(number)) {
    known.set(number, undefined);
    void keysUntil(number).then((until) => {
      if (until === undefined) return;
      known.set(number, until);
      session.changed();
    });
  }
  return known.get(number);
}

function keyOf({ receipt, until, supplement }: Pick<KeptReceipt, 'receipt' | 'until' | 'supplement'>): string {
  return `receipt/${until}/${receipt.number}${supplement ? '/supplement' : ''}`;
}
