import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { temporaryFolder } from '../../testing/receiver.js';
import { openDatabase } from './database.js';

test('opens a new and an old database alike, so that what is committed survives a power cut', async (t) => {
  const file = path.join(await temporaryFolder(t), 'motcua.sqlite');
  for (const state of ['new', 'old']) {
    const database = await openDatabase(file);
    const setting = async (name: string) =>
      Object.values((await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(database)).rows[0] ?? {})[0];
    assert.equal(await setting('journal_mode'), 'wal', state);
    assert.equal(await setting('synchronous'), 2);
    assert.equal(await setting('foreign_keys'), 1);
    assert.equal(await setting('busy_timeout'), 5_000);
    assert.equal(await setting('integrity_check'), 'ok');
    await database.destroy();
  }
});

test('keeps files without their dossier out', async (t) => {
  const database = await openDatabase(path.join(await temporaryFolder(t), 'motcua.sqlite'));
  t.after(() => database.destroy());
  const file = {
    submission_id: 'x',
    position: 0,
    part: 'f1',
    component: 'a',
    name: 'a',
    type: 'a',
    size: 1,
    sha256: '',
  };
  await assert.rejects(database.insertInto('files').values(file).execute(), /FOREIGN KEY/);
});

test('begins a transaction only with the write lock, so that no statement in it finds the database locked', async (t) => {
  const file = path.join(await temporaryFolder(t), 'motcua.sqlite');
  const database = await openDatabase(file);
  const other = new Libsql(file);
  t.after(async () => {
    other.close();
    await database.destroy();
  });
  other.exec('begin immediate');
  let isBegun = false;
  const transaction = database.transaction().execute(() => Promise.resolve((isBegun = true)));
  await assert.rejects(transaction, { code: 'SQLITE_BUSY' });
  assert.ok(!isBegun);
  other.exec('rollback');
  await database.transaction().execute(() => Promise.resolve((isBegun = true)));
  assert.ok(isBegun);
});
