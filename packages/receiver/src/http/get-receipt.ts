import { receiptOf } from '../receive/receive-dossier.js';
import type { ReceiverContext } from '../receive/receiver-context.js';
import { ProblemError } from '../base/problem-error.js';
import { hasSha256 } from '../base/sha256.js';
import { receiptSecretOf } from './receipt-secret.js';

/**
 * `GET /dossiers/{submissionId}/receipt`: the receipt of a dossier or of a supplement again, for a sender that has lost the
 * answer and shows the secret whose SHA-256 is in the document. An unknown submission, one without a secret and a wrong secret answer alike, and take as
 * long: no one learns whether a submission exists.
 */
export async function getReceipt(request: Request, submissionId: string, context: ReceiverContext): Promise<Response> {
  const secret = receiptSecretOf(request.headers);
  const isRight = await isReceiptSecret(secret, submissionId, context);
  const stored = isRight ? await context.store.findBySubmission(submissionId) : undefined;
  if (stored) return Response.json(receiptOf(stored, context));
  const supplement = isRight ? await context.supplements.receiptOf(submissionId) : undefined;
  if (!supplement) throw new ProblemError('receipt-unknown');
  return Response.json(supplement);
}

/** True when a secret is the submission's. Takes as long for a wrong secret, and for no submission, as for a right one. */
export async function isReceiptSecret(
  secret: string,
  submissionId: string,
  { store, supplements }: Pick<ReceiverContext, 'store' | 'supplements'>,
): Promise<boolean> {
  const [ofDossier, ofSupplement, dossier] = await Promise.all([
    store.receiptSecretOf(submissionId),
    supplements.receiptSecretOf(submissionId),
    store.findBySubmission(submissionId),
  ]);
  // The secret of a supplement opens no dossier, should both have one id.
  return hasSha256(secret, dossier ? ofDossier : ofSupplement);
}
