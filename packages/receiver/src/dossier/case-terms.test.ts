import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildProcedure, type Sample } from '@motcua/compiler';
import type { Dossier } from '@motcua/model';
import { loadProcedures } from '../procedures/load-procedures.js';
import { fileOf, newSubmissionId, sha256, type TestDossier } from '../../testing/dossiers.js';
import { startReceiver, temporaryFolder } from '../../testing/receiver.js';
import { postDossier, receiptOf } from '../../testing/requests.js';

const folder = fileURLToPath(
  new URL('../../../../test/golden/form-work-permit/input/giay-phep-lao-dong', import.meta.url),
);

const NEW = { days: 10, fee: 600_000, due: '2026-12-14T10:00:00.000Z', cases: ['cap-moi'] };
const AGAIN = { days: 3, fee: 450_000, due: '2026-12-03T10:00:00.000Z', cases: ['cap-lai'] };
const EXTENSION = { days: 5, fee: 450_000, due: '2026-12-07T10:00:00.000Z', cases: ['gia-han'] };

async function readSample(name: string): Promise<Sample> {
  return JSON.parse(await readFile(path.join(folder, 'samples', `${name}.json`), 'utf8')) as Sample;
}

async function dossierOf(name: string): Promise<TestDossier> {
  const sample = await readSample(name);
  const given = sample.components as readonly { readonly id: string }[];
  const parts = given.map((_, index) => ({ name: `f${index + 1}`, content: fileOf('pdf', 2_000), fileName: 'a.pdf' }));
  const components = given.map(({ id }, index) => {
    const { name: part, content } = parts[index]!;
    const file = { part, name: 'a.pdf', type: 'application/pdf', size: content.byteLength, sha256: sha256(content) };
    return { id, state: 'attached', files: [file] } as const;
  });
  const dossier: Dossier = {
    submissionId: newSubmissionId(),
    procedure: { code: '2.000205', version: '1.0.0' },
    language: 'vi',
    startedAt: '2026-11-30T01:00:00.000Z',
    submittedAt: '2026-11-30T02:00:00.000Z',
    data: sample.data as Dossier['data'],
    components,
    provenance: {},
    declaration: { textVersion: '2026-11-30', acceptedAt: '2026-11-30T01:59:59.000Z' },
    consents: [],
  };
  return { dossier, parts };
}

test('gives a dossier the due date and the fee of its case', async (t) => {
  const published = await temporaryFolder(t);
  await buildProcedure(folder, published);
  const { url } = await startReceiver(t, {
    procedures: await loadProcedures(published),
    clock: () => new Date('2026-11-30T02:00:00.000Z'),
  });
  for (const [name, { days, fee, due, cases }] of Object.entries({ new: NEW, again: AGAIN, extension: EXTENSION })) {
    const sent = await dossierOf(`valid-${name}`);
    const answer = await postDossier(url, sent);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    const { dueAt, terms } = receiptOf(answer);
    assert.equal(dueAt, due, name);
    const fees = [{ amount: fee, currency: 'VND' }];
    assert.deepEqual(terms, { cases, timeLimit: { value: days, unit: 'workingDay' }, fees });
    // The same receipt comes from the store.
    assert.deepEqual(receiptOf(await postDossier(url, sent)), receiptOf(answer));
  }
});
