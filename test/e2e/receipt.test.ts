import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Receipt } from '@motcua/model';
import { Stage, type Visit } from './harness.js';
import { readyToSend } from './sample-journey.js';

const signingKey = String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
const STATUS_PAGE = 'https://dichvucong.example.gov.vn/tra-cuu?so={number}';

let stage: Stage;
before(async () => {
  stage = await Stage.set(undefined, undefined, '', { signingKeys: [signingKey] });
});
after(() => stage.close());

const keysUrl = () => `${stage.site.receiverUrl}/.well-known/jwks.json`;

/** Sends a dossier from a page with some attributes. */
async function send(attributes: Record<string, string>, answer?: (receipt: Receipt) => object): Promise<Visit> {
  const visit = await readyToSend(stage);
  await visit.form.evaluate((form, given) => {
    for (const [name, value] of Object.entries(given)) form.setAttribute(name, value);
  }, attributes);
  if (answer) {
    await visit.page.route('**/dossiers', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const response = await route.fetch();
      return route.fulfill({ response, json: answer((await response.json()) as Receipt) });
    });
  }
  await visit.button('Gửi hồ sơ').click();
  return visit;
}

describe('a receipt', () => {
  for (const width of [360, 1280]) {
    it(`says what happens next, and leads to the status page, at ${width} px`, async () => {
      const visit = await send({ 'status-page': STATUS_PAGE, 'receipt-keys': keysUrl() });
      await visit.page.setViewportSize({ width, height: 900 });
      await visit.onScreen('Đã nộp hồ sơ');
      const { form } = visit;
      await form.getByText('Thời hạn: 3 ngày làm việc.').waitFor();
      await form.getByText('Cơ quan trả kết quả, chậm nhất lúc').waitFor();
      await form.getByText('trực tuyến hoặc tại bộ phận một cửa').waitFor();
      await form.getByText('Chữ ký số của nơi tiếp nhận: đã kiểm tra, đúng.').waitFor();
      const number = await visit.number.innerText();
      const link = form.getByRole('link', { name: 'Mở trang tra cứu' });
      assert.equal(await link.getAttribute('href'), STATUS_PAGE.replace('{number}', number));
      await form.getByRole('img', { name: 'Mã QR của trang tra cứu' }).waitFor();
      await visit.accessible(`receipt at ${width} px`);
      await visit.fitsItsWidth(`receipt at ${width} px`);
      if (process.env['MOTCUA_SHOTS'])
        await visit.page.screenshot({ path: `${process.env['MOTCUA_SHOTS']}/receipt-${width}.png`, fullPage: true });
      assert.deepEqual(visit.complaints, []);
      await visit.context.close();
    });
  }

  it('is saved as the endpoint gave it', async () => {
    let given: Receipt | undefined;
    const visit = await send({}, (receipt) => (given = receipt));
    const download = visit.page.waitForEvent('download');
    await visit.button('Lưu giấy tiếp nhận (tệp JSON)').click();
    const file = await (await download).path();
    assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), given);
    assert.equal((await download).suggestedFilename(), `${given?.number}.json`);
    assert.equal(await visit.form.getByRole('img', { name: 'Mã QR' }).count(), 0);
    await visit.context.close();
  });

  it('that was changed after it was signed is not shown as signed by the receiver', async () => {
    const visit = await send({ 'receipt-keys': keysUrl() }, (receipt) => ({
      ...receipt,
      dueAt: '2026-11-21T02:00:00Z',
    }));
    await visit.form.getByRole('alert').getByText('không phải của nơi tiếp nhận').waitFor();
    await visit.accessible('a receipt with a wrong signature');
    await visit.context.close();
  });

  it('without a signature, or whose keys cannot be had, says so', async () => {
    const unsigned = await send({ 'receipt-keys': keysUrl() }, ({ signature: _, ...receipt }) => receipt);
    await unsigned.form.getByText('Giấy tiếp nhận này không có chữ ký số.').waitFor();
    await unsigned.context.close();
    for (const keys of [`${stage.site.kitUrl}/kit/1/kit.js`, `${keysUrl()}/none`, 'x:']) {
      const visit = await send({ 'receipt-keys': keys });
      await visit.form.getByText('Chưa kiểm tra được chữ ký số của nơi tiếp nhận.').waitFor();
      await visit.context.close();
    }
  });

  it('does not lead to an address with the look-up code, nor to one that is none', async () => {
    for (const page of ['javascript:alert(1)', 'https://', 'https://a:b@example.org/', 'SECRET']) {
      const visit = await readyToSend(stage);
      await visit.button('Gửi hồ sơ').click();
      await visit.onScreen('Đã nộp hồ sơ');
      const token = (await visit.form.locator('#token').innerText()).replace(/\W/g, '').toLowerCase();
      const address = page === 'SECRET' ? `https://example.org/?c=${token}` : page;
      await visit.form.evaluate((form, value) => form.setAttribute('status-page', value), address);
      await visit.button('Lưu giấy tiếp nhận (tệp JSON)').waitFor();
      assert.equal(await visit.form.getByRole('link', { name: 'Mở trang tra cứu' }).count(), 0);
      await visit.context.close();
    }
  });

  it('with other hashes names the files, and is not titled as submitted', async () => {
    const visit = await send({}, (receipt) => ({
      ...receipt,
      files: receipt.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })),
    }));
    await visit.onScreen('Hồ sơ đã đến, nhưng có tệp không nguyên vẹn');
    await visit.form.getByRole('alert').getByText('trich-luc.pdf').waitFor();
    assert.equal(await visit.form.getByText('Đã nộp hồ sơ').count(), 0);
    await visit.context.close();
  });

  it('of another submission is none', async () => {
    const visit = await send({}, (receipt) => ({ ...receipt, submissionId: '01920000-0000-7000-8000-000000000001' }));
    await visit.form.getByText('Chưa nhận được xác nhận').first().waitFor();
    assert.equal(await visit.form.getByText('Đã nộp hồ sơ').count(), 0);
    await visit.context.close();
  });
});
