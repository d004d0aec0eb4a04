import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { Upload as TusUpload } from 'tus-js-client';
import { newSubmissionId } from '../../testing/dossiers.js';
import { sendRaw } from '../../testing/raw-requests.js';
import { NOW, PAGE_ORIGIN, startReceiver } from '../../testing/receiver.js';
import { problemOf, type Answer } from '../../testing/requests.js';
import {
  begin,
  BYTES,
  head,
  locationOf,
  metadataOf,
  newSecret,
  offsetOf,
  patch,
  tus,
  TUS,
  type Sender,
} from '../../testing/uploads.js';

const newSender = (): Sender => ({ submissionId: newSubmissionId(), secret: newSecret() });
const nameOf = (answer: Answer) => problemOf(answer).type.slice('urn:motcua:problem:'.length);

test('takes an upload in pieces, and gives its offset', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const content = randomBytes(10_000);
  const begun = await begin(url, sender, content.length);
  assert.equal(begun.status, 201);
  assert.match(locationOf(begun), new RegExp(`^${url}/uploads/[\\w-]{32}$`));
  assert.equal(begun.headers.get('tus-resumable'), '1.0.0');
  assert.equal(begun.headers.get('upload-expires'), new Date(NOW.getTime() + 48 * 3_600_000).toUTCString());
  const first = await patch(locationOf(begun), sender.secret, 0, content.subarray(0, 4_000));
  assert.deepEqual([first.status, offsetOf(first)], [204, 4_000]);
  const asked = await head(locationOf(begun), sender.secret);
  assert.deepEqual([asked.status, offsetOf(asked), asked.headers.get('upload-length')], [200, 4_000, '10000']);
  assert.equal(asked.headers.get('cache-control'), 'no-store');
  assert.equal(asked.headers.get('upload-metadata'), metadataOf({ submissionId: sender.submissionId }));
  const last = await patch(locationOf(begun), sender.secret, 4_000, content.subarray(4_000));
  assert.deepEqual([last.status, offsetOf(last), last.headers.get('upload-expires')], [204, 10_000, null]);
});

test('takes the first bytes with the request that begins the upload', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const begun = await tus(
    'POST',
    `${url}/uploads`,
    {
      'receipt-secret': sender.secret,
      'upload-length': '500',
      'upload-metadata': metadataOf({ submissionId: sender.submissionId }),
      ...BYTES,
    },
    randomBytes(200),
  );
  assert.deepEqual([begun.status, offsetOf(begun)], [201, 200]);
  assert.equal(offsetOf(await head(locationOf(begun), sender.secret)), 200);
});

test('is understood by tus-js-client, which goes on where it was aborted', async (t) => {
  const { url, dataFolder } = await startReceiver(t);
  const { submissionId, secret } = newSender();
  const content = randomBytes(3_000_000);
  const options = {
    endpoint: `${url}/uploads`,
    headers: { 'Receipt-Secret': secret },
    metadata: { submissionId, filename: 'ảnh.jpg' },
    chunkSize: 500_000,
    retryDelays: null,
  };
  const address = await new Promise<string>((resolve, reject) => {
    const first = new TusUpload(content, {
      ...options,
      onError: reject,
      onChunkComplete: (_size, accepted) => {
        if (accepted < 1_000_000) return;
        void first.abort().then(() => resolve(first.url ?? ''));
      },
    });
    first.start();
  });
  const kept = offsetOf(await head(address, secret));
  assert.ok(kept >= 1_000_000 && kept < 3_000_000);
  let sent = 0;
  await new Promise<void>((resolve, reject) => {
    const second = new TusUpload(content, {
      ...options,
      uploadUrl: address,
      onError: reject,
      onChunkComplete: (size) => (sent += size),
      onSuccess: () => resolve(),
    });
    second.start();
  });
  assert.equal(sent, content.length - kept);
  assert.equal(offsetOf(await head(address, secret)), content.length);
  assert.equal((await readdir(path.join(dataFolder, 'uploads'))).length, 1);
});

test('hides an upload from requests without its secret, as if there were none', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const address = locationOf(await begin(url, sender, 100));
  const unknown = `${url}/uploads/${'x'.repeat(32)}`;
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const request = (place: string, secret: string | undefined) =>
      tus(
        method,
        place,
        { 'receipt-secret': secret, 'upload-offset': '0', ...BYTES },
        method === 'PATCH' ? randomBytes(100) : undefined,
      );
    const foreign = await request(address, newSecret());
    const other = await request(unknown, sender.secret);
    assert.deepEqual([foreign.status, other.status, foreign.body], [404, 404, other.body], method);
    assert.equal((await request(address, undefined)).status, 400, method);
  }
  assert.equal(offsetOf(await head(address, sender.secret)), 0);
  assert.equal((await fetch(address)).status, 405);
});

test('refuses what is not as the protocol asks, each with its status and words', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const address = locationOf(await begin(url, sender, 100));
  const { secret } = sender;
  const bytes = randomBytes(50);
  const refusals: readonly (readonly [Answer, number, string])[] = [
    [await patch(address, secret, 7, bytes), 409, 'upload-offset-conflict'],
    [await patch(address, secret, 0, randomBytes(101)), 413, 'upload-too-large'],
    [await patch(address, secret, 0, bytes, { 'content-type': 'application/json' }), 415, 'upload-type-unsupported'],
    [await patch(address, secret, 0, bytes, { 'upload-offset': '-1' }), 400, 'upload-request-invalid'],
    [await patch(address, secret, 0, bytes, { 'upload-offset': undefined }), 400, 'upload-request-invalid'],
    [await patch(address, secret, 0, bytes, { 'tus-resumable': '0.2.2' }), 412, 'tus-version-unsupported'],
    [await begin(url, sender, 100, { 'tus-resumable': undefined }), 412, 'tus-version-unsupported'],
    [await begin(url, sender, 100, { 'upload-length': undefined }), 400, 'upload-request-invalid'],
    [await begin(url, sender, 100, { 'upload-length': '1e3' }), 400, 'upload-request-invalid'],
    [
      await begin(url, sender, 100, { 'upload-length': undefined, 'upload-defer-length': '1' }),
      400,
      'upload-request-invalid',
    ],
    [await begin(url, sender, 100, { 'upload-metadata': undefined }), 400, 'upload-request-invalid'],
    [
      await begin(url, sender, 100, { 'upload-metadata': metadataOf({ submissionId: '../..' }) }),
      400,
      'upload-request-invalid',
    ],
    [await begin(url, sender, 100, { 'upload-metadata': 'submissionId !!' }), 400, 'upload-request-invalid'],
    [await begin(url, sender, 100, { 'receipt-secret': undefined }), 400, 'secret-missing'],
    [await begin(url, sender, 120_000_001), 413, 'upload-too-large'],
    [await tus('PUT', address, { 'receipt-secret': secret }), 405, 'method-not-allowed'],
    [await tus('GET', `${url}/uploads`, {}), 405, 'method-not-allowed'],
  ];
  for (const [answer, status, name] of refusals) {
    assert.deepEqual([answer.status, nameOf(answer)], [status, name]);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    assert.equal(answer.headers.get('tus-resumable'), '1.0.0');
    assert.ok(problemOf(answer).detail);
  }
  assert.equal(offsetOf(await head(address, secret)), 0);
});

test('knows the limit of the component that an upload is for', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const forComponent = (component: string, size: number) =>
    begin(url, sender, size, {
      'upload-metadata': metadataOf({
        submissionId: sender.submissionId,
        procedure: '1.001731',
        version: '1.0.0',
        component,
      }),
    });
  assert.equal((await forComponent('trich-luc-khai-tu', 1_000)).status, 201);
  const large = await forComponent('trich-luc-khai-tu', 100_000_000);
  assert.deepEqual([large.status, problemOf(large).issues?.[0]?.code], [413, 'fileTooLarge']);
  assert.equal(problemOf(large).issues?.[0]?.pointer, '/trich-luc-khai-tu');
  assert.equal((await forComponent('khong-co', 1_000)).status, 400);
});

test('holds uploads of one submission, and all of them, within their limits', async (t) => {
  const { url } = await startReceiver(t, {
    limits: { submissionUploads: 3, submissionUploadBytes: 1_000, allUploadBytes: 1_500 },
  });
  const sender = newSender();
  const atOnce = await Promise.all(Array.from({ length: 6 }, () => begin(url, sender, 300)));
  assert.deepEqual(atOnce.map(({ status }) => status).sort(), [201, 201, 201, 413, 413, 413]);
  assert.equal(nameOf(await begin(url, sender, 1)), 'uploads-exceeded');
  const other = newSender();
  assert.equal(nameOf(await begin(url, other, 1_001)), 'uploads-exceeded');
  for (const { headers } of atOnce.filter(({ status }) => status === 201)) {
    assert.equal((await patch(headers.get('location') ?? '', sender.secret, 0, randomBytes(300))).status, 204);
  }
  const full = await begin(url, other, 700);
  assert.deepEqual([full.status, nameOf(full), full.headers.get('retry-after')], [503, 'uploads-full', '600']);
  const [kept] = atOnce.filter(({ status }) => status === 201);
  assert.equal((await tus('DELETE', locationOf(kept!), { 'receipt-secret': sender.secret })).status, 204);
  assert.equal((await head(locationOf(kept!), sender.secret)).status, 404);
  assert.equal((await begin(url, other, 700)).status, 201);
});

test('counts the bytes that requests under way may still bring', async (t) => {
  const { url } = await startReceiver(t, { limits: { allUploadBytes: 1_500 } });
  const sender = newSender();
  const [first, second] = [locationOf(await begin(url, sender, 1_000)), locationOf(await begin(url, sender, 1_000))];
  const hold = new EventEmitter();
  const isHeld = once(hold, 'end');
  const held = new ReadableStream<Uint8Array>({
    async start(controller) {
      controller.enqueue(randomBytes(100));
      await isHeld;
      controller.enqueue(randomBytes(900));
      controller.close();
    },
  });
  const writing = fetch(first, {
    method: 'PATCH',
    body: held,
    headers: { ...TUS, ...BYTES, 'receipt-secret': sender.secret, 'upload-offset': '0' },
    duplex: 'half',
  } as RequestInit);
  while ((await begin(url, newSender(), 600)).status === 201);
  const full = await patch(second, sender.secret, 0, randomBytes(1_000));
  assert.deepEqual([full.status, nameOf(full)], [503, 'uploads-full']);
  hold.emit('end');
  assert.equal((await writing).status, 204);
  assert.equal((await patch(second, sender.secret, 0, randomBytes(400))).status, 503);
  assert.equal((await tus('DELETE', first, { 'receipt-secret': sender.secret })).status, 204);
  assert.equal((await patch(second, sender.secret, 0, randomBytes(1_000))).status, 204);
});

test('holds the number of uploads within its limit', async (t) => {
  const { url } = await startReceiver(t, { limits: { allUploads: 2 } });
  const sender = newSender();
  const atOnce = await Promise.all(Array.from({ length: 4 }, () => begin(url, newSender(), 1)));
  assert.deepEqual(atOnce.map(({ status }) => status).sort(), [201, 201, 503, 503]);
  const full = await begin(url, sender, 1);
  assert.equal(nameOf(full), 'uploads-full');
});

test('keeps what arrived when the connection breaks, and lets a sender that came back go on at once', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const content = randomBytes(400_000);
  const address = locationOf(await begin(url, sender, content.length));
  const opening =
    `PATCH ${new URL(address).pathname} HTTP/1.1\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n` +
    `Receipt-Secret: ${sender.secret}\r\nContent-Type: application/offset+octet-stream\r\n` +
    `Upload-Offset: 0\r\nContent-Length: ${content.length}\r\n\r\n`;
  // A connection on which nothing comes any more, and which is still open.
  const silent = sendRaw(url, [opening, content.subarray(0, 150_000)], 3_000);
  let offset = 0;
  while (offset < 150_000) offset = offsetOf(await head(address, sender.secret));
  assert.equal(offset, 150_000);
  const rest = await patch(address, sender.secret, offset, content.subarray(offset));
  assert.deepEqual([rest.status, offsetOf(rest)], [204, content.length]);
  await silent;
  assert.equal(offsetOf(await head(address, sender.secret)), content.length);
});

test('lets one of two requests at the same time write', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const content = randomBytes(200_000);
  const address = locationOf(await begin(url, sender, content.length));
  const answers = await Promise.all([0, 1, 2].map(() => patch(address, sender.secret, 0, content)));
  const statuses = answers.map(({ status }) => status).sort();
  assert.deepEqual(statuses, [204, 409, 409]);
  assert.equal(offsetOf(await head(address, sender.secret)), content.length);
});

test('goes on from the same offset after a restart, and forgets uploads that expired', async (t) => {
  const first = await startReceiver(t);
  const { dataFolder } = first;
  const sender = newSender();
  const address = new URL(locationOf(await begin(first.url, sender, 1_000)));
  await patch(address.href, sender.secret, 0, randomBytes(600));
  await first.stop();
  const second = await startReceiver(t, { dataFolder });
  const again = `${second.url}${address.pathname}`;
  assert.equal(offsetOf(await head(again, sender.secret)), 600);
  assert.equal((await patch(again, sender.secret, 600, randomBytes(400))).status, 204);
  await second.stop();
  const later = new Date(NOW.getTime() + 48 * 3_600_000 + 1);
  const third = await startReceiver(t, { dataFolder, clock: () => later });
  assert.equal((await head(`${third.url}${address.pathname}`, sender.secret)).status, 404);
  assert.deepEqual(await readdir(path.join(dataFolder, 'uploads')), []);
});

test('lets pages of the listed origins read what they need, and other pages nothing', async (t) => {
  const { url } = await startReceiver(t);
  const sender = newSender();
  const preflight = await fetch(`${url}/uploads`, {
    method: 'OPTIONS',
    headers: {
      origin: PAGE_ORIGIN,
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': 'receipt-secret, tus-resumable, upload-offset',
    },
  });
  assert.equal(preflight.status, 204);
  assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /PATCH.*DELETE/);
  const begun = await begin(url, sender, 10, { origin: PAGE_ORIGIN });
  assert.equal(begun.headers.get('access-control-allow-origin'), PAGE_ORIGIN);
  assert.match(begun.headers.get('access-control-expose-headers') ?? '', /Location.*Upload-Offset/);
  const foreign = await begin(url, sender, 10, { origin: 'https://evil.example' });
  assert.deepEqual([foreign.status, foreign.headers.get('access-control-allow-origin')], [403, null]);
  const described = await tus('OPTIONS', `${url}/uploads`, {});
  assert.equal(described.status, 204);
  assert.equal(described.headers.get('tus-extension'), 'creation,creation-with-upload,termination,expiration');
  assert.equal(described.headers.get('tus-max-size'), '120000000');
  assert.equal(described.headers.get('access-control-allow-origin'), null);
});

test('logs of uploads neither who sent them nor their address', async (t) => {
  const { url, log } = await startReceiver(t);
  const sender = newSender();
  const address = locationOf(await begin(url, sender, 10));
  await patch(address, sender.secret, 0, randomBytes(10));
  const text = JSON.stringify(log);
  assert.match(text, /"PATCH","route":"\/uploads\/:id","status":204/);
  for (const secret of [sender.secret, sender.submissionId, address.slice(-32)]) assert.ok(!text.includes(secret));
});
