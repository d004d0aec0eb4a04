import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '@motcua/model';
import { waivedDossier } from '../../testing/dossiers.js';
import { maiTang } from '../../testing/procedures.js';
import { startReceiver } from '../../testing/receiver.js';
import { postJson, problemOf } from '../../testing/requests.js';
import type { LoadedProcedure } from '../procedures/load-procedures.js';

/** A procedure whose check never ends, or sleeps for a time as on a busy machine, when the answers ask for it. */
async function endless(): Promise<LoadedProcedure> {
  const loaded = await maiTang();
  const url = `data:text/javascript;base64,${Buffer.from(loaded.source).toString('base64')}`;
  const source = `import procedure from '${url}';
const sleep = (time) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
const validator = (name) => (data) => {
  while (data.endless);
  if (data.asleep === undefined) return procedure.validator(name)(data);
  const { asleep, ...others } = data;
  sleep(asleep);
  return procedure.validator(name)(others);
};
export default { ...procedure, validator };`;
  return { ...loaded, source: Buffer.from(source) };
}

const hostile = (dossier: Dossier) => ({
  ...dossier,
  data: { ...dossier.data, endless: true, padding: 'x'.repeat(5_000) },
});

test('refuses a dossier whose check takes too long, and goes on', async (t) => {
  const { url } = await startReceiver(t, { procedures: [await endless()], limits: { checkMilliseconds: 300 } });
  const answer = await postJson(url, await waivedDossier(hostile));
  assert.equal(answer.status, 422);
  assert.equal(problemOf(answer).type, 'urn:motcua:problem:dossier-too-complex');
  assert.equal((await postJson(url, await waivedDossier())).status, 201);
});

const asleep = (time: number) => (dossier: Dossier) => ({ ...dossier, data: { ...dossier.data, asleep: time } });

test('takes a dossier whose check takes long only by the clock, because the machine is busy', async (t) => {
  const { url } = await startReceiver(t, { procedures: [await endless()], limits: { checkMilliseconds: 200 } });
  const answer = await postJson(url, await waivedDossier(asleep(900)));
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
});

test('asks to come again, and does not call the dossier wrong, when the machine has no time for it', async (t) => {
  const { url } = await startReceiver(t, {
    procedures: [await endless()],
    limits: { checkMilliseconds: 200, checkWaitMilliseconds: 500 },
  });
  const answer = await postJson(url, await waivedDossier(asleep(60_000)));
  assert.equal(answer.status, 503);
  assert.equal(problemOf(answer).type, 'urn:motcua:problem:busy');
  assert.equal(answer.headers.get('retry-after'), '5');
  assert.equal((await postJson(url, await waivedDossier())).status, 201);
});

test('takes honest dossiers while hostile ones come in numbers, and asks those that find no room to come again', async (t) => {
  const { url } = await startReceiver(t, {
    procedures: [await endless()],
    limits: { checkMilliseconds: 300, waitingDocuments: 4 },
  });
  const attack = Array.from({ length: 12 }, async () => postJson(url, await waivedDossier(hostile)));
  const honest = Array.from({ length: 4 }, async () => postJson(url, await waivedDossier()));
  for (const { status } of await Promise.all(honest)) assert.equal(status, 201);
  const answers = await Promise.all(attack);
  const refused = answers.filter(({ status }) => status === 503);
  assert.ok(refused.length > 0);
  for (const answer of refused) {
    assert.equal(problemOf(answer).type, 'urn:motcua:problem:busy');
    assert.equal(answer.headers.get('retry-after'), '5');
  }
  assert.ok(answers.every(({ status }) => status === 503 || status === 422));
});
