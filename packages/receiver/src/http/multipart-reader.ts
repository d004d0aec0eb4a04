import type { Part } from '../dossier/dossier-part.js';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { ProblemError } from '../base/problem-error.js';
import type { RequestBody } from './request-body.js';

interface ArrivingPart {
  readonly name: string | undefined;
  readonly type: string;
  chunks: Uint8Array[];
  ended: boolean;
}

/** Characters of a boundary (RFC 2046, section 5.1.1): looking for a longer one takes as many steps per byte. */
const BOUNDARY = /;\s*boundary=(?:"[^"]{1,70}"|[^";\s]{1,70})\s*(?:;|$)/i;

/** Headers of one part: a few lines, with a file name of at most some hundred letters. */
const HEADER_LIMITS = { headerPairs: 20, headerSize: 16_384 };

/**
 * Reads `multipart/form-data` (RFC 7578). The next bytes are taken from the body only when whoever consumes the parts
 * waits for them, so memory holds little more than one chunk of the body.
 */
export class MultipartReader {
  readonly #body: RequestBody;
  readonly #maxParts: number;
  readonly #parser: BusboyInstance;
  readonly #arriving: ArrivingPart[] = [];
  #ended = false;
  #failure: ProblemError | undefined;
  #wake = () => {};

  /** @throws {ProblemError} when the content type has no boundary, or one that is too long */
  constructor(body: RequestBody, contentType: string, maxParts: number) {
    this.#body = body;
    this.#maxParts = maxParts;
    if (!BOUNDARY.test(contentType)) throw new ProblemError('multipart-unreadable');
    try {
      this.#parser = new Busboy({
        headers: { 'content-type': contentType },
        isPartAFile: () => true,
        preservePath: true,
        limits: { ...HEADER_LIMITS, parts: maxParts },
      });
    } catch (cause) {
      throw new ProblemError('multipart-unreadable', { cause });
    }
    this.#listen();
  }

  /** @throws {ProblemError} while iterating, when the body is broken, cut off, or has too many parts */
  async *parts(): AsyncGenerator<Part, void> {
    for (;;) {
      while (this.#arriving.length === 0 && !this.#ended) await this.#pump();
      const part = this.#arriving.shift();
      if (!part) return;
      yield { name: part.name, type: part.type, content: this.#contentOf(part) };
      for await (const _ of this.#contentOf(part));
    }
  }

  async *#contentOf(part: ArrivingPart): AsyncGenerator<Uint8Array, void> {
    for (;;) {
      while (part.chunks.length === 0 && !part.ended) {
        if (this.#ended) throw new ProblemError('multipart-unreadable');
        await this.#pump();
      }
      const chunk = part.chunks.shift();
      if (!chunk) return;
      yield chunk;
    }
  }

  /** Takes the next bytes from the body and waits until they are parsed. */
  async #pump(): Promise<void> {
    const chunk = this.#ended ? undefined : await this.#body.read();
    if (!this.#ended) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        if (chunk) this.#parser.write(chunk, () => resolve());
        else this.#parser.end();
      });
    }
    if (this.#failure) throw this.#failure;
  }

  #listen(): void {
    const fail = (failure: ProblemError) => {
      this.#failure ??= failure;
      this.#ended = true;
      this.#wake();
    };
    this.#parser.on('file', (name, stream, _fileName, _encoding, type) => {
      const part: ArrivingPart = { name: name, type, chunks: [], ended: false };
      this.#arriving.push(part);
      // Flowing at once: the parser waits for slow streams, but only `#pump` decides when more bytes come.
      stream.on('data', (chunk: Uint8Array) => part.chunks.push(chunk));
      stream.on('end', () => (part.ended = true));
      stream.on('error', () => {});
    });
    this.#parser.on('partsLimit', () =>
      fail(
        new ProblemError('request-too-large', { detail: `The limit is ${this.#maxParts} parts. Send fewer files.` }),
      ),
    );
    this.#parser.on('error', (cause) => fail(new ProblemError('multipart-unreadable', { cause })));
    this.#parser.on('finish', () => {
      this.#ended = true;
      this.#wake();
    });
  }
}
