import assert from 'node:assert/strict';
import { access, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import Libsql from 'libsql';
import { waivedDossier } from '../../testing/dossiers.js';
import { startReceiver } from '../../testing/receiver.js';
import { postJson, problemOf, readAnswer } from '../../testing/requests.js';
import { localDisk, type Disk } from '../storage/disk.js';

const ask = async (url: string) => readAnswer(await fetch(`${url}/readyz`));

/** A disk on which one operation fails, from when a code is given. */
function brokenDisk(operation: 'create' | 'append' | 'rename') {
  const failure: { code?: string } = {};
  const disk: Disk = {
    ...localDisk,
    [operation]: (...parts: [string, string]) =>
      failure.code === undefined
        ? localDisk[operation](...parts)
        : Promise.reject(Object.assign(new Error(failure.code), { code: failure.code })),
  };
  return { disk, failure };
}

test('is ready when files and rows can be written, and leaves nothing behind', async (t) => {
  const { url, storedFiles, unfinished, dataFolder } = await startReceiver(t);
  for (const answer of await Promise.all([ask(url), ask(url), ask(url)])) {
    assert.equal(answer.status, 200);
    assert.deepEqual(answer.body, { status: 'ok' });
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  }
  assert.deepEqual(await storedFiles(), []);
  assert.deepEqual(await readdir(path.join(dataFolder, 'files')), []);
  assert.deepEqual(await unfinished(), []);
  const database = new Libsql(path.join(dataFolder, 'motcua.sqlite'), { readonly: true });
  t.after(() => database.close());
  assert.equal(database.prepare('select * from readiness').all().length, 1);
});

for (const operation of ['create', 'append', 'rename'] as const) {
  test(`is not ready, and says why, when the disk refuses to ${operation}`, async (t) => {
    const { disk, failure } = brokenDisk(operation);
    const { url, log } = await startReceiver(t, { disk });
    for (const [code, words] of [
      ['ENOSPC', /is full: make room/],
      ['EROFS', /is read-only/],
      ['EACCES', /may not write/],
      ['EWHATEVER', /see the log/],
    ] as const) {
      failure.code = code;
      const answer = await ask(url);
      assert.equal(answer.status, 503);
      assert.equal(problemOf(answer).type, 'urn:motcua:problem:storage-unavailable');
      assert.equal(answer.headers.get('retry-after'), '60');
      assert.match(problemOf(answer).detail ?? '', words);
      const entry = log.at(-1);
      assert.equal(entry?.event === 'request' && entry.failure?.code, code);
      assert.equal((await fetch(`${url}/healthz`)).status, 200, 'the receiver itself is well');
    }
    delete failure.code;
    assert.equal((await ask(url)).status, 200);
    assert.equal((await postJson(url, await waivedDossier())).status, 201);
  });
}

test('is not ready while the folder of the files is gone or is none', async (t) => {
  const { url, dataFolder } = await startReceiver(t);
  for (const name of ['files', 'incoming']) {
    const folder = path.join(dataFolder, name);
    await rename(folder, `${folder}.old`);
    await writeFile(folder, '');
    const answer = await ask(url);
    assert.equal(answer.status, 503, name);
    assert.ok(problemOf(answer).detail);
    await rename(folder, `${folder}.none`);
    await rename(`${folder}.old`, folder);
    assert.equal((await ask(url)).status, 200);
  }
});

test('removes at start what a kill left of looking whether it is ready', async (t) => {
  const first = await startReceiver(t);
  await first.stop();
  const left = path.join(first.dataFolder, 'files', 'readiness-x');
  await mkdir(left);
  const again = await startReceiver(t, { dataFolder: first.dataFolder });
  assert.deepEqual(again.log, []);
  await assert.rejects(access(left));
});
