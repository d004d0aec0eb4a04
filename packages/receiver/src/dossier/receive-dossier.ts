import { createHash } from 'node:crypto';
import { vietnamDate, type Dossier, type Issue, type Receipt } from '@motcua/model';
import { receiveFiles, type AcceptedFile } from '../files/receive-files.js';
import type { Part } from '../http/multipart-reader.js';
import { Refusal } from '../http/problem.js';
import type { OnlineProcedure } from '../procedures/procedure-registry.js';
import type { ReceiverContext } from '../receiver-context.js';
import type { NewDossier, StoredDossier } from '../storage/dossier-store.js';
import { checkDossier } from './check-dossier.js';
import { parseDocument } from './parse-document.js';

/** A dossier as it arrives. */
export interface ArrivingDossier {
  /** The `Idempotency-Key`. */
  readonly key: string;
  /** The dossier document's bytes. */
  readonly document: Uint8Array;
  /** The files, in any order. */
  readonly parts: AsyncIterable<Part>;
  /** Address to which the number is added to make the status address. */
  readonly statusBase: string;
}

/**
 * Checks a dossier, makes it durable and gives its receipt; for one that was received before, the receipt that it got
 * then. Its files are not looked at again: the document names their SHA-256, so the same document means the same files.
 * @throws {Refusal} when it is not taken; then nothing is stored
 */
export async function receiveDossier(
  { key, document, parts, statusBase }: ArrivingDossier,
  context: ReceiverContext,
): Promise<{ readonly receipt: Receipt; readonly isNew: boolean }> {
  const { store, registry, clock } = context;
  const received = readDossier(document, context);
  if (received.submissionId !== key) throw new Refusal('idempotency-key-mismatch');
  const documentSha256 = createHash('sha256').update(document).digest('hex');
  const earlier = await store.findBySubmission(received.submissionId);
  if (earlier) return { receipt: toReceipt(earlier, documentSha256, context), isNew: false };

  const online = registry.find(received);
  const checked = checkDossier(online.procedure, received, vietnamDate(clock()));
  const intake = store.intake();
  try {
    const { files, issues } = await receiveFiles(checked, parts, intake);
    refuse([...checked.issues, ...issues], context);
    const accepted = toNewDossier(checked.dossier, files, online, context);
    const { stored, isNew } = await store.accept({ ...accepted, documentSha256, statusBase }, intake);
    return { receipt: toReceipt(stored, documentSha256, context), isNew };
  } finally {
    await intake.discard();
  }
}

function readDossier(document: Uint8Array, context: ReceiverContext): Dossier {
  const value = parseDocument(document, context.limits.dossierDepth);
  refuse(context.shape.check(value), context);
  return value as unknown as Dossier;
}

function refuse(issues: readonly Issue[], { limits }: ReceiverContext): void {
  if (issues.length > 0) throw new Refusal('dossier-invalid', { issues: issues.slice(0, limits.issues) });
}

function toNewDossier(
  dossier: Dossier,
  files: readonly AcceptedFile[],
  { timeLimit }: OnlineProcedure,
  { clock, calendar, agency }: ReceiverContext,
): Omit<NewDossier, 'documentSha256' | 'statusBase'> {
  const receivedAt = clock();
  const effectiveAt = calendar.effectiveReceipt(receivedAt, timeLimit.cutOff);
  const { dueAt, status } = calendar.dueDate(effectiveAt, timeLimit);
  return {
    submissionId: dossier.submissionId,
    document: JSON.stringify(dossier),
    procedure: { code: dossier.procedure.code, version: dossier.procedure.version },
    receivedAt: receivedAt.toISOString(),
    effectiveAt: effectiveAt.toISOString(),
    dueAt: dueAt.toISOString(),
    dueStatus: status,
    agency,
    components: dossier.components,
    files: files.map(({ part, component, name, type, size, sha256 }) => ({
      part,
      component,
      name,
      type,
      size,
      sha256,
    })),
    day: vietnamDate(receivedAt).slice(2).replaceAll('-', ''),
  };
}

function toReceipt({ documentSha256, ...stored }: StoredDossier, sent: string, { tokens }: ReceiverContext): Receipt {
  if (documentSha256 !== sent) throw new Refusal('submission-conflict');
  return { ...stored, statusToken: tokens.of(stored.submissionId) };
}
