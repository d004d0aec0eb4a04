import { msg, str } from '../localize/msg.js';
import {
  compareFiles,
  draftKey,
  hashesOf,
  isUnchangedSince,
  showOutcome,
  setSubmission,
  type PendingSubmission,
  type Draft,
  type GivenReceipt,
} from '@motcua/core';
import type { FormSession } from './form-session.js';
import { environment } from '../platform/environment.js';
import { deleteUnusedFiles } from '../platform/kept-files.js';
import { ProcedureSubmittedEvent } from '../events/submission-events.js';
import { askForReceipt, fateOf, type AskingForm } from './fate.js';
import { keepReceiptOf, keepReceiptAndDropDraft } from './kept-receipts.js';
import { isWaiting } from './outbox-state.js';
import { forgetUploads } from './uploads.js';

/** A pending submission of an earlier visit, and the progress of the request for its receipt. */
export interface AskedSubmission {
  readonly pending: PendingSubmission;
  readonly state: 'asking' | 'absent' | 'unsure';
}

const recalled = (): { recall?: Recall } => ({});

/** The submissions of this device whose outcome is unknown. Requests their receipts automatically. */
export class Recall {
  #all: readonly AskedSubmission[] = [];
  readonly #host: AskingForm;
  readonly #session: FormSession;

  private constructor(host: AskingForm, session: FormSession) {
    this.#host = host;
    this.#session = session;
  }

  /**
   * Looks for pending submissions once, when a form has opened, and starts the requests. Resolves when the submissions
   * are known.
   */
  static async begin(host: AskingForm, session: FormSession): Promise<void> {
    if (Recall.of(session)) return;
    const recall = new Recall(host, session);
    session.local(recalled).recall = recall;
    recall.#all = (await fateOf(session).list()).map((pending) => ({ pending, state: 'asking' }));
    if (recall.#all.length === 0) return;
    session.changed();
    void recall.askAgain();
    // Requests that failed without a network are repeated when it is back.
    globalThis.addEventListener('online', () => {
      if (host.isConnected) void recall.askAgain();
    });
  }

  static of(session: FormSession): Recall | undefined {
    return session.local(recalled).recall;
  }

  /** Submissions without a receipt, newest last; the outbox follows those that it sends. */
  get open(): readonly AskedSubmission[] {
    const session = this.#session;
    return this.#all.filter(
      ({ pending: { submissionId } }) => !fateOf(session).isSettled(submissionId) && !isWaiting(session, submissionId),
    );
  }

  /** Looks again for pending submissions, and asks for the receipts of those that are new. */
  async refresh(): Promise<void> {
    const known = this.#all.map(({ pending }) => pending.submissionId);
    const kept = await fateOf(this.#session).list();
    const added = kept.filter(({ submissionId }) => !known.includes(submissionId));
    this.#all = [...this.#all, ...added.map((pending) => ({ pending, state: 'asking' as const }))];
    await this.askAgain();
  }

  /** Returns the pending submission with the ID of a draft. */
  find(submissionId: string): AskedSubmission | undefined {
    return this.open.find(({ pending }) => pending.submissionId === submissionId);
  }

  /** Requests every missing receipt. */
  async askAgain(): Promise<void> {
    await Promise.all(this.open.map(({ pending }) => this.#ask(pending)));
  }

  /** Resumes the submission of a draft; its receipt is requested before it is sent again. */
  resume(submissionId: string): void {
    fateOf(this.#session).resume(this.find(submissionId)?.pending);
  }

  /** Deletes the answers of a pending submission whose draft was deleted; its receipt can still be requested. */
  async strip(submissionId: string): Promise<void> {
    const found = this.find(submissionId);
    if (!found) return;
    await fateOf(this.#session).strip(found.pending);
  }

  /** Removes a pending submission that the person no longer wants to follow. */
  async forget(submissionId: string): Promise<void> {
    await fateOf(this.#session).forget(submissionId);
    // A draft of the same dossier continues its uploads.
    const { offered } = this.#session;
    if (!offered.some((draft) => draft.submissionId === submissionId)) forgetUploads(this.#session, submissionId);
    this.#session.changed();
  }

  /** Restores a pending submission that was removed by mistake; resolves to whether the device stored it. */
  async restore(asked: AskedSubmission): Promise<boolean> {
    const isKept = await fateOf(this.#session).remember(asked.pending);
    if (isKept) this.#session.changed();
    return isKept;
  }

  async #ask(pending: PendingSubmission): Promise<void> {
    const { submissionId } = pending;
    this.#mark(pending, 'asking');
    const answer = await askForReceipt(this.#host, pending, {});
    // It was sent again or removed meanwhile.
    if (!this.find(submissionId)) return;
    if (typeof answer !== 'object') {
      this.#mark(pending, answer);
      return;
    }
    await this.found(pending, answer.receipt);
  }

  /**
   * Keeps a receipt that has arrived, and shows it, unless the person is working on another dossier: then it is offered
   * next time.
   */
  async found(pending: PendingSubmission, receipt: GivenReceipt): Promise<void> {
    const session = this.#session;
    const { store } = session;
    const { screen, submission, submissionId, answers, files } = store.getSnapshot();
    const isOwn = submissionId === pending.submissionId;
    if (isOwn && (submission.state === 'sending' || submission.state === 'received')) return;
    if (isOwn) {
      const now = session.drafts?.keptAnswers?.(answers) ?? answers;
      const isChanged = !isUnchangedSince(pending, now, { ...session.attached, ...hashesOf(files) });
      const { dossier, sealed, several } = pending;
      showOutcome(store, { receipt }, { dossier: several ? undefined : dossier, ...(sealed && { sealed }), isChanged });
      await keepReceiptAndDropDraft(session, this.#host.endpoint);
    } else {
      const isChanged = await this.#settleDrafts(pending);
      // After several submissions, the last one may not be the one that was received.
      const { dossier, sealed, several } = pending;
      const compared = dossier && !several ? compareFiles(dossier, receipt, sealed) : { damaged: [] };
      const keptUntil = await keepReceiptOf(session, { receipt, ...compared }, this.#host.endpoint, pending.secret);
      await fateOf(session).forget(pending.submissionId);
      forgetUploads(session, pending.submissionId);
      if (screen === 'start')
        setSubmission(store, {
          ...{ state: 'received', receipt, ...compared, earlier: true, isFound: true },
          ...(keptUntil !== undefined && { keptUntil }),
          ...(isChanged && { changedSince: true }),
        });
      else session.changed();
    }
    session.announce?.(msg(str`Đã tìm thấy giấy tiếp nhận. Mã hồ sơ: ${receipt.number}`, { id: 'pending.found' }));
    this.#host.dispatchEvent(new ProcedureSubmittedEvent(receipt));
  }

  /**
   * Removes drafts whose dossier was received; later changes stay, with a new submission ID.
   * @returns whether there were any
   */
  async #settleDrafts(pending: PendingSubmission): Promise<boolean> {
    const session = this.#session;
    const { drafts } = session;
    const own = session.offered.filter(({ submissionId }) => submissionId === pending.submissionId);
    const isSame = ({ answers, entries, attached }: Draft) =>
      isUnchangedSince(pending, answers, attached) && Object.keys(entries).length === 0;
    const changed = own
      .filter((draft) => !isSame(draft))
      .map((draft) => ({ ...draft, submissionId: environment.newSubmissionId() }));
    session.offered = [...session.offered.filter((draft) => !own.includes(draft)), ...changed];
    try {
      for (const draft of changed) await drafts?.save(draftKey(draft), draft);
      for (const draft of own.filter(isSame)) await drafts?.remove(draftKey(draft), draft.id);
      await deleteUnusedFiles();
    } catch {
      session.draftRefused = true;
    }
    return changed.length > 0;
  }

  #mark(pending: PendingSubmission, state: AskedSubmission['state']): void {
    const { submissionId } = pending;
    this.#all = this.#all.map((one) => (one.pending.submissionId === submissionId ? { ...one, state } : one));
    this.#session.changed();
  }
}
