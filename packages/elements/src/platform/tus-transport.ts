import {
  readRetryAfter,
  UploadError,
  type FileContent,
  type StopSignal,
  type UploadFault,
  type UploadJob,
  type UploadTransport,
} from '@motcua/core';
import { Upload, type DetailedError, type HttpRequest, type HttpResponse, type UploadOptions } from 'tus-js-client';
import { probeEndpoint } from './probe-endpoint.js';

/**
 * The bytes of the smallest request, which is also the first one, and of the largest. When a connection breaks, browsers
 * may repeat a request as a whole, and proxies may drop what they hold of it: this is what can get lost then.
 */
const MIN_CHUNK = 250_000;
const MAX_CHUNK = 500_000;

/** How long a request should take, in milliseconds: long enough that the pause between two does not count. */
const CHUNK_MS = 5000;

/** Answers to a new upload where there is no endpoint. */
const NO_ENDPOINT: readonly unknown[] = [404, 405, 410];

/** The time without progress after which an attempt is ended, in milliseconds. */
const STALL_MS = 60_000;

export interface TusOptions {
  /** Where uploads are created. */
  readonly endpoint: string;
  /** Whether cookies go along to another origin. */
  readonly withCredentials: boolean;
  /** Shown with each request: only who has it may continue an upload. */
  readonly secret: string;
  /** True where the server learns neither name nor type nor component of a file. */
  readonly isSealed?: boolean;
  /** The metadata of every upload, in addition to the name, type and component of the file. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** Uploads by tus 1.0. */
export function tusTransport(options: TusOptions): UploadTransport {
  const pace: Pace = { chunkBytes: MIN_CHUNK };
  return {
    send: (job, watch, signal) => new Attempt(options, pace, job, watch, signal).result,
    async terminate(url) {
      if (isSameOrigin(url, options.endpoint)) await Upload.terminate(url, { ...common(options), retryDelays: null });
    },
  };
}

/** The size of requests, which follows the speed of the network. */
interface Pace {
  chunkBytes: number;
}

/** One attempt to send what the server lacks of a file. */
class Attempt {
  readonly result: Promise<string>;
  readonly #options: TusOptions;
  readonly #pace: Pace;
  readonly #job: UploadJob;
  readonly #watch: Parameters<UploadTransport['send']>[1];
  readonly #upload: Upload;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: (how: { readonly url: string } | { readonly error: Error }) => void = () => undefined;
  /** The offset that the request under way reaches when all of it is taken, and when it began. */
  #expected = 0;
  #began = 0;

  constructor(
    options: TusOptions,
    pace: Pace,
    job: UploadJob,
    watch: Parameters<UploadTransport['send']>[1],
    signal: StopSignal,
  ) {
    this.#options = options;
    this.#pace = pace;
    this.#job = job;
    this.#watch = watch;
    const { file, component, url } = job;
    this.#upload = new Upload(file.content as FileContent & Blob, {
      ...common(options),
      endpoint: options.endpoint,
      // An address from elsewhere would get the secret.
      uploadUrl: url !== undefined && isSameOrigin(url, options.endpoint) ? url : null,
      uploadSize: file.size,
      metadata: {
        ...options.metadata,
        ...(!options.isSealed && { component, filename: file.name, filetype: file.type }),
      },
      chunkSize: pace.chunkBytes,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onBeforeRequest: (request) => this.#begins(request),
      onAfterResponse: (request, response) => this.#check(request, response),
      onUploadUrlAvailable: () => {
        const { url: address } = this.#upload;
        if (address !== null && isSameOrigin(address, options.endpoint)) watch.onUrl(address);
      },
      onProgress: (sent) => {
        this.#restartTimer();
        watch.onProgress(sent);
      },
      onSuccess: () => this.#end({ url: this.#upload.url ?? '' }),
      onError: (error) => void this.#explain(error).then((explained) => this.#end({ error: explained })),
    });
    this.result = new Promise((resolve, reject) => {
      this.#end = (how) => {
        clearTimeout(this.#timer);
        signal.removeEventListener('abort', stop);
        if ('url' in how) resolve(how.url);
        else reject(how.error);
      };
    });
    const stop = () => this.#abort(new UploadError('unreachable'));
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    else this.#upload.start();
  }

  #abort(error: UploadError): void {
    void this.#upload.abort();
    this.#end({ error });
  }

  #restartTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#abort(new UploadError('unreachable')), STALL_MS);
  }

  #begins(request: HttpRequest): void {
    this.#restartTimer();
    void common(this.#options).onBeforeRequest?.(request);
    const offset = Number(request.getHeader('Upload-Offset') ?? 0);
    this.#expected = Math.min(offset + this.#pace.chunkBytes, this.#job.file.size);
    this.#began = performance.now();
  }

  /**
   * Checks what the library would believe: that the endpoint speaks tus, and that it has not more than was sent.
   * @throws {UploadError} otherwise
   */
  #check(request: HttpRequest, response: HttpResponse): void {
    const status = response.getStatus();
    if (status === 0 || status >= 400) return;
    const { endpoint } = this.#options;
    const answered = (request.getUnderlyingObject() as XMLHttpRequest).responseURL;
    if (status >= 300 || /\bhtml\b/i.test(response.getHeader('Content-Type') ?? ''))
      throw new UploadError('notTus', { status });
    if (request.getMethod() === 'POST') {
      const location = response.getHeader('Location');
      if (!location || !isSameOrigin(new URL(location, answered || endpoint).href, endpoint))
        throw new UploadError('notTus', { status });
      this.#watch.onConfirmed(0);
      return;
    }
    const header = response.getHeader('Upload-Offset');
    if (header === undefined || header === null || !/^\d+$/.test(header)) throw new UploadError('notTus', { status });
    const offset = Number(header);
    const { size } = this.#job.file;
    const isHead = request.getMethod() === 'HEAD';
    const length = response.getHeader('Upload-Length');
    const before = isHead ? 0 : Number(request.getHeader('Upload-Offset'));
    const most = isHead ? size : this.#expected;
    if (
      offset < before ||
      offset > most ||
      (isHead && length !== null && length !== undefined && Number(length) !== size)
    )
      throw new UploadError('offset', { status });
    // A server that takes nothing of what it gets would be asked for ever.
    if (!isHead && offset === before && size > 0) throw new UploadError('server', { status });
    this.#watch.onConfirmed(offset);
    if (!isHead) this.#adapt(offset - before);
  }

  /** Chooses the size of the next request by the speed of the last one. */
  #adapt(bytes: number): void {
    const perMillisecond = bytes / Math.max(1, performance.now() - this.#began);
    this.#pace.chunkBytes = Math.round(Math.min(MAX_CHUNK, Math.max(MIN_CHUNK, perMillisecond * CHUNK_MS)));
    this.#upload.options.chunkSize = this.#pace.chunkBytes;
  }

  async #explain(error: Error | DetailedError): Promise<UploadError> {
    const { causingError, originalResponse: response } = error as Partial<DetailedError>;
    if (causingError instanceof UploadError) return causingError;
    if (!response) {
      const { endpoint, withCredentials } = this.#options;
      const fault = await probeEndpoint(endpoint, withCredentials).catch(() => 'unreachable' as const);
      // A broken connection to an endpoint that has answered before is one.
      const hasAnswered = this.#upload.url !== null;
      return new UploadError(fault === 'signIn' ? 'unreadable' : hasAnswered ? 'unreachable' : fault);
    }
    const status = response.getStatus();
    if (status < 400) return new UploadError('notTus', { status });
    const retryAfter = readRetryAfter(response.getHeader('Retry-After') ?? null, new Date());
    const isCreating = (error as DetailedError).originalRequest.getMethod() === 'POST';
    const fault = isCreating && NO_ENDPOINT.includes(status) ? 'notTus' : faultOf(status);
    return new UploadError(fault, { status, ...(retryAfter !== undefined && { retryAfter }) });
  }
}

function common({ secret, withCredentials }: TusOptions): UploadOptions {
  return {
    headers: { 'Receipt-Secret': secret },
    onBeforeRequest: (request) => {
      (request.getUnderlyingObject() as XMLHttpRequest).withCredentials = withCredentials;
    },
  };
}

function faultOf(status: number): UploadFault {
  switch (status) {
    case 404:
    case 410:
      return 'forgotten';
    case 401:
    case 403:
      return 'forbidden';
    case 413:
      return 'tooLarge';
    case 415:
      return 'unsupported';
    // Another request has written meanwhile: the next attempt asks for the offset.
    case 409:
    case 423:
    case 429:
    case 503:
      return 'busy';
    default:
      return status >= 500 ? 'server' : 'refused';
  }
}

/** Whether an address belongs to the endpoint, so that the secret may go there. */
function isSameOrigin(url: string, endpoint: string): boolean {
  return new URL(url, endpoint).origin === new URL(endpoint).origin;
}
