import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dossierWith, waivedDossier } from '../../testing/dossiers.js';
import type { ReceiverContext } from '../receive/receiver-context.js';
import { StatusTokens } from '../receive/status-token.js';
import { getDossier } from './get-dossier.js';
import { startReceiver } from '../../testing/receiver.js';
import { postDossier, postJson, problemOf, readAnswer, receiptOf } from '../../testing/requests.js';

const ask = async (url: string, authorization?: string) =>
  readAnswer(await fetch(url, { headers: authorization === undefined ? {} : { authorization } }));

test('gives the status to whoever has the token of the receipt', async (t) => {
  const { url } = await startReceiver(t);
  const { number, receivedAt, dueAt, dueStatus, files, statusUrl, statusToken } = receiptOf(
    await postDossier(url, await dossierWith()),
  );
  const answer = await ask(statusUrl, `Bearer ${statusToken}`);
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { number, status: 'received', receivedAt, dueAt, dueStatus, files });
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const typed = statusToken.replaceAll('-', '').toLowerCase();
  assert.equal((await ask(statusUrl, `Bearer ${typed}`)).status, 200, 'as a person types it');
});

test('asks for the token when there is none', async (t) => {
  const { url } = await startReceiver(t);
  const { statusUrl, statusToken } = receiptOf(await postJson(url, await waivedDossier()));
  for (const authorization of [
    undefined,
    'Bearer',
    'Bearer ',
    `Basic ${statusToken}`,
    statusToken,
    `Bearer ${statusToken} x`,
  ]) {
    const answer = await ask(statusUrl, authorization);
    assert.equal(answer.status, 401);
    assert.equal(answer.headers.get('www-authenticate'), 'Bearer realm="dossiers"');
    assert.equal(problemOf(answer).type, 'urn:motcua:problem:token-missing');
  }
  assert.equal((await ask(`${statusUrl}?token=${statusToken}`)).status, 401);
});

test('answers a wrong token and an unknown number alike', async (t) => {
  const { url } = await startReceiver(t);
  const first = receiptOf(await postJson(url, await waivedDossier()));
  const second = receiptOf(await postJson(url, await waivedDossier()));
  const wrong = await ask(first.statusUrl, `Bearer ${second.statusToken}`);
  const unknown = await ask(`${url}/dossiers/H26.16-261120-9999`, `Bearer ${first.statusToken}`);
  assert.equal(wrong.status, 404);
  assert.deepEqual(unknown.body, wrong.body);
  const headers = ({ headers }: typeof wrong) => [...headers].filter(([name]) => name !== 'date');
  assert.deepEqual(headers(unknown), headers(wrong));
  for (const number of ['%00', '%ff', "' or 1=1 --", 'x'.repeat(5_000)]) {
    assert.equal(
      (await ask(`${url}/dossiers/${encodeURIComponent(number)}`, `Bearer ${first.statusToken}`)).status,
      404,
    );
  }
});

test('does the same work for a wrong token as for an unknown number', async () => {
  const lookUps = async (known: string | undefined) => {
    const done: string[] = [];
    const store = {
      submissionOf: () => Promise.resolve((done.push('submissionOf'), known)),
      findBySubmission: () => Promise.resolve((done.push('findBySubmission'), undefined)),
    };
    const tokens = new StatusTokens(new Uint8Array(32));
    const request = new Request('http://receiver/x', { headers: { authorization: 'Bearer 0000-0000-0000-0000' } });
    await assert.rejects(getDossier(request, 'H26.16-261120-0001', { store, tokens } as unknown as ReceiverContext));
    return done;
  };
  assert.deepEqual(await lookUps('a submission'), await lookUps(undefined));
});

test('opens a status after the receiver was started again, and not with another folder’s secret', async (t) => {
  const first = await startReceiver(t);
  const { number, statusToken } = receiptOf(await postJson(first.url, await waivedDossier()));
  await first.stop();
  const again = await startReceiver(t, { dataFolder: first.dataFolder });
  assert.equal((await ask(`${again.url}/dossiers/${number}`, `Bearer ${statusToken}`)).status, 200);
  const other = await startReceiver(t);
  const { number: same } = receiptOf(await postJson(other.url, await waivedDossier()));
  assert.equal(same, number);
  assert.equal((await ask(`${other.url}/dossiers/${number}`, `Bearer ${statusToken}`)).status, 404);
});

test('answers that it is healthy', async (t) => {
  const { url } = await startReceiver(t);
  const answer = await ask(`${url}/healthz`);
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { status: 'ok' });
});
