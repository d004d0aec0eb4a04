import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { activePointers, keyThumbprint, newFileKey, sealDossier, sealFile } from '@motcua/core/sealed';
import type { Dossier, JsonObject } from '@motcua/model';
import Libsql from 'libsql';
import { requestSupplement } from './request-supplement.js';
import { dossierWith, extract, fileOf, newSubmissionId, sha256, type TestDossier } from '../testing/dossiers.js';
import { maiTang, publishedFolder } from '../testing/procedures.js';
import { NOW, startReceiver, temporaryFolder } from '../testing/receiver.js';
import { post, postParts, problemOf, readAnswer, receiptOf } from '../testing/requests.js';
import { upload } from '../testing/uploads.js';

const SECRET = 'only the sender has it';
const command = fileURLToPath(new URL('../../compiler/bin/motcua.js', import.meta.url));
const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const KEY = publicKey.export({ format: 'jwk' }) as JsonObject;

async function* inOnePiece(bytes: Uint8Array) {
  yield await Promise.resolve(bytes);
}

/** A dossier with one file, sealed as the form does. */
async function sealedDossier(
  change: (sent: TestDossier) => TestDossier = (sent) => sent,
  uploadTo?: (submissionId: string, bytes: Uint8Array) => Promise<string>,
) {
  const { procedure, integrity } = await maiTang();
  const { dossier, parts } = change(
    await dossierWith([extract(fileOf('pdf', 5_000))], (made) => ({
      ...made,
      procedure: { ...made.procedure, integrity },
    })),
  );
  const key = newFileKey();
  const chunks: Uint8Array[] = [];
  for await (const chunk of sealFile(key, inOnePiece(parts[0]!.content))) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const { submissionId } = dossier;
  const place = uploadTo ? { upload: await uploadTo(submissionId, bytes) } : { part: 'f1' };
  const header = {
    submissionId,
    procedure: { code: dossier.procedure.code, version: dossier.procedure.version },
    receiptSecretSha256: sha256(SECRET),
    files: [{ ...place, size: bytes.length, sha256: sha256(bytes) }],
  };
  const content = {
    dossier,
    activePointers: activePointers(procedure, dossier.data),
    fileKeys: [Buffer.from(key).toString('base64url')],
  };
  const sealed = await sealDossier(header, content, KEY, await keyThumbprint(KEY));
  return { dossier, bytes, sealed, content: parts[0]!.content };
}

const sealedPart = (content: string) => ({ name: 'dossier', fileName: 'd', type: 'application/jose', content });
const send = (url: string, dossier: Dossier, sealed: string, file?: Uint8Array) =>
  postParts(url, dossier, [sealedPart(sealed), ...(file ? [{ name: 'f1', fileName: 'x', content: file }] : [])]);

async function open(t: TestContext, sealed: string, ...args: string[]) {
  const folder = await temporaryFolder(t);
  const [file, key] = [path.join(folder, 'dossier.jwe'), path.join(folder, 'private.jwk')];
  await writeFile(file, sealed);
  await writeFile(key, JSON.stringify(privateKey.export({ format: 'jwk' })));
  const child = spawn(process.execPath, [command, 'open', file, '--key', key, ...args]);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}

test('stores a sealed dossier as it came, and the agency opens and verifies it', async (t) => {
  const { url, dataFolder } = await startReceiver(t, { sealingKeys: [JSON.stringify(KEY)] });
  const { dossier, bytes, sealed, content } = await sealedDossier();
  const answer = await send(url, dossier, sealed, bytes);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  const receipt = receiptOf(answer);
  assert.equal(receipt.sealed, true);
  assert.deepEqual(
    receipt.files.map(({ component, size, sha256 }) => [component, size, sha256]),
    [['sealed', bytes.length, sha256(bytes)]],
  );
  assert.deepEqual(await send(url, dossier, sealed, bytes).then(({ status, body }) => [status, body]), [200, receipt]);
  const asked = await fetch(`${url}/dossiers/${dossier.submissionId}/receipt`, {
    headers: { 'receipt-secret': SECRET },
  });
  assert.deepEqual((await readAnswer(asked)).body, receipt);

  const database = new Libsql(path.join(dataFolder, 'motcua.sqlite'), { readonly: true });
  const row = database.prepare('select document, sealed from dossiers').get() as { document: string; sealed: number };
  database.close();
  assert.deepEqual([row.document, row.sealed], [sealed, 1]);
  const out = await temporaryFolder(t);
  const files = path.join(dataFolder, 'files', dossier.submissionId);
  const procedures = await publishedFolder();
  const opened = await open(t, row.document, '--files', files, '--out', out, '--procedures', procedures);
  assert.equal(opened.code, 0, opened.stderr);
  assert.match(opened.stderr, /1 files have the size.*\n.*The answers are valid/);
  assert.deepEqual(JSON.parse(await readFile(path.join(out, 'dossier.json'), 'utf8')), dossier);
  assert.deepEqual(await readFile(path.join(out, 'f1')), Buffer.from(content));
});

test('asks for no supplement of a sealed dossier, and shows nothing of it', async (t) => {
  const { url, dataFolder } = await startReceiver(t, { sealingKeys: [JSON.stringify(KEY)] });
  const { dossier, bytes, sealed } = await sealedDossier();
  const { number } = receiptOf(await send(url, dossier, sealed, bytes));
  const request = { dueAt: '2026-11-27T17:00:00+07:00', items: [{ pointer: '/deceased', note: 'x' }] };
  const asking = requestSupplement({ dataFolder, procedures: [await maiTang()], number, request, now: NOW });
  await assert.rejects(asking, {
    name: 'KnownError',
    message: `${number} is sealed: it cannot be supplemented by the protocol.`,
  });
});

test('takes sealed files that were uploaded, with the dossier alone as the body', async (t) => {
  const { url } = await startReceiver(t, { sealingKeys: [JSON.stringify(KEY)] });
  const { dossier, sealed } = await sealedDossier(undefined, (submissionId, bytes) =>
    upload(url, { submissionId, secret: SECRET }, bytes),
  );
  const headers = { 'content-type': 'application/jose', 'idempotency-key': dossier.submissionId };
  const answer = await post(url, sealed, headers);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
});

test('refuses what is no sealed dossier, and files that are not those of its header', async (t) => {
  const { url, storedFiles, unfinished } = await startReceiver(t, { sealingKeys: [JSON.stringify(KEY)] });
  const { dossier, bytes, sealed } = await sealedDossier();
  assert.equal((await send(url, dossier, 'x.y.z', bytes)).status, 400);
  assert.equal((await send(url, dossier, JSON.stringify(dossier), bytes)).status, 400);
  assert.equal((await send(url, { ...dossier, submissionId: newSubmissionId() }, sealed, bytes)).status, 400);
  const damaged = await send(url, dossier, sealed, bytes.subarray(1));
  assert.deepEqual([damaged.status, problemOf(damaged).issues?.[0]?.code], [422, 'fileDamaged']);
  assert.equal((await send(url, dossier, sealed)).status, 422);
  assert.deepEqual([await storedFiles(), await unfinished()], [[], []]);
});

test('publishes the keys for which dossiers may be sealed, and takes none for another key', async (t) => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  const pem = String(other.export({ type: 'spki', format: 'pem' }));
  const withdrawn = JSON.stringify({ ...KEY, exp: 1_900_000_000, kid: 'of the agency' });
  const first = await startReceiver(t, { sealingKeys: [pem, withdrawn] });
  const { keys } = (await (await fetch(`${first.url}/.well-known/jwks.json`)).json()) as { keys: JsonObject[] };
  assert.deepEqual(
    keys.map(({ kid, use, alg, exp }) => [kid, use, alg, exp]),
    [
      [await keyThumbprint(other.export({ format: 'jwk' }) as JsonObject), 'enc', 'RSA-OAEP-256', undefined],
      [await keyThumbprint(KEY), 'enc', 'ECDH-ES+A256KW', 1_900_000_000],
    ],
  );
  const { dossier, bytes, sealed } = await sealedDossier();
  const taken = await send(first.url, dossier, sealed, bytes);
  assert.equal(taken.status, 201);
  await first.stop();

  const revoked = JSON.stringify({ ...KEY, revoked: { revoked_at: 1_700_000_000 } });
  for (const sealingKeys of [[pem], [], [revoked]]) {
    const { url, stop } = await startReceiver(t, { sealingKeys, dataFolder: first.dataFolder });
    const next = await sealedDossier();
    const refused = await send(url, next.dossier, next.sealed, next.bytes);
    assert.deepEqual([refused.status, problemOf(refused).type], [422, 'urn:motcua:problem:sealing-key-unknown']);
    assert.deepEqual(await send(url, dossier, sealed, bytes).then(({ status, body }) => [status, body]), [
      200,
      taken.body,
    ]);
    await stop();
  }
});

test('refuses private keys, short keys, keys of another kind and the same key twice as sealing keys', async (t) => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
  const text = JSON.stringify(KEY);
  for (const [sealingKeys, words] of [
    [[String(privateKey.export({ type: 'pkcs8', format: 'pem' }))], /is private/],
    [[JSON.stringify(privateKey.export({ format: 'jwk' }))], /is private/],
    [[JSON.stringify(rsa)], /2048 bits/],
    [[JSON.stringify(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }))], /2048 bits/],
    [['<html>'], /cannot be read/],
    [[text, text], /each key once/],
  ] as const) {
    await assert.rejects(startReceiver(t, { sealingKeys }), { name: 'KnownError', message: words });
  }
});

test('finds answers, files and questions that do not belong together when it is opened', async (t) => {
  const wrong = await sealedDossier(({ dossier, parts }) => ({
    dossier: { ...dossier, data: { ...dossier.data, deceased: {} } },
    parts,
  }));
  const published = ['--procedures', await publishedFolder()];
  const invalid = await open(t, wrong.sealed, ...published);
  assert.deepEqual(
    [invalid.code, invalid.stderr.startsWith('error: The answers have issues')],
    [1, true],
    invalid.stderr,
  );
  const { sealed, bytes } = await sealedDossier();
  const files = await temporaryFolder(t);
  const missing = await open(t, sealed, '--files', files);
  assert.deepEqual([missing.code, /f1 is not in/.test(missing.stderr)], [1, true], missing.stderr);
  bytes[10]! ^= 1;
  await writeFile(path.join(files, 'f1'), bytes);
  const changed = await open(t, sealed, '--files', files);
  assert.deepEqual([changed.code, /f1 is not what/.test(changed.stderr)], [1, true], changed.stderr);
});
