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
import { issuesOf, postJson } from '../../testing/requests.js';

const folder = fileURLToPath(
  new URL('../../../../test/golden/form-unemployment/input/tro-cap-that-nghiep', import.meta.url),
);

test('refuses a dossier without any of the documents of which one is enough', async (t) => {
  const published = await temporaryFolder(t);
  await buildProcedure(folder, published);
  const { url } = await startReceiver(t, {
    procedures: await loadProcedures(published),
    clock: () => new Date('2026-11-30T02:00:00.000Z'),
  });
  const { data } = JSON.parse(await readFile(path.join(folder, 'samples/invalid-no-paper.json'), 'utf8')) as Sample;
  const answer = await postJson(url, {
    ...frame(),
    procedure: { code: '1.001978', version: '1.0.0' },
    declaration: { textVersion: '2026-11-30', acceptedAt: '2026-11-30T01:59:59.000Z' },
    data: data as Dossier['data'],
    components: [],
  });
  assert.equal(answer.status, 422);
  assert.deepEqual(issuesOf(answer), [
    'components /hop-dong-het-han componentRequired',
    'components /giay-uy-quyen componentRequired',
  ]);
});
