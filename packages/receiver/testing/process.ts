import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Receipt } from '@motcua/model';
import Libsql from 'libsql';
import { dossierWith, extract, fileOf, sha256, waivedDossier, type TestDossier } from './dossiers.js';
import { publishedFolder } from './procedures.js';
import { postDossier, postJson, receiptOf, type Answer } from './requests.js';

const command = fileURLToPath(new URL('../bin/motcua-receiver.js', import.meta.url));

/** A dossier and the receipt that the sender got. */
export interface Acknowledged {
  readonly sent: TestDossier;
  readonly receipt: Receipt;
}

/** Answers that are right whatever day it is. */
export const longAgo = (dossier: object) =>
  JSON.parse(
    JSON.stringify(dossier).replaceAll('"2026-11-05"', '"2024-11-05"').replaceAll('"2026-11-07"', '"2024-11-07"'),
  ) as object;

/** Starts the command on a data folder. */
export async function startProcess(
  test: TestContext,
  dataFolder: string,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const args = [
    '--procedures',
    await publishedFolder(),
    '--data',
    dataFolder,
    '--agency-code',
    'H26.16',
    '--agency-name',
    'X',
    '--port',
    '0',
  ];
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  test.after(() => child.kill('SIGKILL'));
  const [line] = (await once(child.stderr, 'data')) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0];
  assert.ok(url, String(line));
  return { child, url };
}

/**
 * Sends dossiers one after the other until the process is gone; calls back on each receipt.
 * @returns what was under way then
 */
export async function keepSending(
  url: string,
  onReceipt: (acknowledged: Acknowledged) => void,
): Promise<TestDossier | undefined> {
  for (let count = 0; ; count += 1) {
    const files = Array.from({ length: count % 3 }, () => extract(fileOf('pdf', 20_000 + count * 30_000)));
    const sent =
      files.length > 0 ? await dossierWith(files, longAgo) : { dossier: await waivedDossier(longAgo), parts: [] };
    try {
      const answer = files.length > 0 ? await postDossier(url, sent) : await postJson(url, sent.dossier);
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
      onReceipt({ sent, receipt: receiptOf(answer) });
    } catch (error) {
      if (error instanceof assert.AssertionError) throw error;
      return sent;
    }
  }
}

/** Checks that rows and files are what senders were promised: nothing lost, doubled or half-written. */
export async function checkFolder(dataFolder: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const database = new Libsql(path.join(dataFolder, 'motcua.sqlite'), { readonly: true });
  const rows = database.prepare('select submission_id, number from dossiers').all() as {
    submission_id: string;
    number: string;
  }[];
  const files = database.prepare('select submission_id, part, size, sha256 from files').all() as {
    submission_id: string;
    part: string;
    size: number;
    sha256: string;
  }[];
  database.close();
  const numbers = new Map(rows.map(({ submission_id, number }) => [submission_id, number]));
  for (const { sent, receipt } of acknowledged) assert.equal(numbers.get(sent.dossier.submissionId), receipt.number);
  assert.equal(new Set(numbers.values()).size, rows.length);
  const expected = files.map(({ submission_id, part }) => path.join(submission_id, part)).sort();
  const present = await readdir(path.join(dataFolder, 'files'), { recursive: true });
  assert.deepEqual(present.filter((name) => name.includes(path.sep)).sort(), expected);
  assert.deepEqual(await readdir(path.join(dataFolder, 'incoming')), []);
  for (const file of files) {
    const content = await readFile(path.join(dataFolder, 'files', file.submission_id, file.part));
    assert.deepEqual([content.length, sha256(content)], [file.size, file.sha256]);
  }
}

/** Sends a dossier as it was sent first. */
export function sendAgain(url: string, sent: TestDossier): Promise<Answer> {
  return sent.parts.length > 0 ? postDossier(url, sent) : postJson(url, sent.dossier);
}

/**
 * Checks that each sender gets its receipt again, and that what was under way is taken when it is sent again: once, whether
 * or not it had arrived. Returns all that is acknowledged then.
 */
export async function settle(
  url: string,
  acknowledged: readonly Acknowledged[],
  interrupted: readonly TestDossier[],
): Promise<readonly Acknowledged[]> {
  for (const { sent, receipt } of acknowledged) {
    const { number, statusToken } = receipt;
    const response = await fetch(`${url}/dossiers/${number}`, { headers: { authorization: `Bearer ${statusToken}` } });
    assert.equal(response.status, 200);
    assert.deepEqual(((await response.json()) as Receipt).files, receipt.files);
    const again = await sendAgain(url, sent);
    assert.equal(again.status, 200);
    assert.deepEqual(again.body, receipt);
  }
  const later: Acknowledged[] = [];
  for (const sent of interrupted) {
    const again = await sendAgain(url, sent);
    assert.ok(again.status === 200 || again.status === 201, JSON.stringify(again.body));
    later.push({ sent, receipt: receiptOf(again) });
  }
  const all = [...acknowledged, ...later];
  assert.equal(new Set(all.map(({ receipt }) => receipt.number)).size, all.length, 'a number was issued twice');
  return all;
}
