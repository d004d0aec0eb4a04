import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pdfBytes, Stage, type Visit } from './harness.js';
import { KillableBrowser } from './killable-browser.js';
import { fillFromSample, goOnTo } from './sample-journey.js';

let stage: Stage;
let browser: KillableBrowser;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());
beforeEach(async () => {
  browser = await KillableBrowser.create();
});
afterEach(() => browser.close());

const PAPER = '#component-trich-luc-khai-tu';
const paper = (name: string, size = 400_000) => ({ name, mimeType: 'application/pdf', buffer: pdfBytes(name, size) });

/** A filled form on the screen of that title. */
async function on(title: string): Promise<Visit> {
  const visit = await browser.visit(stage.site.agencyUrl);
  await fillFromSample(visit);
  await goOnTo(visit, title);
  return visit;
}

/** The keys of all stored files. */
async function storedKeys({ page }: Visit): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const open = indexedDB.open('motcua-files');
        open.onsuccess = () => {
          const { result } = open;
          const keys = result.transaction('files').objectStore('files').getAllKeys();
          keys.onsuccess = () => resolve(keys.result);
          result.close();
        };
      }),
  );
}

describe('a chosen file, when the browser is killed', { timeout: 120_000 }, () => {
  /** Resumes the draft, in which nothing is asked for, and sends it. */
  async function resumeAndSend(): Promise<void> {
    const again = await browser.visit(stage.site.agencyUrl);
    await again.form.getByText('Kèm tệp: trich-luc.pdf.').waitFor();
    await again.button('Tiếp tục điền').click();
    await again.onScreen('Giấy tờ kèm theo');
    await again.form.getByRole('button', { name: 'Bỏ tệp trich-luc.pdf' }).waitFor();
    await goOnTo(again, 'Xem lại hồ sơ');
    await goOnTo(again, 'Cam đoan và gửi');
    await again.form.getByText('kể cả 1 tệp đính kèm; chưa gửi').first().waitFor();
    await again.form.getByLabel('Tôi đã đọc').check();
    await again.button('Gửi hồ sơ').click();
    await again.onScreen('Đã nộp hồ sơ');
    // The file is deleted with its draft, after the receipt is shown.
    while ((await storedKeys(again)).length > 0) await delay(20);
  }

  it('is attached again without being asked for: 50 ms after it was chosen', async () => {
    const first = await on('Giấy tờ kèm theo');
    await first.form.locator(PAPER).setInputFiles(paper('trich-luc.pdf'));
    await delay(50);
    await browser.kill();
    await resumeAndSend();
  });

  it('is attached again without being asked for: while it is being checked', async () => {
    const first = await on('Giấy tờ kèm theo');
    // What hashes a large file does not arrive.
    await first.page.route(/hash-slices/, () => undefined);
    await first.form.locator(PAPER).setInputFiles(paper('trich-luc.pdf', 9_000_000));
    while ((await storedKeys(first)).length === 0) await delay(20);
    assert.equal(await first.fileNamed('trich-luc.pdf').count(), 0);
    await browser.kill();
    await resumeAndSend();
  });

  it('is still there on the last screen, and none that was removed comes back', async () => {
    const first = await on('Giấy tờ kèm theo');
    await first.form.locator(PAPER).setInputFiles(paper('nham.pdf'));
    await first.attached('nham.pdf');
    await first.form.locator(PAPER).setInputFiles(paper('dung.pdf'));
    await first.attached('dung.pdf');
    await first.form.getByRole('button', { name: 'Bỏ tệp nham.pdf' }).click();
    await goOnTo(first, 'Cam đoan và gửi');
    await first.form.getByText('kể cả 1 tệp đính kèm').first().waitFor();
    while ((await storedKeys(first)).length > 1) await delay(20);
    await browser.kill();
    const again = await browser.visit(stage.site.agencyUrl);
    await again.button('Tiếp tục điền').click();
    await again.onScreen('Cam đoan và gửi');
    await again.button('Quay lại').click();
    await again.fileNamed('dung.pdf').waitFor();
    assert.equal(await again.form.getByText('nham.pdf').count(), 0);
    assert.deepEqual(again.complaints, []);
  });
});

describe('a chosen file that the device cannot read for a while', () => {
  it('is named, and offered again with its draft when it can', async () => {
    const visit = await on('Giấy tờ kèm theo');
    await visit.form.locator(PAPER).setInputFiles(paper('trich-luc.pdf'));
    await visit.form.getByText('kể cả 1 tệp đính kèm').waitFor();
    await visit.page.addInitScript(() => {
      if (sessionStorage.getItem('readable') !== null) return;
      sessionStorage.setItem('readable', '');
      const found = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'get')!;
      IDBObjectStore.prototype.get = function (this: IDBObjectStore, key: IDBValidKey | IDBKeyRange) {
        if (this.name === 'files') throw new DOMException('Reading failed', 'UnknownError');
        return Reflect.apply(found.value as IDBObjectStore['get'], this, [key]);
      };
    });
    await visit.page.reload();
    await visit.button('Tiếp tục điền').click();
    await visit.onScreen('Giấy tờ kèm theo');
    await visit.form.getByText('Máy này không còn giữ được tệp này').first().waitFor();
    await visit.form.getByText('đã lưu trên máy này').first().waitFor();
    await visit.page.reload();
    await visit.form.getByText('Kèm tệp: trich-luc.pdf.').waitFor();
    assert.equal((await storedKeys(visit)).length, 1);
  });
});
