import type { FailureReason, SubmissionFailure } from '../store/submission-state.js';

/** Seconds before each attempt that is made without the person. After the last one it is left to them. */
const PAUSES = [10, 20, 40, 80, 160] as const;

/** Failures that pass by themselves. */
const TRANSIENT: readonly FailureReason[] = ['unreachable', 'unreadable', 'busy'];

/** Statuses of proxies whose server is away for a moment. */
const AWAY: readonly unknown[] = [502, 504];

/** The event to wait for before a dossier is sent again automatically: the network, or a delay in seconds. */
export type Pause = 'online' | number;

/**
 * When to send again without the person after a failure.
 * @param attempts that were made without the person already
 * @returns undefined where waiting does not help, or has not helped so far
 */
export function pauseBefore(failure: SubmissionFailure, attempts: number): Pause | undefined {
  const { reason, status, retryAfter } = failure;
  if (reason === 'offline') return 'online';
  const pause = PAUSES[attempts];
  if (pause === undefined || !(TRANSIENT.includes(reason) || AWAY.includes(status))) return undefined;
  return retryAfter === undefined ? pause : Math.max(retryAfter, 1);
}

/** Failures after which a sealed dossier goes on waiting: the same dossier may be received later. */
const HELD: readonly FailureReason[] = [
  ...TRANSIENT,
  ...(['offline', 'stopped', 'keyUnreachable', 'server', 'unauthorized', 'signIn', 'unexpectedAnswer'] as const),
];

/** The longest pause between two attempts to send a sealed dossier, in seconds, unless the receiver asks for more. */
const MAX_PAUSE = 600;

/**
 * When to send a sealed dossier again after a failure: later each time, without an end. A random part keeps the devices
 * that a receiver has lost from all coming back at once.
 * @param attempts that have failed before
 * @param random between 0 and 1
 * @returns undefined where the dossier as it is will not be received
 */
export function outboxPause(failure: SubmissionFailure, attempts: number, random: number): Pause | undefined {
  const { reason, retryAfter } = failure;
  if (reason === 'offline') return 'online';
  if (!HELD.includes(reason)) return undefined;
  if (retryAfter !== undefined) return Math.max(retryAfter, 1);
  return Math.round(Math.min(MAX_PAUSE, PAUSES[0] * 2 ** Math.min(attempts, 10)) * (0.5 + random / 2));
}

/** Timers of a device; tests bring their own. */
export interface Timers {
  /** Milliseconds since some moment; setting the device's clock does not change them. */
  now(): number;
  /** Calls once, later. The function that it returns takes that back. */
  after(milliseconds: number, act: () => void): () => void;
}

/**
 * Counts whole seconds down. In a page that no one looks at browsers call late: the end comes in time, or soon after.
 */
export class Countdown {
  readonly #timers: Timers;
  readonly #end: number;
  readonly #onTick: () => void;
  readonly #onEnd: () => void;
  #cancel: () => void = () => undefined;

  /**
   * @param onTick called after each second but the last
   * @param onEnd called once, at the end
   */
  constructor(timers: Timers, seconds: number, onTick: () => void, onEnd: () => void) {
    this.#timers = timers;
    this.#end = timers.now() + seconds * 1000;
    this.#onTick = onTick;
    this.#onEnd = onEnd;
    this.#wait();
  }

  get secondsLeft(): number {
    return Math.max(0, Math.ceil((this.#end - this.#timers.now()) / 1000));
  }

  /** Ends it early; nothing is called any more. */
  stop(): void {
    this.#cancel();
  }

  #wait(): void {
    const left = this.#end - this.#timers.now();
    this.#cancel = this.#timers.after(Math.min(left, 1000), () => {
      if (this.secondsLeft === 0) {
        this.#onEnd();
        return;
      }
      this.#wait();
      this.#onTick();
    });
  }
}
