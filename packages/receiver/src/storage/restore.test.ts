import assert from 'node:assert/strict';
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { KnownError } from '../known-error.js';
import { dossierWith, waivedDossier } from '../../testing/dossiers.js';
import { startReceiver, temporaryFolder } from '../../testing/receiver.js';
import { postDossier, postJson, receiptOf } from '../../testing/requests.js';
import { localDisk } from './disk.js';
import { openStore } from './open-store.js';

const DATABASE = 'motcua.sqlite';

/** A data folder with one dossier more than the copy of its database, taken while nothing ran. */
async function usedFolder(test: TestContext) {
  const dataFolder = await temporaryFolder(test);
  const issued: string[] = [];
  const backup = path.join(await temporaryFolder(test), DATABASE);
  for (const isLast of [false, true]) {
    const running = await startReceiver(test, { dataFolder });
    for (let count = 0; count < 3; count += 1) {
      issued.push(receiptOf(await postDossier(running.url, await dossierWith())).number);
    }
    issued.push(receiptOf(await postJson(running.url, await waivedDossier())).number);
    await running.stop();
    if (!isLast) await cp(path.join(dataFolder, DATABASE), backup);
  }
  return { dataFolder, issued, backup };
}

async function refuses(folder: string, words: RegExp): Promise<void> {
  const before = await readdir(path.join(folder, 'files'));
  await assert.rejects(openStore(folder, localDisk), (error: Error) => {
    assert.ok(error instanceof KnownError, error.stack);
    assert.match(error.message, words);
    return true;
  });
  assert.deepEqual(await readdir(path.join(folder, 'files')), before);
}

test('does not start without the database when dossiers were received, and leaves their files alone', async (t) => {
  const { dataFolder } = await usedFolder(t);
  await rm(path.join(dataFolder, DATABASE));
  await refuses(
    dataFolder,
    /is missing or empty, but dossiers were received here \(6 in files\/\).*Restore the database/,
  );
  await writeFile(path.join(dataFolder, DATABASE), '');
  await refuses(dataFolder, /is missing or empty/);
});

test('does not start without the secret when dossiers were received', async (t) => {
  const { dataFolder } = await usedFolder(t);
  await rm(path.join(dataFolder, 'secret'));
  await refuses(dataFolder, /secret is missing, but dossiers were received.*Restore it/);
});

test('keeps the files of later dossiers aside when an older database was restored, and issues no number twice', async (t) => {
  const { dataFolder, issued, backup } = await usedFolder(t);
  await cp(backup, path.join(dataFolder, DATABASE));
  const again = await startReceiver(t, { dataFolder });
  assert.deepEqual(again.log, [{ event: 'recovery', removed: 0, quarantined: 3, missing: [] }]);
  assert.equal((await readdir(path.join(dataFolder, 'quarantine'))).length, 3);
  assert.equal((await again.storedFiles()).length, 3);
  const { number } = receiptOf(await postJson(again.url, await waivedDossier()));
  assert.equal(number, 'H26.16-261120-0009');
  assert.ok(!issued.includes(number));
});

test('leaves numbers out when a backup was restored into an empty folder', async (t) => {
  const { dataFolder, issued, backup } = await usedFolder(t);
  const restored = await temporaryFolder(t);
  await cp(backup, path.join(restored, DATABASE));
  for (const name of ['files', 'secret']) {
    await cp(path.join(dataFolder, name), path.join(restored, name), { recursive: true });
  }
  const again = await startReceiver(t, { dataFolder: restored });
  assert.deepEqual(again.log, [{ event: 'recovery', removed: 0, quarantined: 3, missing: [], leftOut: 1_000 }]);
  const { number } = receiptOf(await postJson(again.url, await waivedDossier()));
  assert.equal(number, 'H26.16-261120-1005');
  assert.ok(!issued.includes(number));
  await again.stop();
  const later = await startReceiver(t, { dataFolder: restored });
  assert.equal(receiptOf(await postJson(later.url, await waivedDossier())).number, 'H26.16-261120-1006');
});

test('says in one sentence that the folder is read-only or the database damaged', async (t) => {
  const { dataFolder } = await usedFolder(t);
  const readOnly = () => Promise.reject(Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' }));
  await assert.rejects(openStore(dataFolder, { ...localDisk, syncFolder: readOnly }), (error: Error) => {
    assert.ok(error instanceof KnownError);
    assert.match(error.message, /^The data folder .* cannot be used \(EROFS\)\. Choose a folder/);
    return true;
  });
  await writeFile(path.join(dataFolder, DATABASE), Buffer.alloc(8_192, 'SQLite format 3\u0000'));
  await refuses(dataFolder, /cannot be used/);
});
