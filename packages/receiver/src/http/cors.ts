import { KnownError } from '../base/known-error.js';
import { ProblemError } from '../base/problem-error.js';

/** Seconds for which a browser may remember a preflight's answer. */
const MAX_AGE = 600;

/** Headers that the kit sends; a page may add its own. */
const USUAL_HEADERS = [
  ...['content-type', 'idempotency-key', 'authorization', 'receipt-secret'],
  ...['tus-resumable', 'upload-length', 'upload-metadata', 'upload-offset', 'x-http-method-override'],
].join(', ');

/** Headers of answers that a page may read. */
const EXPOSED_HEADERS = [
  ...['Retry-After', 'Date', 'Location', 'Tus-Resumable', 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size'],
  ...['Upload-Expires', 'Upload-Length', 'Upload-Metadata', 'Upload-Offset'],
].join(', ');

/** A list of header names as a browser sends it, of a sensible length. */
const HEADER_LIST = /^[a-z0-9!#$%&'*+.^_`|~-]{1,64}(\s*,\s*[a-z0-9!#$%&'*+.^_`|~-]{1,64}){0,31}$/i;

/**
 * Which pages may use the receiver from a browser (https://fetch.spec.whatwg.org/#http-cors-protocol). Requests without
 * an Origin header are not from pages and pass.
 */
export class CorsPolicy {
  readonly #origins: ReadonlySet<string>;

  /** @throws {KnownError} when an origin is not written as browsers send it */
  constructor(allowedOrigins: readonly string[]) {
    for (const origin of allowedOrigins) {
      if (!isOrigin(origin)) {
        throw new KnownError(
          `"${origin}" in \`allowedOrigins\` is not an origin: write scheme, host and port only, e.g. https://www.example.gov.vn`,
        );
      }
    }
    this.#origins = new Set(allowedOrigins);
  }

  /** @throws {ProblemError} when a page of an origin that is not listed asks */
  check(request: Request): void {
    const origin = request.headers.get('origin');
    if (origin !== null && !this.#origins.has(origin)) throw new ProblemError('origin-not-allowed');
  }

  /** The answer to a preflight, or undefined for any other request. */
  preflight(request: Request): Response | undefined {
    const { headers, method } = request;
    if (method !== 'OPTIONS' || !headers.has('origin') || !headers.has('access-control-request-method'))
      return undefined;
    const asked = headers.get('access-control-request-headers')?.trim() ?? '';
    return new Response(null, {
      status: 204,
      headers: {
        'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE',
        'access-control-allow-headers': HEADER_LIST.test(asked) ? asked : USUAL_HEADERS,
        'access-control-max-age': String(MAX_AGE),
      },
    });
  }

  /** Adds what lets the asking page read the answer. */
  addHeaders(request: Request, headers: Headers): void {
    headers.append('vary', 'Origin');
    const origin = request.headers.get('origin');
    if (origin === null || !this.#origins.has(origin)) return;
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
    headers.set('access-control-expose-headers', EXPOSED_HEADERS);
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
