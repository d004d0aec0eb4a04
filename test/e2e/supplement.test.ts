import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { SupplementItem } from '@motcua/model';
import { loadProcedures, requestSupplement } from '@motcua/receiver';
import { root } from '../tools/run.mjs';
import { holds, NOW, pdfBytes, Stage, Visit } from './harness.js';
import { KillableBrowser } from './killable-browser.js';
import { fillFromSample, onToDeclaration, readyToSend, resume } from './sample-journey.js';

const NAME = { pointer: '/deceased/fullName', note: 'Tên chưa khớp với giấy chứng tử' };
const PAPER = { component: 'trich-luc-khai-tu', note: 'Ảnh mờ, xin chụp lại' };
const LABEL = 'Họ và tên người chết';

let stage: Stage;
let procedures: Awaited<ReturnType<typeof loadProcedures>>;
before(async () => {
  stage = await Stage.set();
  procedures = await loadProcedures(path.join(root, 'build/procedures'));
});
after(() => stage.close());

/** Asks for a supplement, as officers do until they have software of their own. */
async function ask(number: string, items: readonly SupplementItem[]): Promise<string> {
  const request = { dueAt: '2026-11-27T17:00:00+07:00', note: 'Xin bổ sung giúp.', items: items as never };
  await requestSupplement({ dataFolder: stage.dataFolder, procedures, number, request, now: NOW });
  return new URL(`/bo-sung.html#${number}`, stage.site.agencyUrl).href;
}

/** Sends a dossier and asks for a supplement; resolves to the same person's page that corrects it, and the number. */
async function asked(items: readonly SupplementItem[]): Promise<{ readonly visit: Visit; readonly number: string }> {
  const first = await readyToSend(stage);
  await first.button('Gửi hồ sơ').click();
  const number = await first.number.innerText();
  await first.form.getByText('Mở lại biểu mẫu này trên máy này').waitFor();
  const address = await ask(number, items);
  const visit = new Visit(await first.context.newPage(), first.context);
  await visit.page.goto(address);
  await visit.form.getByRole('heading', { level: 2 }).waitFor();
  return { visit, number };
}

const supplementsOf = (number: string) =>
  stage.rows(
    `select supplements.document as document, dossiers.document as earlier from supplements
     join dossiers on dossiers.submission_id = supplements.dossier_id where dossiers.number = '${number}'`,
  );
const nameIn = (document: unknown) =>
  (JSON.parse(String(document)) as { data: { deceased: { fullName: string } } }).data.deceased.fullName;

const choosePaper = async (visit: Visit) => {
  const file = { name: 'ro.pdf', mimeType: 'application/pdf', buffer: pdfBytes('clear', 5000) };
  await visit.form.locator('#component-trich-luc-khai-tu').setInputFiles(file);
  await visit.attached('ro.pdf');
};

describe('a supplement that officers ask for', () => {
  it('is corrected with the keyboard, sent to the same dossier, and not open a second time', async () => {
    const { visit, number } = await asked([NAME, PAPER]);
    const shot = async (name: string) => {
      await visit.accessible(name);
      for (const width of [1280, 360]) {
        await visit.page.setViewportSize({ width, height: 900 });
        await visit.fitsItsWidth(`${name} ${width}`);
        const folder = process.env['MOTCUA_SHOTS'];
        if (folder) await visit.page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
      }
    };
    await visit.form.getByText(`Bổ sung hồ sơ số ${number}`).waitFor();
    await shot('start');
    await visit.tabTo(visit.button('Bắt đầu'));
    await visit.page.keyboard.press('Enter');
    await visit.tabTo(visit.form.getByLabel(LABEL));
    await visit.form.getByText(`Cán bộ ghi: “${NAME.note}”`).waitFor();
    await shot('field');
    await visit.page.keyboard.press('Control+A');
    await visit.page.keyboard.type('NGUYỄN VĂN BA');
    await visit.page.keyboard.press('Enter');
    await visit.onScreen('Giấy tờ kèm theo');
    await choosePaper(visit);
    await shot('documents');
    await visit.tabTo(visit.button('Tiếp tục'));
    await visit.page.keyboard.press('Enter');
    await visit.onScreen('Xem lại hồ sơ');
    await visit.form.locator('del', { hasText: 'NGUYỄN VĂN AN' }).waitFor();
    await visit.form.locator('ins', { hasText: 'NGUYỄN VĂN BA' }).waitFor();
    await shot('review');
    await visit.tabTo(visit.button('Tiếp tục'));
    await visit.page.keyboard.press('Enter');
    await visit.tabTo(visit.form.getByLabel('Tôi đã đọc'));
    await visit.page.keyboard.press('Space');
    await visit.tabTo(visit.button('Gửi hồ sơ'));
    await visit.page.keyboard.press('Enter');
    await visit.onScreen('Đã nộp phần bổ sung');
    await visit.form.getByText('Đã đối chiếu: đến nơi nguyên vẹn').waitFor();
    await shot('receipt');
    assert.equal(await visit.number.innerText(), number);
    const [stored, ...others] = supplementsOf(number);
    assert.deepEqual([nameIn(stored!['earlier']), nameIn(stored!['document'])], ['NGUYỄN VĂN AN', 'NGUYỄN VĂN BA']);
    assert.equal(others.length, 0);
    await visit.page.reload();
    await visit.form.getByText('hiện không chờ bổ sung').waitFor();
    await shot('refused');
    assert.equal(await visit.form.locator('input').count(), 0);
    await visit.context.close();
  });

  it('is found again when its answer was lost', async () => {
    const { visit, number } = await asked([NAME]);
    await visit.button('Bắt đầu').click();
    await visit.form.getByLabel(LABEL).fill('NGUYỄN VĂN BA');
    await onToDeclaration(visit);
    await visit.page.route(stage.receiverPattern, async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await visit.button('Gửi hồ sơ').click();
    await visit.form.getByText('Chưa nhận được xác nhận').first().waitFor();
    await visit.page.unroute(stage.receiverPattern);
    await visit.page.reload();
    await visit.onScreen('Đã nộp phần bổ sung');
    assert.equal(await visit.number.innerText(), number);
    assert.equal(supplementsOf(number).length, 1);
    await visit.context.close();
  });

  it('does not open for those who have not sent the dossier', async () => {
    const { visit, number } = await asked([NAME]);
    const stranger = await stage.browser.newContext();
    const page = await stranger.newPage();
    await page.clock.setFixedTime(NOW);
    await page.goto(new URL(`/bo-sung.html#${number}`, stage.site.agencyUrl).href);
    await page.locator('procedure-form').getByText('Máy này không có những gì bạn đã khai').waitFor();
    await stranger.close();
    await visit.context.close();
  });
});

describe('a supplement in progress', () => {
  let browser: KillableBrowser;
  before(async () => (browser = await KillableBrowser.create()));
  after(() => browser.close());

  it('is there again after the browser was killed, and not offered as a new dossier', async () => {
    const first = await browser.visit(stage.site.agencyUrl);
    await fillFromSample(first);
    await first.button('Bắt đầu').click();
    await onToDeclaration(first);
    await first.button('Gửi hồ sơ').click();
    const number = await first.number.innerText();
    await first.form.getByText('Mở lại biểu mẫu này trên máy này').waitFor();
    const address = await ask(number, [NAME, PAPER]);
    const visit = await browser.visit(address);
    await visit.button('Bắt đầu').click();
    await visit.form.getByLabel(LABEL).fill('NGUYỄN VĂN BA');
    await visit.button('Tiếp tục').click();
    await visit.onScreen('Giấy tờ kèm theo');
    await choosePaper(visit);
    await visit.form.getByText('kể cả 1 tệp đính kèm').waitFor();
    await browser.kill();
    const ordinary = await browser.visit(stage.site.agencyUrl);
    assert.equal(await ordinary.button('Tiếp tục điền').count(), 0);
    const back = await browser.visit(address);
    await resume(back);
    await back.onScreen('Giấy tờ kèm theo');
    await back.attached('ro.pdf');
    await back.button('Quay lại').click();
    await holds(back.form.getByLabel(LABEL), 'NGUYỄN VĂN BA');
    await onToDeclaration(back);
    await back.button('Gửi hồ sơ').click();
    await back.onScreen('Đã nộp phần bổ sung');
    assert.equal(supplementsOf(number).length, 1);
  });
});
