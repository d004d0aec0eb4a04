import { collect, withBody, type RequestBody } from './request-body.js';
import { dossierMediaType, isJson, isSealed } from './media-type.js';
import { publicOrigin } from './public-origin.js';
import { MultipartReader } from './multipart-reader.js';
import { type Part } from '../dossier/dossier-part.js';
import { ProblemError } from '../base/problem-error.js';
import { receiveDossier } from '../receive/receive-dossier.js';
import type { ReceiverContext } from '../receive/receiver-context.js';

/** `POST /dossiers`: takes a dossier and answers with its receipt. */
export async function postDossier(request: Request, context: ReceiverContext): Promise<Response> {
  return withBody(request, context.limits.totalBytes, async (body) => {
    const arriving = await readDossier(request.headers, body, context);
    const statusBase = `${publicOrigin(request, context)}/dossiers`;
    const { receipt, isNew } = await receiveDossier({ ...arriving, statusBase }, context);
    return Response.json(receipt, { status: isNew ? 201 : 200 });
  });
}

/**
 * The key, the document and the files of a request that brings a dossier.
 * @throws {ProblemError} when it cannot be read as one
 */
export async function readDossier(headers: Headers, body: RequestBody, context: ReceiverContext) {
  const { limits } = context;
  const key = idempotencyKeyOf(headers);
  if (!key) throw new ProblemError('idempotency-key-missing');
  const type = dossierMediaType(headers);
  if (type !== 'multipart/form-data') {
    const document = await collect(body.chunks(), limits.dossierBytes);
    await body.verify();
    return { key, document, parts: noParts(), isSealed: type === 'application/jose' };
  }
  return { key, ...(await readMultipart(body, headers.get('content-type') ?? '', context)) };
}

/** The dossier of a multipart body, and the parts that follow it. */
async function readMultipart(body: RequestBody, contentType: string, { limits }: ReceiverContext) {
  const parts = new MultipartReader(body, contentType, limits.parts).parts();
  const { value: first } = await parts.next();
  if (!first) throw new ProblemError('dossier-missing');
  if (first.name !== 'dossier') throw new ProblemError('dossier-not-first');
  if (!isJson(first.type) && !isSealed(first.type)) throw new ProblemError('media-type-unsupported');
  const document = await collect(first.content, limits.dossierBytes);
  return { document, parts: verified(parts, body), isSealed: isSealed(first.type) };
}

/** The parts of a body, then the check that it is the body that was meant. */
async function* verified(parts: AsyncGenerator<Part, void>, body: RequestBody): AsyncGenerator<Part, void> {
  yield* parts;
  await body.verify();
}

/** A body without files has no parts. */
async function* noParts(): AsyncGenerator<Part, void> {}

/** The key, plain or as a string of structured fields (draft-ietf-httpapi-idempotency-key-header). */
function idempotencyKeyOf(headers: Headers): string | undefined {
  return headers
    .get('idempotency-key')
    ?.trim()
    .replace(/^"([^"]*)"$/, '$1');
}
