import { randomBytes } from 'node:crypto';
import { issue } from '@motcua/model';
import { Metadata, Server } from '@tus/server';
import { ProblemError } from '../base/problem-error.js';
import { hasSha256, sha256 } from '../base/sha256.js';
import { isSubmissionId } from '../dossier/submission-id.js';
import type { ReceiverContext } from '../receive/receiver-context.js';
import { UploadFileStore } from '../storage/upload-file-store.js';
import { UploadLocks } from '../storage/upload-locks.js';
import type { Upload } from '../storage/uploads.js';
import { publicOrigin } from './public-origin.js';
import { receiptSecretOf } from './receipt-secret.js';
import { RequestBody } from './request-body.js';
import { toUploadProblem } from './upload-problem.js';

/** Where uploads are. */
export const UPLOADS_PATH = '/uploads';

/** The version of the protocol: https://tus.io/protocols/resumable-upload. */
export const TUS_VERSION = '1.0.0';

/** The type of the bytes of an upload. */
const BYTES_TYPE = 'application/offset+octet-stream';

/** Milliseconds in which a request may end by itself when a later one wants the same upload. */
const DRAIN_TIME = 500;

/** Characters of `Upload-Metadata`. */
const MAX_METADATA = 4_000;

/** The headers that the tus server reads. */
const TUS_HEADERS = [
  ...['tus-resumable', 'upload-length', 'upload-defer-length', 'upload-concat', 'upload-metadata', 'upload-offset'],
  ...['content-type', 'content-length'],
];

/**
 * Resumable uploads by tus 1.0. Each belongs to one submission and to whoever has its secret: every request shows it as
 * `Receipt-Secret`, and the dossier holds its SHA-256. For anybody else an upload does not exist.
 */
export class UploadEndpoint {
  readonly #context: ReceiverContext;
  readonly #store: UploadFileStore;
  readonly #tus: Server;
  readonly #errors = new WeakMap<Request, unknown>();
  readonly #ids = new WeakMap<Request, string>();

  constructor(context: ReceiverContext) {
    this.#context = context;
    this.#store = new UploadFileStore(context.uploads, context.limits.allUploadBytes);
    this.#tus = new Server({
      path: UPLOADS_PATH,
      datastore: this.#store,
      locker: new UploadLocks(),
      lockDrainTimeout: DRAIN_TIME,
      maxSize: context.limits.uploadBytes,
      allowedOrigins: () => false,
      namingFunction: (request) => this.#ids.get(request) ?? '',
      getFileIdFromRequest: (request) => this.#ids.get(request),
      onResponseError: (request, error) => {
        this.#errors.set(request, error);
        return undefined;
      },
    });
  }

  /** `OPTIONS /uploads`: what the endpoint can do. */
  describe(request: Request): Promise<Response> {
    return this.#handle(request, 'OPTIONS', '');
  }

  /** `POST /uploads`: begins an upload. */
  async create(request: Request): Promise<Response> {
    const { headers } = request;
    checkVersion(headers);
    const secretSha256 = sha256(receiptSecretOf(headers));
    const size = wholeNumber(headers.get('upload-length'));
    if (size === undefined) throw invalid('Send Upload-Length with the size of the file in bytes.');
    const metadata = headers.get('upload-metadata') ?? '';
    const { submissionId, limit, component } = this.#readMetadata(metadata);
    if (size > limit) {
      throw new ProblemError('upload-too-large', {
        detail: `The limit is ${limit} bytes. Send a smaller file.`,
        issues: component === undefined ? [] : [fileTooLarge(component, limit, size)],
      });
    }
    const origin = publicOrigin(request, this.#context);
    const id = randomBytes(24).toString('base64url');
    const createdAt = this.#context.clock().toISOString();
    const upload = { id, submissionId, secretSha256, size, metadata, createdAt };
    const answer = await this.#store.announce(
      upload,
      () => this.#checkRoom(upload),
      () => this.#handle(request, 'POST', id),
    );
    answer.headers.set('location', `${origin}${UPLOADS_PATH}/${id}`);
    return answer;
  }

  /** `HEAD`, `PATCH` and `DELETE` of one upload; `POST` with `X-HTTP-Method-Override`. */
  async change(request: Request, id: string): Promise<Response> {
    const { headers } = request;
    const method = (request.method === 'POST' && headers.get('x-http-method-override')) || request.method;
    if (!['HEAD', 'PATCH', 'DELETE'].includes(method)) {
      throw new ProblemError('method-not-allowed', { headers: { allow: 'HEAD, PATCH, DELETE' } });
    }
    checkVersion(headers);
    const upload = this.#findOwn(id, receiptSecretOf(headers));
    if (method === 'PATCH') checkPatch(headers);
    const answer = await this.#handle(request, method, id);
    if (method === 'HEAD' && upload.metadata !== undefined) answer.headers.set('upload-metadata', upload.metadata);
    return answer;
  }

  /** The upload, for whoever has its secret. An unknown one and a wrong secret answer alike, and take as long. */
  #findOwn(id: string, secret: string): Upload {
    const upload = this.#context.uploads.find(id);
    const isRight = hasSha256(secret, upload?.secretSha256);
    if (!upload || !isRight || this.#expiryOf(upload) <= this.#context.clock())
      throw new ProblemError('upload-unknown');
    return upload;
  }

  #expiryOf({ createdAt }: Upload): Date {
    return new Date(Date.parse(createdAt) + this.#context.limits.uploadMilliseconds);
  }

  /** @throws {ProblemError} when one more upload would exceed a limit */
  #checkRoom(upload: Upload): void {
    const { uploads, limits } = this.#context;
    const others = uploads.of(upload);
    const bytes = others.reduce((sum, { size }) => sum + size, upload.size);
    if (others.length >= limits.submissionUploads || bytes > limits.submissionUploadBytes) {
      throw new ProblemError('uploads-exceeded', {
        detail: `The limits are ${limits.submissionUploads} uploads and ${limits.submissionUploadBytes} bytes. Delete the uploads that are not needed.`,
      });
    }
    const isFull = uploads.count >= limits.allUploads || uploads.reservedBytes + upload.size > limits.allUploadBytes;
    if (isFull) throw new ProblemError('uploads-full');
  }

  /** For which submission, and for which component of which procedure, an upload is. Nothing else in it is looked at. */
  #readMetadata(text: string) {
    if (text.length > MAX_METADATA) throw invalid(`Upload-Metadata may have at most ${MAX_METADATA} characters.`);
    let metadata: Readonly<Record<string, string | null>>;
    try {
      metadata = Metadata.parse(text);
    } catch {
      throw invalid('Send Upload-Metadata as tus 1.0 says: key, space, value in Base64; separated by commas.');
    }
    const { submissionId, procedure: code, version, component } = metadata;
    if (!isSubmissionId(submissionId)) {
      throw invalid("Send the dossier's submissionId in Upload-Metadata.");
    }
    const { registry, limits } = this.#context;
    if (typeof code !== 'string' || typeof version !== 'string' || typeof component !== 'string') {
      return { submissionId, limit: limits.uploadBytes, component: undefined };
    }
    const { procedure } = registry.find({ code, version });
    const definition = procedure.definition.components.find(({ id }) => id === component);
    if (!definition) throw invalid('The procedure has no component with the id in Upload-Metadata.');
    return { submissionId, component, limit: Math.min(definition.maxBytes ?? Infinity, limits.uploadBytes) };
  }

  /** Lets the tus server answer. It sees an address of this machine, and only the headers that are its own. */
  async #handle(request: Request, method: string, id: string): Promise<Response> {
    const headers = new Headers();
    for (const name of TUS_HEADERS) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    const hasBody = method === 'PATCH' || (method === 'POST' && headers.get('content-type') === BYTES_TYPE);
    if (!hasBody) headers.delete('content-type');
    const body = new RequestBody(request, this.#context.limits.uploadBytes, false);
    try {
      const { stream, failure } = streamOf(body);
      const inner = new Request(`http://localhost${UPLOADS_PATH}/${id}`, {
        method,
        headers,
        ...(hasBody && { body: stream, duplex: 'half' }),
      });
      this.#ids.set(inner, id);
      const answer = await this.#tus.handleWeb(inner);
      const broken = failure();
      if (broken) throw broken;
      if (answer.status >= 400) throw toUploadProblem(this.#errors.get(inner), answer.status);
      return this.#withOwnHeaders(answer, id);
    } finally {
      await body.drain();
    }
  }

  #withOwnHeaders(answer: Response, id: string): Response {
    const headers = new Headers(answer.headers);
    for (const name of [...headers.keys()])
      if (/^(?:access-control-|content-|connection$)/.test(name)) headers.delete(name);
    const upload = this.#context.uploads.find(id);
    if (upload && this.#context.uploads.receivedOf(id) < upload.size) {
      headers.set('upload-expires', this.#expiryOf(upload).toUTCString());
    }
    return new Response(null, { status: answer.status, headers });
  }
}

/**
 * A body as a stream that ends where the connection broke: what has arrived is kept, and the upload goes on from there.
 * Other failures end it, too, and are kept.
 */
function streamOf(body: RequestBody) {
  let failure: ProblemError | undefined;
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = await body.read();
          if (chunk) return controller.enqueue(chunk);
        } catch (error) {
          if ((error as ProblemError).problem !== 'body-incomplete') failure = error as ProblemError;
        }
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, failure: () => failure };
}

function checkVersion(headers: Headers): void {
  if (headers.get('tus-resumable') === TUS_VERSION) return;
  throw new ProblemError('tus-version-unsupported', { headers: { 'tus-version': TUS_VERSION } });
}

function checkPatch(headers: Headers): void {
  if (headers.get('content-type') !== BYTES_TYPE) {
    throw new ProblemError('upload-type-unsupported', { headers: { 'accept-patch': BYTES_TYPE } });
  }
  if (wholeNumber(headers.get('upload-offset')) === undefined) {
    throw invalid('Send Upload-Offset with the offset that the answer to HEAD has.');
  }
}

function wholeNumber(text: string | null): number | undefined {
  const number = Number(text);
  return text !== null && /^(?:0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(number) ? number : undefined;
}

function invalid(detail: string): ProblemError {
  return new ProblemError('upload-request-invalid', { detail });
}

function fileTooLarge(component: string, limit: number, actual: number) {
  return issue(`/${component}`, 'fileTooLarge', { limit, actual }, 'components');
}
