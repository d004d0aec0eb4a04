import { asEarlier, buildDossier, submissionChanged, submitDossier } from '@motcua/core';
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
  const parts = asEarlier(buildDossier(procedure, store.getSnapshot(), options), session.sent);
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
  session.sent = parts.dossier;
  await session.save();
  const headers = Object.fromEntries(before.headers);
  const withCredentials = host.credentials === 'include';
  await submitDossier(store, parts, { endpoint, withCredentials, headers, transport: xhrTransport(signal) });
  return true;
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
