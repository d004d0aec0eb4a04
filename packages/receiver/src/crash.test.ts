import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Receipt } from '@motcua/model';
import Libsql from 'libsql';
import { dossierWith, extract, fileOf, sha256, waivedDossier, type TestDossier } from '../testing/dossiers.js';
import { publishedFolder } from '../testing/procedures.js';
import { temporaryFolder } from '../testing/receiver.js';
import { postDossier, postJson, receiptOf } from '../testing/requests.js';

const command = fileURLToPath(new URL('../bin/motcua-receiver.js', import.meta.url));

/** After how many acknowledged dossiers the process is killed, run after run; others are under way each time. */
const KILLED_AFTER = [1, 7, 20, 33];
const SENDERS = 6;

interface Acknowledged {
  readonly sent: TestDossier;
  readonly receipt: Receipt;
}

/** Answers that are right whatever day it is. */
const longAgo = (dossier: object) =>
  JSON.parse(
    JSON.stringify(dossier).replaceAll('"2026-11-05"', '"2024-11-05"').replaceAll('"2026-11-07"', '"2024-11-07"'),
  ) as object;

async function startProcess(test: TestContext, dataFolder: string): Promise<{ child: ChildProcess; url: string }> {
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

/** Sends dossiers one after the other until the process is gone; calls back on each receipt. */
async function keepSending(
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

async function checkFolder(dataFolder: string, acknowledged: readonly Acknowledged[]): Promise<void> {
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

test('loses nothing acknowledged, doubles nothing and leaves nothing half-written when it is killed', async (t) => {
  const dataFolder = path.join(await temporaryFolder(t), 'data');
  const acknowledged: Acknowledged[] = [];
  const interrupted: TestDossier[] = [];
  for (const count of KILLED_AFTER) {
    const { child, url } = await startProcess(t, dataFolder);
    let received = 0;
    const onReceipt = (one: Acknowledged) => {
      acknowledged.push(one);
      received += 1;
      if (received === count) child.kill('SIGKILL');
    };
    const ends = await Promise.all(Array.from({ length: SENDERS }, () => keepSending(url, onReceipt)));
    interrupted.push(...ends.filter((sent) => sent !== undefined));
    assert.ok(received >= count);
  }

  const { child, url } = await startProcess(t, dataFolder);
  await checkFolder(dataFolder, acknowledged);
  for (const { sent, receipt } of acknowledged) {
    const { number, statusToken } = receipt;
    const response = await fetch(`${url}/dossiers/${number}`, { headers: { authorization: `Bearer ${statusToken}` } });
    assert.equal(response.status, 200);
    assert.deepEqual(((await response.json()) as Receipt).files, receipt.files);
    const again = sent.parts.length > 0 ? await postDossier(url, sent) : await postJson(url, sent.dossier);
    assert.equal(again.status, 200);
    assert.deepEqual(again.body, receipt);
  }
  // What was under way is taken when it is sent again: once, whether or not it had arrived.
  for (const sent of interrupted) {
    const again = sent.parts.length > 0 ? await postDossier(url, sent) : await postJson(url, sent.dossier);
    assert.ok(again.status === 200 || again.status === 201);
    acknowledged.push({ sent, receipt: receiptOf(again) });
  }
  child.kill('SIGTERM');
  await once(child, 'exit');
  await checkFolder(dataFolder, acknowledged);
  assert.ok(interrupted.length >= KILLED_AFTER.length);
});
