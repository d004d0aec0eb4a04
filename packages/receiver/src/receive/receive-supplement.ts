import { vietnamDate, type SupplementReceipt } from '@motcua/model';
import { ProblemError } from '../base/problem-error.js';
import { sha256 } from '../base/sha256.js';
import { receiveFiles, toStoredFile } from '../files/receive-files.js';
import type { StoredDossier } from '../storage/dossier-store.js';
import { claimer, refuse, type ArrivingDossier } from './receive-dossier.js';
import type { ReceiverContext } from './receiver-context.js';

/**
 * Checks the answer to an officer's request, and makes it durable next to the dossier, which stays as it was. It is a whole
 * dossier in which only what was asked for is another; components that were not asked for are `reused`.
 * @throws {ProblemError} when it is not taken; then nothing is stored
 */
export async function receiveSupplement(
  dossier: StoredDossier,
  { key, document, parts, isSealed }: Omit<ArrivingDossier, 'statusBase'>,
  context: ReceiverContext,
): Promise<{ readonly receipt: SupplementReceipt; readonly isNew: boolean }> {
  const { store, supplements, uploads, checker, clock } = context;
  // What is sealed cannot be compared with what was asked for.
  if (isSealed) throw new ProblemError('media-type-unsupported');
  const documentSha256 = sha256(document);
  const { number } = dossier;
  const receiptOf = ({ documentSha256: _, ...answer }: NonNullable<typeof earlier>) => ({ number, ...answer });
  const earlier = await supplements.answerOf(dossier.submissionId);
  if (earlier?.documentSha256 === documentSha256) return { receipt: receiptOf(earlier), isNew: false };
  if (earlier) throw new ProblemError('supplement-conflict');
  const request = await supplements.requestOf(dossier.submissionId);
  const before = await store.documentOf(dossier.submissionId);
  if (!request || !before) throw new ProblemError('supplement-unknown');

  const outcome = await checker.check(document, vietnamDate(clock()), { before, items: request.items });
  if (outcome.submissionId !== undefined && outcome.submissionId !== key)
    throw new ProblemError('idempotency-key-mismatch');
  if (outcome.refusal) throw new ProblemError(outcome.refusal.problem, outcome.refusal);
  // Otherwise the id would say two things to whoever asks for its receipt.
  if (await store.findBySubmission(outcome.checked.submissionId)) throw new ProblemError('supplement-conflict');
  const { checked } = outcome;
  const intake = store.stageUploads();
  try {
    const { files, issues } = await receiveFiles(checked, parts, intake, claimer(checked, context));
    const found = [...checked.issues, ...issues];
    const meanwhile = found.length > 0 ? await supplements.answerOf(dossier.submissionId) : undefined;
    if (meanwhile?.documentSha256 === documentSha256) return { receipt: receiptOf(meanwhile), isNew: false };
    refuse(found, context);
    const used = files.flatMap(({ uploadId }) => uploadId ?? []);
    const accepted = await supplements.accept(
      {
        dossier: dossier.submissionId,
        submissionId: checked.submissionId,
        documentSha256,
        document: checked.document,
        receivedAt: clock().toISOString(),
        files: files.map(toStoredFile),
        uploads: used,
      },
      intake,
    );
    if (accepted?.stored.documentSha256 !== documentSha256) throw new ProblemError('supplement-conflict');
    await uploads.forget(used);
    return { receipt: receiptOf(accepted.stored), isNew: accepted.isNew };
  } finally {
    await intake.discard();
  }
}
