import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import Libsql from 'libsql';
import { buildProcedure } from '@motcua/compiler';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { loadProcedures } from '../procedures/load-procedures.js';
import { dossierWith, extract, fileOf, newSubmissionId, sha256, waivedDossier } from '../../testing/dossiers.js';
import { maiTang, variantOf } from '../../testing/procedures.js';
import { AGENCY, startReceiver, temporaryFolder } from '../../testing/receiver.js';
import { partsOf, postDossier, postJson, postParts, problemOf, receiptOf } from '../../testing/requests.js';

test('answers a dossier and its files with a receipt that lists every file', async (t) => {
  const { url, storedFiles, dataFolder, unfinished } = await startReceiver(t);
  const pdf = fileOf('pdf', 300_000);
  const photo = fileOf('jpg', 120_000);
  const sent = await dossierWith([
    extract(pdf),
    extract(photo, 'mặt sau.JPG'),
    { component: 'quyet-dinh-thoi-huong', name: 'quyết định.pdf', content: pdf },
  ]);
  const answer = await postDossier(url, sent);
  assert.equal(answer.status, 201);
  const receipt = receiptOf(answer);
  const { statusToken, ...open } = receipt;
  assert.match(statusToken, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  const file = {
    component: 'trich-luc-khai-tu',
    name: 'trich-luc.pdf',
    type: 'application/pdf',
    size: 300_000,
    sha256: sha256(pdf),
  };
  assert.deepEqual(open, {
    number: 'H26.16-261120-0001',
    submissionId: sent.dossier.submissionId,
    procedure: { code: '1.001731', version: '1.0.0' },
    receivedAt: '2026-11-20T02:00:00.000Z',
    effectiveAt: '2026-11-20T02:00:00.000Z',
    // Three working days after Friday 20 November; Tuesday the 24th is a holiday.
    dueAt: '2026-11-26T10:00:00.000Z',
    dueStatus: 'official',
    agency: AGENCY,
    files: [
      file,
      { ...file, name: 'mặt sau.JPG', type: 'image/jpeg', size: 120_000, sha256: sha256(photo) },
      { ...file, component: 'quyet-dinh-thoi-huong', name: 'quyết định.pdf' },
    ],
    statusUrl: `${url}/dossiers/H26.16-261120-0001`,
  });
  const folder = sent.dossier.submissionId;
  assert.deepEqual(await storedFiles(), [`${folder}/f1`, `${folder}/f2`, `${folder}/f3`]);
  assert.equal(sha256(await readFile(path.join(dataFolder, 'files', folder, 'f2'))), sha256(photo));
  assert.deepEqual(await unfinished(), []);
});

test('checks formats of the agency’s own as the page does', async (t) => {
  const author = await AuthorFolder.make();
  t.after(() => author.remove());
  await author.replace('data.schema.json', '"maxLength": 180', '"maxLength": 180, "format": "khu-mai-tang"');
  const published = await temporaryFolder(t);
  await buildProcedure(author.procedure, published);
  const formats = { 'khu-mai-tang': (text: string) => text.startsWith('Nghĩa trang') };
  const { url } = await startReceiver(t, { procedures: await loadProcedures(published), formats });
  const waived = await waivedDossier();
  const burial = { ...(waived.data as { burial: object }).burial, place: 'Khu A' };
  const answer = await postJson(url, { ...waived, data: { ...(waived.data as object), burial } });
  assert.equal(answer.status, 422);
  assert.deepEqual(problemOf(answer).issues, [
    { scope: 'data', pointer: '/burial/place', code: 'format', params: { format: 'khu-mai-tang' } },
  ]);
  const right = { ...burial, place: 'Nghĩa trang Văn Điển' };
  const sent = { ...waived, submissionId: newSubmissionId(), data: { ...(waived.data as object), burial: right } };
  assert.equal((await postJson(url, sent)).status, 201);
});

test('takes a dossier without files as JSON', async (t) => {
  const { url, storedFiles } = await startReceiver(t);
  const answer = await postJson(url, await waivedDossier());
  assert.equal(answer.status, 201);
  assert.deepEqual(receiptOf(answer).files, []);
  assert.deepEqual(await storedFiles(), []);
});

test('takes the file parts in any order', async (t) => {
  const { url } = await startReceiver(t);
  const sent = await dossierWith([extract(fileOf('pdf', 100)), extract(fileOf('png', 200), 'b.png')]);
  const [document, first, second] = partsOf(sent);
  const answer = await postParts(url, sent.dossier, [document!, second!, first!]);
  assert.equal(answer.status, 201);
  assert.deepEqual(
    receiptOf(answer).files.map(({ name }) => name),
    ['trich-luc.pdf', 'b.png'],
  );
});

test('takes the integrity that the manifest names', async (t) => {
  const { url } = await startReceiver(t);
  const { integrity } = await maiTang();
  const answer = await postJson(url, await waivedDossier((d) => ({ ...d, procedure: { ...d.procedure, integrity } })));
  assert.equal(answer.status, 201);
});

test('numbers dossiers per day in Vietnam, and counts on where it stopped', async (t) => {
  let now = new Date('2026-11-20T16:59:59Z');
  const first = await startReceiver(t, { clock: () => now });
  const send = async (url: string) => receiptOf(await postJson(url, await waivedDossier())).number;
  assert.equal(await send(first.url), 'H26.16-261120-0001');
  assert.equal(await send(first.url), 'H26.16-261120-0002');
  await first.stop();
  const again = await startReceiver(t, { clock: () => now, dataFolder: first.dataFolder });
  assert.equal(await send(again.url), 'H26.16-261120-0003');
  now = new Date('2026-11-20T17:00:00Z');
  assert.equal(await send(again.url), 'H26.16-261121-0001');
});

test('goes on past 9,999 dossiers a day', async (t) => {
  const first = await startReceiver(t);
  await first.stop();
  const database = new Libsql(path.join(first.dataFolder, 'motcua.sqlite'));
  database.exec("insert into sequences values ('H26.16', '261120', 9999)");
  database.close();
  const { url } = await startReceiver(t, { dataFolder: first.dataFolder });
  assert.equal(receiptOf(await postJson(url, await waivedDossier())).number, 'H26.16-261120-10000');
});

test('counts the time limit from the next working day after the cut-off', async (t) => {
  const procedure = await variantOf('1.0.1', ({ channels }) => ({
    channels: channels.map((channel) => ({ ...channel, timeLimit: { ...channel.timeLimit, cutOff: '15:00' } })),
  }));
  const { url } = await startReceiver(t, { procedures: [procedure], clock: () => new Date('2026-11-20T08:30:00Z') });
  const change = { procedure: { code: '1.001731', version: '1.0.1' } };
  const { effectiveAt, dueAt } = receiptOf(await postJson(url, await waivedDossier((d) => ({ ...d, ...change }))));
  assert.equal(effectiveAt, '2026-11-23T01:00:00.000Z');
  assert.equal(dueAt, '2026-11-27T10:00:00.000Z');
});

test('flags a due date in a year whose days off are not announced', async (t) => {
  const { url } = await startReceiver(t, { clock: () => new Date('2026-12-30T03:00:00Z') });
  assert.equal(receiptOf(await postJson(url, await waivedDossier())).dueStatus, 'projected');
});

test('brings strings to NFC before it checks and stores them', async (t) => {
  const { url, dataFolder } = await startReceiver(t);
  const sent = await dossierWith(
    [extract(fileOf('pdf', 100), 'trích lục.pdf'.normalize('NFD'))],
    (dossier) => JSON.parse(JSON.stringify(dossier).normalize('NFD')) as object,
  );
  const answer = await postDossier(url, sent);
  assert.equal(answer.status, 201);
  assert.equal(receiptOf(answer).files[0]?.name, 'trích lục.pdf'.normalize('NFC'));
  const database = new Libsql(path.join(dataFolder, 'motcua.sqlite'), { readonly: true });
  const { document } = database.prepare('select document from dossiers').get() as { document: string };
  database.close();
  assert.equal(document, document.normalize('NFC'));
  assert.ok(document.includes('NGUYỄN VĂN AN'.normalize('NFC')));
});

test('builds the status address from the public address when one is set', async (t) => {
  const { url } = await startReceiver(t, { publicUrl: 'https://forms.example.gov.vn' });
  const { statusUrl } = receiptOf(await postJson(url, await waivedDossier()));
  assert.equal(statusUrl, 'https://forms.example.gov.vn/dossiers/H26.16-261120-0001');
});

test('answers a repeated request with the very same receipt', async (t) => {
  let now = new Date('2026-11-20T02:00:00Z');
  const { url, storedFiles } = await startReceiver(t, { clock: () => now });
  const sent = await dossierWith();
  const first = await postDossier(url, sent);
  now = new Date('2026-11-23T02:00:00Z');
  const second = await postDossier(url, sent);
  assert.equal(first.status, 201);
  assert.equal(second.status, 200);
  assert.deepEqual(second.body, first.body);
  assert.equal((await storedFiles()).length, 1);
});

test('answers a repeated request whatever became of its files on the way', async (t) => {
  const { url, storedFiles, dataFolder } = await startReceiver(t);
  const content = fileOf('pdf', 3_000_000);
  const sent = await dossierWith([extract(content)]);
  const first = await postDossier(url, sent);
  const [document, file] = partsOf(sent);
  const second = await postParts(url, sent.dossier, [document!, { ...file!, content: fileOf('exe', 3_000_000) }]);
  assert.equal(second.status, 200);
  assert.deepEqual(second.body, first.body);
  const [stored = ''] = await storedFiles();
  assert.equal(sha256(await readFile(path.join(dataFolder, 'files', stored))), sha256(content));
});

test('refuses another body under a key that was used', async (t) => {
  const { url } = await startReceiver(t);
  const dossier = await waivedDossier();
  const { statusToken } = receiptOf(await postJson(url, dossier));
  const answer = await postJson(url, { ...dossier, language: 'en' });
  assert.equal(answer.status, 409);
  assert.equal(problemOf(answer).type, 'urn:motcua:problem:submission-conflict');
  assert.ok(!JSON.stringify(answer.body).includes(statusToken));
});

test('keeps the key free after a refusal', async (t) => {
  const { url } = await startReceiver(t);
  const dossier = await waivedDossier();
  assert.equal((await postJson(url, { ...dossier, data: {} })).status, 422);
  assert.equal((await postJson(url, dossier)).status, 201);
});

test('makes one dossier of twenty requests at once, and one receipt', async (t) => {
  const { url, storedFiles, unfinished } = await startReceiver(t);
  const sent = await dossierWith([extract(fileOf('pdf', 200_000))]);
  const answers = await Promise.all(Array.from({ length: 20 }, () => postDossier(url, sent)));
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.equal(answers.filter(({ status }) => status === 200).length, 19);
  for (const { body } of answers) assert.deepEqual(body, answers[0]?.body);
  assert.equal((await storedFiles()).length, 1);
  assert.deepEqual(await unfinished(), []);
  assert.equal(receiptOf(await postJson(url, await waivedDossier())).number, 'H26.16-261120-0002');
});

test('lets one of two different bodies under one key win, and refuses the other', async (t) => {
  const { url } = await startReceiver(t);
  const submissionId = newSubmissionId();
  const sent = await Promise.all(
    [1, 2].map(() => dossierWith([extract(fileOf('pdf', 90_000))], (d) => ({ ...d, submissionId }))),
  );
  const answers = await Promise.all(sent.map((dossier) => postDossier(url, dossier)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
});

test('gives fifty dossiers at once fifty numbers without a gap', async (t) => {
  const { url } = await startReceiver(t);
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, index) =>
      index % 2 === 0 ? postJson(url, await waivedDossier()) : postDossier(url, await dossierWith()),
    ),
  );
  const numbers = answers.map((answer) => receiptOf(answer).number).sort();
  assert.deepEqual(
    numbers,
    Array.from({ length: 50 }, (_, index) => `H26.16-261120-${String(index + 1).padStart(4, '0')}`),
  );
});

test('keeps what it stores from other users of the machine', { skip: process.platform === 'win32' }, async (t) => {
  const { url, dataFolder, storedFiles } = await startReceiver(t);
  await postDossier(url, await dossierWith());
  const [stored = ''] = await storedFiles();
  for (const name of ['secret', 'motcua.sqlite', 'motcua.sqlite-wal', path.join('files', stored)]) {
    assert.equal((await stat(path.join(dataFolder, name))).mode & 0o077, 0, name);
  }
  assert.equal((await stat(path.join(dataFolder, 'files'))).mode & 0o077, 0);
});

test('logs a request without a word of what it held', async (t) => {
  const { url, log } = await startReceiver(t);
  const sent = await dossierWith();
  const receipt = receiptOf(await postDossier(url, sent));
  await postJson(url, { ...sent.dossier, data: { hoTen: 'NGUYỄN VĂN AN' } });
  await fetch(receipt.statusUrl, { headers: { authorization: `Bearer ${receipt.statusToken}` } });
  const seen = log.map((entry) =>
    entry.event === 'request' ? [entry.method, entry.route, entry.status, entry.problem] : [],
  );
  assert.deepEqual(seen, [
    ['POST', '/dossiers', 201, undefined],
    ['POST', '/dossiers', 409, 'submission-conflict'],
    ['GET', '/dossiers/:number', 200, undefined],
  ]);
  const text = JSON.stringify(log);
  for (const secret of ['NGUYỄN', receipt.number, receipt.statusToken, sent.dossier.submissionId, 'trich-luc.pdf']) {
    assert.ok(!text.includes(secret), secret);
  }
});

test('never writes an address of the sender’s choice into a receipt', async (t) => {
  const dossier = await waivedDossier();
  const request = () =>
    new Request('http://evil.example/dossiers', {
      method: 'POST',
      body: JSON.stringify(dossier),
      headers: { 'content-type': 'application/json', 'idempotency-key': dossier.submissionId },
    });
  const unnamed = await startReceiver(t);
  assert.equal((await unnamed.receiver.fetch(request())).status, 421);
  const named = await startReceiver(t, { publicUrl: 'https://forms.example.gov.vn' });
  const receipt = (await (await named.receiver.fetch(request())).json()) as { statusUrl: string };
  assert.match(receipt.statusUrl, /^https:\/\/forms\.example\.gov\.vn\/dossiers\//);
});
