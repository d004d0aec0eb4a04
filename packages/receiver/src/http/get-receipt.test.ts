import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossierWith, newSubmissionId, sha256, waivedDossier } from '../../testing/dossiers.js';
import { PAGE_ORIGIN, startReceiver } from '../../testing/receiver.js';
import { postDossier, postJson, problemOf, readAnswer, receiptOf } from '../../testing/requests.js';

const SECRET = 'a secret that only the sender has';

const ask = async (url: string, submissionId: string, secret?: string, headers = {}) =>
  readAnswer(
    await fetch(`${url}/dossiers/${encodeURIComponent(submissionId)}/receipt`, {
      headers: { ...headers, ...(secret !== undefined && { 'receipt-secret': secret }) },
    }),
  );

const withSecret = (dossier: object) => ({ ...dossier, receiptSecretSha256: sha256(SECRET) });

test('gives the receipt again to whoever has the secret of the sender', async (t) => {
  const receiver = await startReceiver(t);
  const sent = await dossierWith(undefined, withSecret);
  const receipt = receiptOf(await postDossier(receiver.url, sent));
  const answer = await ask(receiver.url, sent.dossier.submissionId, SECRET, { origin: PAGE_ORIGIN });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, receipt);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(answer.headers.get('access-control-allow-origin'), PAGE_ORIGIN);
  await receiver.stop();
  const again = await startReceiver(t, { dataFolder: receiver.dataFolder });
  assert.equal((await ask(again.url, sent.dossier.submissionId, SECRET)).status, 200);
});

test('keeps the secret out of receipts, and stores its hash only', async (t) => {
  const { url } = await startReceiver(t);
  const receipt = receiptOf(await postJson(url, await waivedDossier(withSecret)));
  assert.ok(!JSON.stringify(receipt).includes(sha256(SECRET)));
  // The hash opens nothing.
  assert.equal((await ask(url, receipt.submissionId, sha256(SECRET))).status, 404);
});

test('answers a wrong secret, a dossier without one and an unknown submission alike', async (t) => {
  const { url } = await startReceiver(t);
  const open = await waivedDossier(withSecret);
  const without = await waivedDossier();
  await postJson(url, open);
  await postJson(url, without);
  const answers = [
    await ask(url, open.submissionId, 'x'),
    await ask(url, without.submissionId, SECRET),
    await ask(url, newSubmissionId(), SECRET),
    await ask(url, "' or 1=1 --", SECRET),
  ];
  const [first] = answers;
  assert.equal(problemOf(first!).type, 'urn:motcua:problem:receipt-unknown');
  const headers = ({ headers }: typeof first & object) => [...headers].filter(([name]) => name !== 'date');
  for (const answer of answers) {
    assert.equal(answer.status, 404);
    assert.deepEqual(answer.body, first!.body);
    assert.deepEqual(headers(answer), headers(first!));
  }
});

test('asks for the secret when there is none, or more than one can be', async (t) => {
  const { url } = await startReceiver(t);
  const { submissionId } = receiptOf(await postJson(url, await waivedDossier(withSecret)));
  for (const secret of [undefined, '', 'x'.repeat(201)]) {
    const answer = await ask(url, submissionId, secret);
    assert.equal(answer.status, 400);
    assert.equal(problemOf(answer).type, 'urn:motcua:problem:secret-missing');
  }
});

test('refuses a dossier whose secret is no SHA-256', async (t) => {
  const { url } = await startReceiver(t);
  const answer = await postJson(url, await waivedDossier((dossier) => ({ ...dossier, receiptSecretSha256: SECRET })));
  assert.equal(answer.status, 422);
});

test('never writes the submission into the log', async (t) => {
  const { url, log } = await startReceiver(t);
  const { submissionId } = receiptOf(await postJson(url, await waivedDossier(withSecret)));
  await ask(url, submissionId, SECRET);
  assert.ok(!JSON.stringify(log).includes(submissionId));
});
