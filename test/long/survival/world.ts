import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildProcedure } from '@motcua/compiler';
import type { JsonValue } from '@motcua/model';
import { pdfBytes } from '../../e2e/harness.js';
import { longAgo } from '../../../packages/receiver/testing/process.js';
import { startSite } from '../../site/site.mjs';
import { FaultProxy } from '../../support/fault-proxy.js';
import { readSample } from '../../support/filled-form.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const command = path.join(root, 'packages/receiver/bin/motcua-receiver.js');
const require = createRequire(import.meta.url);

/** A dossier that a person meant to file. */
export interface Meant {
  /** The place of the burial: each event has its own, so that its dossier is found. */
  readonly place: string;
  readonly answers: JsonValue;
  /** The paths of the files, in order. */
  readonly files: readonly string[];
}

/** What the receiver has of a dossier. */
export interface Filed {
  readonly number: string;
  readonly answers: JsonValue;
  /** SHA-256 of the stored bytes, in order. */
  readonly files: readonly string[];
}

/** What the page of the agency says. */
interface AgencyPage {
  version: string;
  uploads: boolean;
}

/** The pages of an agency, its receiver as a process, and a network between them that can be cut. */
export class World {
  readonly agencyUrl: string;
  readonly proxy: FaultProxy;
  readonly #site: Awaited<ReturnType<typeof startSite>>;
  readonly #folder: string;
  readonly #page: AgencyPage;
  #receiver: ChildProcess | undefined;
  #places = 0;

  private constructor(
    site: Awaited<ReturnType<typeof startSite>>,
    proxy: FaultProxy,
    folder: string,
    page: AgencyPage,
  ) {
    this.#site = site;
    this.agencyUrl = site.agencyUrl;
    this.proxy = proxy;
    this.#folder = folder;
    this.#page = page;
  }

  static async start(): Promise<World> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-survival-'));
    const kitFolder = path.join(folder, 'published');
    await cp(path.join(root, 'build'), kitFolder, { recursive: true });
    await publishNewVersion(folder, path.join(kitFolder, 'procedures'));
    const proxy = await FaultProxy.start();
    const page = { version: '1.0.0', uploads: false };
    const site = await startSite({
      ports: { agency: 0, kit: 0, receiver: 0 },
      dataFolder: '',
      kitFolder,
      receiverUrl: proxy.url,
      uploads: `${proxy.url}/uploads`,
      edit: (text) => {
        const edited = text.replaceAll('/1.0.0/', `/${page.version}/`);
        return page.uploads ? edited : edited.replace(/\suploads="[^"]*"/, '');
      },
    });
    const world = new World(site, proxy, folder, page);
    await world.startReceiver();
    return world;
  }

  async close(): Promise<void> {
    await this.killReceiver();
    await this.#site.close();
    await this.proxy.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A page of another site. */
  get otherUrl(): string {
    return `${this.#site.kitUrl}/kit/1/integrity.json`;
  }

  /** Ends all faults, and shows the page as it is at first. */
  heal(): void {
    Object.assign(this.proxy.faults, {
      bytesPerSecond: undefined,
      cutAt: undefined,
      isDown: false,
      swallow: undefined,
    });
    Object.assign(this.#page, { version: '1.0.0', uploads: false });
  }

  /** Cuts the network between page and receiver until {@link heal}. */
  cutNetwork(): void {
    this.proxy.faults.isDown = true;
    this.proxy.cut();
  }

  /** Has the pages upload files from when they are chosen. */
  useUploads(): void {
    this.#page.uploads = true;
  }

  /** Has the pages use a version of the procedure that was published later. */
  useNewVersion(): void {
    this.#page.version = '1.0.1';
  }

  async startReceiver(): Promise<void> {
    const { port } = new URL(this.proxy.url);
    const args = [
      ...['--procedures', path.join(this.#folder, 'published/procedures'), '--data', this.#dataFolder],
      ...['--agency-code', 'H26.16', '--agency-name', 'Phường Minh Họa', '--origin', this.agencyUrl],
      ...['--port', '0', '--public-url', `http://127.0.0.1:${port}`],
    ];
    const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#receiver = child;
    const [line] = (await once(child.stderr, 'data')) as [Buffer];
    const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(String(line))?.[1];
    assert.ok(found, String(line));
    this.proxy.target = Number(found);
  }

  async killReceiver(): Promise<void> {
    const child = this.#receiver;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Waits until so many bytes have left the browser since a moment. */
  async bytesLeft(since: number, bytes: number): Promise<void> {
    const end = performance.now() + 30_000;
    while (this.proxy.sent < since + bytes && performance.now() < end) await delay(5);
    assert.ok(this.proxy.sent >= since + bytes, 'Nothing was sent');
  }

  /** A place of burial that no other dossier has. */
  newPlace(): string {
    this.#places += 1;
    return `Nghĩa trang số ${this.#places} (xã Sóc Sơn)`;
  }

  /** A file on the disk of the person. */
  async file(name: string, size: number): Promise<string> {
    const file = path.join(await mkdtemp(path.join(this.#folder, 'files-')), name);
    await writeFile(file, pdfBytes(`${file}`, size));
    return file;
  }

  /** What the receiver has of dossiers with a place of burial. */
  async filed(place: string): Promise<Filed[]> {
    const rows = this.#rows(`select submission_id, number, document from dossiers`);
    const own = rows.filter(({ document }) => String(document).includes(JSON.stringify(place)));
    return Promise.all(
      own.map(async ({ submission_id: id, number, document }) => {
        const parts = this.#rows(`select part from files where submission_id = '${String(id)}' order by position`);
        const files = parts.map(({ part }) => path.join(this.#dataFolder, 'files', String(id), String(part)));
        const { data } = JSON.parse(String(document)) as { data: JsonValue };
        return { number: String(number), answers: data, files: await Promise.all(files.map(sha256Of)) };
      }),
    );
  }

  /** The numbers of all dossiers. */
  numbers(): string[] {
    return this.#rows('select number from dossiers').map(({ number }) => String(number));
  }

  get #dataFolder(): string {
    return path.join(this.#folder, 'data');
  }

  #rows(query: string): Record<string, unknown>[] {
    const Database = require('libsql') as new (
      file: string,
      options: object,
    ) => { prepare(sql: string): { all(): Record<string, unknown>[] }; close(): void };
    const database = new Database(path.join(this.#dataFolder, 'motcua.sqlite'), { readonly: true });
    try {
      return database.prepare(query).all();
    } finally {
      database.close();
    }
  }
}

export async function sha256Of(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** The answers of a household, right whatever day it is. */
export function householdAnswers(): JsonValue {
  return longAgo(readSample('mai-tang', 'valid-household').data as object) as JsonValue;
}

/** Publishes the next version of the procedure. */
async function publishNewVersion(folder: string, published: string): Promise<void> {
  const schemas = path.join(folder, 'schemas');
  await cp(path.join(root, 'schemas'), schemas, { recursive: true });
  const source = path.join(schemas, 'procedures/mai-tang');
  const file = path.join(source, 'procedure.json');
  const procedure = JSON.parse(await readFile(file, 'utf8')) as { version: string; changelog: object[] };
  procedure.changelog.unshift({ version: '1.0.1', date: '2026-11-30' });
  await writeFile(file, JSON.stringify({ ...procedure, version: '1.0.1' }));
  for (const language of ['vi', 'en']) {
    const texts = path.join(source, `texts.${language}.json`);
    const known = JSON.parse(await readFile(texts, 'utf8')) as object;
    await writeFile(texts, JSON.stringify({ ...known, 'changelog.1.0.1': 'Sửa cách viết.' }));
  }
  const { folder: written, findings } = await buildProcedure(source, published);
  assert.ok(written, JSON.stringify(findings));
}
