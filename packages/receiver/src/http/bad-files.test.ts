import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Dossier, DossierFile } from '@motcua/model';
import { localDisk, type Disk } from '../storage/disk.js';
import { dossierWith, extract, fileOf, sha256, type TestDossier } from '../../testing/dossiers.js';
import { startReceiver, type RunningReceiver } from '../../testing/receiver.js';
import {
  issuesOf,
  partsOf,
  postDossier,
  postParts,
  problemOf,
  receiptOf,
  type Answer,
} from '../../testing/requests.js';

async function hasIssues(receiver: RunningReceiver, answer: Answer, issues: readonly string[]): Promise<void> {
  assert.deepEqual(issuesOf(answer), issues);
  assert.equal(answer.status, 422);
  assert.equal(problemOf(answer).type, 'urn:motcua:problem:dossier-invalid');
  assert.deepEqual(await receiver.storedFiles(), []);
  assert.deepEqual(await receiver.unfinished(), []);
}

const FIRST = '/trich-luc-khai-tu/0';

/** Says something else of the first file than is true. */
const saying = (change: Partial<DossierFile>) => (dossier: Dossier) => ({
  ...dossier,
  components: dossier.components.map((component) => ({
    ...component,
    files: component.files.map((file, index) => (index === 0 ? { ...file, ...change } : file)),
  })),
});

/** Sends other bytes for the first file than the dossier names. */
function sending(receiver: RunningReceiver, sent: TestDossier, content: Uint8Array): Promise<Answer> {
  const [document, file, ...others] = partsOf(sent);
  return postParts(receiver.url, sent.dossier, [document!, { ...file!, content }, ...others]);
}

/** The local disk, and how many bytes of unfinished files were written to it. */
function countingDisk() {
  let count = 0;
  const create: Disk['create'] = async (name) => {
    const file = await localDisk.create(name);
    const write = (bytes: Uint8Array) => {
      if (name.includes('incoming')) count += bytes.length;
      return file.write(bytes);
    };
    return { ...file, write };
  };
  return { disk: { ...localDisk, create }, written: () => count };
}

test('reports a file part that is missing', async (t) => {
  const receiver = await startReceiver(t);
  const sent = await dossierWith([extract(), extract(fileOf('png', 90), 'b.png')]);
  const [document, , second] = partsOf(sent);
  await hasIssues(receiver, await postParts(receiver.url, sent.dossier, [document!, second!]), [
    `components ${FIRST} fileMissing`,
  ]);
});

test('reports every file when a dossier with files comes as JSON', async (t) => {
  const receiver = await startReceiver(t);
  const { dossier } = await dossierWith([extract(), extract()]);
  const response = await fetch(`${receiver.url}/dossiers`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': dossier.submissionId },
    body: JSON.stringify(dossier),
  });
  const answer = { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
  await hasIssues(receiver, answer, [`components ${FIRST} fileMissing`, 'components /trich-luc-khai-tu/1 fileMissing']);
});

test('reports a file whose bytes have another hash', async (t) => {
  const receiver = await startReceiver(t);
  const content = fileOf('pdf', 70_000);
  const changed = Uint8Array.from(content);
  changed[69_999]! ^= 1;
  const answer = await sending(receiver, await dossierWith([extract(content)]), changed);
  await hasIssues(receiver, answer, [`components ${FIRST} fileDamaged`]);
});

test('reports a file that is shorter or longer than it should be', async (t) => {
  const receiver = await startReceiver(t);
  const content = fileOf('pdf', 70_000);
  for (const size of [1, 69_999, 70_001, 8_000_000]) {
    const sent = await dossierWith([extract(content)], saying({ size }));
    await hasIssues(receiver, await postDossier(receiver.url, sent), [`components ${FIRST} fileDamaged`]);
  }
});

test('never writes more of a file than the dossier names', async (t) => {
  const { disk, written } = countingDisk();
  const receiver = await startReceiver(t, { disk });
  const sent = await dossierWith([extract(fileOf('pdf', 2_000))]);
  const answer = await sending(receiver, sent, fileOf('pdf', 15_000_000));
  await hasIssues(receiver, answer, [`components ${FIRST} fileDamaged`]);
  assert.ok(written() <= 2_000, `${written()} bytes were written`);
});

test('writes no file of a dossier whose answers are refused, and still looks at each', async (t) => {
  const { disk, written } = countingDisk();
  const receiver = await startReceiver(t, { disk });
  const sent = await dossierWith([extract(), extract(fileOf('exe', 90))], (dossier) => ({ ...dossier, data: {} }));
  const issues = issuesOf(await postDossier(receiver.url, sent));
  assert.equal(issues.at(-1), 'components /trich-luc-khai-tu/1 fileContent');
  assert.equal(written(), 0);
});

test('refuses a file over the limit of its component while it streams, and keeps nothing of it', async (t) => {
  const receiver = await startReceiver(t);
  const sent = await dossierWith([extract(fileOf('pdf', 10_000_001))]);
  const answer = await postDossier(receiver.url, sent);
  await hasIssues(receiver, answer, [`components ${FIRST} fileTooLarge`]);
  assert.deepEqual(problemOf(answer).issues?.[0]?.params, { limit: 10_000_000, actual: 10_000_001 });
  const largest = await dossierWith([extract(fileOf('pdf', 10_000_000))]);
  assert.equal((await postDossier(receiver.url, largest)).status, 201);
});

test('refuses sizes that no disk holds without making room for them', async (t) => {
  const receiver = await startReceiver(t);
  const before = process.memoryUsage().rss;
  for (const size of [50_000_000_000, Number.MAX_SAFE_INTEGER]) {
    const sent = await dossierWith([extract()], saying({ size }));
    await hasIssues(receiver, await postDossier(receiver.url, sent), [`components ${FIRST} fileTooLarge`]);
  }
  for (const size of [1e300, -1, 1.5, '9', null] as number[]) {
    const answer = await postDossier(receiver.url, await dossierWith([extract()], saying({ size })));
    assert.equal(answer.status, 422);
    assert.match(issuesOf(answer)[0] ?? '', /^dossier \/components\/0\/files\/0\/size /);
  }
  assert.ok(process.memoryUsage().rss - before < 200_000_000);
});

test('refuses a file of 0 bytes', async (t) => {
  const receiver = await startReceiver(t);
  const sent = await dossierWith([extract(new Uint8Array())]);
  await hasIssues(receiver, await postDossier(receiver.url, sent), [`components ${FIRST} fileEmpty`]);
});

test('reports a file of which 0 bytes arrive', async (t) => {
  const receiver = await startReceiver(t);
  const answer = await sending(receiver, await dossierWith(), new Uint8Array());
  await hasIssues(receiver, answer, [`components ${FIRST} fileDamaged`]);
});

test('refuses a program that is called a PDF', async (t) => {
  const receiver = await startReceiver(t);
  const answer = await postDossier(receiver.url, await dossierWith([extract(fileOf('exe', 3_000), 'trich-luc.pdf')]));
  await hasIssues(receiver, answer, [`components ${FIRST} fileContent`]);
  assert.deepEqual(problemOf(answer).issues?.[0]?.params, { accepted: ['.pdf'] });
});

test('refuses text and noise that are called a PDF', async (t) => {
  const receiver = await startReceiver(t);
  for (const content of [Buffer.from('Giấy chứng tử'), new Uint8Array(500).fill(7)]) {
    const answer = await postDossier(receiver.url, await dossierWith([extract(content)]));
    await hasIssues(receiver, answer, [`components ${FIRST} fileContent`]);
  }
});

test('refuses a name whose ending the component does not accept', async (t) => {
  const receiver = await startReceiver(t);
  for (const name of ['trich-luc.exe', 'trich-luc', 'trich-luc.pdf.exe', 'trich-luc.pdf\u0000.exe', 'a\u202Efdp.exe']) {
    const answer = await postDossier(receiver.url, await dossierWith([extract(undefined, name)]));
    await hasIssues(receiver, answer, [`components ${FIRST} fileType`]);
  }
});

test('takes the type that the content shows when the component accepts it, whatever the name says', async (t) => {
  const { url } = await startReceiver(t);
  const answer = await postDossier(
    url,
    await dossierWith([extract(fileOf('png', 900), 'anh.jpg'), extract(fileOf('heic', 900), 'b.HEIC')]),
  );
  assert.deepEqual(
    receiptOf(answer).files.map(({ type }) => type),
    ['image/png', 'image/heic'],
  );
});

test('keeps path, control and direction characters out of names, and names out of paths', async (t) => {
  const { url, storedFiles } = await startReceiver(t);
  const names = {
    '../../etc/passwd.pdf': 'passwd.pdf',
    'C:\\Users\\Bình\\trích lục.pdf': 'trích lục.pdf',
    'a\u0000b\u0007c\u001b[31m.pdf': 'abc[31m.pdf',
    'dòng 1\r\nSet-Cookie: x.pdf': 'dòng 1Set-Cookie: x.pdf',
    '..pdf': 'file.pdf',
  };
  for (const [name, cleaned] of Object.entries(names)) {
    const sent = await dossierWith([extract(undefined, name)]);
    // The part's own file name is not looked at.
    const parts = partsOf(sent).map((part) => ({ ...part, fileName: '../../../f1' }));
    const receipt = receiptOf(await postParts(url, sent.dossier, parts));
    assert.equal(receipt.files[0]?.name, cleaned);
    assert.ok((await storedFiles()).includes(`${sent.dossier.submissionId}/f1`));
  }
  assert.equal((await storedFiles()).length, Object.keys(names).length);
});

test('refuses names that no file system allows', async (t) => {
  const receiver = await startReceiver(t);
  const long = await dossierWith([extract(undefined, `${'a'.repeat(252)}.pdf`)]);
  await hasIssues(receiver, await postDossier(receiver.url, long), ['dossier /components/0/files/0/name maxLength']);
  const empty = await dossierWith([extract(undefined, '')]);
  await hasIssues(receiver, await postDossier(receiver.url, empty), ['dossier /components/0/files/0/name minLength']);
  const longest = await dossierWith([extract(undefined, `${'ộ'.repeat(251)}.pdf`)]);
  assert.equal((await postDossier(receiver.url, longest)).status, 201);
});

test('refuses part names that could name a place on the disk', async (t) => {
  const receiver = await startReceiver(t);
  for (const part of ['../f1', 'f1/../../x', 'dossier', 'F1', 'f0', 'con', '', 'f1\u0000', '__proto__']) {
    const sent = await dossierWith([extract()], saying({ part }));
    const code = part.includes('\u0000') ? 'unreadable' : 'pattern';
    await hasIssues(receiver, await postDossier(receiver.url, sent), [`dossier /components/0/files/0/part ${code}`]);
  }
});

test('refuses submission ids that are not UUIDs of version 7', async (t) => {
  const receiver = await startReceiver(t);
  for (const submissionId of [
    '../../x',
    '00000000-0000-4000-8000-000000000000',
    '0189A5E0-0000-7000-8000-000000000000',
    '',
  ]) {
    const sent = await dossierWith([extract()], (d) => ({ ...d, submissionId }));
    const answer = await postParts(receiver.url, sent.dossier, partsOf(sent), {
      'idempotency-key': submissionId || 'x',
    });
    await hasIssues(receiver, answer, ['dossier /submissionId pattern']);
  }
});

test('stores the very bytes of every size around the chunks of a stream', async (t) => {
  const { url } = await startReceiver(t);
  for (const size of [16, 4_099, 4_100, 4_101, 65_535, 65_536, 65_537, 131_072, 1_048_577]) {
    const content = fileOf('pdf', size);
    const [file] = receiptOf(await postDossier(url, await dossierWith([extract(content)]))).files;
    assert.deepEqual([file?.size, file?.sha256], [size, sha256(content)]);
  }
});
