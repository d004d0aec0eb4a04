import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { KnownError } from '../base/known-error.js';
import { dossierWith, waivedDossier } from '../../testing/dossiers.js';
import { startReceiver, temporaryFolder } from '../../testing/receiver.js';
import { postDossier, postJson, receiptOf } from '../../testing/requests.js';
import { localDisk } from './disk.js';
import { openStore } from './open-store.js';

const DATABASE = 'motcua.sqlite';

/** A data folder with four dossiers more than the copy of it, taken while nothing ran. */
/** Resolves once SQLite has removed its log, which may be a moment after the database was closed; after 5 s in any case. */
async function closed(dataFolder: string): Promise<void> {
  const isOpen = () => ['-shm', '-wal'].some((ending) => existsSync(path.join(dataFolder, `${DATABASE}${ending}`)));
  const last = Date.now() + 5000;
  while (isOpen() && Date.now() < last) await new Promise((resolve) => setImmediate(resolve));
}

async function usedFolder(test: TestContext) {
  const dataFolder = await temporaryFolder(test);
  const issued: string[] = [];
  const copy = await temporaryFolder(test);
  const backup = path.join(copy, DATABASE);
  for (const isLast of [false, true]) {
    const running = await startReceiver(test, { dataFolder });
    for (let count = 0; count < 3; count += 1) {
      issued.push(receiptOf(await postDossier(running.url, await dossierWith())).number);
    }
    issued.push(receiptOf(await postJson(running.url, await waivedDossier())).number);
    await running.stop();
    await closed(dataFolder);
    if (!isLast) await cp(dataFolder, copy, { recursive: true });
  }
  return { dataFolder, issued, backup, copy };
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

/** Ways to put the copy back, and the number that comes next: the last known, or 1,000 left out. */
const RESTORES: readonly {
  readonly name: string;
  readonly restore: (copy: string, dataFolder: string) => Promise<void>;
  readonly next: string;
}[] = [
  {
    name: 'database and journal are put back in their places',
    restore: async (copy, dataFolder) => {
      for (const name of [DATABASE, 'numbers']) await cp(path.join(copy, name), path.join(dataFolder, name));
    },
    next: 'H26.16-261120-0009',
  },
  {
    name: 'everything is copied over what is there',
    restore: (copy, dataFolder) => cp(copy, dataFolder, { recursive: true }),
    next: 'H26.16-261120-1009',
  },
  {
    name: 'everything is made as the copy is',
    restore: async (copy, dataFolder) => {
      for (const name of await readdir(dataFolder)) await rm(path.join(dataFolder, name), { recursive: true });
      await cp(copy, dataFolder, { recursive: true, preserveTimestamps: true });
    },
    next: 'H26.16-261120-1005',
  },
  {
    name: 'the folder is another one, with the name of the old one',
    restore: async (copy, dataFolder) => {
      await rename(dataFolder, `${dataFolder}.old`);
      await cp(copy, dataFolder, { recursive: true, preserveTimestamps: true });
      await rm(`${dataFolder}.old`, { recursive: true });
    },
    next: 'H26.16-261120-1005',
  },
];

for (const { name, restore, next } of RESTORES) {
  test(`issues no number twice when ${name}`, async (t) => {
    const { dataFolder, issued, copy } = await usedFolder(t);
    await restore(copy, dataFolder);
    const again = await startReceiver(t, { dataFolder });
    const { number } = receiptOf(await postJson(again.url, await waivedDossier()));
    assert.equal(number, next);
    assert.ok(!issued.includes(number));
    await again.stop();
    const later = await startReceiver(t, { dataFolder });
    const { number: second } = receiptOf(await postJson(later.url, await waivedDossier()));
    assert.equal(Number(second.slice(-4)), Number(number.slice(-4)) + 1, 'numbers are left out once');
  });
}

test('issues no number twice when the backup is of a day on which nothing had been received', async (t) => {
  const dataFolder = await temporaryFolder(t);
  await (await openStore(dataFolder, localDisk)).close();
  const copy = await temporaryFolder(t);
  await cp(dataFolder, copy, { recursive: true });
  const running = await startReceiver(t, { dataFolder });
  const { number } = receiptOf(await postJson(running.url, await waivedDossier()));
  await running.stop();
  const again = await startReceiver(t, { dataFolder: copy });
  assert.notEqual(receiptOf(await postJson(again.url, await waivedDossier())).number, number);
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
