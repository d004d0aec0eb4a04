import type { DossierStatus } from '@motcua/model';
import type { ReceiverContext } from '../receive/receiver-context.js';
import { ProblemError } from '../base/problem-error.js';
import type { StoredDossier } from '../storage/dossier-store.js';

/** `GET /dossiers/{number}`: the status, for whoever has the token. */
export async function getDossier(request: Request, number: string, context: ReceiverContext): Promise<Response> {
  const { submissionId, receivedAt, dueAt, dueStatus, files } = await openedDossier(request, number, context);
  const asked = await context.supplements.requestOf(submissionId);
  const answer = asked && (await context.supplements.answerOf(submissionId));
  const status: DossierStatus = {
    number,
    status: 'received',
    receivedAt,
    dueAt,
    dueStatus,
    files,
    ...(asked && {
      supplement: {
        requestedAt: asked.requestedAt,
        dueAt: asked.dueAt,
        ...(answer && { receivedAt: answer.receivedAt }),
      },
    }),
  };
  return Response.json(status);
}

/**
 * The dossier with a number, for whoever has its token. A wrong token and an unknown number answer alike, and after the same
 * work: how many numbers of a day are taken cannot be measured.
 */
export async function openedDossier(
  request: Request,
  number: string,
  { store, tokens }: ReceiverContext,
): Promise<StoredDossier> {
  const token = /^Bearer +([\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) {
    throw new ProblemError('token-missing', { headers: { 'www-authenticate': 'Bearer realm="dossiers"' } });
  }
  const submissionId = await store.submissionOf(number);
  const isRight = tokens.opens(token, submissionId);
  const stored = isRight && submissionId !== undefined ? await store.findBySubmission(submissionId) : undefined;
  if (!stored) throw new ProblemError('not-found');
  return stored;
}
