import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import Libsql from 'libsql';
import { KnownError } from '../base/known-error.js';
import { dossierWith, newSubmissionId } from '../../testing/dossiers.js';
import { startReceiver, temporaryFolder } from '../../testing/receiver.js';
import { postDossier, receiptOf } from '../../testing/requests.js';
import { localDisk } from './disk.js';
import { openStore } from './open-store.js';

test('removes what the last process left unfinished, and keeps files without a dossier aside', async (t) => {
  const first = await startReceiver(t);
  const sent = await dossierWith();
  await postDossier(first.url, sent);
  await first.stop();
  const orphan = path.join(first.dataFolder, 'files', newSubmissionId());
  const unfinished = path.join(first.dataFolder, 'incoming', randomUUID());
  for (const folder of [orphan, unfinished]) {
    await mkdir(folder);
    await writeFile(path.join(folder, 'f1'), 'half');
  }
  const again = await startReceiver(t, { dataFolder: first.dataFolder });
  assert.deepEqual(await again.storedFiles(), [`${sent.dossier.submissionId}/f1`]);
  assert.deepEqual(await again.unfinished(), []);
  assert.deepEqual(again.log, [{ event: 'recovery', removed: 1, quarantined: 1, missing: [] }]);
  const aside = path.join(first.dataFolder, 'quarantine', path.basename(orphan));
  assert.equal(await readFile(path.join(aside, 'f1'), 'utf8'), 'half');
});

test('indicates which dossiers have lost their files', async (t) => {
  const first = await startReceiver(t);
  const sent = await dossierWith();
  const { number } = receiptOf(await postDossier(first.url, sent));
  await first.stop();
  await rm(path.join(first.dataFolder, 'files', sent.dossier.submissionId), { recursive: true });
  const again = await startReceiver(t, { dataFolder: first.dataFolder });
  assert.deepEqual(again.log, [{ event: 'recovery', removed: 0, quarantined: 0, missing: [number] }]);
});

test('lets one receiver own a data folder at a time', async (t) => {
  const folder = await temporaryFolder(t);
  const first = await openStore(folder, localDisk);
  await assert.rejects(openStore(folder, localDisk), (error: Error) => {
    assert.ok(error instanceof KnownError);
    assert.match(error.message, /Another receiver uses this data folder/);
    return true;
  });
  await first.close();
  await (await openStore(folder, localDisk)).close();
});

test(
  'does not open a folder whose secret is damaged or open to others',
  { skip: process.platform === 'win32' },
  async (t) => {
    const folder = await temporaryFolder(t);
    await (await openStore(folder, localDisk)).close();
    const secret = path.join(folder, 'secret');
    await chmod(secret, 0o644);
    await assert.rejects(openStore(folder, localDisk), /may be read by others. Run: chmod 600/);
    await chmod(secret, 0o600);
    await truncate(secret, 7);
    await assert.rejects(openStore(folder, localDisk), /must hold 32 bytes and holds 7. Restore it from the backup/);
    await rm(secret);
    await (await openStore(folder, localDisk)).close();
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('secret')),
      ['secret'],
    );
  },
);

test('says so when the data folder cannot be made', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(path.join(folder, 'file'), '');
  await assert.rejects(openStore(path.join(folder, 'file', 'data'), localDisk), /cannot be made \(ENOTDIR\)/);
});

test('says so when the database is none, or of a newer receiver', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(path.join(folder, 'motcua.sqlite'), 'x'.repeat(5_000));
  await assert.rejects(openStore(folder, localDisk), /motcua\.sqlite cannot be used: file is not a database/);
  const newer = await temporaryFolder(t);
  await (await openStore(newer, localDisk)).close();
  const database = new Libsql(path.join(newer, 'motcua.sqlite'));
  database.exec("insert into kysely_migration values ('9999-later', '')");
  database.close();
  await assert.rejects(
    openStore(newer, localDisk),
    /cannot be used: corrupted migrations.*run the receiver that made it/,
  );
});
