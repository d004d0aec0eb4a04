import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Problem } from '@motcua/model';
import { dossierWith, newSubmissionId, waivedDossier } from '../../testing/dossiers.js';
import { startReceiver } from '../../testing/receiver.js';
import {
  BOUNDARY,
  dossierPart,
  multipartBody,
  partsOf,
  postDossier,
  postJson,
  postText,
  problemOf,
  type Answer,
} from '../../testing/requests.js';

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

test('names the Content-Digest before what the damage of a body looks like', async (t) => {
  const { url } = await startReceiver(t);
  const sent = await dossierWith();
  assert.equal((await postDossier(url, sent)).status, 201);
  const { submissionId } = sent.dossier;
  const text = JSON.stringify(sent.dossier);
  const damaged = [
    ['dossier-unreadable', newSubmissionId(), text.slice(1)],
    ['idempotency-key-mismatch', newSubmissionId(), text],
    ['submission-conflict', submissionId, text.replace('"language":"vi"', '"language":"en"')],
  ] as const;
  const nameOf = ({ body }: Answer) => (body as Problem).type.slice('urn:motcua:problem:'.length);
  for (const [problem, key, body] of damaged) {
    const parts = multipartBody([dossierPart(body), ...partsOf(sent).slice(1)]);
    const multipart = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    const wrong = { 'content-digest': digestOf('x') };
    assert.equal(nameOf(await postText(url, key, body)), problem);
    assert.equal(nameOf(await postText(url, key, parts, multipart)), problem);
    assert.equal(nameOf(await postText(url, key, body, wrong)), 'digest-mismatch', problem);
    assert.equal(nameOf(await postText(url, key, parts, { ...multipart, ...wrong })), 'digest-mismatch', problem);
    assert.equal(nameOf(await postText(url, key, body, { 'content-digest': digestOf(body) })), problem);
  }
  const large = await postText(url, submissionId, 'x'.repeat(1_000_001), { 'content-digest': digestOf('x') });
  assert.equal(nameOf(large), 'digest-mismatch');
});
