import { availableParallelism } from 'node:os';
import { ProblemError } from '../base/problem-error.js';
import { KnownError } from '../base/known-error.js';
import type { EarlierDossier } from '../dossier/check-supplement.js';
import type { Limits } from '../base/limits.js';
import type { LoadedProcedure } from '../procedures/load-procedures.js';
import type { CheckOutcome } from './check-document.js';
import { CheckThread } from './check-thread.js';
import type { FormatChecks } from './remote-formats.js';
import { WaitingList } from './waiting-list.js';

/** Even on one processor a document that takes long leaves another thread to the rest. */
const THREADS = Math.min(4, Math.max(2, availableParallelism() - 1));

interface Job {
  /** Bytes of the document. */
  readonly size: number;
  readonly document: Uint8Array;
  readonly today: string;
  readonly supplemented: EarlierDossier | undefined;
  readonly resolve: (outcome: CheckOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Checks dossier documents outside the receiver's own thread, each within a time limit. Anyone may send a document, and
 * no document may keep the receiver from answering others.
 */
export class DossierChecker {
  readonly #start: () => CheckThread;
  readonly #waiting: WaitingList<Job>;
  readonly #idle: CheckThread[] = [];
  readonly #threads = new Set<CheckThread>();
  readonly #first: CheckThread;

  constructor(procedures: readonly LoadedProcedure[], formats: FormatChecks, limits: Limits) {
    const setup = {
      procedures: procedures.map(({ procedure, source, validators, integrity }) => ({
        definition: procedure.definition,
        source,
        validators,
        integrity,
      })),
      limits,
    };
    this.#start = () => new CheckThread(setup, formats, limits);
    this.#waiting = new WaitingList(limits.waitingDocuments);
    this.#first = this.#begin();
    this.#idle.push(this.#first);
  }

  /** @throws {KnownError} when no thread can start: then no dossier could be taken */
  async ready(): Promise<void> {
    await this.#first.ready().catch((cause: unknown) => {
      throw new KnownError(
        `The receiver cannot check dossiers: its checking thread does not start (${String(cause)}).`,
        {
          cause,
        },
      );
    });
  }

  /**
   * Checks one document.
   * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
   * @param supplemented for a supplement, the dossier that it corrects
   * @throws {ProblemError} when too many documents wait, or the check takes too much time or memory
   */
  check(bytes: Uint8Array, today: string, supplemented?: EarlierDossier): Promise<CheckOutcome> {
    return new Promise((resolve, reject) => {
      // A copy, because the bytes are handed over to the thread.
      const job = { size: bytes.byteLength, document: Uint8Array.from(bytes), today, supplemented, resolve, reject };
      this.#waiting.add(job)?.reject(new ProblemError('busy'));
      this.#assign();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }

  #begin(): CheckThread {
    const thread = this.#start();
    this.#threads.add(thread);
    return thread;
  }

  #assign(): void {
    for (;;) {
      while (this.#idle.at(-1)?.isAlive === false) this.#threads.delete(this.#idle.pop() as CheckThread);
      if (this.#idle.length === 0 && this.#threads.size >= THREADS) return;
      const job = this.#waiting.take();
      if (!job) return;
      void this.#run(this.#idle.pop() ?? this.#begin(), job);
    }
  }

  async #run(thread: CheckThread, { document, today, supplemented, resolve, reject }: Job): Promise<void> {
    try {
      resolve(await thread.check({ document, today, supplemented }));
    } catch (error) {
      reject(error);
    }
    if (thread.isAlive) this.#idle.push(thread);
    else this.#threads.delete(thread);
    this.#assign();
  }
}
