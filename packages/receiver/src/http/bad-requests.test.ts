import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test, type TestContext } from 'node:test';
import { localDisk, type Disk } from '../storage/disk.js';
import {
  dossierWith,
  extract,
  fileOf,
  newSubmissionId,
  waivedDossier,
  type TestDossier,
} from '../../testing/dossiers.js';
import { variantOf, maiTang } from '../../testing/procedures.js';
import { startReceiver, type RunningReceiver } from '../../testing/receiver.js';
import {
  BOUNDARY,
  dossierPart,
  issuesOf,
  multipartBody,
  partsOf,
  post,
  postDossier,
  postJson,
  postParts,
  postText,
  problemOf,
  readAnswer,
  streamedRequest,
  type Answer,
} from '../../testing/requests.js';

/** Checks that an answer is this problem, and that nothing was stored. */
async function refused(receiver: RunningReceiver, answer: Answer, status: number, name: string): Promise<void> {
  const { type, title, detail, status: reported } = problemOf(answer);
  assert.equal(type, `urn:motcua:problem:${name}`);
  assert.equal(answer.status, status);
  assert.equal(reported, status);
  assert.ok(title && detail);
  assert.equal(answer.headers.get('content-type'), 'application/problem+json');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.deepEqual(await receiver.storedFiles(), []);
  assert.deepEqual(await receiver.unfinished(), []);
}

const multipart = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

test('refuses a dossier without Idempotency-Key', async (t) => {
  const receiver = await startReceiver(t);
  const answer = await postJson(receiver.url, await waivedDossier(), { 'idempotency-key': undefined });
  await refused(receiver, answer, 400, 'idempotency-key-missing');
});

test('refuses a key that is not the submissionId', async (t) => {
  const receiver = await startReceiver(t);
  const answer = await postJson(receiver.url, await waivedDossier(), { 'idempotency-key': newSubmissionId() });
  await refused(receiver, answer, 400, 'idempotency-key-mismatch');
});

test('refuses an unknown procedure, and an unknown version of a known one', async (t) => {
  const receiver = await startReceiver(t);
  const send = async (procedure: object) => postJson(receiver.url, await waivedDossier((d) => ({ ...d, procedure })));
  const unknown = await send({ code: '1.001978', version: '1.0.0' });
  await refused(receiver, unknown, 422, 'procedure-unknown');
  assert.deepEqual(issuesOf(unknown), ['dossier /procedure/code enum']);
  const newer = await send({ code: '1.001731', version: '9.0.0' });
  await refused(receiver, newer, 422, 'procedure-unknown');
  assert.deepEqual(issuesOf(newer), ['dossier /procedure/version enum']);
});

test('refuses a dossier made with another publication of the version', async (t) => {
  const receiver = await startReceiver(t);
  const integrity = `sha384-${'A'.repeat(64)}`;
  const answer = await postJson(
    receiver.url,
    await waivedDossier((d) => ({ ...d, procedure: { ...d.procedure, integrity } })),
  );
  await refused(receiver, answer, 422, 'procedure-changed');
});

test('refuses a procedure that has no online channel', async (t) => {
  const offline = await variantOf('1.0.1', ({ channels }) => ({
    channels: channels.filter(({ type }) => type !== 'online'),
  }));
  const receiver = await startReceiver(t, { procedures: [await maiTang(), offline] });
  const procedure = { code: '1.001731', version: '1.0.1' };
  const answer = await postJson(receiver.url, await waivedDossier((d) => ({ ...d, procedure })));
  await refused(receiver, answer, 422, 'procedure-not-online');
});

test('refuses extra properties, in the answers and in the dossier itself', async (t) => {
  const receiver = await startReceiver(t);
  const inData = await postJson(
    receiver.url,
    await waivedDossier((d) => ({ ...d, data: { ...d.data, soHoKhau: '1' } })),
  );
  await refused(receiver, inData, 422, 'dossier-invalid');
  assert.deepEqual(issuesOf(inData), ['data /soHoKhau additionalProperties']);
  const outside = await postJson(
    receiver.url,
    await waivedDossier((d) => ({ ...d, note: 'x', declaration: { ...d.declaration, signature: 'x' } })),
  );
  await refused(receiver, outside, 422, 'dossier-invalid');
  assert.deepEqual(issuesOf(outside).sort(), [
    'dossier /declaration/signature additionalProperties',
    'dossier /note additionalProperties',
  ]);
});

test('refuses keys that would change prototypes, and is not changed by them', async (t) => {
  const receiver = await startReceiver(t);
  const dossier = await waivedDossier();
  for (const key of ['__proto__', 'constructor', 'prototype']) {
    const extra = `"${key}":{"polluted":true,"prototype":{"polluted":true}},`;
    const inData = JSON.stringify(dossier).replace('"deceased":{', (found) => `${extra}${found}`);
    const first = await postText(receiver.url, dossier.submissionId, inData);
    await refused(receiver, first, 422, 'dossier-invalid');
    assert.deepEqual(issuesOf(first), [`data /${key} additionalProperties`]);
    const second = await postText(receiver.url, dossier.submissionId, `{${extra}${JSON.stringify(dossier).slice(1)}`);
    await refused(receiver, second, 422, 'dossier-invalid');
    assert.deepEqual(issuesOf(second), [`dossier /${key} additionalProperties`]);
  }
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  assert.equal((await postJson(receiver.url, dossier)).status, 201);
});

test('refuses JSON that is 10,000 deep without going down into it', async (t) => {
  const receiver = await startReceiver(t);
  const dossier = await waivedDossier();
  for (const deep of ['['.repeat(10_000) + ']'.repeat(10_000), '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)]) {
    const body = JSON.stringify({ ...dossier, data: 0 }).replace('"data":0', `"data":${deep}`);
    const answer = await postText(receiver.url, dossier.submissionId, body);
    await refused(receiver, answer, 400, 'dossier-unreadable');
  }
});

test('refuses what is not one JSON object', async (t) => {
  const receiver = await startReceiver(t);
  for (const body of ['', '{', '[]', 'null', '"hồ sơ"', '{"a":1}{"b":2}', '{a:1}', '{"a":1,}']) {
    const answer = await postText(receiver.url, newSubmissionId(), body);
    await refused(receiver, answer, 400, 'dossier-unreadable');
    assert.ok(!JSON.stringify(answer.body).includes('hồ sơ'));
  }
});

test('refuses broken UTF-8', async (t) => {
  const receiver = await startReceiver(t);
  const dossier = await waivedDossier();
  const bytes = Buffer.from(JSON.stringify(dossier));
  bytes[bytes.indexOf('Ễ')] = 0xff;
  await refused(receiver, await postText(receiver.url, dossier.submissionId, bytes), 400, 'dossier-unreadable');
});

test('refuses a byte order mark', async (t) => {
  const receiver = await startReceiver(t);
  const dossier = await waivedDossier();
  const answer = await postText(receiver.url, dossier.submissionId, `\uFEFF${JSON.stringify(dossier)}`);
  await refused(receiver, answer, 400, 'dossier-unreadable');
  assert.match(problemOf(answer).detail ?? '', /without a byte order mark/);
});

test('refuses other content types, charsets and compressed bodies', async (t) => {
  const receiver = await startReceiver(t);
  const dossier = await waivedDossier();
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-16',
    'multipart/mixed; boundary=x',
    '',
  ];
  for (const type of types) {
    const answer = await postJson(receiver.url, dossier, { 'content-type': type });
    await refused(receiver, answer, 415, 'media-type-unsupported');
  }
  const compressed = await postJson(receiver.url, dossier, { 'content-encoding': 'gzip' });
  await refused(receiver, compressed, 415, 'media-type-unsupported');
  const part = { ...dossierPart(JSON.stringify(dossier)), type: 'text/plain' };
  await refused(receiver, await postParts(receiver.url, dossier, [part]), 415, 'media-type-unsupported');
});

test('refuses a multipart body without a dossier', async (t) => {
  const receiver = await startReceiver(t);
  await refused(receiver, await postParts(receiver.url, await waivedDossier(), []), 400, 'dossier-missing');
});

test('refuses a file part before the dossier part', async (t) => {
  const receiver = await startReceiver(t);
  const sent = await dossierWith();
  const [document, file] = partsOf(sent);
  await refused(receiver, await postParts(receiver.url, sent.dossier, [file!, document!]), 400, 'dossier-not-first');
});

test('refuses parts that the dossier does not name, a second dossier, and a file that comes twice', async (t) => {
  const receiver = await startReceiver(t);
  const sent = await dossierWith();
  const [document, file] = partsOf(sent);
  for (const surplus of [
    { ...file!, name: 'f2' },
    document!,
    file!,
    { ...file!, name: '' },
    { ...file!, name: '../f1' },
  ]) {
    const answer = await postParts(receiver.url, sent.dossier, [document!, file!, surplus]);
    await refused(receiver, answer, 400, 'part-unexpected');
  }
});

test('refuses a multipart body that is cut off, wherever', async (t) => {
  const receiver = await startReceiver(t);
  const sent = await dossierWith([extract(fileOf('pdf', 5_000))]);
  const whole = multipartBody(partsOf(sent));
  const headers = { ...multipart, 'idempotency-key': sent.dossier.submissionId };
  for (const length of [
    0,
    1,
    30,
    120,
    900,
    whole.length - 5_000,
    whole.length - 60,
    whole.length - 20,
    whole.length - 4,
  ]) {
    const answer = await post(receiver.url, whole.subarray(0, length), headers);
    await refused(receiver, answer, 400, 'multipart-unreadable');
  }
  assert.equal((await post(receiver.url, whole, headers)).status, 201);
});

test('refuses multipart without a boundary, or with another', async (t) => {
  const receiver = await startReceiver(t);
  const sent = await dossierWith();
  const body = multipartBody(partsOf(sent));
  for (const type of [
    'multipart/form-data',
    'multipart/form-data; boundary=other',
    'multipart/form-data; boundary=',
    `multipart/form-data; boundary=${'a'.repeat(71)}`,
  ]) {
    const answer = await post(receiver.url, body, {
      'content-type': type,
      'idempotency-key': sent.dossier.submissionId,
    });
    await refused(receiver, answer, 400, 'multipart-unreadable');
  }
});

test('refuses too many parts', async (t) => {
  const receiver = await startReceiver(t, { limits: { parts: 3 } });
  const files = [1, 2, 3].map((index) => extract(fileOf('pdf', 50), `${index}.pdf`));
  await refused(receiver, await postDossier(receiver.url, await dossierWith(files)), 413, 'request-too-large');
  const sent = await dossierWith(files.slice(1));
  assert.equal((await postDossier(receiver.url, sent)).status, 201);
});

test('refuses a dossier document over its limit, alone or with files', async (t) => {
  const receiver = await startReceiver(t, { limits: { dossierBytes: 10_000 } });
  const large = await waivedDossier((d) => ({ ...d, data: { ...d.data, note: 'x'.repeat(10_000) } }));
  await refused(receiver, await postJson(receiver.url, large), 413, 'request-too-large');
  await refused(receiver, await postDossier(receiver.url, { dossier: large, parts: [] }), 413, 'request-too-large');
});

test('refuses at once what announces more than the limit', async (t) => {
  const receiver = await startReceiver(t);
  const { hostname, port } = new URL(receiver.url);
  const socket = connect(Number(port), hostname);
  const head = [
    'POST /dossiers HTTP/1.1',
    'Host: localhost',
    `Idempotency-Key: ${newSubmissionId()}`,
    `Content-Type: ${multipart['content-type']}`,
    'Content-Length: 9007199254740991',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  assert.match(String(answer), /^HTTP\/1\.1 413 /);
  socket.destroy();
});

test('stops reading a body that goes past the limit', async (t) => {
  const receiver = await startReceiver(t, { limits: { totalBytes: 1_000_000 } });
  const chunk = new Uint8Array(50_000);
  let given = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += chunk.length;
      controller.enqueue(chunk);
    },
    cancel() {
      cancelled = true;
    },
  });
  const request = streamedRequest(receiver.url, body, { ...multipart, 'idempotency-key': newSubmissionId() });
  const answer = await readAnswer(await receiver.receiver.fetch(request));
  await refused(receiver, answer, 413, 'request-too-large');
  assert.ok(cancelled);
  assert.ok(given <= 1_200_000, `${given} bytes were read`);
});

test('reads a refused body to its end, so that the sender is there to read the answer', async (t) => {
  const receiver = await startReceiver(t);
  let left = 40;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      left -= 1;
      if (left > 0) controller.enqueue(new Uint8Array(50_000));
      else controller.close();
    },
  });
  const answer = await readAnswer(await receiver.receiver.fetch(streamedRequest(receiver.url, body, multipart)));
  await refused(receiver, answer, 400, 'idempotency-key-missing');
  assert.equal(left, 0);
});

test('answers an endless upload over the network, then ends the connection', async (t) => {
  const receiver = await startReceiver(t, { limits: { totalBytes: 1_000_000 } });
  const { hostname, port } = new URL(receiver.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  const head = ['POST /dossiers HTTP/1.1', 'Host: localhost', `Idempotency-Key: ${newSubmissionId()}`];
  socket.write(
    `${head.join('\r\n')}\r\nContent-Type: ${multipart['content-type']}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  let answer = '';
  socket.on('data', (data) => (answer += String(data)));
  const chunk = Buffer.concat([Buffer.from('c350\r\n'), Buffer.alloc(50_000), Buffer.from('\r\n')]);
  const send = () => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', send);
  send();
  await new Promise((resolve) => socket.on('close', resolve));
  assert.match(answer, /^HTTP\/1\.1 413 /);
});

test('lets go of a request whose sender goes away', async (t) => {
  let begun = () => {};
  const writing = new Promise<void>((resolve) => (begun = resolve));
  const create: Disk['create'] = (file) => localDisk.create(file).finally(() => file.includes('incoming') && begun());
  const receiver = await startReceiver(t, { disk: { ...localDisk, create } });
  const sent = await dossierWith([extract(fileOf('pdf', 400_000))]);
  const whole = multipartBody(partsOf(sent));
  const { hostname, port } = new URL(receiver.url);
  const socket = connect(Number(port), hostname);
  const head = ['POST /dossiers HTTP/1.1', 'Host: localhost', `Idempotency-Key: ${sent.dossier.submissionId}`];
  socket.write(
    `${head.join('\r\n')}\r\nContent-Type: ${multipart['content-type']}\r\nContent-Length: ${whole.length}\r\n\r\n`,
  );
  socket.write(whole.subarray(0, 300_000));
  await writing;
  socket.destroy();
  await receiver.stop();
  assert.deepEqual(
    receiver.log.map((entry) => entry.event === 'request' && entry.problem),
    ['body-incomplete'],
  );
  assert.deepEqual(await receiver.unfinished(), []);
});

test('refuses a component that has two entries, and two files in one part', async (t) => {
  const receiver = await startReceiver(t);
  const twice = (d: TestDossier['dossier']) => ({ ...d, components: [d.components[0], d.components[0]] });
  const answer = await postDossier(receiver.url, await dossierWith(undefined, twice));
  await refused(receiver, answer, 422, 'dossier-invalid');
  assert.deepEqual(issuesOf(answer), [
    'dossier /components/1/id uniqueItems',
    'dossier /components/1/files/0/part uniqueItems',
  ]);
});

test('refuses files with a component that is not attached', async (t) => {
  const receiver = await startReceiver(t);
  for (const state of ['waived', 'reused']) {
    const change = (d: TestDossier['dossier']) => ({
      ...d,
      components: d.components.map((component) => ({ ...component, state })),
    });
    const answer = await postDossier(receiver.url, await dossierWith(undefined, change));
    await refused(receiver, answer, 422, 'dossier-invalid');
    assert.deepEqual(issuesOf(answer), ['dossier /components/0/files maxItems']);
  }
});

test('refuses a required component that is said to be reused: nothing here could confirm it', async (t) => {
  const receiver = await startReceiver(t);
  const change = (d: TestDossier['dossier']) => ({
    ...d,
    components: [{ id: 'trich-luc-khai-tu', state: 'reused', files: [] }],
  });
  const answer = await postDossier(receiver.url, await dossierWith([], change));
  await refused(receiver, answer, 422, 'dossier-invalid');
  assert.deepEqual(issuesOf(answer), ['components /trich-luc-khai-tu componentRequired']);
});

test('refuses a declaration of another text', async (t) => {
  const receiver = await startReceiver(t);
  const change = (d: TestDossier['dossier']) => ({
    ...d,
    declaration: { ...d.declaration, textVersion: '2020-01-01' },
  });
  const answer = await postJson(receiver.url, await waivedDossier(change));
  await refused(receiver, answer, 422, 'dossier-invalid');
  assert.deepEqual(issuesOf(answer), ['declaration  declarationOutdated']);
});

test('refuses a missing consent where consent is asked for, one to other words, and one that is not asked for', async (t) => {
  const asking = await variantOf('1.0.1', ({ privacy }) => ({ privacy: { ...privacy, mode: 'consent' } }));
  const receiver = await startReceiver(t, { procedures: [asking] });
  const send = async (purposes: readonly string[], textVersion = '2026-11-24') => {
    const consents = purposes.map((purpose) => ({ purpose, textVersion, acceptedAt: '2026-11-20T01:59:59.000Z' }));
    const procedure = { code: '1.001731', version: '1.0.1' };
    return postJson(receiver.url, await waivedDossier((d) => ({ ...d, procedure, consents })));
  };
  const one = await send(['settlement']);
  await refused(receiver, one, 422, 'dossier-invalid');
  assert.deepEqual(issuesOf(one), ['declaration /statistics consentRequired']);
  assert.deepEqual(issuesOf(await send(['settlement', 'statistics'], '2020-01-01')), [
    'declaration /settlement consentRequired',
    'declaration /statistics consentRequired',
  ]);
  assert.deepEqual(issuesOf(await send(['settlement', 'statistics', 'advertising'])), [
    'dossier /consents/2/purpose enum',
  ]);
  assert.equal((await send(['settlement', 'statistics'])).status, 201);
});

test('reports all issues at once, of answers, components, declaration and files', async (t) => {
  const receiver = await startReceiver(t);
  const files = [extract(fileOf('exe', 500)), { component: 'so-ho-khau', name: 'a.pdf', content: fileOf('pdf', 9) }];
  const sent = await dossierWith(files, (d) => ({
    ...d,
    data: {},
    declaration: { ...d.declaration, textVersion: 'x' },
  }));
  const answer = await postDossier(receiver.url, sent);
  await refused(receiver, answer, 422, 'dossier-invalid');
  assert.deepEqual(issuesOf(answer), [
    ...['deceased', 'burial', 'deathRegistration', 'buryingParty'].map((name) => `data /${name} required`),
    'components /so-ho-khau componentUnknown',
    'declaration  declarationOutdated',
    'components /trich-luc-khai-tu/0 fileContent',
  ]);
});

test('answers unknown addresses, wrong methods and unreadable requests with problems', async (t) => {
  const receiver = await startReceiver(t);
  const ask = async (path: string, init?: RequestInit) => readAnswer(await fetch(`${receiver.url}${path}`, init));
  await refused(receiver, await ask('/'), 404, 'not-found');
  await refused(receiver, await ask('/dossiers/'), 404, 'not-found');
  const list = await ask('/dossiers');
  await refused(receiver, list, 405, 'method-not-allowed');
  assert.equal(list.headers.get('allow'), 'POST');
  assert.equal((await ask('/dossiers/x', { method: 'DELETE' })).headers.get('allow'), 'GET');
  assert.equal((await ask('/healthz', { method: 'PUT' })).status, 405);
});

test('answers a request with a broken Host header with a problem', async (t) => {
  const { url } = await startReceiver(t);
  const { hostname, port } = new URL(url);
  const answer = await rawAnswer(
    t,
    Number(port),
    hostname,
    'GET /healthz HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
  );
  assert.match(answer, /^HTTP\/1\.1 400 /);
  assert.match(answer, /urn:motcua:problem:request-unreadable/);
  assert.match(answer, /^cache-control: no-store\r$/m);
});

async function rawAnswer(test: TestContext, port: number, host: string, request: string): Promise<string> {
  const socket = connect(port, host);
  test.after(() => socket.destroy());
  socket.write(request);
  let answer = '';
  for await (const data of socket) answer += String(data);
  return answer;
}
