import type { OutboxEntry, OutboxStorage } from '@motcua/core';
import { keptOutbox } from '../platform/kept-outbox.js';
import type { FormSession } from './form-session.js';

/** The dossier that this form has sealed. */
interface Sealed {
  entry?: OutboxEntry | undefined;
  /** Ends this page's claim to send the dossier. */
  claim?: AbortController | undefined;
  /** True where the device could not keep the dossier. */
  isRefused?: boolean;
  /** Ids of other sealed dossiers that are on the device, of earlier visits or other tabs. */
  waiting: ReadonlySet<string>;
}

const sealed = (): Sealed => ({ waiting: new Set() });

/** The state of the outbox of a form. */
export function outboxState(session: FormSession): Sealed {
  return session.local(sealed);
}

/**
 * The device's storage of sealed dossiers; undefined where nothing is kept, or not everything that is sent: on shared
 * computers, with `draft="off"`, and where a procedure keeps no sensitive answers.
 */
export function outboxOf({ drafts, procedure, mode }: FormSession): OutboxStorage | undefined {
  const isAllowed = mode === 'public' && drafts && !drafts.keptAnswers;
  return isAllowed ? keptOutbox(procedure.definition.code, drafts) : undefined;
}

/** The dossier of this form that waits on the device. */
export function ownEntry(session: FormSession): OutboxEntry | undefined {
  return outboxState(session).entry;
}

/** Whether a dossier of an earlier visit or another tab waits on the device: the outbox follows it. */
export function isWaiting(session: FormSession, submissionId: string): boolean {
  return outboxState(session).waiting.has(submissionId);
}

/** Whether the device could not keep the dossier that is being sent, so that the page has to stay open. */
export function isOutboxRefused(session: FormSession): boolean {
  return outboxState(session).isRefused ?? false;
}

/** Takes a dossier of this form back: it is sent only when the person sends it again. */
export async function takeFromOutbox(session: FormSession): Promise<void> {
  const { entry } = outboxState(session);
  release(session);
  if (entry)
    await outboxOf(session)
      ?.remove(entry.submissionId)
      .catch(() => undefined);
}

/** Leaves the dossier of this form to other pages, and to the next visit. */
export function release(session: FormSession): void {
  const local = outboxState(session);
  local.claim?.abort();
  local.claim = undefined;
  local.entry = undefined;
}

/** Removes a dossier from the outbox whose fate is known. */
export async function forgetEntry(session: FormSession, submissionId: string): Promise<void> {
  if (ownEntry(session)?.submissionId === submissionId) release(session);
  await outboxOf(session)
    ?.remove(submissionId)
    .catch(() => undefined);
}
