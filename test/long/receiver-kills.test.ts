import assert from 'node:assert/strict';
import { once } from 'node:events';
import path from 'node:path';
import { test } from 'node:test';
import type { TestDossier } from '../../packages/receiver/testing/dossiers.js';
import {
  checkFolder,
  keepSending,
  settle,
  startProcess,
  type Acknowledged,
} from '../../packages/receiver/testing/process.js';
import { temporaryFolder } from '../../packages/receiver/testing/receiver.js';
import { randomFrom } from '../differential/generate-data.js';

const KILLS = Number(process.env['MOTCUA_KILLS'] ?? 25);
const SENDERS = 6;

/** Milliseconds from the first dossier of a process to its end, at most. */
const LIFETIME = 1_500;

test(`loses nothing, doubles nothing and issues no number twice in ${KILLS} kills at any moment`, async (t) => {
  const seed = Number(process.env['MOTCUA_SEED'] ?? Date.now() % 1_000_000);
  t.diagnostic(`MOTCUA_SEED=${seed}`);
  const random = randomFrom(seed);
  const dataFolder = path.join(await temporaryFolder(t), 'data');
  let acknowledged: readonly Acknowledged[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, url } = await startProcess(t, dataFolder);
    const received: Acknowledged[] = [];
    setTimeout(() => child.kill('SIGKILL'), random() * LIFETIME);
    const sending = Array.from({ length: SENDERS }, () => keepSending(url, (one) => received.push(one)));
    const interrupted = (await Promise.all(sending)).filter((sent): sent is TestDossier => sent !== undefined);
    const next = await startProcess(t, dataFolder);
    await checkFolder(dataFolder, [...acknowledged, ...received]);
    // Of earlier rounds a few are asked for again.
    const settled = await settle(next.url, [...acknowledged.slice(-10), ...received], interrupted);
    acknowledged = [...acknowledged.slice(0, -10), ...settled];
    const numbers = new Set(acknowledged.map(({ receipt }) => receipt.number));
    assert.equal(numbers.size, acknowledged.length, 'a number was issued twice');
    next.child.kill('SIGTERM');
    await once(next.child, 'exit');
    await checkFolder(dataFolder, acknowledged);
  }
  t.diagnostic(`${acknowledged.length} dossiers`);
  assert.ok(acknowledged.length > KILLS);
});
