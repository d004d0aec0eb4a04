import { createHash } from 'node:crypto';
import { ProblemError } from '../base/problem-error.js';

/** So many pieces are taken whatever their size. */
const FREE_PIECES = 2_000;

/** After that a piece has to be this large on average, in bytes: each costs as much as a thousand bytes do. */
const PIECE_BYTES = 64;

/** A request's bytes as they arrive, never more than a limit. */
export class RequestBody {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #limit: number;
  #received = 0;
  #pieces = 0;
  /** Of the bytes so far, where the request has a digest (RFC 9530). */
  readonly #hash;
  readonly #digest: string | undefined;
  #over = false;
  #isWhole = false;
  #isRight: boolean | undefined;

  /**
   * @param hasDigest false where the request's `Content-Digest` is ignored
   * @throws {ProblemError} when the request announces more than the limit
   */
  constructor(request: Request, limit: number, hasDigest = true) {
    this.#limit = limit;
    const announced = Number(request.headers.get('content-length') ?? 0);
    if (announced > limit) throw tooLarge(limit);
    const digests = hasDigest ? request.headers.get('content-digest') : null;
    this.#digest = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]{44}):/.exec(digests ?? '')?.[1];
    this.#hash = this.#digest === undefined ? undefined : createHash('sha256');
    this.#reader = request.body?.getReader();
  }

  /**
   * The next bytes, or undefined at the end.
   * @throws {ProblemError} past the limit, when the pieces are too small, or when the connection broke
   */
  async read(): Promise<Uint8Array | undefined> {
    if (this.#over || !this.#reader) return undefined;
    const { done, value } = await this.#reader.read().catch((cause: unknown) => {
      this.#over = true;
      throw new ProblemError('body-incomplete', { cause });
    });
    if (done) {
      this.#over = true;
      this.#isWhole = true;
      return undefined;
    }
    this.#received += value.byteLength;
    this.#hash?.update(value);
    if (this.#received > this.#limit) {
      await this.#cancel();
      throw tooLarge(this.#limit);
    }
    this.#pieces += 1;
    if (this.#pieces > FREE_PIECES && this.#received < this.#pieces * PIECE_BYTES) {
      await this.#cancel();
      throw new ProblemError('request-unreadable', {
        detail: 'Send the body in larger chunks, or with Content-Length.',
      });
    }
    return value;
  }

  /** Yields the remaining bytes, chunk by chunk. */
  async *chunks(): AsyncGenerator<Uint8Array, void> {
    for (let chunk = await this.read(); chunk; chunk = await this.read()) yield chunk;
  }

  /**
   * Compares the body with the request's `Content-Digest`, after reading what is left of it. Nothing happens without one,
   * with one of other algorithms than `sha-256`, or when reading has failed before the end of the body.
   * @throws {ProblemError} when it is another body
   */
  async verify(): Promise<void> {
    if (this.#digest === undefined || !this.#hash) return;
    while (await this.read());
    this.#isRight ??= !this.#isWhole || this.#hash.digest('base64') === this.#digest;
    if (!this.#isRight) throw new ProblemError('digest-mismatch');
  }

  /**
   * Reads what is left, up to the limit, and forgets it: many clients read an answer only when everything is sent, and
   * report a broken connection when they are cut off before.
   */
  async drain(): Promise<void> {
    try {
      while (await this.read());
    } catch {
      // Past the limit or broken: nothing is left to be read.
    }
  }

  /** Stops reading; the rest never arrives. */
  async #cancel(): Promise<void> {
    this.#over = true;
    await this.#reader?.cancel().catch(() => {});
  }
}

/**
 * Handles a request with its body. A body that is not the one of the request's `Content-Digest` is refused for that,
 * whatever else is wrong: other problems may come from the damage. All of the body has been read afterwards.
 * @param limit bytes that the body may have
 * @throws {ProblemError} `digest-mismatch`, or what `handle` throws
 */
export async function withBody<Result>(
  request: Request,
  limit: number,
  handle: (body: RequestBody) => Promise<Result>,
): Promise<Result> {
  const body = new RequestBody(request, limit);
  try {
    return await handle(body);
  } catch (error) {
    await body.verify();
    throw error;
  } finally {
    await body.drain();
  }
}

/**
 * All bytes of a stream that must be small.
 * @throws {ProblemError} past the limit
 */
export async function collect(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const collected: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    collected.push(chunk);
  }
  return Buffer.concat(collected);
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError('request-too-large', { detail: `The limit is ${limit} bytes. Send fewer or smaller files.` });
}
