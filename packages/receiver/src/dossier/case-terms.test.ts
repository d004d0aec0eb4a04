import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier } from '@motcua/model';
import { fileOf, sha256, type TestDossier } from '../../testing/dossiers.js';
import { goldenReceiver, type GoldenReceiver } from '../../testing/golden-receiver.js';
import { postDossier, receiptOf } from '../../testing/requests.js';

const NEW = { days: 10, fee: 600_000, due: '2026-12-14T10:00:00.000Z', cases: ['cap-moi'] };
const AGAIN = { days: 3, fee: 450_000, due: '2026-12-03T10:00:00.000Z', cases: ['cap-lai'] };
const EXTENSION = { days: 5, fee: 450_000, due: '2026-12-07T10:00:00.000Z', cases: ['gia-han'] };

async function dossierOf({ readSample, frame }: GoldenReceiver, name: string): Promise<TestDossier> {
  const sample = await readSample(name);
  const given = sample.components as readonly { readonly id: string }[];
  const parts = given.map((_, index) => ({ name: `f${index + 1}`, content: fileOf('pdf', 2_000), fileName: 'a.pdf' }));
  const components = given.map(({ id }, index) => {
    const { name: part, content } = parts[index]!;
    const file = { part, name: 'a.pdf', type: 'application/pdf', size: content.byteLength, sha256: sha256(content) };
    return { id, state: 'attached', files: [file] } as const;
  });
  return { dossier: { ...frame(), data: sample.data as Dossier['data'], components }, parts };
}

test('gives a dossier the due date and the fee of its case', async (t) => {
  const receiver = await goldenReceiver(t, 'form-work-permit/input/giay-phep-lao-dong');
  for (const [name, { days, fee, due, cases }] of Object.entries({ new: NEW, again: AGAIN, extension: EXTENSION })) {
    const sent = await dossierOf(receiver, `valid-${name}`);
    const answer = await postDossier(receiver.url, sent);
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    const { dueAt, terms } = receiptOf(answer);
    assert.equal(dueAt, due, name);
    const fees = [{ amount: fee, currency: 'VND' }];
    assert.deepEqual(terms, { cases, timeLimit: { value: days, unit: 'workingDay' }, fees });
    // The same receipt comes from the store.
    assert.deepEqual(receiptOf(await postDossier(receiver.url, sent)), receiptOf(answer));
  }
});
