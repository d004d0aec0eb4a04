// What component tests send dossiers to: an endpoint that answers as its address says, so that every answer of a
// receiver can be met. `/answer/<status>` answers with a problem, `/answer/receipt` with a receipt of what was sent,
// `/answer/silence` never. Supplements go to `/answer/<as before>/<number>/supplements`, with a token.
import { Buffer } from 'node:buffer';

/** Texts of a language as they are published, one of them with emphasis. */
const FORMATTED = [['In full', [{ type: 'paragraph', content: ['In ', { type: 'strong', content: ['full'] }] }]]];
const TEXTS = `export default { "/a#hint": "In full" }; export const formatted = ${JSON.stringify(FORMATTED)};`;

const ISSUES = [{ pointer: '/burial/place', code: 'minLength', params: { limit: 1 } }];

/**
 * Koa middleware for the test server.
 * @param {import('koa').ParameterizedContext} context
 * @param {import('koa').Next} next
 * @returns {Promise<unknown>}
 */
export async function answering(context, next) {
  if (context.path === '/answer/texts.en.js') {
    context.type = 'text/javascript';
    context.body = TEXTS;
    return undefined;
  }
  const [, what, number] = /^\/answer\/(\w+)(?:\/([^/]+)\/supplements)?$/.exec(context.path) ?? [];
  if (context.method !== 'POST' || what === undefined) return next();
  if (what === 'silence') return new Promise(() => undefined);
  const body = await readBody(context.req);
  if (what === 'receipt' && number === undefined) {
    context.status = 201;
    context.body = receiptOf(dossierOf(body));
    return undefined;
  }
  if (what === 'receipt' && number !== undefined && context.get('authorization') === 'Bearer 7K3D-9QXZ-M4T2-H8WV') {
    const { submissionId, receivedAt, files } = receiptOf(dossierOf(body));
    context.status = 201;
    context.body = { number: decodeURIComponent(number), submissionId, receivedAt, files };
    return undefined;
  }
  if (what === 'receipt') {
    context.status = 404;
    return undefined;
  }
  context.status = Number(what);
  context.type = 'application/problem+json';
  if (context.status === 503) context.set('retry-after', '120');
  context.body = JSON.stringify({
    type: 'about:blank',
    title: 'Refused',
    status: context.status,
    ...(context.status === 422 && { issues: ISSUES }),
  });
  return undefined;
}

/** @param {import('node:http').IncomingMessage} request */
export async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * The dossier is the body itself, or its first part.
 * @param {string} body
 * @returns {import('@motcua/model').Dossier}
 */
export function dossierOf(body) {
  return JSON.parse(body.startsWith('{') ? body : body.slice(body.indexOf('{'), body.indexOf('\r\n--', 1)));
}

/**
 * A receipt for a dossier.
 * @param {import('@motcua/model').Dossier} dossier
 * @returns {import('@motcua/model').Receipt}
 */
export function receiptOf(dossier) {
  const at = '2026-11-20T03:00:00.000Z';
  return {
    number: 'H26.16-261120-0001',
    submissionId: dossier.submissionId,
    procedure: dossier.procedure,
    receivedAt: at,
    effectiveAt: at,
    dueAt: '2026-11-26T10:00:00.000Z',
    dueStatus: 'official',
    agency: { code: 'H26.16', name: 'Phường Minh Họa' },
    files: dossier.components.flatMap(({ id, files }) =>
      files.map(({ name, type, size, sha256 }) => ({ component: id, name, type, size, sha256 })),
    ),
    statusUrl: 'http://127.0.0.1/dossiers/H26.16-261120-0001',
    statusToken: '7K3D-9QXZ-M4T2-H8WV',
  };
}
