import type { Lock, Locker } from '@tus/server';
import { ProblemError } from '../base/problem-error.js';

/** Milliseconds that a request waits for another one on the same upload to end. */
const PATIENCE = 10_000;

interface Holder {
  /** Asks the request that has the lock to end. */
  readonly release: () => void | Promise<void>;
  readonly waiting: (() => void)[];
}

/**
 * Lets one request per upload run at a time. A later one asks the earlier one to end: it may be one whose connection
 * broke without a word, while the sender has come back.
 */
export class UploadLocks implements Locker {
  readonly #holders = new Map<string, Holder>();
  readonly #patience: number;

  constructor(patience = PATIENCE) {
    this.#patience = patience;
  }

  newLock(id: string): Lock {
    return {
      lock: (signal, release) => this.#lock(id, signal, release),
      unlock: () => Promise.resolve(this.#unlock(id)),
    };
  }

  async #lock(id: string, signal: AbortSignal, release: () => void | Promise<void>): Promise<void> {
    const end = performance.now() + this.#patience;
    for (let holder = this.#holders.get(id); holder; holder = this.#holders.get(id)) {
      await holder.release();
      // It may have ended meanwhile, and woken only those that waited then.
      if (this.#holders.get(id) !== holder) continue;
      if (!(await this.#turn(holder, signal, end - performance.now()))) throw new ProblemError('upload-busy');
    }
    this.#holders.set(id, { release, waiting: [] });
  }

  /** True as soon as the lock is free, false when the time is over or the request that waits has ended. */
  #turn({ waiting }: Holder, signal: AbortSignal, milliseconds: number): Promise<boolean> {
    if (signal.aborted || milliseconds <= 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (isFree: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        resolve(isFree);
      };
      const onAbort = () => settle(false);
      const timer = setTimeout(() => settle(false), milliseconds);
      signal.addEventListener('abort', onAbort);
      waiting.push(() => settle(true));
    });
  }

  #unlock(id: string): void {
    const holder = this.#holders.get(id);
    this.#holders.delete(id);
    for (const wake of holder?.waiting ?? []) wake();
  }
}
