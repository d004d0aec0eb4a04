import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { postDossier, type DossierParts, type Transport } from '@motcua/core';
import type { Issue, ProcedureDefinition } from '@motcua/model';
import { buildProcedure } from '../build/build-procedure.js';
import type { Deadline } from './deadline.js';

/** The response of a receiver to a dossier: no issues where it gives a receipt. */
export interface ReceiverAnswer {
  readonly issues: readonly Pick<Issue, 'scope' | 'pointer' | 'code'>[];
}

/** A receiver that runs on this machine, with the procedure and nothing else. */
export interface RunningReceiver {
  /** @param milliseconds the time that it has to answer; 30 seconds at most */
  send(parts: DossierParts, milliseconds: number): Promise<ReceiverAnswer>;
  /** Ends it, by force where it does not end itself, and removes its files. */
  close(): Promise<void>;
}

/** Why no receiver runs. */
export interface WithoutReceiver {
  readonly why: string;
  /** Whether none was asked for, or the procedure is not received online; otherwise nothing is proved without it. */
  readonly isExpected: boolean;
}

/** The time that a receiver has to start, to answer and to end, in milliseconds. */
const START_TIME = 20_000;
const ANSWER_TIME = 30_000;
const END_TIME = 5_000;

/**
 * Publishes a procedure to a temporary folder and starts the command `motcua-receiver` with it on a free loopback port.
 * The receiver is an optional peer of this package: it has dependencies that authors do not need. Receiver and folder
 * are removed when this process is ended by a signal, too.
 * @returns the receiver, or why there is none
 */
export async function openReceiver(folder: string, deadline: Deadline): Promise<RunningReceiver | WithoutReceiver> {
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve('@motcua/receiver'));
  } catch {
    return { why: '@motcua/receiver is not installed', isExpected: false };
  }
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'motcua-prove-'));
  const run = new Scratch(scratch);
  try {
    const published = path.join(scratch, 'procedures');
    const { folder: built } = await buildProcedure(folder, published);
    if (built === undefined) return await run.without('motcua check finds errors', false);
    if (!(await isOnline(built))) return await run.without('the procedure has no channel "online"', true);
    const bin = path.join(path.dirname(entry), '../bin/motcua-receiver.js');
    const agency = ['--agency-code', 'H26.16', '--agency-name', 'motcua prove'];
    const args = ['--procedures', published, '--data', path.join(scratch, 'data'), ...agency, '--port', '0'];
    const endpoint = await addressOf(run.start([bin, ...args]), Math.min(START_TIME, deadline.left));
    if (endpoint === undefined) return await run.without('the receiver did not start', false);
    return {
      send: (parts, milliseconds) => send(endpoint, parts, Math.min(ANSWER_TIME, milliseconds)),
      close: () => run.close(),
    };
  } catch (error) {
    await run.close();
    throw error;
  }
}

/** A temporary folder and the process that works in it, neither of which outlives this process. */
class Scratch {
  readonly #folder: string;
  #child: ChildProcess | undefined;
  #ended: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
    process.once('exit', this.#abandon);
    for (const signal of SIGNALS) process.once(signal, this.#onSignal);
  }

  /** Starts Node with arguments; returns its standard error. */
  start(args: readonly string[]): NodeJS.ReadableStream {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child = child;
    this.#ended = new Promise((resolve) => {
      child.once('close', () => resolve());
      child.once('error', () => resolve());
    });
    return child.stderr;
  }

  async without(why: string, isExpected: boolean): Promise<WithoutReceiver> {
    await this.close();
    return { why, isExpected };
  }

  async close(): Promise<void> {
    const child = this.#child;
    if (child) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), END_TIME);
      await this.#ended;
      clearTimeout(timer);
    }
    await rm(this.#folder, { recursive: true, force: true });
    process.off('exit', this.#abandon);
    for (const signal of SIGNALS) process.off(signal, this.#onSignal);
  }

  readonly #abandon = () => {
    this.#child?.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  };

  readonly #onSignal = (signal: NodeJS.Signals) => {
    this.#abandon();
    process.off('exit', this.#abandon);
    for (const one of SIGNALS) process.off(one, this.#onSignal);
    // Ends this process as the signal would have, unless someone else listens.
    process.kill(process.pid, signal);
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function isOnline(built: string): Promise<boolean> {
  const { definition } = JSON.parse(await readFile(path.join(built, 'procedure.json'), 'utf8')) as {
    definition: ProcedureDefinition;
  };
  return definition.channels.some(({ type }) => type === 'online');
}

/** The address that the receiver says it listens at; undefined where it ends or says none in time. */
function addressOf(stderr: NodeJS.ReadableStream, milliseconds: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const timer = setTimeout(() => resolve(undefined), Math.max(0, milliseconds));
    const done = (address: string | undefined) => {
      clearTimeout(timer);
      resolve(address);
    };
    stderr.on('data', (data) => {
      text += String(data);
      const [, address] = /Receiving at (\S+\/dossiers)/.exec(text) ?? [];
      if (address !== undefined) done(address);
    });
    stderr.once('close', () => done(undefined));
  });
}

async function send(endpoint: string, parts: DossierParts, milliseconds: number): Promise<ReceiverAnswer> {
  const transport = transportWithin(milliseconds);
  const options = { endpoint, withCredentials: false, headers: {}, transport };
  const meaning = await postDossier(parts, options, () => undefined);
  if ('receipt' in meaning) return { issues: [] };
  if (meaning.issues.length > 0) return { issues: meaning.issues };
  const { reason, problem } = meaning.failure;
  return { issues: [{ scope: 'dossier', pointer: '', code: problem?.detail ?? problem?.title ?? reason }] };
}

function transportWithin(milliseconds: number): Transport {
  return {
    async send({ url, headers, dossier, type, files }) {
      const body = new FormData();
      body.append('dossier', new Blob([dossier], { type }), 'dossier.json');
      for (const { part, name, content } of files)
        body.append(part, new Blob([await content.arrayBuffer()], { type: content.type }), name);
      const signal = AbortSignal.timeout(Math.ceil(milliseconds));
      const response = await fetch(url, { method: 'POST', headers, body, signal });
      return { status: response.status, body: await response.text(), header: (name) => response.headers.get(name) };
    },
  };
}
