import {
  carryOver,
  draftKey,
  holdsAt,
  isIncomplete,
  KEPT_DAYS,
  readDraft,
  readOtherVersion,
  resumeDraft,
  resumeOtherVersion,
  type Draft,
  type KeptReceipt,
} from '@motcua/core';
import type { Pointer } from '@motcua/model';
import type { FormSession, OtherForms } from './form-session.js';
import { environment } from '../platform/environment.js';
import { runOnKept } from '../platform/draft-storages.js';
import { deleteUnusedFiles, storedFile, storeFile } from '../platform/kept-files.js';
import { announceExpired, DraftWatch } from './draft-watch.js';
import { deleteRequest, type Restore } from '../platform/kept-supplements.js';
import { attachFiles } from './attach-files.js';
import { keeperOf, type RecalledFiles } from './file-keeper.js';
import { Outbox, type OutboxForm } from './outbox.js';
import { Recall } from './recall.js';
import { isWaiting } from './outbox-state.js';
import { supplementOf } from './supplement.js';
import { forgetUploads } from './uploads.js';

/** The bytes of the files of drafts that were just deleted, by key. */
const deletedFiles = new WeakMap<Draft, ReadonlyMap<string, Blob>>();
/** The requests that were deleted with drafts of supplements. */
const deletedRequests = new WeakMap<Draft, Restore>();

/**
 * Selects the stored drafts that can be offered: those of this procedure, of whatever version, that have not expired and
 * were not received meanwhile. The others are deleted. Determines which are open in other forms.
 * @param host the form that requests receipts of earlier submissions
 */
export async function siftDrafts(session: FormSession, host?: OutboxForm): Promise<void> {
  const { procedure, drafts, receipts = [] } = session;
  const watch = watchDrafts(session);
  const now = environment.now().toISOString();
  const { definition } = procedure;
  const readable = session.stored.flatMap(
    (stored) => readDraft(definition, stored) ?? readOtherVersion(definition, stored) ?? [],
  );
  const abandoned = (draft: Draft) => draft.until <= now || receipts.some((kept) => isOf(kept, draft, keptAt(kept)));
  const kept = readable.filter((draft) => !abandoned(draft));
  session.stored = kept;
  const over = drafts ? readable.filter(abandoned).map((draft) => drafts.remove(draftKey(draft), draft.id)) : [];
  const expired = readable.filter(({ until }) => until <= now);
  if (over.length > 0)
    void Promise.allSettled(over)
      .then(deleteUnusedFiles)
      // After that: a form that has one open stores its files again.
      .then(() => announceExpired(expired));
  if (kept.length > 0) await watch.ask();
  session.offered = kept;
  // The record of a started submission is written together with its draft.
  if (host) await beginPending(host, session);
  else await Outbox.of(session)?.refresh();
  session.changed();
}

/** Goes on with the sealed dossiers on the device, and asks for the receipts of others that may have arrived. */
export async function beginPending(host: OutboxForm, session: FormSession): Promise<void> {
  await Outbox.begin(host, session);
  await Recall.begin(host, session);
}

/**
 * Returns the watch of a session, which reports the other open forms of the procedure in this browser. Created on the
 * first call.
 */
export function watchDrafts(session: FormSession): OtherForms {
  return (session.watch ??= new DraftWatch(
    session,
    () => siftDrafts(session),
    () => keepAgain(session),
  ));
}

/**
 * Returns the drafts that a form may offer: its own before those that are open elsewhere, newest first. One whose dossier
 * waits to be sent is not offered.
 */
export function offeredDrafts(session: FormSession): Draft[] {
  const { watch } = session;
  const offered = session.offered.filter(({ submissionId }) => !isWaiting(session, submissionId));
  const isElsewhere = ({ id }: Draft) => Number(watch?.others.has(id) ?? false);
  return offered.sort(
    (one, other) => isElsewhere(one) - isElsewhere(other) || other.savedAt.localeCompare(one.savedAt),
  );
}

/**
 * Resumes a draft with its files, and saves it under this form's ID from now on. The original stays only if another form has it open or
 * has changed it since.
 */
export async function resumeKeptDraft(session: FormSession, draft: Draft): Promise<void> {
  const { store, procedure, drafts, watch } = session;
  const { definition } = procedure;
  const isOther = draft.version !== definition.version;
  const own = isOther ? carryOver(definition, draft) : draft;
  const isElsewhere = watch?.others.has(draft.id) ?? false;
  // Changes made after the dossier was received elsewhere get a new submission ID.
  const isReceived = session.receipts?.some((kept) => isOf(kept, draft));
  const keeper = keeperOf(session);
  const hasFiles = Object.keys(own.files ?? {}).length > 0;
  const recalled: RecalledFiles | undefined = hasFiles ? await keeper.recall(own) : NO_FILES;
  // The button was pressed twice.
  if (!recalled || session.isKept) return;
  const { files, missing, waiting, isUnreadable } = recalled;
  const resumed = isReceived ? { ...own, submissionId: environment.newSubmissionId() } : own;
  let isLeft = isElsewhere || isUnreadable;
  if (isOther) {
    const carried = resumeOtherVersion(store, draft, resumed, files, missing);
    // What was not carried over stays in the draft of the other version, until the person deletes it.
    isLeft ||= isIncomplete(carried, draft);
    session.carried = { ...carried, isLeft };
  } else resumeDraft(store, resumed, files, missing);
  Recall.of(session)?.resume(store.getSnapshot().submissionId);
  session.leftOut = own.leftOut ?? [];
  session.attached = draft.attached;
  session.isKept = true;
  session.changed();
  void keeper.verify(files);
  // Those of a document together, so that they stay in the order in which they were chosen.
  for (const slot of definition.components) {
    const unchecked = waiting.filter(({ component }) => component === slot.id).map(({ file }) => file);
    if (unchecked.length > 0) void attachFiles(session, slot, { files: unchecked, folders: [] });
  }
  await session.save();
  watch?.update();
  // Bytes that cannot be read now may be readable later: the draft is offered once more.
  if (isLeft || session.draftRefused || !drafts) return;
  const key = draftKey(draft);
  try {
    const stored = (await drafts.load(key)) as readonly Partial<Draft>[];
    if (stored.some(({ id, savedAt }) => id === draft.id && savedAt === draft.savedAt))
      await drafts.remove(key, draft.id);
  } catch {
    // It is offered once more.
  }
}

const NO_FILES: RecalledFiles = { files: {}, missing: {}, waiting: [], isUnreadable: false };

/** Removes a draft from the device, with its files; resolves to whether it is gone. */
export async function deleteDraft(session: FormSession, draft: Draft): Promise<boolean> {
  const bytes = new Map<string, Blob>();
  try {
    for (const { key } of Object.values(draft.files ?? {}).flat()) {
      const found = await storedFile(key).catch(() => undefined);
      if (found) bytes.set(key, found);
    }
    await session.drafts?.remove(draftKey(draft), draft.id);
    deletedFiles.set(draft, bytes);
    const supplement = supplementOf(session);
    // The request holds all answers of the dossier.
    if (supplement) deletedRequests.set(draft, await deleteRequest(supplement.request.number));
    await deleteUnusedFiles();
  } catch {
    return false;
  }
  session.offered = session.offered.filter((other) => other !== draft);
  if (!session.offered.some(({ submissionId }) => submissionId === draft.submissionId)) {
    await Recall.of(session)?.strip(draft.submissionId);
    forgetUploads(session, draft.submissionId);
  }
  session.watch?.notify('deleted', draft);
  return true;
}

/** Saves a draft again that was deleted by mistake; resolves to whether the device stored it. */
export async function restoreDraft(session: FormSession, draft: Draft): Promise<boolean> {
  try {
    await session.drafts?.save(draftKey(draft), draft);
    for (const [key, bytes] of deletedFiles.get(draft) ?? []) await storeFile(key, bytes);
    await deletedRequests.get(draft)?.();
  } catch {
    return false;
  }
  session.offered = [...session.offered, draft];
  return true;
}

/** Returns the pointers of answers that were not saved with the resumed draft and are still missing. */
export function leftOutOf({ leftOut, store }: FormSession): Pointer[] {
  const { answers, entries } = store.getSnapshot();
  return leftOut.filter((pointer) => !holdsAt(answers, pointer) && !entries.has(pointer));
}

/** Saves the content of this form after its draft was deleted elsewhere. */
export async function keepAgain(session: FormSession): Promise<void> {
  session.isDeleted = false;
  session.saved = undefined;
  await session.save();
  await keeperOf(session).storeAgain();
  session.watch?.update();
  session.changed();
}

/** Deletes the expired drafts and receipts of all procedures, and files without a draft. */
export async function forgetOldDrafts(): Promise<void> {
  const now = environment.now().toISOString();
  const over: IDBValidKey[] = [];
  const expired: Draft[] = [];
  try {
    await runOnKept('readonly', (store) => {
      const request = store.openCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        const record = cursor.value as Partial<Draft>;
        if (record.until === undefined || record.until <= now) {
          over.push(cursor.key);
          if (record.screen !== undefined) expired.push(record as Draft);
        }
        cursor.continue();
      };
      return request;
    });
    for (const key of over) await runOnKept('readwrite', (store) => store.delete(key));
  } catch {
    // Where storage is denied they are not offered either.
  }
  await deleteUnusedFiles();
  announceExpired(expired);
}

/** Whether a receipt is of the dossier of a draft, and newer than the draft's last change. */
function isOf({ receipt }: KeptReceipt, { submissionId, savedAt }: Draft, since?: string): boolean {
  return receipt.submissionId === submissionId && (since === undefined || savedAt <= since);
}

/** Returns when the device stored a receipt, by its own clock. */
function keptAt({ until }: KeptReceipt): string {
  return new Date(Date.parse(until) - KEPT_DAYS * 86_400_000).toISOString();
}
