import {
  attachFiles,
  buildDossier,
  postDossier,
  readFault,
  rejectedFile,
  removeFile,
  renewSubmission,
  returnTo,
  showOutcome,
  setSubmission,
  uploadedParts,
  uploadKey,
  type AttachedFile,
  type DossierParts,
  type FailureReason,
  type FormStore,
  type GivenReceipt,
  type PendingSubmission,
  type ReceiptAnswer,
  type RequestHeaders,
  type ResponseMeaning,
  type SendingPorts,
  type SubmissionFailure,
  type UploadQueue,
} from '@motcua/core';
import { IssueCode, type Dossier } from '@motcua/model';
import { environment } from '../platform/environment.js';
import { fileTools } from '../platform/file-tools.js';
import { keptReceipts } from '../platform/indexed-db-drafts.js';
import { newSecret } from '../platform/secret.js';
import { timers } from '../platform/timers.js';
import { ProcedureBeforeSubmitEvent } from '../events/submission-events.js';
import type { Attempt } from './attempt.js';
import { isSealing, type EncryptingForm } from './encrypting-form.js';
import { endpointUrl, PAGE_SENDS } from './endpoint.js';
import { askForReceipt, fateOf } from './fate.js';
import type { FormMode, Officer } from './form-mode.js';
import type { FormSession } from './form-session.js';
import type { Sealer, SealingFailure } from './sealing.js';
import { xhrTransport } from '../platform/xhr-transport.js';
import { completeUploads, uploadProgress, uploadQueueOf, uploadSecretOf, type UploadingForm } from './uploads.js';

/** The time between two reports of the progress of uploads, in milliseconds. */
const PROGRESS_MS = 250;

/** Issues of uploads that another upload solves. */
const LOST_UPLOADS: readonly string[] = [IssueCode.uploadMissing, IssueCode.uploadIncomplete, IssueCode.fileDamaged];

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
  const built = buildDossier(procedure, store.getSnapshot(), {
    language,
    now: new Date(),
    ...(integrity !== undefined && { integrity }),
    ...(host.mode === 'assisted' && { filledBy: { role: 'officer' as const, ...host.officer } }),
  });
  const uploads = await uploadsBefore(host, session, attempt);
  if (uploads === 'stopped') {
    setSubmission(store, { state: 'idle' });
    return false;
  }
  const parts = uploads ? uploadedParts(built, uploads.urls) : built;
  const ways = new WaysOut(host, session, attempt);
  const hasLeftWhole = watchUpload(store);
  const ending = await fate.send(parts, store.getSnapshot(), ways);
  const isWhole = hasLeftWhole();
  if (attempt.signal.aborted && !attempt.isStopped) return false;
  if (!ending) {
    if (store.getSnapshot().submission.state === 'sending') setSubmission(store, { state: 'idle' });
    return ways.isAnswered;
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
    const completing = attempt.unlessStopped(completeUploads(host, session, attempt.signal));
    show();
    return await completing;
  } catch {
    return 'stopped';
  } finally {
    clearInterval(timer);
  }
}

/** Keys of the uploads of which the receiver says that it does not have them, or has other bytes. */
function forgottenUploads({ components }: Dossier, meaning: ResponseMeaning): string[] {
  if (!('failure' in meaning) || meaning.failure.reason !== 'invalid') return [];
  return meaning.issues.flatMap(({ scope, pointer, code }) => {
    const [, id = '', index = ''] = pointer.split('/');
    const file = components.find((component) => component.id === id)?.files[Number(index)];
    const isLost = scope === 'components' && LOST_UPLOADS.includes(code) && file?.upload !== undefined;
    return isLost ? [uploadKey(id, file)] : [];
  });
}

/** The connection of the submission to the page and the device. */
class WaysOut implements SendingPorts {
  /** True where nothing was sent and the form says why; false where the page sends the dossier itself. */
  isAnswered = false;
  readonly #host: Sender;
  readonly #session: FormSession;
  readonly #attempt: Attempt;
  /** Seals the documents; undefined where they are sent as they are, or it could not be loaded. */
  #sealer: Sealer | undefined;
  /** Why the document was not sealed. */
  #sealingFailure: SealingFailure | undefined;

  constructor(host: Sender, session: FormSession, attempt: Attempt) {
    this.#host = host;
    this.#session = session;
    this.#attempt = attempt;
  }

  async prepare(parts: DossierParts): Promise<RequestHeaders | undefined> {
    const before = new ProcedureBeforeSubmitEvent(parts.dossier, parts.files);
    if (!this.#host.dispatchEvent(before)) return undefined;
    const { endpoint } = this.#host;
    if (endpointUrl(endpoint) === undefined || endpoint?.trim() === PAGE_SENDS) return this.#fail('noEndpoint');
    setSubmission(this.#session.store, { state: 'sending', sent: 0, total: 0 });
    try {
      await this.#attempt.unlessStopped(before.settled);
    } catch {
      return this.#fail('stopped');
    }
    if (!navigator.onLine) return this.#fail('offline');
    if (isSealing(this.#host, this.#session)) await this.#seal(parts);
    void this.#session.save();
    return Object.fromEntries(before.headers);
  }

  async canRead(parts: DossierParts, isCurrent: boolean): Promise<boolean> {
    let lost: readonly LostFile[];
    const isSealed = isSealing(this.#host, this.#session);
    try {
      // A sealed dossier has the keys of uploaded files, too, which come from their bytes.
      const read = isSealed ? attachedFiles(parts.dossier, this.#session.store) : filesOf(parts);
      lost = await this.#attempt.unlessStopped(lostFiles(read));
    } catch {
      this.#fail('stopped');
      return false;
    }
    const isReady = !isSealed || this.sealed(parts) !== undefined;
    if (lost.length === 0 && isCurrent && !isReady) this.#fail('stopped', this.#sealingFailure);
    if (lost.length === 0 || !isCurrent) return lost.length === 0 && isReady;
    sendBack(this.#session.store, lost);
    this.isAnswered = true;
    return false;
  }

  /** Seals a document. What could not be sealed is not sent. */
  async #seal(parts: DossierParts): Promise<void> {
    this.#sealingFailure = { reason: 'keyUnreachable' };
    try {
      this.#sealer ??= (await import('./sealing.js')).sealer(this.#session);
      this.#sealingFailure = undefined;
      const { signal } = this.#attempt;
      this.#sealingFailure = await this.#attempt.unlessStopped(this.#sealer.seal(this.#host, parts, signal));
    } catch {
      // The code that seals could not be loaded. A file that cannot be read is found afterwards.
    }
  }

  sealed(parts: DossierParts): readonly string[] | undefined {
    return this.#sealer?.sealedAs(parts)?.hashes;
  }

  async post(parts: DossierParts, headers: RequestHeaders): Promise<ResponseMeaning> {
    this.#attempt.hasLeft = true;
    const sealed = this.#sealer?.sealedAs(parts);
    const meaning = await postDossier(this.#session.store, parts, {
      // The preparation has checked it.
      endpoint: endpointUrl(this.#host.endpoint)!,
      withCredentials: this.#host.credentials === 'include',
      headers,
      transport: xhrTransport(this.#attempt.signal),
      ...(sealed && { sealed }),
    });
    return this.#sealer?.read(meaning, parts) ?? meaning;
  }

  ask(pending: PendingSubmission, headers: RequestHeaders): Promise<ReceiptAnswer> {
    this.#attempt.hasLeft = true;
    return askForReceipt(this.#host, pending, headers, this.#attempt.signal);
  }

  async keptReceipt(submissionId: string): Promise<GivenReceipt | undefined> {
    const { receipts, procedure } = this.#session;
    const kept = receipts ? await keptReceipts(procedure.definition.code).catch(() => []) : [];
    return kept.find(({ receipt }) => receipt.submissionId === submissionId)?.receipt;
  }

  newSecret(): string {
    // The receiver gives uploads to the dossier that has their secret.
    return uploadSecretOf(this.#session) ?? newSecret();
  }

  sha256(text: string): Promise<string> {
    return fileTools.sha256(new File([text], 'secret'));
  }

  #fail(reason: FailureReason, detail: Partial<SubmissionFailure> = {}): undefined {
    setSubmission(this.#session.store, { state: 'failed', failure: { reason, ...detail } });
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

/** A chosen file, and the component that it belongs to. */
interface OwnedFile {
  readonly component: string;
  readonly file: AttachedFile;
}

/** A chosen file that cannot be read any more, and the issue code of the reason. */
interface LostFile extends OwnedFile {
  readonly code: string;
}

/** The files that go with a dossier. */
function filesOf({ dossier, files }: DossierParts): OwnedFile[] {
  return files.flatMap(({ part, file }) => {
    const owner = dossier.components.find((component) => component.files.some((own) => own.part === part));
    return owner ? [{ component: owner.id, file }] : [];
  });
}

/** All files of a dossier, uploaded or not. */
function attachedFiles({ components }: Dossier, store: FormStore): OwnedFile[] {
  const { files } = store.getSnapshot();
  return components.flatMap(({ id }) => (files[id] ?? []).map((file) => ({ component: id, file })));
}

/** Finds files that have become unreadable since they were chosen: deleted from the disk, or on a removed card. */
async function lostFiles(files: readonly OwnedFile[]): Promise<LostFile[]> {
  const found = await Promise.all(
    files.map(async ({ component, file }): Promise<LostFile[]> => {
      try {
        await file.content.slice(0, 1).arrayBuffer();
        return [];
      } catch (error) {
        return [{ component, file, code: readFault(error) }];
      }
    }),
  );
  return found.flat();
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
