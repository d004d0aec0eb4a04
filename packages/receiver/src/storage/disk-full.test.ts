import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { dossierWith, extract, fileOf, newSubmissionId } from '../../testing/dossiers.js';
import { AGENCY, startReceiver, temporaryFolder } from '../../testing/receiver.js';
import { postDossier, problemOf, receiptOf } from '../../testing/requests.js';
import { openDatabase } from './database.js';
import { localDisk, type Disk, type WritableFile } from './disk.js';
import { DossierStore, type NewDossier } from './dossier-store.js';
import { NumberJournal } from './number-journal.js';
import { recover } from './recover.js';
import { isStorageFailure } from './storage-failure.js';

/** A disk of which one operation fails as a full one does; counted from when `arm` is called. */
function failingDisk() {
  let left = Infinity;
  const done: string[] = [];
  const step = async <Result>(name: string, act: () => Promise<Result>): Promise<Result> => {
    done.push(name);
    if (left-- === 0) throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' });
    return act();
  };
  const failing = (target: WritableFile): WritableFile => ({
    write: (bytes) => step('write', () => target.write(bytes)),
    sync: () => step('sync', () => target.sync()),
    close: () => target.close(),
  });
  const disk: Disk = {
    makeFolder: (folder) => step('makeFolder', () => localDisk.makeFolder(folder)),
    create: async (file) => failing(await step('create', () => localDisk.create(file))),
    append: async (file) => failing(await step('append', () => localDisk.append(file))),
    rename: (from, to) => step('rename', () => localDisk.rename(from, to)),
    link: (from, to) => step('link', () => localDisk.link(from, to)),
    syncFolder: (folder) => step('syncFolder', () => localDisk.syncFolder(folder)),
    remove: (file) => localDisk.remove(file),
    list: (folder) => localDisk.list(folder),
  };
  const arm = (operations: number) => {
    left = operations;
    done.length = 0;
  };
  return { disk, arm, done };
}

test('answers 503 whatever operation finds the disk full, leaves nothing half-written, and takes the dossier later', async (t) => {
  const { disk, arm, done } = failingDisk();
  const { url, storedFiles, unfinished, log } = await startReceiver(t, { disk });
  const sent = await dossierWith([extract(fileOf('pdf', 150_000)), extract(fileOf('png', 100), 'b.png')]);
  const failed: string[] = [];
  for (let operations = 0; ; operations += 1) {
    arm(operations);
    const answer = await postDossier(url, sent);
    if (answer.status === 201) {
      assert.equal(receiptOf(answer).number, 'H26.16-261120-0001');
      break;
    }
    failed.push(done.at(-1) ?? '');
    assert.equal(answer.status, 503);
    assert.equal(problemOf(answer).type, 'urn:motcua:problem:storage-unavailable');
    assert.equal(answer.headers.get('retry-after'), '60');
    assert.equal(problemOf(answer).retryAfter, 60);
    assert.deepEqual(await storedFiles(), []);
    assert.deepEqual(await unfinished(), []);
  }
  assert.deepEqual([...new Set(failed)], ['makeFolder', 'create', 'write', 'sync', 'syncFolder', 'rename', 'append']);
  assert.ok(failed.length >= 9, `${failed.length} operations failed`);
  const failure = log.find((entry) => entry.event === 'request' && entry.failure);
  assert.equal(failure?.event === 'request' && failure.failure?.code, 'ENOSPC');
  assert.ok(!JSON.stringify(log).includes(sent.dossier.submissionId));
});

test('answers 500 to a failure that was not foreseen, and logs where, not what', async (t) => {
  const disk: Disk = {
    ...localDisk,
    rename: (from, to) => (to.includes('files') ? Promise.reject(new TypeError(to)) : localDisk.rename(from, to)),
  };
  const { url, storedFiles, log } = await startReceiver(t, { disk });
  const sent = await dossierWith();
  const answer = await postDossier(url, sent);
  assert.equal(answer.status, 500);
  assert.equal(problemOf(answer).type, 'urn:motcua:problem:internal');
  assert.ok(!JSON.stringify(answer.body).includes(sent.dossier.submissionId));
  assert.deepEqual(await storedFiles(), []);
  const [entry] = log;
  assert.ok(entry?.event === 'request' && entry.failure?.name === 'TypeError' && entry.failure.stack.length > 0);
  assert.ok(!JSON.stringify(log).includes(sent.dossier.submissionId));
});

async function openStoreIn(test: TestContext) {
  const folder = await temporaryFolder(test);
  const database = await openDatabase(path.join(folder, 'motcua.sqlite'));
  test.after(() => database.destroy());
  await recover(database, localDisk, folder);
  return {
    folder,
    database,
    store: new DossierStore(database, localDisk, folder, new NumberJournal(localDisk, folder)),
  };
}

function newDossier(document = '{}'): NewDossier {
  return {
    submissionId: newSubmissionId(),
    documentSha256: '',
    document,
    procedure: { code: '1.001731', version: '1.0.0' },
    receivedAt: '',
    effectiveAt: '',
    dueAt: '',
    dueStatus: 'official',
    agency: AGENCY,
    components: [{ id: 'a', state: 'attached', files: [] }],
    files: [{ part: 'f1', component: 'a', name: 'a.pdf', type: 'application/pdf', size: 1, sha256: '' }],
    uploads: [],
    sealed: false,
    sign: () => Promise.resolve(undefined),
    day: '261120',
    statusBase: 'http://receiver/dossiers',
  };
}

test('takes back files and number when the database has no room', async (t) => {
  const { folder, database, store } = await openStoreIn(t);
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database);
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 2}`).execute(database);
  const intake = store.stageUploads();
  await (await intake.create('f1')).close();
  await assert.rejects(store.accept(newDossier('x'.repeat(100_000)), intake), (error) => isStorageFailure(error));
  assert.deepEqual(await localDisk.list(path.join(folder, 'files')), []);
  assert.deepEqual(await localDisk.list(path.join(folder, 'incoming')), []);
  await sql.raw('pragma max_page_count = 100000').execute(database);
  const again = store.stageUploads();
  await (await again.create('f1')).close();
  const { stored } = await store.accept(newDossier(), again);
  assert.equal(stored.number, 'H26.16-261120-0001');
});

test('takes a dossier in whose place an attempt that failed has left something', async (t) => {
  const { folder, store } = await openStoreIn(t);
  const dossier = newDossier();
  const dossierFolder = path.join(folder, 'files', dossier.submissionId);
  await localDisk.makeFolder(dossierFolder);
  await (await localDisk.create(path.join(dossierFolder, 'f9'))).close();
  const intake = store.stageUploads();
  await (await intake.create('f1')).close();
  assert.equal((await store.accept(dossier, intake)).isNew, true);
  assert.deepEqual(await localDisk.list(dossierFolder), ['f1']);
});

test('makes files durable before the dossier, and the dossier before the answer', async (t) => {
  const { disk, arm, done } = failingDisk();
  const { folder, database } = await openStoreIn(t);
  const rows = async () => (await database.selectFrom('dossiers').select('number').execute()).length;
  const seen: number[] = [];
  const syncFolder: Disk['syncFolder'] = async (synced) => {
    await disk.syncFolder(synced);
    seen.push(await rows());
  };
  const store = new DossierStore(database, { ...disk, syncFolder }, folder, new NumberJournal(disk, folder));
  arm(Infinity);
  const intake = store.stageUploads();
  const file = await intake.create('f1');
  await file.write(new Uint8Array(3));
  await file.sync();
  await file.close();
  await store.accept(newDossier(), intake);
  assert.deepEqual(done, [
    ...['makeFolder', 'create', 'write', 'sync', 'syncFolder', 'rename', 'syncFolder'],
    ...['append', 'write', 'sync'],
  ]);
  assert.deepEqual(seen, [0, 0]);
  assert.equal(await rows(), 1);
});
