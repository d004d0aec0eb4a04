import {
  uploadKey,
  type AttachedFile,
  type PendingSubmission,
  type UploadError,
  type UploadPorts,
  type UploadQueue,
  type UploadState,
} from '@motcua/core';
import { exclusively } from '../platform/exclusive-lock.js';
import { keptUploads, type KeptUploads } from '../platform/kept-uploads.js';
import { probeEndpoint } from '../platform/probe-endpoint.js';
import { newSecret } from '../platform/secret.js';
import { timers } from '../platform/timers.js';
import { reportProblem } from '../problems/report-problem.js';
import { isSealing, type EncryptingForm } from './encrypting-form.js';
import { endpointUrl, PAGE_SENDS } from './endpoint.js';
import { fateOf } from './fate.js';
import type { FormSession } from './form-session.js';
import { ownEntry } from './outbox-state.js';
import type * as UploadParts from './upload-parts.js';

/** The form that uploads files: where to, and whether cookies go along. */
export interface UploadingForm extends EncryptingForm {
  readonly endpoint: string | null;
  readonly uploads: string | null;
  readonly credentials: 'same-origin' | 'include';
}

/** The uploads of one submission. */
interface FormUploads {
  readonly submissionId: string;
  readonly address: string;
  readonly credentials: UploadingForm['credentials'];
  /** Undefined until the part of the kit that uploads has loaded. */
  queue?: UploadQueue;
  /** Shown with each upload, and in the dossier as its SHA-256. */
  secret?: string;
  readonly kept: KeptUploads;
  readonly ended: AbortController;
  /** Resolves when the queue is there, or could not be loaded. */
  opening?: Promise<void>;
  isReported: boolean;
}

const uploading = (): { current?: FormUploads | undefined; reported?: string } => ({});

/** Uploads the files of a form as soon as they are attached, where the page names an endpoint for that. */
export function followUploads(host: UploadingForm, session: FormSession): void {
  const { files, submissionId, submission } = session.store.getSnapshot();
  const local = session.local(uploading);
  const address = endpointUrl(host.uploads);
  if (host.uploads?.trim() && address === undefined && local.reported !== host.uploads) {
    local.reported = host.uploads;
    reportProblem(host, 'badUploads', [], 'uploads');
  }
  const { current } = local;
  if (submission.state === 'received') {
    // The receiver has taken them into the dossier.
    if (current) release(session, current);
    return;
  }
  const isOther = current?.submissionId !== submissionId || current.address !== address;
  if (current && (isOther || current.credentials !== host.credentials)) {
    end(session, current);
    local.current = undefined;
  }
  if (address === undefined || (!local.current && Object.values(files).every((attached) => attached.length === 0)))
    return;
  const uploads = (local.current ??= begin(host, session, address));
  uploads.queue?.follow(files);
  if (!uploads.queue) uploads.opening ??= open(host, session, uploads);
}

/** The state of the upload of a file; undefined where files are not uploaded. */
export function uploadOf(session: FormSession, component: string, file: AttachedFile): UploadState | undefined {
  return session.local(uploading).current?.queue?.stateOf(uploadKey(component, file));
}

/** The uploads of a form, once they have begun. */
export function uploadQueueOf(session: FormSession): UploadQueue | undefined {
  return session.local(uploading).current?.queue;
}

/**
 * Bytes that have been uploaded of all files of a form, and their sizes; both 0 until the uploads have begun. Undefined
 * where no file is uploaded.
 */
export function uploadProgress(session: FormSession): Pick<UploadState, 'sent' | 'size'> | undefined {
  const { current } = session.local(uploading);
  const hasFiles = Object.values(session.store.getSnapshot().files).some((attached) => attached.length > 0);
  return current && hasFiles ? (current.queue?.total ?? { sent: 0, size: 0 }) : undefined;
}

/** The secret with which the files of the submission were uploaded. */
export function uploadSecretOf(session: FormSession): string | undefined {
  return session.local(uploading).current?.secret;
}

/**
 * Resolves to the uploads when every file is uploaded, or is to go with the dossier; to undefined where nothing is uploaded.
 * @throws when the signal aborts
 */
export async function completeUploads(
  host: UploadingForm,
  session: FormSession,
  signal: AbortSignal,
): Promise<UploadQueue | undefined> {
  followUploads(host, session);
  const { current } = session.local(uploading);
  await current?.opening;
  const { queue } = current ?? {};
  await queue?.complete(() => endpointAnswers(host), signal);
  return queue;
}

/** Whether the endpoint of the dossiers of a form answers, so that files could go with the dossier. */
export async function endpointAnswers(host: UploadingForm): Promise<boolean> {
  // A page that sends the dossier itself may have other ways for the files.
  const endpoint = endpointUrl(host.endpoint);
  if (endpoint === undefined || host.endpoint?.trim() === PAGE_SENDS) return false;
  return (await probeEndpoint(endpoint, host.credentials === 'include')) !== 'unreachable';
}

/** Forgets the uploads of a draft that was deleted from the device, or of a dossier that was received. */
export function forgetUploads(session: FormSession, submissionId: string): void {
  void keptUploads(session.procedure.definition, submissionId, () => session.drafts)
    .forget()
    .catch(() => undefined);
}

function begin(host: UploadingForm, session: FormSession, address: string): FormUploads {
  const { submissionId } = session.store.getSnapshot();
  const kept = keptUploads(session.procedure.definition, submissionId, () => session.drafts);
  const { credentials } = host;
  const uploads = { submissionId, address, credentials, kept, ended: new AbortController(), isReported: false };
  session.uploads = {
    close() {
      const { current } = session.local(uploading);
      if (current) end(session, current, !session.drafts);
    },
  };
  return uploads;
}

async function open(host: UploadingForm, session: FormSession, uploads: FormUploads): Promise<void> {
  const { submissionId, address, credentials, kept, ended } = uploads;
  try {
    const [{ UploadQueue, tusTransport }, secret, sealing] = await Promise.all([
      import('./upload-parts.js'),
      secretFor(session, uploads),
      isSealing(host, session) ? import('./sealing.js') : undefined,
    ]);
    if (ended.signal.aborted) return;
    uploads.secret = secret;
    const place = { submissionId, address, credentials, secret, kept, isSealed: sealing !== undefined };
    const ports = uploadPorts(tusTransport, session, place, (error) => report(host, uploads, error));
    const transport = sealing?.sealedUploads(session, ports.transport) ?? ports.transport;
    const queue = new UploadQueue({ ...ports, transport });
    uploads.queue = queue;
    globalThis.addEventListener('online', () => queue.wake(), { signal: ended.signal });
    queue.follow(session.store.getSnapshot().files);
  } catch {
    // Tried again with the next change; the files go with the dossier until then.
    delete uploads.opening;
  }
}

/** Where the files of a submission go, and what the device keeps of that. */
export interface UploadPlace extends Pick<FormUploads, 'submissionId' | 'address' | 'credentials' | 'kept'> {
  readonly secret: string;
  /** True where the files are sealed before they leave. */
  readonly isSealed?: boolean;
}

/** Returns the connection of a queue of uploads to the device and the network. */
export function uploadPorts(
  tusTransport: typeof UploadParts.tusTransport,
  session: FormSession,
  { submissionId, address, credentials, secret, kept, isSealed = false }: UploadPlace,
  failed: (error: UploadError) => void,
): UploadPorts {
  const { code, version } = session.procedure.definition;
  return {
    transport: tusTransport({
      ...{ endpoint: address, secret, withCredentials: credentials === 'include', isSealed },
      metadata: { submissionId, procedure: code, version },
    }),
    records: kept,
    timers,
    random: Math.random,
    newStop: () => new AbortController(),
    exclusively: (key, signal, act) =>
      // It is one of the controllers above.
      exclusively(`upload/${submissionId}/${key}`, signal as AbortSignal, act),
    // What has left may refer to them.
    mayTerminate: () => !fateOf(session).isOpen,
    changed: () => session.changed(),
    failed,
  };
}

/** The secret of the submission: of what has left already, or of uploads of an earlier visit. */
async function secretFor(session: FormSession, { submissionId, kept }: FormUploads): Promise<string> {
  const known = (await fateOf(session).list()).find((one: PendingSubmission) => one.submissionId === submissionId);
  const secret = known?.secret ?? ownEntry(session)?.secret ?? newSecret();
  return known?.secret === undefined ? kept.secret(secret) : secret;
}

/** Reports the first upload that was given up; the others of the same endpoint have the same reason. */
function report(host: UploadingForm, uploads: FormUploads, { fault, status }: UploadError): void {
  if (uploads.isReported) return;
  uploads.isReported = true;
  const address = uploads.address.replace(/[?#].*/, '');
  reportProblem(host, 'uploadFailed', [], fault, { address, ...(status !== undefined && { status }) });
}

function end(session: FormSession, uploads: FormUploads, terminating = false): void {
  uploads.ended.abort();
  uploads.queue?.close(terminating);
  session.local(uploading).current = undefined;
}

function release(session: FormSession, uploads: FormUploads): void {
  end(session, uploads);
  void uploads.kept.forget().catch(() => undefined);
}
