import assert from 'node:assert/strict';
import { once } from 'node:events';
import path from 'node:path';
import { test } from 'node:test';
import type { TestDossier } from '../testing/dossiers.js';
import { checkFolder, keepSending, settle, startProcess, type Acknowledged } from '../testing/process.js';
import { temporaryFolder } from '../testing/receiver.js';

/** After how many acknowledged dossiers the process is killed, run after run; others are under way each time. */
const KILLED_AFTER = [1, 7, 20, 33];
const SENDERS = 6;

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
  const all = await settle(url, acknowledged, interrupted);
  child.kill('SIGTERM');
  await once(child, 'exit');
  await checkFolder(dataFolder, all);
  assert.ok(interrupted.length >= KILLED_AFTER.length);
});
