import { integrityOf } from '../problems/page-integrity.js';
import type { FileJob, FileWork } from './file-work.js';
import type { JobOutcome, NumberedJob } from './file-worker.js';

// Work on the content of files, in a worker where the page allows one.

/** Replaced by the build: the worker's script is a file of its own. */
const ADDRESS = new URL('./file-worker.js', import.meta.url).href;

interface OpenJob {
  readonly job: FileJob;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

const open = new Map<number, OpenJob>();
let count = 0;
let worker: Promise<Worker | undefined> | undefined;

/**
 * Does one piece of work on the content of a file, off the main thread. Where the page's policy refuses workers, the
 * work is done on the main thread, in slices.
 * @throws {DOMException} where the file cannot be read: `NotFoundError`, `NotReadableError`
 */
export async function runFileJob<Kind extends keyof FileWork>(job: FileJob<Kind>): Promise<FileWork[Kind]['result']> {
  const running = await (worker ??= startWorker());
  // Content that a page supplies itself has functions, which no message can hold.
  if (!running || !(job.file instanceof Blob)) return workHere(job);
  return new Promise<FileWork[Kind]['result']>((resolve, reject) => {
    const id = (count += 1);
    const message: NumberedJob = { id, job: job as unknown as FileJob };
    open.set(id, { job: message.job, resolve, reject });
    try {
      running.postMessage(message);
    } catch (error) {
      open.delete(id);
      reject(error instanceof Error ? error : new Error('Not sent'));
    }
  });
}

/** Whether files are worked on in a worker; resolves once that is known. */
export async function hasFileWorker(): Promise<boolean> {
  return (await worker) !== undefined;
}

async function workHere<Kind extends keyof FileWork>(job: FileJob<Kind>): Promise<FileWork[Kind]['result']> {
  return (await import('./file-work.js')).workOnFile(job);
}

/** Makes no closures: what the worker and its policy hold for good must not hold the first file along. */
async function startWorker(): Promise<Worker | undefined> {
  try {
    const started = new Worker(trusted(await workerAddress()) as string, { type: 'module' });
    started.onmessage = finish;
    // A policy that refuses the worker fires the event, and so does a script that cannot be loaded.
    started.onerror = giveUp as (event: ErrorEvent) => void;
    return started;
  } catch {
    return undefined;
  }
}

/**
 * A worker's script must be of the page's own origin, and no import map guards it. Where the kit is of another origin, or
 * the page has its integrity, the script is imported as a module, and its text becomes the worker's script.
 */
async function workerAddress(): Promise<string> {
  const isOwn = new URL(ADDRESS).origin === location.origin;
  if (isOwn && integrityOf(ADDRESS) === undefined) return ADDRESS;
  const { source } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ ADDRESS)) as { source: string };
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

interface PolicyFactory {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): unknown };
}

const RULES = { createScriptURL: (own: string) => own };

/** A page that requires Trusted Types accepts the address of a worker only from a policy. */
function trusted(address: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return address;
  return trustedTypes.createPolicy('motcua', RULES).createScriptURL(address);
}

function finish({ data: { id, result, error } }: MessageEvent<JobOutcome>): void {
  const job = open.get(id);
  open.delete(id);
  if (error === undefined) job?.resolve(result as never);
  else job?.reject(new DOMException('The file could not be read', error));
}

/** The open jobs of a worker that does not run are done here. */
function giveUp(event: Event): void {
  event.preventDefault();
  (event.currentTarget as Worker).terminate();
  worker = Promise.resolve(undefined);
  const jobs = [...open.values()];
  open.clear();
  for (const { job, resolve, reject } of jobs) workHere(job).then(resolve as (result: unknown) => void, reject);
}
