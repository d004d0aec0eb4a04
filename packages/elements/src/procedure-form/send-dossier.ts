import { asEarlier, buildDossier, submissionChanged, submitDossier } from '@motcua/core';
import { ProcedureBeforeSubmitEvent } from '../submission-events.js';
import type { Officer } from '../form/form-mode.js';
import type { FormSession } from '../form/form-session.js';
import { xhrTransport } from '../platform/xhr-transport.js';

export interface SendOptions {
  readonly endpoint: string;
  readonly language: string;
  readonly withCredentials: boolean;
  /** Present when an officer filled the form for a citizen. */
  readonly officer: Officer | undefined;
}

/**
 * Builds the dossier and sends it, unless the page takes it over. Before anything leaves, the document is kept with the
 * draft: after a crash in the middle, the next attempt sends the same.
 * @returns whether the dossier was sent from here, with whatever outcome
 */
export async function sendDossier(
  host: EventTarget,
  session: FormSession,
  { endpoint, language, withCredentials, officer }: SendOptions,
): Promise<boolean> {
  const { store, procedure } = session;
  const integrity = await publishedIntegrity(session.source);
  const options = {
    language,
    now: new Date(),
    ...(integrity !== undefined && { integrity }),
    ...(officer && { filledBy: { role: 'officer' as const, ...officer } }),
  };
  const parts = asEarlier(buildDossier(procedure, store.getSnapshot(), options), session.sent);
  const before = new ProcedureBeforeSubmitEvent(parts.dossier, parts.files);
  if (!host.dispatchEvent(before)) return false;
  submissionChanged(store, { state: 'sending', sent: 0, total: 0 });
  try {
    await before.settled;
  } catch {
    submissionChanged(store, { state: 'failed', failure: { reason: 'stopped' } });
    return true;
  }
  session.sent = parts.dossier;
  await session.save();
  const headers = Object.fromEntries(before.headers);
  await submitDossier(store, parts, { endpoint, withCredentials, headers, transport: xhrTransport });
  return true;
}

/** The SHA-384 that the manifest beside the procedure names; undefined when there is none to read. */
async function publishedIntegrity(source: string): Promise<string | undefined> {
  try {
    const address = new URL('manifest.js', source).href;
    const { default: manifest } = (await import(address)) as { default: Manifest };
    return manifest.files?.['procedure.js']?.integrity;
  } catch {
    return undefined;
  }
}

interface Manifest {
  readonly files?: Readonly<Record<string, { readonly integrity?: string } | undefined>>;
}
