import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Dossier, DossierStatus, JsonValue, Receipt, SupplementReceipt, SupplementRequest } from '@motcua/model';
import { requestSupplement } from '../request-supplement.js';
import { main } from '../cli.js';
import type { ReceiverOptions } from '../receiver.js';
import { localDisk, type Disk } from '../storage/disk.js';
import { dossierWith, extract, fileOf, newSubmissionId, sha256 } from '../../testing/dossiers.js';
import { maiTang, publishedFolder } from '../../testing/procedures.js';
import { NOW, startReceiver, temporaryFolder } from '../../testing/receiver.js';
import {
  BOUNDARY,
  dossierPart,
  issuesOf,
  multipartBody,
  postDossier,
  problemOf,
  readAnswer,
  receiptOf,
  type Answer,
} from '../../testing/requests.js';
import { upload } from '../../testing/uploads.js';

const SECRET = 'only the sender has it';
const REQUEST = {
  dueAt: '2026-11-27T17:00:00+07:00',
  note: 'Xin bổ sung',
  items: [
    { pointer: '/deceased/fullName', note: 'Tên chưa khớp' },
    { component: 'trich-luc-khai-tu', note: 'Ảnh mờ' },
  ],
};

/** A dossier that was received, and an officer who asks for more. */
async function received(t: TestContext, request: JsonValue = REQUEST, options: Partial<ReceiverOptions> = {}) {
  const running = await startReceiver(t, options);
  const sent = await dossierWith([extract(), extract(fileOf('png', 90), 'b.png')], (dossier) => ({
    ...dossier,
    receiptSecretSha256: sha256(SECRET),
  }));
  const receipt = receiptOf(await postDossier(running.url, sent));
  const ask = async (asked: JsonValue) =>
    requestSupplement({
      dataFolder: running.dataFolder,
      procedures: [await maiTang()],
      number: receipt.number,
      request: asked,
      now: NOW,
    });
  if (request !== null) await ask(request);
  return { ...running, dossier: sent.dossier, receipt, ask };
}

const bearer = ({ statusToken }: Receipt) => ({ authorization: `Bearer ${statusToken}` });
const read = async (url: string, receipt: Receipt, headers = {}) =>
  readAnswer(
    await fetch(`${url}/dossiers/${receipt.number}/supplement`, { headers: { ...bearer(receipt), ...headers } }),
  );

const NEW_FILE = fileOf('pdf', 500);

/** The values that the sender corrects: the name, and the file. */
function corrected(dossier: Dossier, change: (made: Dossier) => object = (made) => made): Dossier {
  const data = dossier.data as { deceased: object };
  const file = { part: 'f1', name: 'rõ.pdf', type: 'application/pdf', size: 500, sha256: sha256(NEW_FILE) };
  return change({
    ...dossier,
    submissionId: newSubmissionId(),
    data: { ...data, deceased: { ...data.deceased, fullName: 'NGUYỄN THỊ HƯỜNG' } },
    components: [{ id: 'trich-luc-khai-tu', state: 'attached', files: [file] }],
  }) as Dossier;
}

async function send(url: string, receipt: Receipt, dossier: Dossier, headers = {}, file = NEW_FILE): Promise<Answer> {
  const isMultipart = dossier.components.some(({ files }) => files.some(({ part }) => part));
  const parts = [dossierPart(JSON.stringify(dossier)), { name: 'f1', fileName: 'x', content: file }];
  const body = isMultipart ? multipartBody(parts) : JSON.stringify(dossier);
  const response = await fetch(`${url}/dossiers/${receipt.number}/supplements`, {
    method: 'POST',
    body: body as string,
    headers: {
      ...bearer(receipt),
      'idempotency-key': dossier.submissionId,
      'content-type': isMultipart ? `multipart/form-data; boundary=${BOUNDARY}` : 'application/json',
      ...headers,
    },
  });
  return readAnswer(response);
}

test('says what officers ask for, and gives the dossier only to who has its secret', async (t) => {
  const { url, receipt, dossier } = await received(t);
  const asked = (await read(url, receipt)).body as SupplementRequest;
  assert.deepEqual(asked, {
    number: receipt.number,
    requestedAt: NOW.toISOString(),
    ...REQUEST,
    dueAt: '2026-11-27T10:00:00.000Z',
  });
  const own = (await read(url, receipt, { 'receipt-secret': SECRET })).body as SupplementRequest;
  assert.deepEqual(own.dossier?.data, dossier.data);
  assert.ok(!('dossier' in ((await read(url, receipt, { 'receipt-secret': 'x' })).body as object)));
  assert.equal((await read(url, { ...receipt, statusToken: '0000-0000-0000-0000' })).status, 404);
  const status = (await readAnswer(await fetch(receipt.statusUrl, { headers: bearer(receipt) }))).body as DossierStatus;
  assert.deepEqual(status.supplement, { requestedAt: NOW.toISOString(), dueAt: '2026-11-27T10:00:00.000Z' });
});

test('takes what was asked for once, next to the dossier, which stays as it was', async (t) => {
  const { url, receipt, dossier, storedFiles, stop, dataFolder } = await received(t);
  const before = await storedFiles();
  const supplement = corrected(dossier);
  const answers = await Promise.all([1, 2, 3].map(() => send(url, receipt, supplement)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 201], JSON.stringify(answers[0]?.body));
  assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1);
  const taken = answers[0]!.body as SupplementReceipt;
  assert.deepEqual([taken.number, taken.submissionId], [receipt.number, supplement.submissionId]);
  assert.deepEqual(
    taken.files.map(({ name, sha256 }) => [name, sha256]),
    [['rõ.pdf', sha256(NEW_FILE)]],
  );
  assert.deepEqual(await storedFiles(), [...before, `s-${supplement.submissionId}/f1`].sort());
  const other = await send(url, receipt, corrected(dossier));
  assert.deepEqual([other.status, problemOf(other).type], [409, 'urn:motcua:problem:supplement-conflict']);
  assert.equal((await read(url, receipt)).status, 404);
  await stop();
  const again = await startReceiver(t, { dataFolder });
  assert.deepEqual(again.log, [], 'nothing had to be put in order');
  assert.deepEqual((await send(again.url, receipt, supplement)).body, taken);
});

test('refuses every change that was not asked for, by name', async (t) => {
  const { url, receipt, dossier, storedFiles } = await received(t);
  const before = await storedFiles();
  const data = dossier.data as { deceased: object };
  const refusals: readonly (readonly [(made: Dossier) => object, string])[] = [
    [
      (made) => ({ ...made, data: { ...made.data, deceased: { ...data.deceased, fullName: 'X', sex: 'female' } } }),
      'data /deceased/sex notAsked',
    ],
    [
      (made) => ({
        ...made,
        components: [...made.components, { id: 'quyet-dinh-thoi-huong', state: 'waived', files: [] }],
      }),
      'components /quyet-dinh-thoi-huong notAsked',
    ],
    [(made) => ({ ...made, procedure: { ...made.procedure, version: '9.9.9' } }), 'dossier /procedure/version enum'],
    [
      (made) => ({ ...made, components: [{ id: 'trich-luc-khai-tu', state: 'reused', files: [] }] }),
      'components /trich-luc-khai-tu componentRequired',
    ],
  ];
  for (const [change, expected] of refusals) {
    const answer = await send(url, receipt, corrected(dossier, change));
    assert.equal(answer.status, 422);
    assert.ok(
      issuesOf(answer).some((issue) => issue.startsWith(expected)),
      `${String(issuesOf(answer))}: ${expected}`,
    );
  }
  const damaged = await send(url, receipt, corrected(dossier), {}, fileOf('pdf', 500));
  assert.deepEqual(issuesOf(damaged), ['components /trich-luc-khai-tu/0 fileDamaged']);
  assert.deepEqual(await storedFiles(), before);
  const mismatch = await send(url, receipt, corrected(dossier), { 'idempotency-key': newSubmissionId() });
  assert.equal(mismatch.status, 400);
  assert.equal((await send(url, receipt, corrected(dossier), { authorization: 'Bearer x' })).status, 404);
});

test('uses files again that were not asked for, and takes uploads', async (t) => {
  const { url, receipt, dossier } = await received(t, {
    ...REQUEST,
    items: [{ pointer: '/deceased/fullName', note: 'x' }],
  });
  const reused = corrected(dossier, (made) => ({
    ...made,
    components: [{ id: 'trich-luc-khai-tu', state: 'reused', files: [] }],
  }));
  const answer = await send(url, receipt, reused);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  const second = await received(t);
  const submissionId = newSubmissionId();
  const address = await upload(second.url, { submissionId, secret: SECRET }, NEW_FILE);
  const uploaded = corrected(second.dossier, (made) => ({
    ...made,
    submissionId,
    components: made.components.map((component) => ({
      ...component,
      files: component.files.map(({ part: _, ...file }) => ({ ...file, upload: address })),
    })),
  }));
  const taken = await send(second.url, second.receipt, uploaded);
  assert.equal(taken.status, 201, JSON.stringify(taken.body));
});

test("takes no supplement with the id of a dossier, whose receipt the supplement's secret would open", async (t) => {
  const { url, receipt, dossier } = await received(t);
  const other = await dossierWith([extract()], (made) => ({ ...made, receiptSecretSha256: undefined }));
  await postDossier(url, other);
  for (const { submissionId } of [other.dossier, dossier]) {
    const answer = await send(
      url,
      receipt,
      corrected(dossier, (made) => ({ ...made, submissionId, receiptSecretSha256: sha256('mine') })),
    );
    assert.deepEqual([answer.status, problemOf(answer).type], [409, 'urn:motcua:problem:supplement-conflict']);
    const opened = await fetch(`${url}/dossiers/${submissionId}/receipt`, { headers: { 'receipt-secret': 'mine' } });
    assert.equal(opened.status, 404);
  }
});

test('has nothing to answer where nothing was asked', async (t) => {
  const { url, receipt, dossier } = await received(t, null);
  for (const answer of [await read(url, receipt), await send(url, receipt, corrected(dossier))])
    assert.deepEqual([answer.status, problemOf(answer).type], [404, 'urn:motcua:problem:supplement-unknown']);
});

test('asks by the command, once, and only for what exists', async (t) => {
  const { url, receipt, ask, dataFolder } = await received(t, null);
  for (const [request, words] of [
    [{ ...REQUEST, items: [{ component: 'khong-co', note: 'x' }] }, /no component "khong-co"/],
    [{ ...REQUEST, items: [{ pointer: '/nowhere/at/all', note: 'x' }] }, /asks for nothing at "\/nowhere/],
    [{ ...REQUEST, items: [{ component: 'to-khai', note: 'x' }] }, /no component "to-khai" that is uploaded/],
    [{ ...REQUEST, items: [{ pointer: '/deceased/fullName', component: 'to-khai', note: 'x' }] }, /either/],
    [{ ...REQUEST, items: [] }, /"items" must be/],
    [{ ...REQUEST, items: [{ pointer: '/deceased/fullName' }] }, /must say what is wrong/],
    [{ ...REQUEST, dueAt: 'Friday' }, /"dueAt" must be/],
  ] as const) {
    await assert.rejects(ask(request), words);
  }
  const file = path.join(await temporaryFolder(t), 'request.json');
  await writeFile(file, JSON.stringify(REQUEST));
  const args = ['--procedures', await publishedFolder(), '--data', dataFolder];
  const run = () => main(['node', 'motcua-receiver', 'request-supplement', receipt.number, file, ...args]);
  assert.equal(await run(), 0);
  assert.equal(((await read(url, receipt)).body as SupplementRequest).note, REQUEST.note);
  assert.equal(await run(), 1);
});

test('leaves no file of a supplement whose folder cannot be synced, and takes it later', async (t) => {
  let isFull = false;
  const disk: Disk = {
    ...localDisk,
    syncFolder: (folder) =>
      isFull && path.basename(folder) === 'files'
        ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
        : localDisk.syncFolder(folder),
  };
  const { url, receipt, dossier, storedFiles, unfinished } = await received(t, REQUEST, { disk });
  const before = await storedFiles();
  const supplement = corrected(dossier);
  isFull = true;
  assert.equal((await send(url, receipt, supplement)).status, 503);
  assert.deepEqual([await storedFiles(), await unfinished()], [before, []]);
  isFull = false;
  assert.equal((await send(url, receipt, supplement)).status, 201);
});

const WITHDRAWN = { ...REQUEST, items: [{ pointer: '/deathRegistration/inDatabase', note: 'Đã đăng ký' }] };
const REGISTERED = { inDatabase: true, number: '12/2026', registeredOn: '2026-11-06', authority: 'UBND xã Sóc Sơn' };
const asWaived = (made: Dossier, more: object = {}) => ({
  ...made,
  data: { ...made.data, ...more, deathRegistration: REGISTERED },
  components: [{ id: 'trich-luc-khai-tu', state: 'waived', files: [] }],
});
const unnamed = ({ data }: Dossier) => ({ deceased: data['deceased'] as JsonValue });

test('takes what follows from a correction: answers and components that it opens or closes', async (t) => {
  const { url, receipt, dossier } = await received(t, WITHDRAWN);
  const also = await send(url, receipt, corrected(dossier, asWaived));
  assert.deepEqual(issuesOf(also), ['data /deceased/fullName notAsked']);
  const taken = await send(
    url,
    receipt,
    corrected(dossier, (made) => asWaived(made, unnamed(dossier))),
  );
  assert.equal(taken.status, 201, JSON.stringify(taken.body));
});

test('judges only what was asked by the day on which the supplement comes', async (t) => {
  // A day in the past: then the burial was in the future, which is a mistake where it was asked for.
  const early = () => new Date('2026-11-06T02:00:00Z');
  let now = NOW;
  const { url, receipt, dossier } = await received(t, REQUEST, { clock: () => now });
  now = early();
  const taken = await send(url, receipt, corrected(dossier));
  assert.equal(taken.status, 201, JSON.stringify(taken.body));
  now = NOW;
  const items = [{ pointer: '/burial', note: 'x' }];
  const other = await received(t, { ...REQUEST, items }, { clock: () => now });
  now = early();
  const refused = await send(other.url, other.receipt, {
    ...corrected(other.dossier),
    data: other.dossier.data,
    components: [{ id: 'trich-luc-khai-tu', state: 'reused', files: [] }],
  });
  assert.deepEqual(issuesOf(refused), ['data /burial/date dateInFuture']);
});

test('gives the receipt of a supplement again to who has its secret', async (t) => {
  const { url, receipt, dossier } = await received(t);
  const supplement = corrected(dossier, (made) => ({ ...made, receiptSecretSha256: sha256('another secret') }));
  const taken = (await send(url, receipt, supplement)).body;
  const ask = async (secret: string) =>
    readAnswer(
      await fetch(`${url}/dossiers/${supplement.submissionId}/receipt`, { headers: { 'receipt-secret': secret } }),
    );
  assert.deepEqual((await ask('another secret')).body, taken);
  const wrong = await ask(SECRET);
  assert.deepEqual([wrong.status, problemOf(wrong).type], [404, 'urn:motcua:problem:receipt-unknown']);
});
