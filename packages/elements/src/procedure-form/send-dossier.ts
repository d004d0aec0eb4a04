import {
  asEarlier,
  attach,
  buildDossier,
  isFateUnknown,
  removeFile,
  repeatedParts,
  submissionChanged,
  submitDossier,
  type AttachedFile,
  type DossierParts,
  type FormStore,
} from '@motcua/core';
import { issue, IssueCode } from '@motcua/model';
import { environment } from '../platform/environment.js';
import { ProcedureBeforeSubmitEvent } from '../submission-events.js';
import { endpointUrl, PAGE_SENDS } from './endpoint.js';
import type { FormMode, Officer } from '../form/form-mode.js';
import type { FormSession } from '../form/form-session.js';
import { xhrTransport } from '../platform/xhr-transport.js';

/** The form that sends: where to, and who filled it. */
export interface Sender extends EventTarget {
  readonly endpoint: string | null;
  readonly credentials: 'same-origin' | 'include';
  readonly mode: FormMode;
  readonly officer: Officer | undefined;
}

/**
 * Builds the dossier and sends it, unless the page takes it over. Before anything leaves, the document is kept with the
 * draft: after a crash in the middle, the next attempt sends the same.
 * @param signal stops it on the way
 * @returns whether the dossier was sent from here, with whatever outcome
 */
export async function sendDossier(
  host: Sender,
  session: FormSession,
  language: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { store, procedure } = session;
  const integrity = await publishedIntegrity(session.source);
  if (signal.aborted) return false;
  const options = {
    language,
    now: new Date(),
    ...(integrity !== undefined && { integrity }),
    ...(host.mode === 'assisted' && { filledBy: { role: 'officer' as const, ...host.officer } }),
  };
  const built = asEarlier(buildDossier(procedure, store.getSnapshot(), options), session.sent);
  // What left first under this id is sent again until its fate is known: other content would be refused for ever.
  const isRepeated = session.sent !== undefined && built.dossier !== session.sent;
  const parts = isRepeated ? repeatedParts(session.sent!, store.getSnapshot(), session.sentFiles) : built;
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
  try {
    await before.settled;
  } catch {
    submissionChanged(store, { state: 'failed', failure: { reason: 'stopped' } });
    return true;
  }
  if (signal.aborted) return false;
  const gone = await goneFiles(parts);
  if (gone.length > 0) {
    for (const { component, file } of gone) rejectFile(store, component, file);
    submissionChanged(store, { state: 'idle' });
    store.goTo('documents', { returning: true });
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
  const withCredentials = host.credentials === 'include';
  await submitDossier(store, parts, { endpoint, withCredentials, headers, transport: xhrTransport(signal) });
  const { submission } = store.getSnapshot();
  if (submission.state === 'received' && isRepeated) submissionChanged(store, { ...submission, changedSince: true });
  if (submission.state !== 'failed' || isFateUnknown(submission.failure.reason)) return true;
  session.sent = undefined;
  // The first document was refused, so nothing is stored, and what it is now can go.
  return isRepeated && submission.failure.reason !== 'conflict' ? sendDossier(host, session, language, signal) : true;
}

/** Begins another dossier with the same answers: the one that was sent has its receipt, or another tab sent it. */
export function beginNewDossier(session: FormSession): void {
  session.sent = undefined;
  const { store } = session;
  store.change({ submissionId: environment.newSubmissionId(), submission: { state: 'idle' }, declared: false });
  store.goTo('review');
}

/** Files that a person has chosen and that are no longer where they were: taken off the disk, a card pulled out. */
async function goneFiles({ dossier, files }: DossierParts): Promise<{ component: string; file: AttachedFile }[]> {
  const found = await Promise.all(
    files.map(async ({ part, file }) => {
      const isThere = await file.content
        .slice(0, 1)
        .arrayBuffer()
        .then(
          () => true,
          () => false,
        );
      const component = dossier.components.find(({ files: own }) => own.some((one) => one.part === part))?.id;
      return isThere || component === undefined ? [] : [{ component, file }];
    }),
  );
  return found.flat();
}

function rejectFile(store: FormStore, component: string, file: AttachedFile): void {
  removeFile(store, component, file.id);
  const gone = issue(`/${component}`, IssueCode.fileGone, {}, 'components');
  attach(store, component, [], [...(store.getSnapshot().rejected[component] ?? []), { name: file.name, issue: gone }]);
}

/** The SHA-384 that the manifest beside a compiled procedure names; undefined when there is none to read. */
async function publishedIntegrity(source: string): Promise<string | undefined> {
  if (!/\/procedure\.js(?:[?#]|$)/.test(source)) return undefined;
  try {
    const address = new URL('manifest.js', source).href;
    const { default: manifest } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ address)) as {
      default: Manifest;
    };
    return manifest.files?.['procedure.js']?.integrity;
  } catch {
    return undefined;
  }
}

interface Manifest {
  readonly files?: Readonly<Record<string, { readonly integrity?: string } | undefined>>;
}
