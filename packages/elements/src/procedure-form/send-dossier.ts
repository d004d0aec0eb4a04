import {
  asEarlier,
  attach,
  buildDossier,
  isFateUnknown,
  readFault,
  rejectedFile,
  removeFile,
  repeatedParts,
  submissionChanged,
  submitDossier,
  type AttachedFile,
  type DossierParts,
  type FormStore,
} from '@motcua/core';
import { environment } from '../platform/environment.js';
import { timers } from '../platform/timers.js';
import { ProcedureBeforeSubmitEvent } from '../submission-events.js';
import type { Attempt } from './attempt.js';
import { endpointUrl, PAGE_SENDS } from './endpoint.js';
import type { FormMode, Officer } from '../form/form-mode.js';
import type { FormSession } from '../form/form-session.js';
import { xhrTransport } from '../platform/xhr-transport.js';

/** The form that sends: where to, and who filled it. */
export interface Sender extends HTMLElement {
  readonly endpoint: string | null;
  readonly credentials: 'same-origin' | 'include';
  readonly mode: FormMode;
  readonly officer: Officer | undefined;
}

/**
 * Builds the dossier and sends it, unless the page takes it over. Before anything leaves, the document is kept with the
 * draft: after a crash in the middle, the next attempt sends the same.
 * @param attempt lets the person stop it on the way
 * @returns whether the dossier was sent from here, with whatever outcome
 */
export async function sendDossier(
  host: Sender,
  session: FormSession,
  language: string,
  attempt: Attempt,
): Promise<boolean> {
  const { store, procedure } = session;
  const { signal } = attempt;
  const integrity = session.sent ? session.sent.procedure.integrity : await publishedIntegrity(session.source);
  if (signal.aborted) return false;
  const options = {
    language,
    now: new Date(),
    ...(integrity !== undefined && { integrity }),
    ...(host.mode === 'assisted' && { filledBy: { role: 'officer' as const, ...host.officer } }),
  };
  const built = asEarlier(buildDossier(procedure, store.getSnapshot(), options), session.sent);
  // What left first under this id is sent again until its fate is known: other content would be refused for ever.
  const isRepeated = session.sent !== undefined;
  const isChanged = isRepeated && built.dossier !== session.sent;
  const parts = isChanged ? repeatedParts(session.sent!, store.getSnapshot(), session.sentFiles) : built;
  if (!parts) {
    submissionChanged(store, { state: 'failed', failure: { reason: 'unconfirmed' } });
    return true;
  }
  const before = new ProcedureBeforeSubmitEvent(parts.dossier, parts.files);
  if (!host.dispatchEvent(before)) return false;
  const endpoint = endpointUrl(host.endpoint);
  if (endpoint === undefined || host.endpoint?.trim() === PAGE_SENDS) {
    submissionChanged(store, { state: 'failed', failure: { reason: 'noEndpoint' } });
    return true;
  }
  submissionChanged(store, { state: 'sending', sent: 0, total: 0 });
  let lost: LostFile[];
  try {
    await attempt.unlessStopped(before.settled);
    lost = await attempt.unlessStopped(lostFiles(parts));
  } catch {
    if (signal.aborted && !attempt.isStopped) return false;
    submissionChanged(store, { state: 'failed', failure: { reason: 'stopped' } });
    return true;
  }
  if (lost.length > 0) {
    sendBack(store, lost);
    return true;
  }
  if (!navigator.onLine) {
    submissionChanged(store, { state: 'failed', failure: { reason: 'offline' } });
    return true;
  }
  session.sent = parts.dossier;
  session.sentFiles = parts.files.map(({ file }) => file);
  session.saved = undefined;
  await session.save();
  const headers = Object.fromEntries(before.headers);
  attempt.hasLeft = true;
  const withCredentials = host.credentials === 'include';
  const hasLeftWhole = watchUpload(store);
  await submitDossier(store, parts, { endpoint, withCredentials, headers, transport: xhrTransport(signal) });
  const isWhole = hasLeftWhole();
  const { submission } = store.getSnapshot();
  if (submission.state === 'failed' && submission.failure.reason === 'unreachable' && !isRepeated && !isWhole) {
    // A file that goes while it is read breaks the request off, and nobody has got the dossier.
    lost = await lostFiles(parts);
    if (lost.length > 0) {
      session.sent = undefined;
      sendBack(store, lost);
      return true;
    }
  }
  if (submission.state === 'received' && isChanged) submissionChanged(store, { ...submission, changedSince: true });
  if (submission.state !== 'failed' || isFateUnknown(submission.failure.reason, isRepeated)) return true;
  session.sent = undefined;
  // The first document was refused for what is in it, so it is not stored, and what the form holds now can go.
  return isChanged && submission.failure.reason !== 'conflict' ? sendDossier(host, session, language, attempt) : true;
}

/** Begins another dossier with the same answers: the one that was sent has its receipt, or another tab sent it. */
export function beginNewDossier(session: FormSession): void {
  session.sent = undefined;
  const { store } = session;
  store.change({ submissionId: environment.newSubmissionId(), submission: { state: 'idle' }, declared: false });
  store.goTo('review');
}

/** Watches an upload; the function that it returns ends that, and tells whether everything has left. */
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

/** A file that a person has chosen and that cannot be read any more, and why: an issue code. */
interface LostFile {
  readonly component: string;
  readonly file: AttachedFile;
  readonly code: string;
}

/** Files that were there when they were chosen: taken off the disk since, or a card was pulled out. */
async function lostFiles({ dossier, files }: DossierParts): Promise<LostFile[]> {
  const found = await Promise.all(
    files.map(async ({ part, file }): Promise<LostFile[]> => {
      const owner = dossier.components.find((component) => component.files.some((own) => own.part === part));
      try {
        await file.content.slice(0, 1).arrayBuffer();
        return [];
      } catch (error) {
        return owner ? [{ component: owner.id, file, code: readFault(error) }] : [];
      }
    }),
  );
  return found.flat();
}

/** Goes back to where lost files were chosen, to say so there. */
function sendBack(store: FormStore, lost: readonly LostFile[]): void {
  for (const one of lost) rejectFile(store, one);
  submissionChanged(store, { state: 'idle' });
  store.change({ attempted: new Set([...store.getSnapshot().attempted, 'documents']) });
  store.goTo('documents', { returning: true });
}

/** Takes a file away again, and says why where it was chosen. */
function rejectFile(store: FormStore, { component, file, code }: LostFile): void {
  removeFile(store, component, file.id);
  attach(store, component, [], [rejectedFile(component, file.name, code)]);
}

/** How long a manifest may take, in milliseconds: a dossier can go without it. */
const MANIFEST_TIMEOUT = 5000;

/** The SHA-384 that the manifest next to a compiled procedure names; undefined when there is none to read. */
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
