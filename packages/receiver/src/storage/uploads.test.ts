import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { temporaryFolder } from '../../testing/receiver.js';
import { openDatabase } from './database.js';
import { localDisk, type Disk } from './disk.js';
import { Uploads, type Upload } from './uploads.js';

async function openUploads(t: TestContext, disk: Disk = localDisk) {
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, 'uploads'));
  const database = await openDatabase(path.join(folder, 'motcua.sqlite'));
  t.after(() => database.destroy());
  return { database, uploads: new Uploads(database, disk, folder) };
}

const upload = (id: string, size = 10): Upload => ({
  ...{ id, size, submissionId: 's', secretSha256: '', metadata: undefined },
  createdAt: '2026-11-20T02:00:00.000Z',
});

async function* bytes(count: number) {
  yield await Promise.resolve(new Uint8Array(count));
}

test('removes all expired uploads that it can, and then names the failure', async (t) => {
  const { database, uploads } = await openUploads(t);
  for (const id of ['a', 'b', 'c']) await uploads.add(upload(id));
  await sql`create trigger stuck before delete on uploads when old.id = 'a' begin
    select raise(abort, 'stuck'); end`.execute(database);
  await assert.rejects(uploads.removeBefore(new Date('2026-11-21')), /stuck/);
  assert.deepEqual(await readdir(uploads.folder), ['a']);
  assert.deepEqual([uploads.count, uploads.of(upload('a')).map(({ id }) => id)], [1, ['a']]);
});

test('leaves no file of an upload that is removed before or during a write', async (t) => {
  const disk: Disk = {
    ...localDisk,
    append: async (file) => {
      await uploads.remove('a');
      return localDisk.append(file);
    },
  };
  const { uploads } = await openUploads(t, disk);
  await uploads.add(upload('a'));
  await assert.rejects(uploads.append('a', bytes(5)), { problem: 'upload-unknown' });
  await assert.rejects(uploads.append('a', bytes(5)), { problem: 'upload-unknown' });
  assert.deepEqual([await readdir(uploads.folder), uploads.count, uploads.reservedBytes], [[], 0, 0]);
});

test('reserves what an upload lacks while it is written, and counts what has arrived', async (t) => {
  const { uploads } = await openUploads(t);
  await uploads.add(upload('a'));
  await uploads.add(upload('b'));
  const writing = uploads.append('a', bytes(4), 15);
  assert.equal(uploads.reservedBytes, 10);
  await assert.rejects(uploads.append('b', bytes(4), 15), { problem: 'uploads-full' });
  assert.equal(await writing, 4);
  assert.equal(uploads.reservedBytes, 4);
  assert.equal(await uploads.append('b', bytes(4), 15), 4);
  await uploads.forget(['a', 'a']);
  assert.equal(uploads.reservedBytes, 4);
});
