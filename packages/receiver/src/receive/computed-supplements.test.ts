import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildProcedure, type Sample } from '@motcua/compiler';
import type { Dossier } from '@motcua/model';
import { loadProcedures } from '../procedures/load-procedures.js';
import { requestSupplement } from '../request-supplement.js';
import { frame, newSubmissionId } from '../../testing/dossiers.js';
import { startReceiver, temporaryFolder } from '../../testing/receiver.js';
import { issuesOf, postJson, readAnswer, receiptOf } from '../../testing/requests.js';

const folder = fileURLToPath(new URL('../../../../test/golden/check-rules/input/huu-tri-xa-hoi', import.meta.url));

interface Answers {
  readonly person: object;
  readonly household: { readonly members: readonly object[] };
}

test('takes computed values that follow from what was asked for, and from the day, but no other change', async (t) => {
  const published = await temporaryFolder(t);
  await buildProcedure(folder, published);
  const procedures = await loadProcedures(published);
  let now = new Date('2026-11-30T02:00:00.000Z');
  const { url, dataFolder } = await startReceiver(t, { procedures, clock: () => now });
  const text = await readFile(path.join(folder, 'samples/valid.json'), 'utf8');
  const data = (JSON.parse(text) as Sample).data as unknown as Answers;
  const dossier = {
    ...frame(),
    procedure: { code: '1.014027', version: '1.0.0' },
    declaration: { textVersion: '2026-11-30', acceptedAt: '2026-11-30T01:59:59.000Z' },
    data: { ...data, person: { ...data.person, birthDate: '1950-12-02', age: 75 } },
    components: [],
  } as unknown as Dossier;
  const receipt = receiptOf(await postJson(url, dossier));
  await requestSupplement({
    ...{ dataFolder, procedures, number: receipt.number, now },
    request: {
      dueAt: '2026-12-10T17:00:00+07:00',
      items: [{ pointer: '/household/members/0/months', note: 'Chưa đúng' }],
    },
  });
  now = new Date('2026-12-03T02:00:00.000Z');
  const send = async (changes: object, further: readonly object[] = []) => {
    const [first, ...others] = data.household.members;
    const members = [{ ...first, months: 6, yearly: 6_000_000 }, ...others, ...further];
    const household = { ...data.household, members, income: 18_000_006, perPerson: 9_000_003 };
    const changed = {
      ...dossier.data,
      person: { ...(dossier.data['person'] as object), age: 76 },
      household,
      ...changes,
    };
    const supplement = { ...dossier, submissionId: newSubmissionId(), data: changed };
    const response = await fetch(`${url}/dossiers/${receipt.number}/supplements`, {
      method: 'POST',
      body: JSON.stringify(supplement),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': supplement.submissionId,
        authorization: `Bearer ${receipt.statusToken}`,
      },
    });
    return readAnswer(response);
  };
  assert.ok(issuesOf(await send({}, [{ yearly: 5 }])).includes('data /household/members/2 notAsked'));
  const other = { ...(dossier.data['person'] as object), age: 76, fullName: 'Nguyễn Văn Bảo' };
  assert.deepEqual(issuesOf(await send({ person: other })), ['data /person/fullName notAsked']);
  const taken = await send({});
  assert.equal(taken.status, 201, JSON.stringify(taken.body));
});
