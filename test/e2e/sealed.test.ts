import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { FaultProxy } from '../support/fault-proxy.js';
import { readSample } from '../support/filled-form.js';
import { pdfBytes, Stage, type Visit } from './harness.js';
import { fillFromSample, goOnTo, readyToSend } from './sample-journey.js';
import { SealedStage } from './sealed-stage.js';

let sealed: SealedStage;
before(async () => {
  sealed = await SealedStage.set();
});
after(() => sealed.close());

/** A filled form whose page names a key, before sending. */
async function ready(encryptTo: unknown = sealed.keysUrl): Promise<Visit> {
  const visit = await readyToSend(sealed.stage);
  await visit.form.evaluate((form) => {
    const problems: unknown[] = [];
    Object.assign(globalThis, { problems });
    form.addEventListener('procedure-problem', (event) => {
      const { code, cause } = event as unknown as { code: string; cause: unknown };
      problems.push({ code, cause });
    });
  });
  await name(visit, encryptTo);
  return visit;
}

/** The page names a key: a URL in the attribute, a key in the property. */
const name = (visit: Visit, encryptTo: unknown) =>
  visit.form.evaluate((form, text) => {
    const given = JSON.parse(text) as string | object | null;
    if (typeof given === 'string') form.setAttribute('encrypt-to', given);
    else if (given) Object.assign(form, { encryptTo: given });
  }, JSON.stringify(encryptTo));

const problems = (visit: Visit) =>
  visit.page.evaluate(() => (globalThis as unknown as { problems: { code: string; cause: object }[] }).problems);

async function send(visit: Visit): Promise<void> {
  await visit.button('Gửi hồ sơ').click();
  await visit.onScreen('Đã nộp hồ sơ');
}

/** Dossiers arrive whole, and their answers never come back. */
const losesAnswers = (visit: Visit) =>
  visit.page.route(sealed.stage.receiverPattern, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    return route.abort('connectionreset');
  });

describe('a dossier of a procedure that names the key of the agency', () => {
  it('is stored as no one but the agency can read it, and the agency opens and verifies it', async () => {
    const visit = await ready();
    const bodies: string[] = [];
    visit.page.on('request', (request) => {
      if (request.method() === 'POST') bodies.push(request.postData() ?? '');
    });
    await send(visit);
    await visit.form.getByText('trich-luc.pdf').waitFor();
    await visit.form.getByText('Đã đối chiếu: đến nơi nguyên vẹn').waitFor();
    assert.equal(sealed.stored().sealed, 1);
    const { data } = readSample('mai-tang', 'valid-household');
    const { name } = (data as { deceased: { name: string } }).deceased;
    for (const text of [...bodies, sealed.stored().document]) {
      for (const secret of [name, 'trich-luc', '%PDF']) assert.ok(!text.includes(secret), secret);
    }
    const { dossier, file, words } = await sealed.open();
    assert.deepEqual(dossier.data, data);
    assert.deepEqual(file, pdfBytes('paper', 400_000));
    assert.match(
      words,
      /1 files have the size.*\n.*The answers are valid, and the form asked what it asks with them\.\n/,
    );
    assert.deepEqual(visit.complaints, []);

    // The receipt of an earlier visit names the files, too.
    await visit.page.reload();
    await visit.button('Xem lại giấy tiếp nhận').click();
    await visit.form.getByText('trich-luc.pdf').waitFor();
    await visit.context.close();
  });

  it('is sealed for a key that the page has itself', async () => {
    const visit = await ready(sealed.key);
    await send(visit);
    assert.equal((await sealed.open()).dossier.procedure.code, '1.001731');
    await visit.context.close();
  });

  it('is not sent while the code that encrypts cannot be loaded, and the form says so', async () => {
    const before = sealed.stage.dossierCount();
    const visit = await ready();
    await visit.page.route(/\/chunks\/sealing-/, (route) => route.abort());
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('chưa tải được khóa mã hóa').first().waitFor();
    assert.equal(sealed.stage.dossierCount(), before);
    await visit.context.close();
  });

  it('that waits is left to the person when another version of the procedure was published', async () => {
    const before = sealed.stage.dossierCount();
    const visit = await ready();
    await visit.page.route(sealed.stage.receiverPattern, (route) => route.abort());
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('hồ sơ tự gửi tiếp khi bạn mở lại trang này').waitFor();
    await visit.page.goto('about:blank');
    await visit.page.unroute(sealed.stage.receiverPattern);
    await visit.page.route(/\/procedure\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll('1.0.0', '1.0.1') });
    });
    await visit.page.goto(sealed.stage.site.agencyUrl);
    await visit.form.getByRole('region').getByText('trang không tự mã hóa và gửi hồ sơ này được nữa').waitFor();
    await visit.button('Mở lại bản nháp để sửa').click();
    await visit.button('Tiếp tục điền').waitFor();
    assert.equal(sealed.stage.dossierCount(), before);
    await visit.context.close();
  });

  it('is received once when the answer is lost, and its receipt is found after a reload', async () => {
    const before = sealed.stage.dossierCount();
    const visit = await ready();
    await losesAnswers(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Chưa nhận được xác nhận').first().waitFor();
    await visit.page.unroute(sealed.stage.receiverPattern);
    await visit.page.reload();
    await visit.number.waitFor();
    await visit.form.getByText('trich-luc.pdf').waitFor();
    await visit.form.getByText('Đã đối chiếu: đến nơi nguyên vẹn').waitFor();
    assert.equal(sealed.stage.dossierCount(), before + 1);
    await visit.context.close();
  });

  it('is the same, byte for byte, when it is sent again, and the key need not be fetched for that', async () => {
    const before = sealed.stage.dossierCount();
    const visit = await ready();
    const bodies: string[] = [];
    visit.page.on('request', (request) => {
      if (request.method() === 'POST') bodies.push(/\r\n\r\n([\w.-]+)\r\n/.exec(request.postData() ?? '')?.[1] ?? '');
    });
    await losesAnswers(visit);
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Chưa nhận được xác nhận').first().waitFor();
    await visit.page.unroute(sealed.stage.receiverPattern);
    await visit.page.route(/\/receipt$|jwks/, (route) => route.abort());
    await send(visit);
    assert.equal(bodies.length, 2);
    assert.equal(bodies[0], bodies[1]);
    assert.equal(sealed.stage.dossierCount(), before + 1);
    await visit.context.close();
  });
});

describe('a key that cannot be used', () => {
  const json = (body: unknown) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });
  type Answer = { readonly status: number; readonly contentType: string; readonly body: string };
  const cases: readonly [string, string, string, () => Answer | 'none'][] = [
    ['that cannot be reached', 'keyUnreachable', 'chưa tải được khóa mã hóa', () => 'none'],
    [
      'of which the server has none',
      'keyUnreachable',
      'chưa tải được khóa mã hóa',
      () => ({ ...json({}), status: 404 }),
    ],
    [
      'in the place of which a web page comes',
      'keyUnreadable',
      'khóa mã hóa của cơ quan tiếp nhận không đúng',
      () => ({ status: 200, contentType: 'text/html', body: '<!doctype html><title>Đăng nhập</title>' }),
    ],
    ['with another thumbprint', 'keyUnpinned', 'không đúng', () => json({ keys: [other] })],
    [
      'for another algorithm',
      'keyUnsupported',
      'không đúng',
      () => json({ keys: [{ ...sealed.key, alg: 'ECDH-ES' }] }),
    ],
    ['that has expired', 'keyExpired', 'đã hết hạn hoặc bị thu hồi', () => json({ keys: [{ ...sealed.key, exp: 1 }] })],
    [
      'that was revoked',
      'keyExpired',
      'đã hết hạn hoặc bị thu hồi',
      () => json({ keys: [{ ...sealed.key, revoked: { revoked_at: 1 } }] }),
    ],
  ];
  for (const [what, code, words, answer] of cases) {
    it(`${what} sends nothing, says what to do, and loses nothing`, async () => {
      const before = sealed.stage.dossierCount();
      const visit = await ready();
      const posts: string[] = [];
      visit.page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
      await visit.page.route(/jwks/, (route) => {
        const given = answer();
        const headers = { 'access-control-allow-origin': '*' };
        return given === 'none' ? route.abort() : route.fulfill({ ...given, headers });
      });
      await visit.button('Gửi hồ sơ').click();
      await visit.form.getByRole('heading', { name: words }).waitFor();
      await visit.form.getByText('Hồ sơ chỉ được gửi đi khi đã mã hóa').waitFor();
      assert.deepEqual(posts, []);
      const [problem] = await problems(visit);
      assert.equal(problem?.code, code);
      assert.equal((problem.cause as { address?: string }).address, sealed.keysUrl);
      await visit.accessible(what);
      await visit.page.unroute(/jwks/);
      await send(visit);
      assert.equal(sealed.stage.dossierCount(), before + 1);
      await visit.context.close();
    });
  }

  it('because the page names none sends nothing', async () => {
    const before = sealed.stage.dossierCount();
    for (const named of [null, 'javascript:0', '']) {
      const visit = await ready(named);
      await visit.button('Gửi hồ sơ').click();
      await visit.form.getByRole('heading', { name: 'không đúng' }).waitFor();
      assert.deepEqual(await problems(visit), [{ code: 'noKey', cause: {} }]);
      await visit.context.close();
    }
    assert.equal(sealed.stage.dossierCount(), before);
  });

  it('that the receiver does not take any more is fetched again', async () => {
    const visit = await ready();
    await visit.page.route('**/dossiers', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            ...{
              status: 422,
              contentType: 'application/problem+json',
              headers: { 'access-control-allow-origin': '*' },
            },
            body: JSON.stringify({
              type: 'urn:motcua:problem:sealing-key-unknown',
              title: 'x',
              status: 422,
              issues: [],
            }),
          })
        : route.fallback(),
    );
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByRole('heading', { name: 'đã hết hạn hoặc bị thu hồi' }).waitFor();
    await visit.page.unroute('**/dossiers');
    const fetched = visit.page.waitForRequest(/jwks/);
    await send(visit);
    await fetched;
    await visit.context.close();
  });

  it('on a procedure that names none sends nothing either', async () => {
    const stage = await Stage.set();
    try {
      const visit = await readyToSend(stage);
      await name(visit, sealed.key);
      await visit.button('Gửi hồ sơ').click();
      await visit.form.getByRole('heading', { name: 'không đúng' }).waitFor();
      assert.equal(stage.dossierCount(), 0);
    } finally {
      await stage.close();
    }
  });
});

describe('a file that is lost after it was chosen', () => {
  it('is named at its document when it cannot be sealed', async () => {
    const before = sealed.stage.dossierCount();
    const visit = await ready();
    await visit.page.evaluate(() => {
      Blob.prototype.slice = () =>
        ({ arrayBuffer: () => Promise.reject(new DOMException('x', 'NotFoundError')) }) as never;
    });
    await visit.button('Gửi hồ sơ').click();
    await visit.onScreen('Giấy tờ kèm theo');
    await visit.fileNamed('trich-luc.pdf').waitFor();
    assert.equal(sealed.stage.dossierCount(), before);
    await visit.context.close();
  });
});

describe('sealed files where the page names an endpoint for uploads', () => {
  let proxy: FaultProxy;
  let uploading: SealedStage;
  before(async () => {
    proxy = await FaultProxy.start();
    uploading = await SealedStage.set(`${proxy.url}/uploads`);
    proxy.target = Number(new URL(uploading.stage.site.receiverUrl).port);
  });
  after(async () => {
    await uploading.close();
    await proxy.close();
  });

  it('go on from the last byte after a reload, and are opened with the dossier', async () => {
    const visit = await uploading.stage.visit();
    const metadata: string[] = [];
    const offsets: number[] = [];
    visit.page.on('request', (request) => {
      const headers = request.headers();
      if (request.method() === 'POST') metadata.push(headers['upload-metadata'] ?? '');
      if (request.method() === 'PATCH') offsets.push(Number(headers['upload-offset']));
    });
    await fillFromSample(visit);
    await goOnTo(visit, 'Giấy tờ kèm theo');
    const file = { name: 'trich-luc.pdf', mimeType: 'application/pdf', buffer: pdfBytes('sealed', 2_500_000) };
    proxy.faults.bytesPerSecond = 300_000;
    await visit.form.locator('#component-trich-luc-khai-tu').setInputFiles(file);
    await visit.form.getByText(/^Đang tải lên: 1[.,]\d MB/).waitFor();
    await visit.page.reload();
    proxy.faults.bytesPerSecond = undefined;
    offsets.length = 0;
    await visit.button('Tiếp tục điền').click();
    await visit.form.getByText('Đã tải lên xong mọi tệp. Hồ sơ chưa được gửi.').first().waitFor();
    assert.ok(offsets[0]! > 0, `goes on from ${offsets[0]}`);
    assert.equal(metadata.length, 1);
    assert.match(metadata[0]!, /^submissionId [\w=]+,procedure [\w=]+,version [\w=]+$/);
    await goOnTo(visit, 'Cam đoan và gửi');
    await visit.form.evaluate((form, url) => form.setAttribute('encrypt-to', url), uploading.keysUrl);
    await visit.form.getByLabel('Tôi đã đọc').check();
    await send(visit);
    await visit.form.getByText('Đã đối chiếu: đến nơi nguyên vẹn').waitFor();
    const { words, file: opened } = await uploading.open('u1');
    assert.match(words, /1 files have the size/);
    assert.deepEqual(opened, file.buffer);
    await visit.context.close();
  });
});
