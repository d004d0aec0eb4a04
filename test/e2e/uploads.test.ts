import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Route } from 'playwright-core';
import { FaultProxy } from '../support/fault-proxy.js';
import { pdfBytes, Stage, type Visit } from './harness.js';
import { fillFromSample, goOnTo } from './sample-journey.js';

let proxy: FaultProxy;
let stage: Stage;
before(async () => {
  proxy = await FaultProxy.start();
  stage = await Stage.set(undefined, undefined, `${proxy.url}/uploads`);
  proxy.target = Number(new URL(stage.site.receiverUrl).port);
});
after(async () => {
  await stage.close();
  await proxy.close();
});
afterEach(() => {
  Object.assign(proxy.faults, { bytesPerSecond: undefined, cutAt: undefined, isDown: false });
});

const PAPER = '#component-trich-luc-khai-tu';
const uploads = () => `${proxy.url}/**`;

/** A filled form on the screen of documents. */
async function atDocuments(options = {}): Promise<Visit> {
  const visit = await stage.visit('/', options);
  await fillFromSample(visit);
  await goOnTo(visit, 'Giấy tờ kèm theo');
  return visit;
}

const paper = (name: string, size = 400_000) => ({
  ...{ name, mimeType: 'application/pdf' },
  buffer: pdfBytes(name, size),
});

async function choose(visit: Visit, file: ReturnType<typeof paper>): Promise<void> {
  await visit.form.locator(PAPER).setInputFiles(file);
  await visit.attached(file.name);
}

const says = (visit: Visit, text: string | RegExp) => visit.form.getByText(text).first().waitFor();

/** Sends the dossier; resolves to the media type of the request that carried it, and what it says of its first file. */
async function send(visit: Visit) {
  const sent: { type: string; dossier: string }[] = [];
  visit.page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/dossiers')) return;
    sent.push({ type: request.headers()['content-type'] ?? '', dossier: request.postData() ?? '' });
  });
  await goOnTo(visit, 'Cam đoan và gửi');
  await visit.form.getByLabel('Tôi đã đọc').check();
  await visit.button('Gửi hồ sơ').click();
  await visit.onScreen('Đã nộp hồ sơ');
  return sent;
}

/** The bytes that the receiver has stored of a file that was uploaded. */
async function storedUpload(): Promise<Buffer> {
  const [row] = stage.rows('select submission_id from dossiers order by rowid desc limit 1');
  return stage.stored(String(row!['submission_id']), 'u1');
}

/** Answers of the endpoint in the place of the receiver's; those to `OPTIONS` are the browser's own matter. */
const answers = (visit: Visit, answer: (route: Route) => unknown) =>
  visit.page.route(uploads(), (route) =>
    route.request().method() === 'OPTIONS' ? route.fallback() : (answer(route) as Promise<void>),
  );

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Location, Upload-Offset, Upload-Length, Tus-Resumable, Retry-After',
  'tus-resumable': '1.0.0',
};

describe('a file where the page names an endpoint for uploads', () => {
  for (const width of [360, 1280]) {
    it(`is uploaded when it is chosen, and the dossier refers to it, at ${width} px`, async () => {
      const visit = await atDocuments({ viewport: { width, height: 900 } });
      const file = paper(`len-${width}.pdf`);
      proxy.faults.bytesPerSecond = 200_000;
      await choose(visit, file);
      await says(visit, /^Đang tải lên: .* trên 400/);
      await visit.fitsItsWidth(`uploading at ${width} px`);
      await visit.accessible(`uploading at ${width} px`);
      if (process.env['MOTCUA_SHOTS'])
        await visit.page.screenshot({ path: `${process.env['MOTCUA_SHOTS']}/uploading-${width}.png`, fullPage: true });
      await says(visit, 'Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.');
      const [request] = await send(visit);
      await says(visit, 'Đã đối chiếu: đến nơi nguyên vẹn');
      assert.equal(request?.type, 'application/json');
      assert.match(request.dossier, /"upload":"http:\/\/127\.0\.0\.1:\d+\/uploads\//);
      assert.deepEqual(await storedUpload(), file.buffer);
      assert.deepEqual(visit.complaints, []);
      await visit.context.close();
    });
  }

  it('goes on from the last byte when the network breaks', async () => {
    const visit = await atDocuments();
    const file = paper('dut.pdf', 3_000_000);
    const before = proxy.sent;
    proxy.faults.bytesPerSecond = 2_000_000;
    proxy.faults.cutAt = [before + 1_500_000];
    await choose(visit, file);
    await says(visit, 'Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.');
    assert.equal(proxy.faults.cutAt.length, 0, 'the network broke');
    // One request is sent again, the file is not.
    assert.ok(proxy.sent - before < 3_700_000, `${proxy.sent - before} bytes`);
    await send(visit);
    assert.deepEqual(await storedUpload(), file.buffer);
    await visit.context.close();
  });

  it('goes on from the last byte after a reload, when it is chosen again', async () => {
    const visit = await atDocuments();
    const file = paper('tai-lai.pdf', 3_000_000);
    proxy.faults.bytesPerSecond = 300_000;
    await choose(visit, file);
    await says(visit, /^Đang tải lên: 1[.,]\d MB/);
    await visit.page.reload();
    proxy.faults.bytesPerSecond = undefined;
    await visit.button('Tiếp tục điền').click();
    await visit.onScreen('Giấy tờ kèm theo');
    const resumed = visit.page.waitForRequest((request) => request.method() === 'PATCH');
    await choose(visit, file);
    await says(visit, 'Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.');
    assert.ok(Number((await resumed).headers()['upload-offset']) > 0);
    await send(visit);
    assert.deepEqual(await storedUpload(), file.buffer);
    await visit.context.close();
  });

  it('is removed from the server with the file', async () => {
    const visit = await atDocuments();
    await choose(visit, paper('bo.pdf'));
    await says(visit, 'Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.');
    const before = Number(stage.rows('select count(*) as n from uploads')[0]!['n']);
    const removed = visit.page.waitForResponse((response) => response.request().method() === 'DELETE');
    await visit.button('Bỏ tệp bo.pdf').click();
    assert.equal((await removed).status(), 204);
    assert.equal(Number(stage.rows('select count(*) as n from uploads')[0]!['n']), before - 1);
    await visit.context.close();
  });

  it('rests while it is paused, and goes on', async () => {
    const visit = await atDocuments();
    proxy.faults.bytesPerSecond = 200_000;
    await choose(visit, paper('nghi.pdf', 900_000));
    await visit.button('Tạm dừng tải lên nghi.pdf').click();
    await says(visit, /^Đã tạm dừng ở/);
    proxy.faults.bytesPerSecond = undefined;
    await visit.button('Tải lên tiếp nghi.pdf').click();
    await says(visit, 'Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.');
    await visit.context.close();
  });

  it('is uploaded again where the receiver has lost it, without the person', async () => {
    const visit = await atDocuments();
    const file = paper('mat.pdf');
    const created = visit.page.waitForRequest((request) => request.method() === 'PATCH');
    await choose(visit, file);
    await says(visit, 'Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.');
    const request = await created;
    const secret = request.headers()['receipt-secret']!;
    await fetch(request.url(), { method: 'DELETE', headers: { 'tus-resumable': '1.0.0', 'receipt-secret': secret } });
    assert.equal((await send(visit)).length, 2);
    assert.deepEqual(await storedUpload(), file.buffer);
    await visit.context.close();
  });
});

describe('an endpoint for uploads that fails', () => {
  for (const [what, answer, words] of [
    [
      'answers a web page',
      (route: Route) => route.fulfill({ status: 200, headers: CORS, contentType: 'text/html', body: '<p>' }),
      'Chưa tải lên trước được.',
    ],
    [
      'is not there',
      (route: Route) => route.fulfill({ status: 404, headers: CORS, body: '' }),
      'Chưa tải lên trước được.',
    ],
    [
      'has no CORS headers',
      (route: Route) => route.fulfill({ status: 201, headers: { location: `${proxy.url}/uploads/x` } }),
      'Chưa tải lên trước được.',
    ],
    [
      'refuses the size',
      (route: Route) => route.fulfill({ status: 413, headers: CORS, body: '' }),
      'Nơi nhận tệp báo tệp này quá lớn.',
    ],
    [
      'refuses the type',
      (route: Route) => route.fulfill({ status: 415, headers: CORS, body: '' }),
      'Nơi nhận tệp báo không nhận loại tệp này.',
    ],
    [
      'wants a login',
      (route: Route) => route.fulfill({ status: 401, headers: CORS, body: '' }),
      'Nơi nhận tệp yêu cầu đăng nhập.',
    ],
    [
      'gives an address elsewhere',
      (route: Route) => route.fulfill({ status: 201, headers: { ...CORS, location: 'https://evil.example/x' } }),
      'Chưa tải lên trước được.',
    ],
  ] as const) {
    it(`leaves the file to the dossier, and says so: it ${what}`, async () => {
      const visit = await atDocuments();
      await answers(visit, answer);
      const problem = visit.form.evaluate(
        (form) =>
          new Promise<string>((resolve) =>
            form.addEventListener('procedure-problem', (event) => resolve((event as unknown as { code: string }).code)),
          ),
      );
      await choose(visit, paper('kem.pdf'));
      await says(visit, new RegExp(words));
      assert.equal(await problem, 'uploadFailed');
      await visit.accessible(what);
      const [request] = await send(visit);
      assert.match(request!.type, /^multipart\/form-data/);
      await visit.context.close();
    });
  }

  it('that does not answer at all leaves the file to the dossier when it is sent', async () => {
    const visit = await atDocuments();
    proxy.faults.isDown = true;
    await choose(visit, paper('xuong.pdf'));
    await says(visit, /^Mất kết nối\. Sẽ tự tải tiếp/);
    const [request] = await send(visit);
    assert.match(request!.type, /^multipart\/form-data/);
    await visit.context.close();
  });

  it('that forgets an upload half-way gets it from the first byte', async () => {
    const visit = await atDocuments();
    const file = paper('quen.pdf', 800_000);
    let isForgotten = false;
    await answers(visit, (route) => {
      if (isForgotten || route.request().method() !== 'PATCH') return route.fallback();
      isForgotten = true;
      return route.fulfill({ status: 404, headers: CORS, body: '' });
    });
    await choose(visit, file);
    await says(visit, 'Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.');
    await send(visit);
    assert.deepEqual(await storedUpload(), file.buffer);
    await visit.context.close();
  });

  it('that claims more bytes than it got is not believed', async () => {
    const visit = await atDocuments();
    const file = paper('doi.pdf', 800_000);
    let lies = 0;
    await answers(visit, (route) => {
      if (route.request().method() !== 'PATCH' || (lies += 1) > 1) return route.fallback();
      return route.fulfill({ status: 204, headers: { ...CORS, 'upload-offset': '900000' } });
    });
    await choose(visit, file);
    await says(visit, 'Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.');
    assert.ok(lies > 1);
    await send(visit);
    assert.deepEqual(await storedUpload(), file.buffer);
    await visit.context.close();
  });
});
