import { MessageChannel, Worker } from 'node:worker_threads';
import { ProblemError } from '../base/problem-error.js';
import type { Limits } from '../base/limits.js';
import type { Failure } from '../base/logger.js';
import type { CheckOutcome } from './check-document.js';
import type { CheckMessage, CheckQuestion, CheckSetup } from './check-worker.js';
import { answerFormats, type FormatChecks } from './remote-formats.js';
import { threadTime } from './thread-time.js';

/** The compiled module, also where this file itself runs uncompiled. */
const WORKER = new URL('../../dist/checks/check-worker.js', import.meta.url);

/** Memory of one thread, in megabytes: many times what a dossier within the limits needs. */
const HEAP = 256;

/** Milliseconds in which a thread must have loaded its procedures. */
const STARTING_TIME = 60_000;

/** Least milliseconds from one look at the time that is left to the next. */
const INTERVAL = 100;

/** The time limits of a check: processor time and elapsed time. */
type TimeLimits = Pick<Limits, 'checkMilliseconds' | 'checkWaitMilliseconds'>;

/**
 * Documents are checked in a thread, one at a time; the thread ends when a check takes too long. What counts is the time
 * for which the thread has a processor: on a busy machine an honest dossier may take long by the clock.
 */
export class CheckThread {
  readonly #worker: Worker;
  readonly #limits: TimeLimits;
  readonly #ready: Promise<void>;
  #settle: ((message: CheckMessage | Error) => void) | undefined;
  #isAlive = true;
  /** Of the thread, as the system counts its time. */
  #threadId: string | undefined;

  constructor(setup: Omit<CheckSetup, 'formats' | 'line'>, formats: FormatChecks, limits: TimeLimits) {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const workerData: CheckSetup = { ...setup, formats: Object.keys(formats), line: { port: port2, signal } };
    this.#worker = new Worker(WORKER, {
      workerData,
      transferList: [port2],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    answerFormats(formats, { port: port1, signal });
    this.#limits = limits;
    this.#worker.on('message', (message: CheckMessage) => this.#settle?.(message));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => {
      port1.close();
      this.#end(new Error('The checking thread ended'));
    });
    this.#worker.unref();
    this.#ready = this.#start();
    // Reported to whoever asks first.
    this.#ready.catch(() => {});
  }

  /** False once the thread has ended. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** @throws what kept the thread from starting */
  ready(): Promise<void> {
    return this.#ready;
  }

  /**
   * Checks one document, whose bytes are handed over.
   * @throws {ProblemError} when it takes too much time or memory, or the machine has no time for it
   */
  async check(question: CheckQuestion): Promise<CheckOutcome> {
    this.#worker.ref();
    try {
      await this.#ready;
      const answer = this.#answer(this.#checkTime());
      this.#worker.postMessage(question, [question.document.buffer as ArrayBuffer]);
      const message = await answer;
      if ('outcome' in message && message.outcome) return message.outcome;
      throw 'failure' in message ? toError(message.failure) : new Error('The checking thread answered something else');
    } finally {
      this.#worker.unref();
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  async #start(): Promise<void> {
    const end = performance.now() + STARTING_TIME;
    const message = await this.#answer(() => (performance.now() < end ? INTERVAL : new ProblemError('busy')));
    this.#threadId = message.ready ? message.threadId : undefined;
  }

  /** Time for one check, from now on. */
  #checkTime(): () => number | ProblemError {
    const { checkMilliseconds, checkWaitMilliseconds } = this.#limits;
    const start = performance.now();
    const used = threadTime(this.#threadId);
    return () => {
      const waited = performance.now() - start;
      const now = threadTime(this.#threadId);
      const left = checkMilliseconds - (used === undefined || now === undefined ? waited : now - used);
      if (left <= 0) return new ProblemError(used === undefined ? 'busy' : 'dossier-too-complex');
      return waited < checkWaitMilliseconds ? Math.max(left, INTERVAL) : new ProblemError('busy');
    };
  }

  /** The next message, unless the time is over before: `timeLeft` says how long to wait until it is asked again, or why not. */
  async #answer(timeLeft: () => number | ProblemError): Promise<CheckMessage> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const message = await new Promise<CheckMessage | Error>((resolve) => {
        this.#settle = resolve;
        const wait = () => {
          const left = timeLeft();
          if (typeof left === 'number') timer = setTimeout(wait, left);
          // A message that has come meanwhile is taken first.
          else setImmediate(() => this.#settle === resolve && this.#end(left));
        };
        wait();
      });
      if (message instanceof Error) throw message;
      return message;
    } finally {
      clearTimeout(timer);
      this.#settle = undefined;
    }
  }

  #end(reason: unknown): void {
    if (!this.#isAlive) return;
    this.#isAlive = false;
    void this.#worker.terminate();
    const { code } = reason as NodeJS.ErrnoException;
    const error = code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ProblemError('dossier-too-complex') : reason;
    this.#settle?.(error instanceof Error ? error : new Error('The checking thread failed'));
  }
}

/** A failure in a thread as an error, with the place where it happened. */
function toError({ name, code, stack }: Failure): Error {
  const error = Object.assign(new Error('A check failed'), { name, ...(code !== undefined && { code }) });
  error.stack = [`${name}: A check failed`, ...stack.map((line) => `    ${line}`)].join('\n');
  return error;
}
