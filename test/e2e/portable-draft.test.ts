import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pdfBytes, Stage, type Visit } from './harness.js';
import { fillFromSample, goOnTo } from './sample-journey.js';

let stage: Stage;
let folder: string;
before(async () => {
  stage = await Stage.set();
  folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-portable-'));
});
after(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const PASSPHRASE = 'cây đa đầu làng';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function look(visit: Visit, name: string): Promise<void> {
  await visit.fitsItsWidth(name);
  await visit.accessible(name);
  const shots = process.env['MOTCUA_SCREENSHOTS'];
  if (shots) await visit.page.screenshot({ path: `${shots}/${name}.png` });
}

describe('a dossier that is begun on a phone', () => {
  it('is finished and sent on another computer, by keyboard only, from an encrypted file', async () => {
    const phone = await stage.visit('/', PHONE);
    await fillFromSample(phone);
    await goOnTo(phone, 'Giấy tờ kèm theo');
    const file = { name: 'trich-luc.pdf', mimeType: 'application/pdf', buffer: pdfBytes('paper', 300_000) };
    await phone.form.locator('#component-trich-luc-khai-tu').setInputFiles(file);
    await phone.attached(file.name);
    await phone.form.getByText('Mang hồ sơ này sang máy khác').click();
    await phone.form.getByLabel('Đặt mật khẩu').fill(PASSPHRASE);
    await look(phone, 'portable-save-360');
    const downloading = phone.page.waitForEvent('download');
    await phone.button('Tải tệp về').click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), '1.001731.motcua');
    const saved = path.join(folder, '1.001731.motcua');
    await download.saveAs(saved);
    await phone.form.getByText('Đã tải tệp về.').first().waitFor();
    assert.deepEqual(phone.complaints, []);
    await phone.context.close();

    const other = await stage.visit('/');
    const { keyboard } = other.page;
    await other.tabTo(other.form.locator('summary', { hasText: 'Mở bản nháp mang từ máy khác' }));
    await keyboard.press('Enter');
    await other.form.getByLabel('Tệp bản nháp').setInputFiles(saved);
    await other.tabTo(other.form.getByLabel('Mật khẩu của tệp'));
    await keyboard.type(PASSPHRASE);
    await look(other, 'portable-open-1280');
    await keyboard.press('Enter');
    await other.onScreen('Giấy tờ kèm theo');
    await other.attached(file.name);
    await goOnTo(other, 'Cam đoan và gửi');
    await other.form.getByLabel('Tôi đã đọc').check();
    await other.button('Gửi hồ sơ').click();
    await other.onScreen('Đã nộp hồ sơ');
    await other.form.getByText('trich-luc.pdf').first().waitFor();
    assert.deepEqual(other.complaints, []);
    await other.context.close();
  });
});
