/** The response of a server; `status` is 0 without one. */
export interface Answer {
  /** The URL that answered, after redirects that were followed. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Why nothing answered, in words; only where `status` is 0. */
  readonly failure?: string;
  /** Whether nothing was asked, since a limit of the examination was reached. */
  readonly isSkipped?: boolean;
}

/** A request; `origin` is that of the page which would make it. */
export interface Asked {
  readonly method?: string;
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As the global `fetch`. */
export type Fetch = (url: string, options: RequestInit) => Promise<Response>;

const TIMEOUT_MS = 15_000;
/** For one answer, and for all of an examination. */
const MAX_BYTES = 20_000_000;
const MAX_BYTES_OF_ALL = 60_000_000;
const MAX_REQUESTS = 500;
const MAX_SECONDS = 180;
const MAX_REDIRECTS = 10;
const USER_AGENT = 'motcua-doctor';

const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'nothing listens at this host and port',
  ECONNRESET: 'the connection was closed without an answer',
  UND_ERR_SOCKET: 'the connection was closed without an answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate chain is not complete',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
  TimeoutError: `no answer within ${TIMEOUT_MS / 1000} seconds`,
};

/** Makes the requests of one examination, each `GET` once. Nothing is sent but what browsers would send, and no cookies. */
export class Web {
  readonly #fetch: Fetch;
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #started = performance.now();
  #requests = 0;
  #bytes = 0;
  #limit: string | undefined;

  constructor(fetch: Fetch = globalThis.fetch) {
    this.#fetch = fetch;
  }

  /** Why documents were left out, in words; undefined where none was. */
  get limit(): string | undefined {
    return this.#limit;
  }

  /** Makes one request, and follows no redirect. Past the limits of an examination, only other methods than `GET` are asked. */
  ask(url: string, { method = 'GET', origin, headers = {}, body }: Asked = {}): Promise<Answer> {
    const init: RequestInit = {
      method,
      redirect: 'manual',
      headers: { 'user-agent': USER_AGENT, ...(origin !== undefined && { origin }), ...headers },
      ...(body !== undefined && { body }),
    };
    if (method !== 'GET' || Object.keys(headers).length > 0) return this.#ask(url, init);
    const key = `${origin ?? ''} ${url}`;
    const pending = this.#answers.get(key) ?? this.#ask(url, init);
    this.#answers.set(key, pending);
    return pending;
  }

  /** Requests a document, and follows redirects. */
  async load(url: string, asked: Asked = {}): Promise<{ readonly answers: readonly Answer[]; readonly last: Answer }> {
    const answers: Answer[] = [];
    for (let address = url; ;) {
      const answer = await this.ask(address, asked);
      answers.push(answer);
      const next = redirectOf(answer);
      if (next === undefined || answers.length > MAX_REDIRECTS) return { answers, last: answer };
      address = next;
    }
  }

  async #ask(url: string, init: RequestInit): Promise<Answer> {
    if (init.method === 'GET' && this.#isOver())
      return { ...nothing(url), isSkipped: true, failure: this.#limit ?? '' };
    try {
      const response = await this.#fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
      const bytes = await readBytes(response);
      this.#bytes += bytes.length;
      const { status, headers } = response;
      return { url, status, headers, bytes, text: new TextDecoder().decode(bytes) };
    } catch (error) {
      return { ...nothing(url), failure: failureText(error) };
    }
  }

  /** Counts a request, unless a limit has been reached before. */
  #isOver(): boolean {
    if (this.#requests >= MAX_REQUESTS) this.#limit = `${MAX_REQUESTS} files were loaded`;
    else if (this.#bytes >= MAX_BYTES_OF_ALL) this.#limit = `${MAX_BYTES_OF_ALL / 1_000_000} MB were loaded`;
    else if (performance.now() - this.#started >= MAX_SECONDS * 1000)
      this.#limit = `${MAX_SECONDS} seconds have passed`;
    this.#requests += 1;
    return this.#limit !== undefined;
  }
}

function nothing(url: string): Answer {
  return { url, status: 0, headers: new Headers(), bytes: new Uint8Array(), text: '' };
}

/** Where a redirect leads to; undefined for other answers. */
export function redirectOf({ url, status, headers }: Answer): string | undefined {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || location === null || !URL.canParse(location, url))
    return undefined;
  return new URL(location, url).href;
}

/** The media type without parameters, in lower case; empty where there is none. */
export function mediaTypeOf({ headers }: Pick<Answer, 'headers'>): string {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Whether an answer is a web page, by its media type or by how it begins. */
export function isPage(answer: Answer): boolean {
  return mediaTypeOf(answer) === 'text/html' || /^\s*<(?:!doctype|html)\b/i.test(answer.text.slice(0, 500));
}

async function readBytes(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > MAX_BYTES) throw new Error(`the answer is longer than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function failureText(error: unknown): string {
  const { name, message, cause } = error as Error;
  const { code = name, message: reason = message } = (cause ?? {}) as NodeJS.ErrnoException;
  return FAILURES[code] ?? FAILURES[name] ?? reason;
}
