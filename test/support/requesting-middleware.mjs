// An endpoint of component tests that remembers the dossier it has received, and requests a supplement of it:
// `/requesting/<name>`, where each name is an endpoint of its own. It opens the dossier only with the secret of the submission,
// and receives one supplement. `/requesting/<name>/log` is a list of what was asked with which secret.
import { createHash } from 'node:crypto';
import { dossierOf, readBody, receiptOf } from './answering-middleware.mjs';

/** @type {Map<string, {dossier?: import('@motcua/model').Dossier, isAnswered?: boolean, log: string[]}>} */
const endpoints = new Map();

/**
 * Koa middleware for the test server.
 * @param {import('koa').ParameterizedContext} context
 * @param {import('koa').Next} next
 * @returns {Promise<unknown>}
 */
export async function requesting(context, next) {
  const [, name, number, what] = /^\/requesting\/([\w-]+)(?:\/(?:([^/]+)\/)?(\w+))?$/.exec(context.path) ?? [];
  if (name === undefined) return next();
  const endpoint = endpoints.get(name) ?? { log: [] };
  endpoints.set(name, endpoint);
  if (what === 'log') {
    context.body = endpoint.log;
    return undefined;
  }
  const secret = context.get('receipt-secret');
  endpoint.log.push(`${context.method} ${what ?? 'dossier'}${secret === '' ? '' : ' with secret'}`);
  if (context.method === 'POST') {
    const dossier = dossierOf(await readBody(context.req));
    const receipt = receiptOf(dossier);
    context.status = 201;
    if (what === undefined) endpoint.dossier = dossier;
    else endpoint.isAnswered = true;
    const { submissionId, receivedAt, files } = receipt;
    context.body = what === undefined ? receipt : { number: receipt.number, submissionId, receivedAt, files };
    return undefined;
  }
  const { dossier, isAnswered } = endpoint;
  if (what !== 'supplement' || !dossier || isAnswered) {
    context.status = 404;
    context.type = 'application/problem+json';
    context.body = JSON.stringify({
      type: 'urn:motcua:problem:supplement-unknown',
      title: 'Nothing is asked',
      status: 404,
    });
    return undefined;
  }
  const isOpen = createHash('sha256').update(secret).digest('hex') === dossier.receiptSecretSha256;
  context.body = {
    ...{ number, requestedAt: '2026-11-21T02:00:00.000Z', dueAt: '2099-11-27T10:00:00.000Z' },
    items: [{ pointer: '/deceased/fullName', note: 'Tên chưa khớp với giấy chứng tử' }],
    ...(isOpen && { dossier }),
  };
  return undefined;
}
