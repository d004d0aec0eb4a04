import type { SupplementRequest } from '@motcua/model';
import { ProblemError } from '../base/problem-error.js';
import { receiveSupplement } from '../receive/receive-supplement.js';
import type { ReceiverContext } from '../receive/receiver-context.js';
import { openedDossier } from './get-dossier.js';
import { isReceiptSecret } from './get-receipt.js';
import { readDossier } from './post-dossier.js';
import { withBody } from './request-body.js';

/**
 * `GET /dossiers/{number}/supplement`: what officers ask the sender to correct, for whoever has the status token; with the
 * submission's secret also the dossier as it was received.
 */
export async function getSupplement(request: Request, number: string, context: ReceiverContext): Promise<Response> {
  const { submissionId } = await openedDossier(request, number, context);
  const asked = await context.supplements.requestOf(submissionId);
  if (!asked || (await context.supplements.answerOf(submissionId))) throw new ProblemError('supplement-unknown');
  const secret = request.headers.get('receipt-secret');
  const isSender = secret !== null && (await isReceiptSecret(secret, submissionId, context));
  const dossier = isSender ? await context.store.documentOf(submissionId) : undefined;
  const answer: SupplementRequest = { number, ...asked, ...(dossier && { dossier }) };
  return Response.json(answer);
}

/** `POST /dossiers/{number}/supplements`: takes what the sender has corrected. */
export async function postSupplement(request: Request, number: string, context: ReceiverContext): Promise<Response> {
  return withBody(request, context.limits.totalBytes, async (body) => {
    const dossier = await openedDossier(request, number, context);
    const arriving = await readDossier(request.headers, body, context);
    const { receipt, isNew } = await receiveSupplement(dossier, arriving, context);
    return Response.json(receipt, { status: isNew ? 201 : 200 });
  });
}
