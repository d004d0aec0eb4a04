import {
  attachFiles,
  buildDossier,
  completeSupplement,
  rejectedFile,
  removeFile,
  renewSubmission,
  returnTo,
  showOutcome,
  setSubmission,
  uploadedParts,
  type FormSnapshot,
  type FormStore,
  type SubmissionFailure,
  type UploadQueue,
} from '@motcua/core';
import { vietnamDate } from '@motcua/model';
import { environment } from '../platform/environment.js';
import { newSecret } from '../platform/secret.js';
import { timers } from '../platform/timers.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import type { Attempt } from './attempt.js';
import type { EncryptingForm } from './encrypting-form.js';
import { fateOf } from './fate.js';
import { forgottenUploads } from './forgotten-uploads.js';
import type { FormMode, Officer } from './form-mode.js';
import type { FormSession } from './form-session.js';
import { putIntoOutbox } from './put-into-outbox.js';
import { ownEntry } from './outbox-state.js';
import { supplementOf } from './supplement.js';
import { completeUploads, uploadProgress, uploadQueueOf, uploadSecretOf, type UploadingForm } from './uploads.js';
import { filesOf, lostFiles, WaysOut, type LostFile, type SendingView } from './ways-out.js';

/** The time between two reports of the progress of uploads, in milliseconds. */
const PROGRESS_MS = 250;

/** The form that sends: endpoint, mode and officer. */
export interface Sender extends UploadingForm, EncryptingForm {
  readonly mode: FormMode;
  readonly officer: Officer | undefined;
}

/**
 * Builds the dossier and sends it, unless the page handles the submission. An earlier attempt with an unknown outcome
 * is looked up first.
 * @param attempt lets the person abort the submission
 * @param isAgain true when the receiver did not have uploads that the dossier referred to, and they were sent again
 * @returns whether the dossier was sent from here, with whatever outcome
 */
export async function sendDossier(
  host: Sender,
  session: FormSession,
  language: string,
  attempt: Attempt,
  isAgain = false,
): Promise<boolean> {
  const { store, procedure } = session;
  const fate = fateOf(session);
  const isRepeated = fate.isOpen;
  // A retry after a lost response shows progress at once.
  if (isRepeated) setSubmission(store, { state: 'sending', sent: 0, total: 0 });
  const integrity = await publishedIntegrity(session.source);
  if (attempt.signal.aborted) return false;
  const now = new Date();
  const whole = buildDossier(procedure, store.getSnapshot(), {
    language,
    now,
    ...(integrity !== undefined && { integrity }),
    ...(host.mode === 'assisted' && { filledBy: { role: 'officer' as const, ...host.officer } }),
  });
  const supplement = supplementOf(session);
  const built = supplement ? completeSupplement(supplement.narrowed.scope, whole, vietnamDate(now)) : whole;
  if ('issues' in built) {
    // The page has changed other answers.
    setSubmission(store, { state: 'failed', failure: { reason: 'notRequested' } });
    return true;
  }
  if (!isAgain) await putIntoOutbox(host, session, built, attempt.signal);
  if (attempt.signal.aborted && !attempt.isStopped) return false;
  const uploads = await uploadsBefore(host, session, attempt);
  if (uploads === 'stopped') {
    setSubmission(store, { state: 'idle' });
    return false;
  }
  const parts = uploads ? uploadedParts(built, uploads.urls) : built;
  const view = new FormView(session, attempt);
  const hasLeftWhole = watchUpload(store);
  const ending = await fate.send(parts, store.getSnapshot(), new WaysOut(host, session, view));
  const isWhole = hasLeftWhole();
  if (attempt.signal.aborted && !attempt.isStopped) return false;
  if (!ending) {
    if (store.getSnapshot().submission.state === 'sending') setSubmission(store, { state: 'idle' });
    return view.isAnswered;
  }
  const { meaning } = ending;
  const forgotten = isAgain || !uploads ? [] : forgottenUploads(parts.dossier, meaning);
  if (uploads && forgotten.length > 0) {
    await uploads.restart(forgotten);
    return sendDossier(host, session, language, attempt, true);
  }
  if (!isRepeated && !isWhole && 'failure' in meaning && meaning.failure.reason === 'unreachable') {
    // A file that disappears while it is read aborts the request, and the dossier does not arrive.
    const lost = await lostFiles(filesOf(parts));
    if (lost.length > 0) {
      await fate.forget(built.dossier.submissionId);
      sendBack(store, lost);
      return true;
    }
  }
  showOutcome(store, meaning, ending);
  return true;
}

/** Waits for the uploads, and shows their progress; resolves to undefined where the files go with the dossier. */
async function uploadsBefore(
  host: Sender,
  session: FormSession,
  attempt: Attempt,
): Promise<UploadQueue | 'stopped' | undefined> {
  // Without a network the dossier waits; the uploads go on by themselves.
  if (!navigator.onLine) return uploadQueueOf(session);
  const { store } = session;
  const show = () => {
    const progress = uploadProgress(session);
    if (!progress) return;
    const { sent, size: total } = progress;
    const { submission } = store.getSnapshot();
    const isShown = submission.state === 'sending' && submission.sent === sent && submission.total === total;
    if (!isShown) setSubmission(store, { state: 'sending', sent, total });
  };
  const timer = setInterval(show, PROGRESS_MS);
  try {
    // Storage that does not respond delays the beginning of the uploads.
    const completing = unlessAborted(completeUploads(host, session, attempt.signal), attempt.signal);
    show();
    return await completing;
  } catch {
    return 'stopped';
  } finally {
    clearInterval(timer);
  }
}

/** Shows a sending in the form. */
class FormView implements SendingView {
  /** True where nothing was sent and the form says why; false where the page sends the dossier itself. */
  isAnswered = false;
  readonly newSecret: () => string;
  readonly #session: FormSession;
  readonly #attempt: Attempt;

  constructor(session: FormSession, attempt: Attempt) {
    this.#session = session;
    this.#attempt = attempt;
    // The receiver gives uploads to the dossier that has their secret.
    this.newSecret = () => uploadSecretOf(session) ?? ownEntry(session)?.secret ?? newSecret();
  }

  get signal(): AbortSignal {
    return this.#attempt.signal;
  }

  attached(): FormSnapshot['files'] {
    return this.#session.store.getSnapshot().files;
  }

  taken(): void {
    this.isAnswered = false;
  }

  preparing(): void {
    this.progress(0, 0);
  }

  prepared(): void {
    void this.#session.save();
  }

  leaving(): void {
    this.#attempt.hasLeft = true;
  }

  progress(sent: number, total: number): void {
    setSubmission(this.#session.store, { state: 'sending', sent, total });
  }

  failed(failure: SubmissionFailure): void {
    setSubmission(this.#session.store, { state: 'failed', failure });
    this.isAnswered = true;
  }

  lost(files: readonly LostFile[]): void {
    sendBack(this.#session.store, files);
    this.isAnswered = true;
  }
}

/** Starts another dossier with the same answers: the sent one has its receipt, or another tab has sent it. */
export function beginNewDossier(session: FormSession): void {
  const { store } = session;
  fateOf(session).resume(undefined);
  setSubmission(store, { state: 'idle' });
  renewSubmission(store, environment.newSubmissionId());
  store.goTo('review');
}

/** Observes an upload; the returned function stops that, and returns whether everything was sent. */
function watchUpload(store: FormStore): () => boolean {
  let isWhole = false;
  const stop = store.subscribe(() => {
    const { submission } = store.getSnapshot();
    if (submission.state === 'sending') isWhole = submission.total > 0 && submission.sent >= submission.total;
  });
  return () => {
    stop();
    return isWhole;
  };
}

/** Returns to the screen where unreadable files were chosen, to report them there. */
function sendBack(store: FormStore, lost: readonly LostFile[]): void {
  for (const one of lost) rejectFile(store, one);
  setSubmission(store, { state: 'idle' });
  returnTo(store, 'documents');
}

/** Removes a file, and reports why at its document. */
function rejectFile(store: FormStore, { component, file, code }: LostFile): void {
  removeFile(store, component, file.id);
  attachFiles(store, component, [], [rejectedFile(component, file.name, code)]);
}

/** The timeout of the manifest request, in milliseconds. A dossier can be sent without it. */
const MANIFEST_TIMEOUT = 5000;

/** Returns the SHA-384 from the manifest next to a compiled procedure; undefined when it cannot be read. */
async function publishedIntegrity(source: string): Promise<string | undefined> {
  if (!/\/procedure\.js(?:[?#]|$)/.test(source)) return undefined;
  try {
    const address = new URL('manifest.js', source).href;
    const loading = import(/* webpackIgnore: true */ /* @vite-ignore */ address) as Promise<{ default: Manifest }>;
    const module = await Promise.race([
      loading,
      new Promise<undefined>((resolve) => timers.after(MANIFEST_TIMEOUT, () => resolve(undefined))),
    ]);
    return module?.default.files?.['procedure.js']?.integrity;
  } catch {
    return undefined;
  }
}

interface Manifest {
  readonly files?: Readonly<Record<string, { readonly integrity?: string } | undefined>>;
}
