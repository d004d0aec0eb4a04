import type { DossierStatus } from '@motcua/model';
import type { ReceiverContext } from '../receiver-context.js';
import { Refusal } from './problem.js';

/** `GET /dossiers/{number}`: the status, for whoever has the token. A wrong token and an unknown number answer alike. */
export async function getDossier(
  request: Request,
  number: string,
  { store, tokens }: ReceiverContext,
): Promise<Response> {
  const token = /^Bearer +([\w-]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token === undefined) {
    throw new Refusal('token-missing', { headers: { 'www-authenticate': 'Bearer realm="dossiers"' } });
  }
  const stored = await store.findByNumber(number);
  if (!tokens.opens(token, stored?.submissionId) || !stored) throw new Refusal('not-found');
  const { receivedAt, dueAt, dueStatus, files } = stored;
  const status: DossierStatus = { number: stored.number, status: 'received', receivedAt, dueAt, dueStatus, files };
  return Response.json(status);
}
