import { draftKey, toKeptReceipt, type KeptReceipt } from '@motcua/core';
import { indexedDbDrafts } from '../platform/indexed-db-drafts.js';
import type { FormSession } from '../form/form-session.js';

/** The draft of a dossier that has been received gives way to its receipt, where receipts are kept. */
export async function received(session: FormSession): Promise<void> {
  const { store, procedure, receipts } = session;
  const { submission } = store.getSnapshot();
  if (submission.state === 'received' && receipts) {
    const kept = toKeptReceipt(procedure.definition.code, submission, new Date());
    try {
      await indexedDbDrafts.save(keyOf(kept), kept);
      // A page may show the same receipt again and again.
      const isOther = ({ receipt }: KeptReceipt) => receipt.number !== kept.receipt.number;
      session.receipts = [...receipts.filter(isOther), kept];
      if (store.getSnapshot().submission === submission)
        store.change({ submission: { ...submission, keptUntil: kept.until } });
      for (const other of receipts) if (!isOther(other)) await indexedDbDrafts.remove(keyOf(other));
    } catch {
      // The screen goes on saying that the code is shown only once.
    }
  }
  await removeDraft(session);
}

/** Removes the draft from the device. */
export async function removeDraft(session: FormSession): Promise<void> {
  session.seen = undefined;
  try {
    await session.drafts?.remove(draftKey(session.procedure.definition));
    session.announceDraft();
  } catch {
    session.draftRefused = true;
  }
}

/** Forgets a kept receipt; tells whether the device did. */
export async function forgetReceipt(kept: Pick<KeptReceipt, 'receipt' | 'until'>): Promise<boolean> {
  return indexedDbDrafts.remove(keyOf(kept)).then(
    () => true,
    () => false,
  );
}

/** Forgets the receipts of all procedures whose time is over. */
export async function forgetOldReceipts({ receipts }: FormSession): Promise<void> {
  if (!receipts) return;
  const now = new Date().toISOString();
  // Where the device refuses they are not shown either.
  await indexedDbDrafts.remove(IDBKeyRange.bound('receipt/', `receipt/${now}`)).catch(() => undefined);
}

function keyOf({ receipt, until }: Pick<KeptReceipt, 'receipt' | 'until'>): string {
  return `receipt/${until}/${receipt.number}`;
}
