import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { postDossier, type DossierParts, type Transport } from '@motcua/core';
import type { Issue, ProcedureDefinition } from '@motcua/model';
import { buildProcedure } from '../build/build-procedure.js';

/** The response of a receiver to a dossier: no issues where it gives a receipt. */
export interface ReceiverAnswer {
  readonly issues: readonly Pick<Issue, 'scope' | 'pointer' | 'code'>[];
}

/** A receiver that runs on this machine, with the procedure and nothing else. */
export interface RunningReceiver {
  send(parts: DossierParts): Promise<ReceiverAnswer>;
  close(): Promise<void>;
}

/** The time that a receiver has to start, in milliseconds. */
const START_TIME = 20_000;

/**
 * Publishes a procedure to a temporary folder and starts the command `motcua-receiver` with it on a free loopback port.
 * The receiver is an optional peer of this package: it has dependencies that authors do not need.
 * @returns the receiver, or why there is none
 */
export async function openReceiver(folder: string): Promise<RunningReceiver | string> {
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve('@motcua/receiver'));
  } catch {
    return '@motcua/receiver is not installed';
  }
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'motcua-prove-'));
  const clear = () => rm(scratch, { recursive: true, force: true });
  const published = path.join(scratch, 'procedures');
  const { folder: built } = await buildProcedure(folder, published);
  const fault = built === undefined ? 'motcua check finds errors' : await withoutOnline(built);
  if (fault !== undefined) {
    await clear();
    return fault;
  }
  const bin = path.join(path.dirname(entry), '../bin/motcua-receiver.js');
  const agency = ['--agency-code', 'H26.16', '--agency-name', 'motcua prove'];
  const args = ['--procedures', published, '--data', path.join(scratch, 'data'), ...agency, '--port', '0'];
  const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await clear();
  };
  const endpoint = await addressOf(child.stderr, ended);
  if (endpoint === undefined) {
    await close();
    return 'the receiver did not start';
  }
  return { send: (parts) => send(endpoint, parts), close };
}

/** Why a published procedure is not received online; undefined where it is. */
async function withoutOnline(built: string): Promise<string | undefined> {
  const { definition } = JSON.parse(await readFile(path.join(built, 'procedure.json'), 'utf8')) as {
    definition: ProcedureDefinition;
  };
  return definition.channels.some(({ type }) => type === 'online')
    ? undefined
    : 'the procedure has no channel "online"';
}

/** The address that the receiver says it listens at. */
function addressOf(stderr: NodeJS.ReadableStream, ended: Promise<void>): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const timer = setTimeout(() => resolve(undefined), START_TIME);
    const done = (address: string | undefined) => {
      clearTimeout(timer);
      resolve(address);
    };
    stderr.on('data', (data) => {
      text += String(data);
      const [, address] = /Receiving at (\S+\/dossiers)/.exec(text) ?? [];
      if (address !== undefined) done(address);
    });
    void ended.then(() => done(undefined));
  });
}

async function send(endpoint: string, parts: DossierParts): Promise<ReceiverAnswer> {
  const options = { endpoint, withCredentials: false, headers: {}, transport: TRANSPORT };
  const meaning = await postDossier(parts, options, () => undefined);
  if ('receipt' in meaning) return { issues: [] };
  if (meaning.issues.length > 0) return { issues: meaning.issues };
  const { reason, problem } = meaning.failure;
  return { issues: [{ scope: 'dossier', pointer: '', code: problem?.detail ?? problem?.title ?? reason }] };
}

const TRANSPORT: Transport = {
  async send({ url, headers, dossier, type, files }) {
    const body = new FormData();
    body.append('dossier', new Blob([dossier], { type }), 'dossier.json');
    for (const { part, name, content } of files)
      body.append(part, new Blob([await content.arrayBuffer()], { type: content.type }), name);
    const response = await fetch(url, { method: 'POST', headers, body });
    return { status: response.status, body: await response.text(), header: (name) => response.headers.get(name) };
  },
};
