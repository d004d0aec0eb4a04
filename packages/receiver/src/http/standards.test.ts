import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { dossierWith, waivedDossier } from '../../testing/dossiers.js';
import { startReceiver } from '../../testing/receiver.js';
import { multipartBody, partsOf, postDossier, postJson, problemOf } from '../../testing/requests.js';

const digestOf = (body: Uint8Array | string) => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

test('takes the Idempotency-Key as a string of structured fields, too', async (t) => {
  const { url } = await startReceiver(t);
  const dossier = await waivedDossier();
  const quoted = { 'idempotency-key': `"${dossier.submissionId}"` };
  assert.equal((await postJson(url, dossier, quoted)).status, 201);
  assert.equal((await postJson(url, dossier)).status, 200);
});

test('compares a body with its Content-Digest, and stores nothing of another one', async (t) => {
  const { url, storedFiles, unfinished } = await startReceiver(t);
  const dossier = await waivedDossier();
  const wrong = { 'content-digest': digestOf('x') };
  const refused = await postJson(url, dossier, wrong);
  assert.deepEqual([refused.status, problemOf(refused).type], [400, 'urn:motcua:problem:digest-mismatch']);
  const right = { 'content-digest': digestOf(JSON.stringify(dossier)) };
  assert.equal((await postJson(url, dossier, right)).status, 201);
  const sent = await dossierWith();
  assert.equal((await postDossier(url, sent, wrong)).status, 400);
  assert.deepEqual([await storedFiles(), await unfinished()], [[], []]);
  const both = { 'content-digest': `sha-512=:AAAA:, ${digestOf(multipartBody(partsOf(sent)))}` };
  assert.equal((await postDossier(url, sent, both)).status, 201);
});
