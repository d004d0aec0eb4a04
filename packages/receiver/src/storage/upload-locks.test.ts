import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UploadLocks } from './upload-locks.js';

const { signal } = new AbortController();

test('gives the lock to a later request when the earlier one ends while it is asked to', async () => {
  const locks = new UploadLocks(100);
  const [first, second] = [locks.newLock('a'), locks.newLock('a')];
  await first.lock(signal, () => first.unlock());
  await second.lock(signal, () => {});
  await second.unlock();
});

test('refuses a later request when the earlier one does not end in time', async () => {
  const locks = new UploadLocks(10);
  await locks.newLock('a').lock(signal, () => {});
  await assert.rejects(
    locks.newLock('a').lock(signal, () => {}),
    { problem: 'upload-busy' },
  );
});
