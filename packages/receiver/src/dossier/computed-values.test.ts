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

const folder = fileURLToPath(new URL('../../../../test/golden/check-rules/input/huu-tri-xa-hoi', import.meta.url));

test('refuses a dossier that breaks rules, or has other computed values than follow from its answers', async (t) => {
  const published = await temporaryFolder(t);
  await buildProcedure(folder, published);
  const { url } = await startReceiver(t, {
    procedures: await loadProcedures(published),
    clock: () => new Date('2026-11-30T02:00:00.000Z'),
  });
  const send = async (name: string) => {
    const text = await readFile(path.join(folder, 'samples', `${name}.json`), 'utf8');
    const { data } = JSON.parse(text) as Sample;
    return postJson(url, {
      ...frame(),
      procedure: { code: '1.014027', version: '1.0.0' },
      declaration: { textVersion: '2026-11-30', acceptedAt: '2026-11-30T01:59:59.000Z' },
      data: data as Dossier['data'],
      components: [],
    });
  };
  assert.equal((await send('valid')).status, 201);
  const broken = await send('invalid-rules');
  assert.equal(broken.status, 422);
  assert.deepEqual(issuesOf(broken), [
    'data /person/birthDate rule',
    'data /confirmation/issuedOn rule',
    'data /household/size rule',
    'data /confirmation/to rule',
    'data /household/members/1/birthDate rule',
  ]);
  assert.deepEqual(problemOf(broken).issues?.[0]?.params, { text: 'rules.age' });
  assert.deepEqual(issuesOf(await send('invalid-computed')), [
    'data /person/age computed',
    'data /household/members/0/yearly computed',
    'data /household/income computed',
    'data /household/perPerson computed',
  ]);
});
