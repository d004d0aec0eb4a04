import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pdfBytes, Stage, type Visit } from './harness.js';
import { fillFromSample, goOnTo } from './sample-journey.js';

let stage: Stage;
let folder: string;
before(async () => {
  stage = await Stage.set();
  folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-files-'));
});
after(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const PAPER = '#component-trich-luc-khai-tu';

/** A file on the disk, as a person has one. */
async function onDisk(name: string, size = 60_000): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, pdfBytes(name, size));
  return file;
}

/** A filled form with one file from the disk, about to be sent. */
async function withFile(file: string): Promise<Visit> {
  const visit = await stage.visit();
  await fillFromSample(visit);
  await goOnTo(visit, 'Giấy tờ kèm theo');
  await visit.form.locator(PAPER).setInputFiles(file);
  await visit.attached(path.basename(file));
  await goOnTo(visit, 'Cam đoan và gửi');
  await visit.form.getByLabel('Tôi đã đọc').check();
  return visit;
}

describe('a file that is not on the disk any more as it was chosen', () => {
  for (const [what, name, spoil] of [
    ['deleted', 'da-xoa.pdf', (file: string) => rm(file)],
    ['changed', 'da-sua.pdf', (file: string) => appendFile(file, 'more')],
  ] as const) {
    it(`is named where it was chosen, and the dossier goes once there is another: ${what}`, async () => {
      const file = await onDisk(name);
      const visit = await withFile(file);
      await spoil(file);
      await visit.button('Gửi hồ sơ').click();
      await visit.onScreen('Giấy tờ kèm theo');
      const summary = visit.form.locator('#summary');
      await summary.getByRole('button', { name: `${name} chưa được đính kèm. Tệp này không còn trên máy` }).click();
      await visit.accessible('a file that is gone');
      const isFocused = await visit.form.locator(PAPER).evaluate((input) => {
        return (input.getRootNode() as ShadowRoot).activeElement === input;
      });
      assert.equal(isFocused, true);
      await visit.form.locator(PAPER).setInputFiles(await onDisk(`moi-${name}`));
      await visit.attached(`moi-${name}`);
      await goOnTo(visit, 'Xem lại hồ sơ');
      await goOnTo(visit, 'Cam đoan và gửi');
      await visit.button('Gửi hồ sơ').click();
      await visit.onScreen('Đã nộp hồ sơ');
      assert.equal(await visit.form.getByText(`moi-${name}`).count(), 1);
      await visit.context.close();
    });
  }
});

describe('files of any size', () => {
  it('are hashed while the page goes on', async () => {
    const visit = await stage.visit();
    await fillFromSample(visit);
    await goOnTo(visit, 'Giấy tờ kèm theo');
    await visit.page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(globalThis, { tasks });
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
        type: 'longtask',
      });
    });
    const file = await onDisk('lon.pdf', 9_900_000);
    await visit.form.locator(PAPER).setInputFiles(file);
    await visit.attached('lon.pdf');
    const tasks = await visit.page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
    assert.ok(Math.max(0, ...tasks) < 200, `a task took ${Math.max(...tasks)} ms`);
    await visit.context.close();
  });
});

describe('the places for files', () => {
  for (const width of [360, 1280]) {
    it(`fit a width of ${width} pixels with everything that is said of files`, async () => {
      const visit = await stage.visit('/', { viewport: { width, height: 900 } });
      await fillFromSample(visit);
      await goOnTo(visit, 'Giấy tờ kèm theo');
      const long = 'tài-liệu-có-tên-rất-dài-không-có-khoảng-trắng-'.repeat(3);
      await visit.form.locator(PAPER).setInputFiles([
        { name: `${long}.pdf`, mimeType: '', buffer: Buffer.from('%PDF-1.7 cut') },
        { name: `${long}.exe`, mimeType: '', buffer: Buffer.from('MZ') },
        { name: 'mot.pdf', mimeType: '', buffer: pdfBytes('one', 3000) },
      ]);
      await visit.attached('mot.pdf');
      await visit.button('Tiếp tục').click();
      await visit.form.locator('#summary').waitFor();
      await visit.fitsItsWidth(`${width} px`);
      await visit.accessible(`${width} px`);
      await visit.context.close();
    });
  }
});
