import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import { test } from 'node:test';
import { KnownError } from './base/known-error.js';
import { serveReceiver } from './serve-receiver.js';
import { dossierWith, extract, fileOf, waivedDossier } from '../testing/dossiers.js';
import { PAGE_ORIGIN, startReceiver } from '../testing/receiver.js';
import { BOUNDARY, multipartBody, partsOf, postJson, problemOf, readAnswer } from '../testing/requests.js';

test('does not listen on a busy port', async (t) => {
  const { url, receiver } = await startReceiver(t);
  const port = Number(new URL(url).port);
  await assert.rejects(serveReceiver(receiver, { host: '127.0.0.1', port }), (error: Error) => {
    assert.ok(error instanceof KnownError);
    assert.equal(error.message, `Cannot listen on 127.0.0.1:${port}: the port is busy. Choose another port.`);
    return true;
  });
  assert.equal((await postJson(url, await waivedDossier())).status, 201);
});

test('answers the request under way before it ends', async (t) => {
  const running = await startReceiver(t);
  const sent = await dossierWith([extract(fileOf('pdf', 100_000))]);
  const body = multipartBody(partsOf(sent));
  const agent = new Agent({ keepAlive: true });
  t.after(() => agent.destroy());
  const outgoing = request(`${running.url}/dossiers`, {
    method: 'POST',
    agent,
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'content-length': body.length,
      'idempotency-key': sent.dossier.submissionId,
      expect: '100-continue',
    },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    outgoing.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    outgoing.on('error', reject);
  });
  // The server has the request once it asks for the body.
  await new Promise((resolve) => outgoing.on('continue', resolve));
  const stopped = running.stop();
  outgoing.end(body);
  assert.equal(await status, 201);
  const answered = performance.now();
  await stopped;
  assert.ok(performance.now() - answered < 4_000, 'a connection that was kept alive held it up');
  await assert.rejects(fetch(`${running.url}/healthz`));
});

test('takes nothing more once it is closed, and closes once', async (t) => {
  const running = await startReceiver(t);
  await Promise.all([running.receiver.close(), running.receiver.close()]);
  const headers = { origin: PAGE_ORIGIN };
  const answer = await readAnswer(await running.receiver.fetch(new Request(`${running.url}/healthz`, { headers })));
  assert.equal(answer.headers.get('access-control-allow-origin'), PAGE_ORIGIN);
  assert.equal(answer.status, 503);
  assert.equal(problemOf(answer).type, 'urn:motcua:problem:closing');
});
