import type { AttachedFile } from '../files/attached-file.js';

/** Why an upload did not go on. */
export type UploadFault =
  /** No answer. */
  | 'unreachable'
  /** The endpoint answers, but the page may not read what it says: no CORS headers, or a redirect to another origin. */
  | 'unreadable'
  /** The page's Content-Security-Policy does not allow the endpoint. */
  | 'blocked'
  /** 404 or 410: the server has no such upload any more. */
  | 'forgotten'
  /** The server's offset contradicts what was sent. */
  | 'offset'
  /** An answer that is none of tus, e.g. a web page. */
  | 'notTus'
  /** 401 or 403 */
  | 'forbidden'
  /** 413 */
  | 'tooLarge'
  /** 415 */
  | 'unsupported'
  /** 423, 429 or 503 */
  | 'busy'
  /** Any other 5xx */
  | 'server'
  /** Any other 4xx */
  | 'refused';

/** An upload that ended before the whole file was there. */
export class UploadError extends Error {
  readonly fault: UploadFault;
  /** Seconds after which to try again, as the server asks. */
  readonly retryAfter: number | undefined;
  /** HTTP status; undefined when nothing answered. */
  readonly status: number | undefined;

  constructor(fault: UploadFault, details: { readonly retryAfter?: number; readonly status?: number } = {}) {
    super(`The upload ended: ${fault}`);
    this.fault = fault;
    this.retryAfter = details.retryAfter;
    this.status = details.status;
  }
}

/**
 * One file on its way: `waiting` for its turn; `sending`; `retrying` after a pause; `paused` by the person; `done`; or
 * `failed`, and then the file goes with the dossier.
 */
export type UploadStep = 'waiting' | 'sending' | 'retrying' | 'paused' | 'done' | 'failed';

export interface UploadState {
  readonly step: UploadStep;
  /** Bytes that have been sent, and the file's size. */
  readonly sent: number;
  readonly size: number;
  /** Why the last attempt ended; absent after a success. */
  readonly fault?: UploadFault;
  /** Address of the upload at the endpoint, once it has one. */
  readonly url?: string;
}

/** Whether an upload goes on, now or later: neither `done` nor `failed`. */
export function isUploading({ step }: Pick<UploadState, 'step'>): boolean {
  return step !== 'done' && step !== 'failed';
}

/** Ends an operation that is under way; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** A file to upload. */
export interface UploadJob {
  readonly component: string;
  readonly file: AttachedFile;
  /** Where an earlier attempt began; the upload goes on from there. */
  readonly url?: string;
}

/** Reports of one attempt. */
export interface UploadWatch {
  /** The upload has an address. */
  onUrl(url: string): void;
  /** The server says how many bytes it has. */
  onConfirmed(offset: number): void;
  /** Bytes that have left, of the whole file. */
  onProgress(sent: number): void;
}

/** Speaks a protocol of resumable uploads. */
export interface UploadTransport {
  /**
   * Sends what the server lacks of a file.
   * @returns the address of the complete upload
   * @throws {UploadError} when it ended before
   */
  send(job: UploadJob, watch: UploadWatch, signal: StopSignal): Promise<string>;
  /** Removes an upload from the server. Rejects when that cannot be done now. */
  terminate(url: string): Promise<void>;
}

/** Where the addresses of uploads are kept, by {@link uploadKey}. A device that keeps nothing rejects. */
export interface UploadRecords {
  find(key: string): Promise<string | undefined>;
  save(key: string, url: string): Promise<unknown>;
  remove(key: string): Promise<unknown>;
}

/** Distinguishes the uploads of one submission. The same file in two components is uploaded twice. */
export function uploadKey(component: string, { sha256 }: Pick<AttachedFile, 'sha256'>): string {
  return `${component}/${sha256}`;
}
