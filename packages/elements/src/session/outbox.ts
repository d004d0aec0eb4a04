import {
  draftKey,
  FateKeeper,
  isUnchangedSince,
  outboxPause,
  outboxParts,
  uploadedParts,
  type Draft,
  type Ending,
  type FileContent,
  type GivenReceipt,
  type OutboxEntry,
  type Pause,
  type PendingSubmission,
  type SubmissionFailure,
  type UploadQueue,
} from '@motcua/core';
import { environment } from '../platform/environment.js';
import { deleteUnusedFiles, storedFile } from '../platform/kept-files.js';
import { keptSubmissions } from '../platform/kept-submissions.js';
import { keptUploads } from '../platform/kept-uploads.js';
import { timers } from '../platform/timers.js';
import { isSealing } from './encrypting-form.js';
import { endpointUrl } from './endpoint.js';
import { forgottenUploads } from './forgotten-uploads.js';
import type { FormSession } from './form-session.js';
import { Recall } from './recall.js';
import { alone } from './put-into-outbox.js';
import { forgetEntry, isWaiting, outboxOf, outboxState, ownEntry } from './outbox-state.js';
import { endpointAnswers, uploadPorts, type UploadingForm } from './uploads.js';
import { WaysOut, type SendingView } from './ways-out.js';

/** The form that goes on with sealed dossiers. */
export type OutboxForm = UploadingForm;

/** A sealed dossier of an earlier visit or another tab, and what happens to it. */
export interface WaitingDossier {
  readonly entry: OutboxEntry;
  /** `elsewhere` while another page sends it. */
  readonly state: 'elsewhere' | 'sending' | 'waiting' | 'refused';
  /** The last failure of a dossier that waits. */
  readonly failure?: SubmissionFailure;
}

/** How one attempt ended. */
type Outcome =
  | { readonly ending: Ending & { readonly meaning: { readonly receipt: GivenReceipt } } }
  | { readonly failure: SubmissionFailure }
  /** The page has taken it, it cannot be sent from here any more, or nothing is known: the attempt was stopped. */
  | 'taken'
  | 'filesLost'
  | 'otherVersion'
  | 'stopped';

/** The longest pause that a record of a receiver's wish may ask for, in milliseconds: a clock may have been set back. */
const MAX_WISH_MS = 86_400_000;

const made = (): { outbox?: Outbox } => ({});

/**
 * Sends the sealed dossiers that are on the device, one page at a time, until each has a receipt, is refused, or is taken
 * back. The sealed dossier of the form itself is sent by the form.
 */
export class Outbox {
  #all: readonly WaitingDossier[] = [];
  readonly #host: OutboxForm;
  readonly #session: FormSession;
  readonly #runs = new Map<string, AbortController>();
  readonly #wakes = new Map<string, () => void>();

  private constructor(host: OutboxForm, session: FormSession) {
    this.#host = host;
    this.#session = session;
  }

  static of(session: FormSession): Outbox | undefined {
    return session.local(made).outbox;
  }

  /** Looks for sealed dossiers, and goes on with them. Resolves when they are known. */
  static async begin(host: OutboxForm, session: FormSession): Promise<void> {
    const outbox = (session.local(made).outbox ??= new Outbox(host, session));
    await outbox.refresh();
  }

  /** Sealed dossiers, oldest first. */
  get all(): readonly WaitingDossier[] {
    return this.#all;
  }

  /** Looks again at what the device holds. */
  async refresh(): Promise<void> {
    const session = this.#session;
    const own = ownEntry(session)?.submissionId;
    const entries =
      (await outboxOf(session)
        ?.list()
        .catch(() => undefined)) ?? [];
    const listed = entries.filter(({ submissionId }) => submissionId !== own);
    for (const [id, run] of this.#runs) if (!listed.some(({ submissionId }) => submissionId === id)) run.abort();
    const known = this.#all;
    this.#keep(
      listed.map(
        (entry) =>
          known.find((one) => one.entry.submissionId === entry.submissionId) ?? {
            entry,
            state: entry.refusal ? 'refused' : 'elsewhere',
          },
      ),
    );
    for (const { entry } of this.#all)
      if (!entry.refusal && !this.#runs.has(entry.submissionId)) void this.#run(entry.submissionId);
  }

  /** Sends a dossier that waits at once. */
  sendNow(submissionId: string): void {
    this.#wakes.get(submissionId)?.();
  }

  /** Takes a dossier back; its draft is offered again. Resolves to whether the device has done so. */
  async takeBack(submissionId: string): Promise<boolean> {
    const session = this.#session;
    try {
      await outboxOf(session)?.remove(submissionId);
    } catch {
      return false;
    }
    this.#runs.get(submissionId)?.abort();
    this.#drop(submissionId);
    // What has left may have arrived.
    void Recall.of(session)?.refresh();
    return true;
  }

  /** Lets a dossier wait again that was taken back by mistake; resolves to whether the device keeps it. */
  async restore({ refusal: _, ...entry }: OutboxEntry): Promise<boolean> {
    try {
      await outboxOf(this.#session)?.save(entry);
    } catch {
      return false;
    }
    await this.refresh();
    return true;
  }

  async #run(submissionId: string): Promise<void> {
    const run = new AbortController();
    this.#runs.set(submissionId, run);
    try {
      await alone(submissionId, run.signal, () => this.#send(submissionId, run.signal));
    } catch {
      // It was taken back, or another page has finished it.
    }
    if (this.#runs.get(submissionId) === run) this.#runs.delete(submissionId);
  }

  async #send(submissionId: string, signal: AbortSignal): Promise<void> {
    const session = this.#session;
    const { code } = session.procedure.definition;
    const keeper = new FateKeeper(
      code,
      keptSubmissions(code, () => session.drafts),
    );
    for (let attempts = 0; !signal.aborted; attempts += 1) {
      // Another page may have sent it or taken it back while this one waited.
      const entry = await outboxOf(session)?.find(submissionId);
      if (!entry || entry.refusal) {
        this.#drop(submissionId);
        return;
      }
      await this.#pause(submissionId, wishOf(entry), signal);
      this.#mark({ entry, state: 'sending' });
      const outcome = await this.#attempt(entry, keeper, signal);
      if (signal.aborted || outcome === 'stopped') return;
      if (typeof outcome === 'object' && 'ending' in outcome) {
        await this.#received(entry, outcome.ending, await keeper.secretOf(submissionId));
        return;
      }
      if (outcome === 'taken') {
        await forgetEntry(session, submissionId);
        this.#drop(submissionId);
        return;
      }
      if (typeof outcome === 'string') {
        await this.#refused({ ...entry, refusal: { reason: outcome } });
        return;
      }
      const { failure } = outcome;
      const pause = outboxPause(failure, attempts, Math.random());
      if (pause === undefined) {
        await this.#refused({ ...entry, refusal: failure });
        return;
      }
      const kept = await this.#keepWish(entry, failure);
      this.#mark({ entry: kept, state: 'waiting', failure });
      await this.#pause(submissionId, pause, signal);
    }
  }

  /** Sends once, or finds out what became of an earlier attempt. */
  async #attempt(entry: OutboxEntry, keeper: FateKeeper, signal: AbortSignal, isAgain = false): Promise<Outcome> {
    const session = this.#session;
    // What is encrypted says which fields were asked, which only the same version knows.
    const isOther = entry.dossier.procedure.version !== session.procedure.definition.version;
    if (isOther && isSealing(this.#host, session)) return 'otherVersion';
    const sealed = outboxParts(entry, await contentsOf(entry));
    const uploads = await this.#uploaded(entry, sealed.attached, signal).catch(() => undefined);
    if (signal.aborted) return 'stopped';
    const parts = uploads ? uploadedParts(sealed, uploads.urls) : sealed;
    const view = new QuietView(entry.secret, signal);
    const ending = await keeper.send(
      parts,
      { answers: entry.answers, files: sealed.attached },
      new WaysOut(this.#host, session, view),
    );
    uploads?.close();
    if (!ending) return view.outcome ?? 'stopped';
    const { meaning } = ending;
    if ('receipt' in meaning) return { ending: { ...ending, meaning } };
    const forgotten = isAgain || !uploads ? [] : forgottenUploads(parts.dossier, meaning);
    if (forgotten.length === 0) return { failure: meaning.failure };
    const kept = keptUploads(session.procedure.definition, entry.submissionId, () => session.drafts);
    for (const key of forgotten) await kept.remove(key).catch(() => undefined);
    return this.#attempt(entry, keeper, signal, true);
  }

  /** Goes on with the uploads of the files; undefined where the page has no endpoint for them. */
  async #uploaded(
    { submissionId, secret }: OutboxEntry,
    files: Parameters<UploadQueue['follow']>[0],
    signal: AbortSignal,
  ): Promise<UploadQueue | undefined> {
    const address = endpointUrl(this.#host.uploads);
    const session = this.#session;
    // Encrypted uploads belong to the form that began them.
    if (address === undefined || isSealing(this.#host, session)) return undefined;
    if (Object.keys(files).length === 0 || !navigator.onLine) return undefined;
    const { UploadQueue, tusTransport } = await import('./upload-parts.js');
    const kept = keptUploads(session.procedure.definition, submissionId, () => session.drafts);
    const { credentials } = this.#host;
    const place = { submissionId, address, credentials, kept, secret: await kept.secret(secret) };
    const queue = new UploadQueue({
      ...uploadPorts(tusTransport, session, place, () => undefined),
      // They are the dossier's.
      mayTerminate: () => false,
    });
    try {
      queue.follow(files);
      await queue.complete(() => endpointAnswers(this.#host), signal);
    } catch (error) {
      queue.close();
      throw error;
    }
    return queue;
  }

  async #received(
    entry: OutboxEntry,
    { meaning: { receipt }, dossier, sealed, isChanged }: ReceivedEnding,
    secret: string | undefined,
  ): Promise<void> {
    const session = this.#session;
    const { submissionId, code, at, answers, attached } = entry;
    const pending: PendingSubmission = {
      ...{ submissionId, code, at, answers, attached },
      ...(secret !== undefined && { secret }),
      ...(dossier && { dossier }),
      ...(sealed && { sealed }),
      ...(isChanged && { several: true }),
    };
    await Recall.begin(this.#host, session);
    await Recall.of(session)?.found(pending, receipt);
    await forgetEntry(session, submissionId);
    await dropOtherVersion(session, entry, pending);
    await deleteUnusedFiles();
    session.watch?.notify('received', { id: entry.draft.id, submissionId });
    this.#drop(submissionId);
  }

  async #refused(entry: OutboxEntry): Promise<void> {
    await outboxOf(this.#session)
      ?.save(entry)
      .catch(() => undefined);
    this.#mark({ entry, state: 'refused' });
  }

  /** Keeps the time before which the receiver does not want the dossier, for the next visit. */
  async #keepWish(entry: OutboxEntry, { retryAfter }: SubmissionFailure): Promise<OutboxEntry> {
    if (retryAfter === undefined) return entry;
    const notBefore = new Date(environment.now().getTime() + retryAfter * 1000).toISOString();
    const kept = { ...entry, notBefore };
    await outboxOf(this.#session)
      ?.save(kept)
      .catch(() => undefined);
    return kept;
  }

  /** Waits so many seconds, or for the network; ends early when the person wants that, and when the signal aborts. */
  #pause(submissionId: string, pause: Pause, signal: AbortSignal): Promise<void> {
    if (pause === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const ended = new AbortController();
      const end = () => {
        ended.abort();
        this.#wakes.delete(submissionId);
        resolve();
      };
      this.#wakes.set(submissionId, end);
      signal.addEventListener('abort', end, { signal: ended.signal });
      const failure = this.#all.find(({ entry }) => entry.submissionId === submissionId)?.failure;
      if (failure?.retryAfter === undefined) globalThis.addEventListener('online', end, { signal: ended.signal });
      if (pause !== 'online') {
        const cancel = timers.after(pause * 1000, end);
        ended.signal.addEventListener('abort', cancel);
      }
      if (signal.aborted) end();
    });
  }

  #mark(dossier: WaitingDossier): void {
    const { submissionId } = dossier.entry;
    if (!isWaiting(this.#session, submissionId)) return;
    this.#keep(this.#all.map((one) => (one.entry.submissionId === submissionId ? dossier : one)));
  }

  #drop(submissionId: string): void {
    this.#keep(this.#all.filter(({ entry }) => entry.submissionId !== submissionId));
  }

  #keep(all: readonly WaitingDossier[]): void {
    this.#all = all;
    outboxState(this.#session).waiting = new Set(all.map(({ entry }) => entry.submissionId));
    this.#session.changed();
  }
}

type ReceivedEnding = Ending & { readonly meaning: { readonly receipt: GivenReceipt } };

/** A sending that the form does not show. */
class QuietView implements SendingView {
  /** Why nothing was sent. */
  outcome: Outcome | undefined;
  readonly signal: AbortSignal;
  readonly newSecret: () => string;

  constructor(secret: string, signal: AbortSignal) {
    this.signal = signal;
    this.newSecret = () => secret;
  }

  taken(): void {
    this.outcome = 'taken';
  }

  failed(failure: SubmissionFailure): void {
    this.outcome = { failure };
  }

  lost(): void {
    this.outcome = 'filesLost';
  }

  preparing(): void {}

  prepared(): void {}

  leaving(): void {}

  progress(): void {}
}

/** The bytes of the files of a sealed dossier, as far as the device has them. */
async function contentsOf({ files }: OutboxEntry): Promise<Map<string, FileContent>> {
  const contents = new Map<string, FileContent>();
  for (const { key, name } of Object.values(files).flat()) {
    const bytes = await storedFile(key).catch(() => undefined);
    if (bytes) contents.set(key, bytes instanceof File ? bytes : new File([bytes], name, { type: bytes.type }));
  }
  return contents;
}

/** The seconds that the receiver wants to be left alone for. */
function wishOf({ notBefore }: OutboxEntry): number {
  const wait = notBefore === undefined ? 0 : Date.parse(notBefore) - environment.now().getTime();
  return wait > 0 && wait <= MAX_WISH_MS ? wait / 1000 : 0;
}

/** Removes the draft of a received dossier where it is of another version of the procedure and was not changed. */
async function dropOtherVersion(
  session: FormSession,
  { draft }: OutboxEntry,
  pending: PendingSubmission,
): Promise<void> {
  const { drafts, procedure } = session;
  if (!drafts || draft.key === draftKey(procedure.definition)) return;
  try {
    const stored = (await drafts.load(draft.key)) as readonly Draft[];
    const own = stored.find(({ id }) => id === draft.id);
    if (own && isUnchangedSince(pending, own.answers, own.attached)) await drafts.remove(draft.key, draft.id);
  } catch {
    // It stays until it expires.
  }
}
