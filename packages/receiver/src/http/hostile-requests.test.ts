import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { openReceiver } from '../receiver.js';
import { serveReceiver } from '../serve-receiver.js';
import { dossierWith, extract, fileOf, newSubmissionId, waivedDossier } from '../../testing/dossiers.js';
import { maiTang } from '../../testing/procedures.js';
import { sendRaw, statusOf } from '../../testing/raw-requests.js';
import { AGENCY, startReceiver, temporaryFolder } from '../../testing/receiver.js';
import { BOUNDARY, multipartBody, partsOf, postJson, postText } from '../../testing/requests.js';
import { threadTime } from '../checks/thread-time.js';
import { runs } from '../../../../test/support/runs.js';

const RUNS = runs(60);

/** Milliseconds of its thread that one request may cost the receiver. */
const REQUEST_TIME = 250;

/** The time for which a sender waits for the response to a truncated request, in milliseconds. */
const PATIENCE = 300;

/** A request as bytes: head, then body. */
function rawRequest(headers: readonly string[], body: Uint8Array | string): Buffer {
  const bytes = Buffer.from(body as Uint8Array);
  const head = ['POST /dossiers HTTP/1.1', 'Host: localhost', 'Connection: close', ...headers];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\nContent-Length: ${bytes.length}\r\n\r\n`), bytes]);
}

async function multipartRequest(): Promise<Buffer> {
  const sent = await dossierWith([extract(fileOf('pdf', 300)), extract(fileOf('png', 300), 'b.png')]);
  return rawRequest(
    [`Idempotency-Key: ${sent.dossier.submissionId}`, `Content-Type: multipart/form-data; boundary=${BOUNDARY}`],
    multipartBody(partsOf(sent)),
  );
}

/** Pieces that have a meaning where requests are read. */
const PIECES = [
  ...['\r\n', '\n', '\r', '\r\n\r\n', '\0', '"', '\\"', ';', '; ', '=', '%', '%ff', '%00', ':', ',', '--', '\u00ff'],
  ...[`--${BOUNDARY}`, `\r\n--${BOUNDARY}`, `--${BOUNDARY}--`, 'filename*=UTF-8', "filename*=utf-8''%E1", 'name=""'],
  ...[
    'Content-Disposition: form-data',
    'Content-Type: ',
    'Content-Length: 0',
    'Transfer-Encoding: chunked',
    'charset=',
  ],
  ...['Expect: 100-continue', 'Upgrade: websocket', 'boundary=', '__proto__', '{', '[', '}', '/../', '%2e%2e%2f'],
].map((text) => Buffer.from(text, 'latin1'));

/** One change of a request: something inserted, repeated, removed or overwritten. Places are parts of the whole. */
const changes = fc.array(
  fc.record({
    kind: fc.constantFrom('insert', 'repeat', 'remove', 'overwrite', 'cut'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 200 }),
    times: fc.constantFrom(1, 1, 2, 50, 3_000),
    piece: fc.constantFrom(...PIECES),
  }),
  { minLength: 1, maxLength: 4 },
);

type Change = typeof changes extends fc.Arbitrary<(infer Item)[]> ? Item : never;

function change(request: Buffer, { kind, at, length, times, piece }: Change): Buffer {
  const position = Math.floor(at * request.length);
  const [before, after] = [request.subarray(0, position), request.subarray(position)];
  const rest = after.subarray(length);
  switch (kind) {
    case 'insert':
      return Buffer.concat([before, ...Array<Buffer>(times).fill(piece), after]);
    case 'repeat':
      return Buffer.concat([before, ...Array<Buffer>(times).fill(after.subarray(0, length)), after]);
    case 'overwrite':
      return Buffer.concat([before, piece, rest]);
    case 'cut':
      return Buffer.concat([before]);
    default:
      return Buffer.concat([before, rest]);
  }
}

test('outlasts requests that are changed in any place, at little cost, and leaves nothing of them', async (t) => {
  const receiver = await startReceiver(t);
  const { url } = receiver;
  await postJson(url, await waivedDossier());
  const cost = () => threadTime(String(process.pid)) ?? performance.now();
  await fc.assert(
    fc.asyncProperty(changes, async (made) => {
      const request = made.reduce(change, await multipartRequest());
      const start = cost();
      const status = statusOf(await sendRaw(url, [request], PATIENCE)) ?? 0;
      const milliseconds = cost() - start;
      assert.ok(status < 500, `status ${status}`);
      assert.ok(milliseconds < REQUEST_TIME, `${Math.round(milliseconds)} ms`);
      assert.equal((await fetch(`${url}/healthz`)).status, 200);
    }),
    { numRuns: RUNS },
  );
  await receiver.stop();
  assert.deepEqual(await receiver.unfinished(), []);
  assert.ok(!receiver.log.some((entry) => entry.event === 'request' && entry.problem === 'internal'));
});

test('refuses a body that comes byte by byte, each of which costs as much as a thousand', async (t) => {
  const { url } = await startReceiver(t);
  for (const type of ['application/json', `multipart/form-data; boundary=${BOUNDARY}`]) {
    const head = ['POST /dossiers HTTP/1.1', 'Host: localhost', 'Connection: close', `Content-Type: ${type}`];
    const answer = await sendRaw(url, [
      `${head.join('\r\n')}\r\nIdempotency-Key: ${newSubmissionId()}\r\nTransfer-Encoding: chunked\r\n\r\n`,
      '1\r\na\r\n'.repeat(100_000),
    ]);
    assert.equal(statusOf(answer), 400);
    assert.match(answer, /urn:motcua:problem:request-unreadable/);
    assert.match(answer, /larger chunks/);
  }
});

test('takes a dossier from a slow line, in as small pieces as networks make', async (t) => {
  const { url } = await startReceiver(t);
  const dossier = await waivedDossier();
  const body = Buffer.from(JSON.stringify(dossier));
  const chunks = [];
  for (let at = 0; at < body.length; at += 100) {
    const chunk = body.subarray(at, at + 100);
    chunks.push(`${chunk.length.toString(16)}\r\n`, chunk, '\r\n');
  }
  const head = ['POST /dossiers HTTP/1.1', 'Host: localhost', 'Connection: close', 'Content-Type: application/json'];
  const answer = await sendRaw(url, [
    `${head.join('\r\n')}\r\nIdempotency-Key: ${dossier.submissionId}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    ...chunks,
    '0\r\n\r\n',
  ]);
  assert.equal(statusOf(answer), 201);
});

/** A receiver that holds a few connections at a time. */
async function withFewConnections(test: TestContext, connections: number): Promise<string> {
  const receiver = await openReceiver({
    procedures: [await maiTang()],
    dataFolder: await temporaryFolder(test),
    allowedOrigins: [],
    agency: AGENCY,
    logger: { log: () => {} },
  });
  const served = await serveReceiver(receiver, { host: '127.0.0.1', port: 0, connections });
  test.after(async () => {
    await served.close();
    await receiver.close();
  });
  return served.url;
}

test('takes dossiers while more connections than it holds keep still', async (t) => {
  const url = await withFewConnections(t, 20);
  const { hostname, port } = new URL(url);
  const silent: Socket[] = [];
  t.after(() => silent.forEach((socket) => socket.destroy()));
  let closed = 0;
  for (let count = 0; count < 60; count += 1) {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.on('close', () => (closed += 1));
    silent.push(socket);
    await once(socket, 'connect');
    socket.write('POST /dossiers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n\r\n{');
    if (count % 10 === 0) {
      const dossier = await waivedDossier();
      assert.equal(
        (await postText(url, dossier.submissionId, JSON.stringify(dossier), { connection: 'close' })).status,
        201,
      );
    }
  }
  // Each is cut off at once; that it was arrives here a little later.
  for (let count = 0; closed < 40 && count < 1_000; count += 1) await fetch(`${url}/healthz`);
  assert.ok(closed >= 40, `${closed} were cut off`);
});

/** Members that objects inherit, and a member twice. */
const MEMBERS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'toJSON', 'length'];

test('takes members that objects inherit as the plain names that they are', async (t) => {
  const { url } = await startReceiver(t);
  const values = fc.constantFrom(
    '{"polluted":true}',
    '"x"',
    'null',
    '[]',
    '{"toString":null}',
    '{"__proto__":{"polluted":1}}',
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...MEMBERS), values, fc.nat(), async (name, value, position) => {
      const dossier = await waivedDossier();
      const text = JSON.stringify(dossier);
      const objects = [...text.matchAll(/\{(?=")/g)].map(({ index }) => index + 1);
      const at = objects[position % objects.length] ?? 1;
      const answer = await postText(
        url,
        dossier.submissionId,
        `${text.slice(0, at)}"${name}":${value},${text.slice(at)}`,
      );
      assert.ok([400, 422].includes(answer.status), `${answer.status} for ${name} at ${at}`);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    }),
    { numRuns: RUNS },
  );
});

test('finds nothing under addresses that lead elsewhere', async (t) => {
  const { url } = await startReceiver(t);
  const tricks = [
    '..',
    '%2e%2e',
    '..%2f..%2fsecret',
    '%2fetc%2fpasswd',
    '..\\secret',
    '%00',
    '%ff',
    '%',
    ';x',
    '//x',
    '*',
  ];
  for (const trick of tricks) {
    for (const address of [`/dossiers/${trick}`, `/dossiers/${trick}/receipt`, `/${trick}`, `/dossiers/${trick}/x`]) {
      const answer = await sendRaw(url, [
        `GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer x\r\nReceipt-Secret: x\r\n\r\n`,
      ]);
      assert.ok([400, 404, 405].includes(statusOf(answer) ?? 0), `${address}: ${answer.slice(0, 40)}`);
    }
  }
});
