import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildProcedure, type Sample } from '@motcua/compiler';
import type { Dossier } from '@motcua/model';
import { loadProcedures } from '../procedures/load-procedures.js';
import { frame } from '../../testing/dossiers.js';
import { startReceiver, temporaryFolder } from '../../testing/receiver.js';
import { issuesOf, postJson, problemOf } from '../../testing/requests.js';

const folder = fileURLToPath(
  new URL('../../../../test/golden/form-social-pension/input/huu-tri-xa-hoi', import.meta.url),
);

test('refuses a dossier of a case for which the procedure is not meant', async (t) => {
  const published = await temporaryFolder(t);
  await buildProcedure(folder, published);
  const { url } = await startReceiver(t, {
    procedures: await loadProcedures(published),
    clock: () => new Date('2026-11-30T02:00:00.000Z'),
  });
  const send = async (name: string) => {
    const { data } = JSON.parse(await readFile(path.join(folder, `samples/${name}.json`), 'utf8')) as Sample;
    return postJson(url, {
      ...frame(),
      procedure: { code: '1.014027', version: '1.0.0' },
      declaration: { textVersion: '2026-11-30', acceptedAt: '2026-11-30T01:59:59.000Z' },
      data: data as Dossier['data'],
      components: [],
    });
  };
  assert.equal((await send('valid-stop')).status, 201);
  const refused = await send('invalid-pension');
  assert.equal(refused.status, 422);
  assert.deepEqual(issuesOf(refused), ['data  exit']);
  assert.deepEqual(problemOf(refused).issues?.[0]?.params, { exit: 'co-luong-huu' });
});
