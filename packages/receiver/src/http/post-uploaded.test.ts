import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { dossierWith, extract, fileOf, newSubmissionId, sha256 } from '../../testing/dossiers.js';
import { startReceiver } from '../../testing/receiver.js';
import { issuesOf, postJson, postParts, dossierPart, problemOf, receiptOf } from '../../testing/requests.js';
import {
  begin,
  dossierOfUploads,
  head,
  locationOf,
  newSecret,
  patch,
  tus,
  upload,
  uploadedExtract,
  type Sender,
} from '../../testing/uploads.js';
import { localDisk, type Disk } from '../storage/disk.js';

const newSender = (): Sender => ({ submissionId: newSubmissionId(), secret: newSecret() });
const FIRST = '/trich-luc-khai-tu/0';

test('moves uploads into the dossier that names them, and gives the same receipt again', async (t) => {
  const { url, dataFolder, storedFiles, unfinished } = await startReceiver(t);
  const sender = newSender();
  const file = await uploadedExtract(url, sender);
  const other = await uploadedExtract(url, sender, fileOf('png', 700));
  const dossier = await dossierOfUploads(sender, [file, { ...other, name: 'b.png' }]);
  const answer = await postJson(url, dossier);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  const { files } = receiptOf(answer);
  assert.deepEqual(
    files.map(({ type, size, sha256 }) => [type, size, sha256]),
    [
      ['application/pdf', 2_000, sha256(file.content)],
      ['image/png', 700, sha256(other.content)],
    ],
  );
  const { submissionId } = sender;
  assert.deepEqual(await storedFiles(), [`${submissionId}/u1`, `${submissionId}/u2`]);
  assert.deepEqual(await readFile(path.join(dataFolder, 'files', submissionId, 'u1')), file.content);
  assert.deepEqual([await unfinished(), await readdir(path.join(dataFolder, 'uploads'))], [[], []]);
  assert.equal((await head(file.address, sender.secret)).status, 404);
  const again = await postJson(url, dossier);
  assert.deepEqual([again.status, again.body], [200, answer.body]);
});

test('takes uploads by their path alone, and next to files in parts', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const file = await uploadedExtract(url, sender);
  const part = fileOf('png', 300);
  const { dossier: sample } = await dossierWith([extract(part, 'b.png')]);
  const inPart = sample.components[0]!.files[0]!;
  const dossier = await dossierOfUploads(sender, [{ ...file, address: new URL(file.address).pathname }], (made) => ({
    ...made,
    components: made.components.map((component) => ({ ...component, files: [...component.files, inPart] })),
  }));
  const answer = await postParts(url, dossier, [
    dossierPart(JSON.stringify(dossier)),
    { name: 'f1', fileName: 'b.png', content: part },
  ]);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  assert.deepEqual(
    receiptOf(answer).files.map(({ size }) => size),
    [2_000, 300],
  );
});

test('names the upload that is missing, of another sender, unfinished, or not what the dossier says', async (t) => {
  const { url, storedFiles } = await startReceiver(t);
  const sender = newSender();
  const file = await uploadedExtract(url, sender);
  const foreign = await uploadedExtract(url, { ...sender, secret: newSecret() }, file.content);
  const elsewhere = await uploadedExtract(url, { ...sender, submissionId: newSubmissionId() }, file.content);
  const unfinished = { ...file, address: locationOf(await begin(url, sender, 2_000)) };
  await patch(unfinished.address, sender.secret, 0, file.content.subarray(0, 1_999));
  const unknown = { ...file, address: `${url}/uploads/${'x'.repeat(32)}` };
  const shorter = { ...file, address: await upload(url, sender, file.content.subarray(0, 1_000)) };
  const changed = { ...file, address: await upload(url, sender, fileOf('pdf', 2_000)) };
  const program = fileOf('exe', 2_000);
  const disguised = { ...extract(program), address: await upload(url, sender, program) };
  for (const [sent, code] of [
    [foreign, 'uploadMissing'],
    [elsewhere, 'uploadMissing'],
    [unknown, 'uploadMissing'],
    [{ ...file, address: 'https://elsewhere.example/files/1' }, 'uploadMissing'],
    [unfinished, 'uploadIncomplete'],
    [shorter, 'fileDamaged'],
    [changed, 'fileDamaged'],
    [disguised, 'fileContent'],
  ] as const) {
    const answer = await postJson(url, await dossierOfUploads(sender, [sent]));
    assert.deepEqual([answer.status, issuesOf(answer)], [422, [`components ${FIRST} ${code}`]]);
  }
  const dossier = await dossierOfUploads(sender, [unfinished]);
  const incomplete = await postJson(url, dossier);
  assert.deepEqual(problemOf(incomplete).issues?.[0]?.params, { received: 1_999, size: 2_000 });
  assert.deepEqual(await storedFiles(), []);
  // Nothing of what was uploaded is lost by a refusal.
  await patch(unfinished.address, sender.secret, 1_999, file.content.subarray(1_999));
  assert.equal((await postJson(url, dossier)).status, 201);
});

test('asks for the secret in the dossier, too', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const file = await uploadedExtract(url, sender);
  const dossier = await dossierOfUploads(sender, [file], ({ receiptSecretSha256: _, ...rest }) => rest);
  assert.deepEqual(issuesOf(await postJson(url, dossier)), [`components ${FIRST} uploadMissing`]);
});

test('refuses a file that names a part and an upload, neither, or what another file names', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const file = await uploadedExtract(url, sender);
  const place = '/components/0/files/0';
  const withFile = (change: (one: object) => object) =>
    dossierOfUploads(sender, [file, file], (made) => ({
      ...made,
      components: made.components.map((component) => ({ ...component, files: component.files.map(change) })),
    }));
  const issues = async (change: (one: object) => object) => issuesOf(await postJson(url, await withFile(change)));
  assert.ok(
    (await issues((one) => ({ ...one, part: 'f1' }))).some((issue) => issue.startsWith(`dossier ${place}/part`)),
  );
  assert.ok((await issues((one) => ({ ...one, upload: undefined }))).includes(`dossier ${place}/part required`));
  assert.deepEqual(await issues((one) => one), ['dossier /components/0/files/1/upload uniqueItems']);
  assert.ok((await issues((one) => ({ ...one, upload: 'javascript:x' }))).includes(`dossier ${place}/upload pattern`));
});

test('answers alike to the same dossier twice at the same time', async (t) => {
  const { url } = await startReceiver(t);
  for (let round = 0; round < 5; round += 1) {
    const sender = newSender();
    const dossier = await dossierOfUploads(sender, [await uploadedExtract(url, sender, fileOf('pdf', 300_000))]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => postJson(url, dossier)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 200, 200, 201]);
    assert.equal(new Set(answers.map((answer) => receiptOf(answer).number)).size, 1);
  }
});

test('has nothing half-taken when the disk is full, and everything when there is room again', async (t) => {
  let isFull = false;
  const full = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
  const disk: Disk = {
    ...localDisk,
    link: (from, to) => (isFull ? full() : localDisk.link(from, to)),
    append: async (file) => {
      const target = await localDisk.append(file);
      return { ...target, write: (bytes) => (isFull ? full() : target.write(bytes)) };
    },
  };
  const { url, storedFiles, unfinished } = await startReceiver(t, { disk });
  const sender = newSender();
  const content = fileOf('pdf', 2_000);
  const address = locationOf(await begin(url, sender, content.length));
  await patch(address, sender.secret, 0, content.subarray(0, 500));
  isFull = true;
  const refused = await patch(address, sender.secret, 500, content.subarray(500));
  assert.deepEqual([refused.status, problemOf(refused).type], [503, 'urn:motcua:problem:storage-unavailable']);
  isFull = false;
  assert.equal((await patch(address, sender.secret, 500, content.subarray(500))).status, 204);
  const dossier = await dossierOfUploads(sender, [{ ...extract(content), address }]);
  isFull = true;
  assert.equal((await postJson(url, dossier)).status, 503);
  isFull = false;
  assert.deepEqual([await storedFiles(), await unfinished()], [[], []]);
  assert.equal((await postJson(url, dossier)).status, 201);
});

test('takes an upload that was deleted meanwhile for missing', async (t) => {
  const { url, dataFolder } = await startReceiver(t);
  const sender = newSender();
  const file = await uploadedExtract(url, sender);
  assert.equal((await tus('DELETE', file.address, { 'receipt-secret': sender.secret })).status, 204);
  assert.ok(!existsSync(path.join(dataFolder, 'uploads', file.address.slice(-32))));
  const answer = await postJson(url, await dossierOfUploads(sender, [file]));
  assert.deepEqual(issuesOf(answer), [`components ${FIRST} uploadMissing`]);
});
