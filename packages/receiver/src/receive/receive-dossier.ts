import { vietnamDate, type Issue, type Receipt, type ReceiptTerms } from '@motcua/model';
import { receiveFiles, toStoredFile, type AcceptedFile, type ClaimedUpload } from '../files/receive-files.js';
import type { Part } from '../dossier/dossier-part.js';
import { ProblemError } from '../base/problem-error.js';
import { sha256 } from '../base/sha256.js';
import type { OnlineProcedure } from '../procedures/procedure-registry.js';
import { checkSealed } from '../dossier/check-sealed.js';
import type { ReceiverContext } from './receiver-context.js';
import { sequenceDay } from '../storage/sequence-day.js';
import type { NewDossier, StoredDossier } from '../storage/dossier-store.js';
import { withinAnswer } from '../checks/check-document.js';
import type { CheckedDossier, DossierTerms } from '../dossier/check-dossier.js';

/** A dossier as it arrives. */
export interface ArrivingDossier {
  /** The `Idempotency-Key`. */
  readonly key: string;
  /** The dossier document's bytes. */
  readonly document: Uint8Array;
  /** The files, in any order. */
  readonly parts: AsyncIterable<Part>;
  /** True where the document is a JWE that only the agency can open. */
  readonly isSealed: boolean;
  /** Address to which the number is added to make the status address. */
  readonly statusBase: string;
}

/**
 * Checks a dossier, makes it durable and gives its receipt; for one that was received before, the receipt that it got
 * then. Its files are not looked at again: the document names their SHA-256, so the same document means the same files.
 * @throws {ProblemError} when it is not taken; then nothing is stored
 */
export async function receiveDossier(
  { key, document, parts, isSealed, statusBase }: ArrivingDossier,
  context: ReceiverContext,
): Promise<{ readonly receipt: Receipt; readonly isNew: boolean }> {
  const { store, uploads, registry, clock, checker, sealingKeys } = context;
  const documentSha256 = sha256(document);
  const earlier = await store.findBySubmission(key);
  // The same bytes were checked then, and were found to be of this submission.
  if (earlier?.documentSha256 === documentSha256) {
    return { receipt: toReceipt(earlier, documentSha256, context), isNew: false };
  }
  const outcome = isSealed
    ? checkSealed(document, (kid) => sealingKeys.has(kid))
    : await checker.check(document, vietnamDate(clock()));
  if (outcome.submissionId !== undefined && outcome.submissionId !== key)
    throw new ProblemError('idempotency-key-mismatch');
  if (earlier && outcome.submissionId !== undefined) throw new ProblemError('submission-conflict');
  if (outcome.refusal) throw new ProblemError(outcome.refusal.problem, outcome.refusal);

  const { checked } = outcome;
  const online = registry.find(checked.procedure);
  const intake = store.stageUploads();
  const sign: NewDossier['sign'] = (receipt) => context.signer.sign(receipt);
  try {
    const { files, issues } = await receiveFiles(checked, parts, intake, claimer(checked, context));
    const found = [...checked.issues, ...issues];
    // The same request may have come twice at the same time: then the first has taken the uploads.
    const meanwhile = found.length > 0 ? await store.findBySubmission(key) : undefined;
    if (meanwhile?.documentSha256 === documentSha256) {
      return { receipt: toReceipt(meanwhile, documentSha256, context), isNew: false };
    }
    refuse(found, context);
    const accepted = toNewDossier(checked, files, online, context);
    const { stored, isNew } = await store.accept(
      { ...accepted, documentSha256, statusBase, sign, sealed: isSealed },
      intake,
    );
    await uploads.forget(stored.documentSha256 === documentSha256 ? accepted.uploads : []);
    return { receipt: toReceipt(stored, documentSha256, context), isNew };
  } finally {
    await intake.discard();
  }
}

/** Finds uploads by their address, but only those of the dossier's submission that were made with the dossier's secret. */
export function claimer(
  { submissionId, receiptSecretSha256 }: CheckedDossier,
  { uploads }: ReceiverContext,
): (address: string) => ClaimedUpload | undefined {
  return (address) => {
    const upload = uploads.find(/\/uploads\/([\w-]+)$/.exec(address)?.[1] ?? '');
    const isOwn = upload?.submissionId === submissionId && upload.secretSha256 === receiptSecretSha256;
    if (!upload || !isOwn) return undefined;
    const { id, size } = upload;
    return { id, size, file: uploads.fileOf(id), received: uploads.receivedOf(id) };
  };
}

/** @throws {ProblemError} when there are issues */
export function refuse(issues: readonly Issue[], { limits }: ReceiverContext): void {
  if (issues.length > 0) throw new ProblemError('dossier-invalid', { issues: withinAnswer(issues, limits.issues) });
}

function toNewDossier(
  { submissionId, document, procedure, components, receiptSecretSha256, terms }: CheckedDossier,
  files: readonly AcceptedFile[],
  online: OnlineProcedure,
  { clock, calendar, agency }: ReceiverContext,
): Omit<NewDossier, 'documentSha256' | 'statusBase' | 'sign' | 'sealed'> {
  const receivedAt = clock();
  const { timeLimit } = terms ?? online;
  const effectiveAt = calendar.effectiveReceipt(receivedAt, timeLimit.cutOff);
  const { dueAt, status } = calendar.dueDate(effectiveAt, timeLimit);
  return {
    submissionId,
    document,
    receiptSecretSha256,
    procedure: { code: procedure.code, version: procedure.version },
    receivedAt: receivedAt.toISOString(),
    effectiveAt: effectiveAt.toISOString(),
    dueAt: dueAt.toISOString(),
    dueStatus: status,
    agency,
    ...(terms && { terms: toReceiptTerms(terms) }),
    components,
    files: files.map(toStoredFile),
    uploads: files.flatMap(({ uploadId }) => uploadId ?? []),
    day: sequenceDay(receivedAt),
  };
}

function toReceiptTerms({ cases, timeLimit: { value, unit }, fee }: DossierTerms): ReceiptTerms {
  const fees = fee.map(({ amount, currency, unit: pays }) => ({
    amount,
    currency,
    ...(pays !== undefined && { unit: pays }),
  }));
  return { cases, timeLimit: { value, unit }, fees };
}

/** @throws {ProblemError} when the dossier that was received is another one than was sent now */
function toReceipt(stored: StoredDossier, sent: string, context: ReceiverContext): Receipt {
  if (stored.documentSha256 !== sent) throw new ProblemError('submission-conflict');
  return receiptOf(stored, context);
}

/** The receipt of a stored dossier, the same each time. */
export function receiptOf({ documentSha256: _, ...stored }: StoredDossier, { tokens }: ReceiverContext): Receipt {
  return { ...stored, statusToken: tokens.of(stored.submissionId) };
}
