import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { LogEntry } from '../src/base/logger.js';
import { openReceiver, type Receiver, type ReceiverOptions } from '../src/receiver.js';
import { serveReceiver } from '../src/serve-receiver.js';
import { maiTang } from './procedures.js';

/** Friday 20 November 2026, 09:00 in Vietnam. */
export const NOW = new Date('2026-11-20T02:00:00.000Z');

export const AGENCY = { code: 'H26.16', name: 'Trung tâm Phục vụ hành chính công phường Minh Họa' };
export const PAGE_ORIGIN = 'https://www.example.gov.vn';

/** A receiver that listens on a free port and stores in a folder of its own. */
export interface RunningReceiver {
  readonly url: string;
  readonly dataFolder: string;
  readonly receiver: Receiver;
  readonly log: readonly LogEntry[];
  /** Everything below `files/`, as `<submission id>/<part>`. */
  readonly storedFiles: () => Promise<string[]>;
  /** What is in `incoming/`. */
  readonly unfinished: () => Promise<string[]>;
  readonly stop: () => Promise<void>;
}

export async function temporaryFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'motcua-receiver-'));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens and serves a receiver; it ends with the test. */
export async function startReceiver(
  test: TestContext,
  options: Partial<ReceiverOptions> = {},
): Promise<RunningReceiver> {
  const log: LogEntry[] = [];
  const dataFolder = options.dataFolder ?? (await temporaryFolder(test));
  const receiver = await openReceiver({
    procedures: [await maiTang()],
    dataFolder,
    allowedOrigins: [PAGE_ORIGIN],
    agency: AGENCY,
    clock: () => NOW,
    logger: { log: (entry) => log.push(entry) },
    ...options,
  });
  const served = await serveReceiver(receiver, { host: '127.0.0.1', port: 0 });
  const stop = async () => {
    await served.close();
    await receiver.close();
  };
  test.after(stop);
  const list = (folder: string) => readdir(path.join(dataFolder, folder), { recursive: true });
  return {
    url: served.url,
    dataFolder,
    receiver,
    log,
    storedFiles: async () => (await list('files')).filter((name) => name.includes(path.sep)).sort(),
    unfinished: () => list('incoming'),
    stop,
  };
}
