import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { Upload as TusUpload } from '@tus/server';
import { temporaryFolder } from '../../testing/receiver.js';
import { openDatabase } from './database.js';
import { localDisk } from './disk.js';
import { UploadFileStore } from './upload-file-store.js';
import { Uploads } from './uploads.js';

test('knows an upload only while the request that announces it is handled', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(path.join(folder, 'uploads'));
  const database = await openDatabase(path.join(folder, 'motcua.sqlite'));
  t.after(() => database.destroy());
  const uploads = new Uploads(database, localDisk, folder);
  const store = new UploadFileStore(uploads);
  const upload = { id: 'a', submissionId: 's', secretSha256: '', size: 3, metadata: undefined, createdAt: '' };
  const created = new TusUpload({ id: 'a', size: 3, offset: 0 });
  await store.announce(
    upload,
    () => {},
    () => Promise.resolve(),
  );
  await assert.rejects(store.create(created), /not announced/);
  const begun = await store.announce(
    upload,
    () => {},
    () => store.create(created),
  );
  assert.deepEqual([begun, uploads.find('a')], [created, upload]);
});
