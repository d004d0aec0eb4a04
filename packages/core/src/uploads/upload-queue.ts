import type { AttachedFile } from '../files/attached-file.js';
import type { FormSnapshot } from '../store/form-snapshot.js';
import type { Timers } from '../submission/retry.js';
import {
  isUploading,
  UploadError,
  uploadKey,
  type StopSignal,
  type UploadFault,
  type UploadRecords,
  type UploadState,
  type UploadTransport,
} from './upload-state.js';

/** Faults that pass by themselves. */
const TRANSIENT: readonly UploadFault[] = ['unreachable', 'busy', 'server'];

/** Faults after which the upload begins again at the first byte. */
const LOST: readonly UploadFault[] = ['forgotten', 'offset'];

/** How often one file may begin again. */
const MAX_RESTARTS = 2;

/** The longest pause between two attempts, in seconds, unless the server asks for a longer one. */
const MAX_PAUSE = 60;

/** The shortest pause that a server can ask for, in seconds. */
const MIN_PAUSE = 1;

/** The time in which the progress of an upload is reported once, in milliseconds. */
const PROGRESS_MS = 250;

/** Attempts without any progress after which a dossier that is being sent takes the file along, if that helps. */
const PATIENCE = 2;

/** The functions of the device that the queue needs. */
export interface UploadPorts {
  readonly transport: UploadTransport;
  readonly records: UploadRecords;
  readonly timers: Timers;
  /** A number from 0 to less than 1. */
  random(): number;
  /** An `AbortController`. */
  newStop(): { readonly signal: StopSignal; abort(): void };
  /** Runs one at a time of all tabs that upload the same file. */
  exclusively<Result>(key: string, signal: StopSignal, act: () => Promise<Result>): Promise<Result>;
  /** Whether uploads of files that were removed may be removed from the server, too. */
  mayTerminate(): boolean;
  /** Called when a state has changed; while files are sent, a few times per second at most. */
  changed(): void;
  /** Called when an upload was given up. */
  failed(error: UploadError): void;
}

interface Item {
  readonly component: string;
  readonly file: AttachedFile;
  state: UploadState;
  /** Ends the attempt, or the pause before the next one. */
  stop: () => void;
  /** Attempts since the server had more bytes than before. */
  attempts: number;
  /** True while the server wants a pause that is longer than the queue's own ones. */
  isPostponed: boolean;
  restarts: number;
  confirmed: number;
}

/**
 * Uploads the files of one submission, one after the other, from the moment they are chosen. An attempt that ends goes on
 * from the last byte that the server has; a file that cannot be uploaded goes with the dossier.
 */
export class UploadQueue {
  readonly #ports: UploadPorts;
  readonly #items = new Map<string, Item>();
  readonly #listeners = new Set<() => void>();
  #isSending = false;
  #isClosed = false;
  /** Cancels the next report of progress. */
  #cancelReport: (() => void) | undefined;

  constructor(ports: UploadPorts) {
    this.#ports = ports;
  }

  /** The state of a file; undefined for one that is not attached. */
  stateOf(key: string): UploadState | undefined {
    return this.#items.get(key)?.state;
  }

  /** The states of all files. */
  get states(): readonly UploadState[] {
    return [...this.#items.values()].map(({ state }) => state);
  }

  /** Bytes that have been sent of all files, and the sizes of all files, in bytes. */
  get total(): Pick<UploadState, 'sent' | 'size'> {
    return this.states.reduce((sum, { sent, size }) => ({ sent: sum.sent + sent, size: sum.size + size }), {
      sent: 0,
      size: 0,
    });
  }

  /** The addresses of complete uploads, by key. */
  get urls(): ReadonlyMap<string, string> {
    return new Map(
      [...this.#items].flatMap(([key, { state }]) =>
        state.step === 'done' && state.url !== undefined ? [[key, state.url] as const] : [],
      ),
    );
  }

  /** Uploads what is attached, and removes from the server what no longer is. */
  follow(files: FormSnapshot['files']): void {
    if (this.#isClosed) return;
    const wanted = new Map(
      Object.entries(files).flatMap(([component, attached]) =>
        attached.map((file) => [uploadKey(component, file), { component, file }] as const),
      ),
    );
    let isChanged = false;
    for (const [key, item] of this.#items) {
      if (wanted.has(key)) continue;
      isChanged = true;
      item.stop();
      this.#items.delete(key);
      void this.#terminate(key, item);
    }
    for (const [key, { component, file }] of wanted) {
      const item = this.#items.get(key);
      // A file that was chosen once more can be read again.
      if (item?.file === file) continue;
      isChanged = true;
      item?.stop();
      const state: UploadState =
        item?.state.step === 'done' ? item.state : { step: 'waiting', sent: 0, size: file.size };
      this.#items.set(key, {
        ...{ component, file, state, stop: noop },
        ...{ attempts: 0, isPostponed: false, restarts: 0, confirmed: 0 },
      });
    }
    if (!isChanged) return;
    this.#notify();
    this.#next();
  }

  /** Stops an upload until the person goes on. */
  pause(key: string): void {
    const item = this.#items.get(key);
    if (!item || item.state.step === 'done') return;
    item.stop();
    this.#set(item, { step: 'paused' });
    this.#next();
  }

  /** Goes on with an upload that was paused, waits, or has failed. */
  resume(key: string): void {
    const item = this.#items.get(key);
    if (!item || item.state.step === 'done' || item.state.step === 'sending') return;
    item.stop();
    item.restarts = 0;
    this.#set(item, { step: 'waiting' });
    this.#next();
  }

  /** Goes on at once with everything that a lost network has stopped. */
  wake(): void {
    for (const [key, { state }] of this.#items) {
      if (state.step === 'retrying' || (state.step === 'failed' && isTransient(state))) this.resume(key);
    }
  }

  /** Uploads files again of which the receiver says that it does not have them. */
  async restart(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const item = this.#items.get(key);
      if (!item) continue;
      item.stop();
      await this.#ports.records.remove(key).catch(noop);
      const { url: _, ...state } = item.state;
      item.state = { ...state, sent: 0 };
      item.confirmed = 0;
      this.#set(item, { step: 'waiting' });
    }
    this.#next();
  }

  /**
   * Resolves when every file is uploaded, or is to go with the dossier.
   * @param answers whether the endpoint of the dossier answers: then a file goes with it whose upload does not
   * @throws when the signal aborts
   */
  async complete(answers: () => Promise<boolean>, signal: StopSignal): Promise<void> {
    for (const [key, { state }] of this.#items) {
      if (state.step === 'paused' || (state.step === 'failed' && isTransient(state))) this.resume(key);
    }
    while (!signal.aborted) {
      const open = [...this.#items.values()].filter(({ state }) => isUploading(state));
      if (open.length === 0) return;
      // Before the endpoint is asked: uploads change while it answers.
      const changed = this.#change(signal);
      const isMoving = open.some(({ state }) => state.step === 'waiting' || state.step === 'sending');
      const stuck = open.filter(isStuck);
      // What has begun goes on, unless only the uploads do not answer.
      const isHopeless = !isMoving && (stuck.every(({ state }) => state.url === undefined) || (await answers()));
      // Those that have moved meanwhile go on.
      const given = isHopeless && !signal.aborted ? stuck.filter(isStuck) : [];
      for (const item of given) this.#fail(item, new UploadError(item.state.fault ?? 'unreachable'));
      await changed;
    }
    throw new Error('Stopped');
  }

  /**
   * Ends the queue.
   * @param terminating true where the uploads are removed from the server; with the dossier they are gone by themselves
   */
  close(terminating = false): void {
    this.#isClosed = true;
    for (const [key, item] of this.#items) {
      item.stop();
      if (terminating) void this.#terminate(key, item);
    }
    this.#items.clear();
    this.#notify();
  }

  #next(): void {
    const found = [...this.#items].find(([, { state }]) => state.step === 'waiting');
    if (!found || this.#isSending || this.#isClosed) return;
    this.#isSending = true;
    void this.#attempt(...found).finally(() => {
      this.#isSending = false;
      this.#next();
    });
  }

  async #attempt(key: string, item: Item): Promise<void> {
    const { transport, records } = this.#ports;
    const stopped = this.#ports.newStop();
    const { signal } = stopped;
    item.stop = () => stopped.abort();
    this.#set(item, { step: 'sending' });
    const isCurrent = () => !signal.aborted;
    try {
      const url = await this.#ports.exclusively(key, signal, async () => {
        const known = (await records.find(key).catch(noop)) ?? item.state.url;
        return transport.send(
          { component: item.component, file: item.file, ...(known !== undefined && { url: known }) },
          {
            onUrl: (address) => {
              void records.save(key, address).catch(noop);
              // An upload of a file that was removed meanwhile has no owner.
              if (this.#items.get(key) !== item)
                void this.#terminate(key, { ...item, state: { ...item.state, url: address } });
              else item.state = { ...item.state, url: address };
            },
            onConfirmed: (offset) => {
              if (offset > item.confirmed) item.attempts = 0;
              item.confirmed = offset;
            },
            onProgress: (sent) => {
              if (isCurrent()) this.#set(item, { step: 'sending', sent });
            },
          },
          signal,
        );
      });
      if (isCurrent()) this.#set(item, { step: 'done', sent: item.file.size, url });
    } catch (error) {
      if (isCurrent()) this.#ended(key, item, error instanceof UploadError ? error : new UploadError('unreachable'));
    }
  }

  #ended(key: string, item: Item, error: UploadError): void {
    const { fault, retryAfter } = error;
    if (LOST.includes(fault) && item.restarts < MAX_RESTARTS) {
      item.restarts += 1;
      void this.restart([key]);
      return;
    }
    if (!TRANSIENT.includes(fault)) {
      this.#fail(item, error);
      return;
    }
    item.attempts += 1;
    const own = Math.min(MAX_PAUSE, 2 ** (item.attempts - 1)) * (0.5 + this.#ports.random() / 2);
    const pause = retryAfter === undefined ? own : Math.max(MIN_PAUSE, retryAfter);
    item.isPostponed = pause > MAX_PAUSE;
    const cancel = this.#ports.timers.after(pause * 1000, () => this.resume(key));
    item.stop = cancel;
    this.#set(item, { step: 'retrying', fault });
  }

  #fail(item: Item, error: UploadError): void {
    item.stop();
    this.#set(item, { step: 'failed', fault: error.fault });
    this.#ports.failed(error);
  }

  async #terminate(key: string, { state }: Item): Promise<void> {
    const { records, transport } = this.#ports;
    if (!this.#ports.mayTerminate()) return;
    const url = (await records.find(key).catch(noop)) ?? state.url;
    await records.remove(key).catch(noop);
    // What the server keeps all the same expires.
    if (url !== undefined) await transport.terminate(url).catch(noop);
  }

  #set(item: Item, change: Partial<UploadState> & Pick<UploadState, 'step'>): void {
    const { fault, ...rest } = item.state;
    item.state = { ...rest, ...change };
    if (change.step !== rest.step || change.fault !== fault) this.#notify();
    else this.#cancelReport ??= this.#ports.timers.after(PROGRESS_MS, () => this.#notify());
  }

  #notify(): void {
    this.#cancelReport?.();
    this.#cancelReport = undefined;
    this.#ports.changed();
    for (const listener of [...this.#listeners]) listener();
  }

  /** Resolves at the next change, or after a while without any; at once when the signal has aborted. */
  #change(signal: StopSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        cancel();
        this.#listeners.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const cancel = this.#ports.timers.after(MAX_PAUSE * 1000, done);
      this.#listeners.add(done);
      signal.addEventListener('abort', done);
      if (signal.aborted) done();
    });
  }
}

/** Whether an upload does not go on soon: without progress in several attempts, or postponed by the server. */
function isStuck({ state, attempts, isPostponed }: Item): boolean {
  return state.step === 'retrying' && (attempts >= PATIENCE || isPostponed);
}

function isTransient({ fault }: UploadState): boolean {
  return fault !== undefined && TRANSIENT.includes(fault);
}

function noop(): undefined {
  return undefined;
}
