import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waivedDossier } from '../../testing/dossiers.js';
import { PAGE_ORIGIN, startReceiver } from '../../testing/receiver.js';
import { postJson, problemOf, readAnswer } from '../../testing/requests.js';
import { CorsPolicy } from './cors.js';

const preflight = (url: string, headers: Record<string, string>) =>
  fetch(`${url}/dossiers`, { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST', ...headers } });

test('lets a listed page send a dossier and read the answer', async (t) => {
  const { url } = await startReceiver(t);
  const { status, headers } = await postJson(url, await waivedDossier(), { origin: PAGE_ORIGIN });
  assert.equal(status, 201);
  assert.equal(headers.get('access-control-allow-origin'), PAGE_ORIGIN);
  assert.equal(headers.get('access-control-allow-credentials'), 'true');
  assert.match(headers.get('access-control-expose-headers') ?? '', /^Retry-After, Date, Location, /);
  assert.equal(headers.get('vary'), 'Origin');
});

test('lets a listed page read a problem', async (t) => {
  const { url } = await startReceiver(t);
  const { status, headers } = await postJson(url, await waivedDossier((d) => ({ ...d, data: {} })), {
    origin: PAGE_ORIGIN,
  });
  assert.equal(status, 422);
  assert.equal(headers.get('access-control-allow-origin'), PAGE_ORIGIN);
});

test('refuses every other origin, and gives its page no details', async (t) => {
  const { url, storedFiles } = await startReceiver(t);
  const others = [
    'https://evil.example',
    'null',
    'http://www.example.gov.vn',
    `${PAGE_ORIGIN}:8443`,
    `${PAGE_ORIGIN}.evil.example`,
    '',
  ];
  for (const origin of others) {
    const answer = await postJson(url, await waivedDossier(), { origin });
    assert.equal(answer.status, 403, origin);
    assert.equal(problemOf(answer).type, 'urn:motcua:problem:origin-not-allowed');
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    assert.equal(answer.headers.get('vary'), 'Origin');
    assert.equal((await preflight(url, { origin })).status, 403);
  }
  assert.equal((await fetch(`${url}/healthz`, { headers: { origin: 'https://evil.example' } })).status, 403);
  assert.deepEqual(await storedFiles(), []);
});

test('needs no origin from programs that are not pages', async (t) => {
  const { url } = await startReceiver(t);
  const { status, headers } = await postJson(url, await waivedDossier());
  assert.equal(status, 201);
  assert.equal(headers.get('access-control-allow-origin'), null);
});

test('answers the preflight of a listed page, with the headers that the page adds', async (t) => {
  const { url } = await startReceiver(t);
  const asked = 'content-type,idempotency-key,x-agency-session';
  const { status, headers } = await preflight(url, { origin: PAGE_ORIGIN, 'access-control-request-headers': asked });
  assert.equal(status, 204);
  assert.equal(headers.get('access-control-allow-origin'), PAGE_ORIGIN);
  assert.equal(headers.get('access-control-allow-headers'), asked);
  assert.equal(headers.get('access-control-allow-methods'), 'GET, HEAD, POST, PATCH, DELETE');
  assert.equal(headers.get('access-control-max-age'), '600');
});

test('echoes no header list without end', async (t) => {
  const { url } = await startReceiver(t);
  const usual = /^content-type, idempotency-key, authorization, receipt-secret, tus-resumable, /;
  for (const asked of [
    'a'.repeat(65),
    Array.from({ length: 33 }, (_, index) => `x-${index}`).join(','),
    'x y',
    'x,,y',
    ' ',
  ]) {
    const { headers } = await preflight(url, { origin: PAGE_ORIGIN, 'access-control-request-headers': asked });
    assert.match(headers.get('access-control-allow-headers') ?? '', usual);
  }
});

test('takes OPTIONS for a preflight only when it is one', async (t) => {
  const { url } = await startReceiver(t);
  const answer = await readAnswer(await fetch(`${url}/dossiers`, { method: 'OPTIONS' }));
  assert.equal(answer.status, 405);
});

test('takes only origins as browsers write them', () => {
  for (const wrong of [
    '*',
    'https://www.example.gov.vn/',
    'https://WWW.example.gov.vn',
    'www.example.gov.vn',
    'https://a:443',
    'null',
  ]) {
    assert.throws(() => new CorsPolicy([wrong]), /is not an origin: write scheme, host and port only/);
  }
  assert.doesNotThrow(() => new CorsPolicy(['http://127.0.0.1:8080', 'https://xn--hscs-1na.vn']));
});
