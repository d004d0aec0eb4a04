import { MessageChannel, Worker } from 'node:worker_threads';
import { Refusal } from '../http/problem.js';
import type { Failure } from '../logger.js';
import type { CheckOutcome } from './check-document.js';
import type { CheckMessage, CheckQuestion, CheckSetup } from './check-worker.js';
import { answerFormats, type FormatChecks } from './remote-formats.js';

/** The compiled module, also where this file itself runs uncompiled. */
const WORKER = new URL('../../dist/checks/check-worker.js', import.meta.url);

/** Memory of one thread, in megabytes: many times what a dossier within the limits needs. */
const HEAP = 256;

/** Milliseconds in which a thread must have loaded its procedures. */
const STARTING_TIME = 60_000;

/** Documents are checked in a thread, one at a time; the thread ends when a check takes too long. */
export class CheckThread {
  readonly #worker: Worker;
  readonly #milliseconds: number;
  readonly #ready: Promise<void>;
  #settle: ((message: CheckMessage | Error) => void) | undefined;
  #isAlive = true;

  constructor(setup: Omit<CheckSetup, 'formats' | 'line'>, formats: FormatChecks, milliseconds: number) {
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
    this.#milliseconds = milliseconds;
    this.#worker.on('message', (message: CheckMessage) => this.#settle?.(message));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => {
      port1.close();
      this.#end(new Error('The checking thread ended'));
    });
    this.#worker.unref();
    this.#ready = this.#answer(STARTING_TIME, new Error('The checking thread does not start')).then(() => {});
    // Reported to whoever asks first.
    this.#ready.catch(() => {});
  }

  /** False once the thread has ended. */
  get isAlive(): boolean {
    return this.#isAlive;
  }

  /**
   * Checks one document, whose bytes are handed over.
   * @throws {Refusal} when it takes too much time or memory
   */
  async check(question: CheckQuestion): Promise<CheckOutcome> {
    this.#worker.ref();
    try {
      await this.#ready;
      const answer = this.#answer(this.#milliseconds, new Refusal('dossier-too-complex'));
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

  async #answer(milliseconds: number, late: Error): Promise<CheckMessage> {
    let timer: NodeJS.Timeout | undefined;
    try {
      const message = await new Promise<CheckMessage | Error>((resolve) => {
        this.#settle = resolve;
        timer = setTimeout(() => this.#end(late), milliseconds);
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
    const error = code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('dossier-too-complex') : reason;
    this.#settle?.(error instanceof Error ? error : new Error('The checking thread failed'));
  }
}

/** A failure in a thread as an error, with the place where it happened. */
function toError({ name, code, stack }: Failure): Error {
  const error = Object.assign(new Error('A check failed'), { name, ...(code !== undefined && { code }) });
  error.stack = [`${name}: A check failed`, ...stack.map((line) => `    ${line}`)].join('\n');
  return error;
}
