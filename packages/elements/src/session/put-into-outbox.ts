import { DRAFT_DAYS, draftKey, hashesOf, type DossierParts, type OutboxEntry } from '@motcua/core';
import { environment } from '../platform/environment.js';
import { exclusively, hasLocks } from '../platform/exclusive-lock.js';
import { withLease } from '../platform/lease.js';
import { newSecret } from '../platform/secret.js';
import { unlessAborted } from '../platform/unless-aborted.js';
import { endpointUrl, PAGE_SENDS } from './endpoint.js';
import type { AskingForm } from './fate.js';
import { keeperOf } from './file-keeper.js';
import type { FormSession } from './form-session.js';
import { outboxOf, release, outboxState, takeFromOutbox } from './outbox-state.js';
import { uploadSecretOf } from './uploads.js';

/**
 * Keeps a dossier on the device before it leaves, with its files, so that it is sent also when the page is closed now.
 * Where the device cannot, it is sent all the same.
 */
export async function putIntoOutbox(
  host: AskingForm,
  session: FormSession,
  { dossier, files }: DossierParts,
  signal: AbortSignal,
): Promise<void> {
  const outbox = outboxOf(session);
  const local = outboxState(session);
  local.isRefused = false;
  // A page that sends dossiers itself may have its own ways to keep them.
  if (!outbox || endpointUrl(host.endpoint) === undefined || host.endpoint?.trim() === PAGE_SENDS) return;
  const { definition } = session.procedure;
  const { draftDays = DRAFT_DAYS } = definition;
  const { submissionId } = dossier;
  if (local.entry && local.entry.submissionId !== submissionId) release(session);
  const ids = dossier.components.filter((component) => component.files.length > 0).map(({ id }) => id);
  try {
    const kept = files.length > 0 ? await unlessAborted(keeperOf(session).references(ids), signal) : {};
    if (!kept) throw new Error('A file is not on the device');
    const snapshot = session.store.getSnapshot();
    const now = environment.now();
    const known = local.entry ?? (await outbox.find(submissionId));
    const entry: OutboxEntry = {
      ...{ submissionId, code: definition.code, dossier, files: kept, answers: snapshot.answers },
      at: known?.submissionId === submissionId ? known.at : now.toISOString(),
      until: new Date(now.getTime() + draftDays * 86_400_000).toISOString(),
      secret: uploadSecretOf(session) ?? known?.secret ?? newSecret(),
      attached: hashesOf(snapshot.files),
      draft: { key: draftKey(definition), id: session.id },
    };
    await outbox.save(entry);
    local.entry = entry;
    if (!local.claim) {
      local.claim = new AbortController();
      claim(submissionId, local.claim.signal);
    }
  } catch {
    local.isRefused = !signal.aborted;
    await takeFromOutbox(session);
  }
}

/**
 * Runs a function while no other page sends the dossier.
 * @param signal ends the wait: the result is then rejected
 */
export function alone<Result>(submissionId: string, signal: AbortSignal, act: () => Promise<Result>): Promise<Result> {
  const name = `sending/${submissionId}`;
  return hasLocks() ? exclusively(name, signal, act) : withLease(name, signal, act);
}

/** Keeps other pages from sending a dossier until the signal aborts. */
function claim(submissionId: string, signal: AbortSignal): void {
  const end = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  void alone(submissionId, signal, () => end).catch(() => undefined);
}
