import type { DossierStatus } from '@motcua/model';
import type { ReceiverContext } from '../receive/receiver-context.js';
import { ProblemError } from '../base/problem-error.js';

/**
 * `GET /dossiers/{number}`: the status, for whoever has the token. A wrong token and an unknown number answer alike, and
 * after the same work: how many numbers of a day are taken cannot be measured.
 */
export async function getDossier(
  request: Request,
  number: string,
  { store, tokens }: ReceiverContext,
): Promise<Response> {
  const token = /^Bearer +([\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) {
    throw new ProblemError('token-missing', { headers: { 'www-authenticate': 'Bearer realm="dossiers"' } });
  }
  const submissionId = await store.submissionOf(number);
  const isRight = tokens.opens(token, submissionId);
  const stored = isRight && submissionId !== undefined ? await store.findBySubmission(submissionId) : undefined;
  if (!stored) throw new ProblemError('not-found');
  const { receivedAt, dueAt, dueStatus, files } = stored;
  const status: DossierStatus = { number: stored.number, status: 'received', receivedAt, dueAt, dueStatus, files };
  return Response.json(status);
}
