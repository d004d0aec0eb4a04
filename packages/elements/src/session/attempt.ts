import type { FormSession } from './form-session.js';
import { timers } from '../platform/timers.js';

/** The time without progress after which the person can stop waiting, in milliseconds. */
const SILENCE_MS = 10_000;

const current = (): { attempt?: Attempt | undefined } => ({});

/** The current submission attempt of a form. */
export function attemptOf(session: FormSession): Attempt | undefined {
  return session.local(current).attempt;
}

/**
 * One attempt to submit a dossier: the progress that the person sees, and the way to stop it. Data sent before a stop
 * may have arrived.
 */
export class Attempt {
  /** True after a while without progress. */
  isSilent = false;
  /** True once the request has been sent. */
  hasLeft = false;
  /** True once the person has stopped waiting. */
  isStopped = false;
  readonly #session: FormSession;
  readonly #stopped = new AbortController();
  readonly #unsubscribe: () => void;
  #cancel: () => void = () => undefined;

  /** @param ended aborts when the session ends, e.g. at a kiosk */
  constructor(session: FormSession, ended: AbortSignal) {
    this.#session = session;
    session.local(current).attempt = this;
    ended.addEventListener('abort', () => this.#stopped.abort());
    // Each progress report changes the store.
    this.#unsubscribe = session.store.subscribe(() => this.#watch());
  }

  /** Aborts when the person stops, or the session ends. */
  get signal(): AbortSignal {
    return this.#stopped.signal;
  }

  /** Stops waiting. */
  stop(): void {
    this.isStopped = true;
    this.#stopped.abort();
  }

  close(): void {
    this.#cancel();
    this.#unsubscribe();
    this.#session.local(current).attempt = undefined;
  }

  #watch(): void {
    this.#cancel();
    this.isSilent = false;
    if (this.#session.store.getSnapshot().submission.state !== 'sending') return;
    this.#cancel = timers.after(SILENCE_MS, () => {
      this.isSilent = true;
      this.#session.changed();
    });
  }
}
