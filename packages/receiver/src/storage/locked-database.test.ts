import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { waivedDossier } from '../../testing/dossiers.js';
import { startReceiver } from '../../testing/receiver.js';
import { postJson, problemOf, readAnswer, receiptOf } from '../../testing/requests.js';

/** Holds the write lock of a database until its standard input ends. */
const HOLDER = `import Libsql from 'libsql';
const database = new Libsql(process.argv[1]);
database.exec('begin immediate');
process.stdout.write('locked');
for await (const _ of process.stdin);
database.exec('rollback');`;

/** Another process that writes to the database of a data folder. */
async function lockedBy(test: TestContext, dataFolder: string): Promise<{ readonly release: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', HOLDER, path.join(dataFolder, 'motcua.sqlite')],
    { cwd: fileURLToPath(new URL('.', import.meta.url)), stdio: ['pipe', 'pipe', 'inherit'] },
  );
  test.after(() => child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return {
    release: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}

test('takes dossiers again after another program had locked the database', async (t) => {
  const { url, dataFolder } = await startReceiver(t);
  const before = receiptOf(await postJson(url, await waivedDossier()));
  const { release } = await lockedBy(t, dataFolder);
  const refused = await waivedDossier();
  const answer = await postJson(url, refused);
  assert.equal(answer.status, 503);
  assert.equal(problemOf(answer).type, 'urn:motcua:problem:storage-unavailable');
  await release();
  assert.equal((await postJson(url, refused)).status, 201);
  for (let count = 0; count < 3; count += 1) assert.equal((await postJson(url, await waivedDossier())).status, 201);
  const status = await fetch(before.statusUrl, { headers: { authorization: `Bearer ${before.statusToken}` } });
  assert.equal(status.status, 200);
});

test('waits for another program that writes, and answers others meanwhile', async (t) => {
  const { url, dataFolder } = await startReceiver(t);
  const { release } = await lockedBy(t, dataFolder);
  const sent = postJson(url, await waivedDossier());
  const start = performance.now();
  let longest = 0;
  while (performance.now() - start < 2_000) {
    const asked = performance.now();
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    longest = Math.max(longest, performance.now() - asked);
  }
  // One that waits in its own thread answers after the 5 seconds that it waits.
  assert.ok(longest < 2_000, `/healthz took ${Math.round(longest)} ms`);
  await release();
  assert.equal((await sent).status, 201);
});

test('takes nothing into a database that was replaced while it ran', async (t) => {
  const { url, dataFolder } = await startReceiver(t);
  const database = path.join(dataFolder, 'motcua.sqlite');
  await rename(database, `${database}.old`);
  const dossier = await waivedDossier();
  assert.equal((await postJson(url, dossier)).status, 503);
  const ready = await readAnswer(await fetch(`${url}/readyz`));
  assert.equal(ready.status, 503);
  assert.match(problemOf(ready).detail ?? '', /start the receiver again/);
  await rename(`${database}.old`, database);
  assert.equal((await postJson(url, dossier)).status, 201);
});
