import assert from 'node:assert/strict';
import type { Route } from 'playwright-core';
import { readSample } from '../support/filled-form.js';
import { NOW, pdfBytes, type Stage, type Visit } from './harness.js';

/** A visit whose form is filled and whose paper is chosen, on the last screen before sending. */
export async function readyToSend(stage: Stage, address = '/'): Promise<Visit> {
  const visit = await stage.visit(address);
  await fillFromSample(visit);
  await visit.button('Bắt đầu').click();
  await onToDeclaration(visit);
  return visit;
}

/**
 * The same in a page whose time passes as the test says.
 * @param prepare changes the form before the person begins
 */
export async function readyWithClock(stage: Stage, prepare?: (visit: Visit) => Promise<unknown>): Promise<Visit> {
  const visit = await stage.visit('/', {}, (context) => context.clock.install({ time: NOW }));
  await fillFromSample(visit);
  await prepare?.(visit);
  await visit.button('Bắt đầu').click();
  await onToDeclaration(visit);
  return visit;
}

/** Whether a request asks for a receipt. */
export const isQuestion = (route: Route): boolean => route.request().url().endsWith('/receipt');

/** Sends a dossier that arrives whole, and of which the answer never comes back. */
export async function losesAnswer({ receiverPattern }: Stage, visit: Visit): Promise<void> {
  await visit.page.route(receiverPattern, async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await visit.button('Gửi hồ sơ').click();
  await visit.form.getByText('Chưa nhận được xác nhận').first().waitFor();
  await visit.page.unroute(receiverPattern);
}

/** Runs in a page: its device has no space for dossiers that wait to be sent. */
export function refuseOutbox(): void {
  const { prototype } = IDBObjectStore;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its store below.
  const { put } = prototype;
  prototype.put = function (value: unknown, key?: IDBValidKey) {
    if (typeof key === 'string' && key.startsWith('outbox/')) throw new DOMException('No space', 'QuotaExceededError');
    return put.call(this, value, key);
  };
}

/** Takes back a dossier that waits to be sent again: it goes only when the person sends it. */
export async function stopsWaiting(visit: Visit): Promise<void> {
  await visit.button('Dừng').click();
  await visit.button('Dừng').waitFor({ state: 'detached' });
}

/** Answers the funeral cost procedure as a household would. */
export async function fillFromSample(visit: Visit): Promise<void> {
  const { data } = readSample('mai-tang', 'valid-household');
  await visit.answer(data);
}

/**
 * Goes on through every screen of a filled form to the one that sends, and declares.
 * @param paper what makes the bytes of the file that is chosen
 */
export async function onToDeclaration(visit: Visit, paper = 'paper'): Promise<void> {
  for (let screens = 0; screens < 12; screens += 1) {
    const title = await visit.title.innerText();
    if (title === 'Cam đoan và gửi') break;
    if (title === 'Giấy tờ kèm theo') await choosePaper(visit, paper);
    await visit.button('Tiếp tục').click();
    await visit.leaves(title);
  }
  await visit.onScreen('Cam đoan và gửi');
  await visit.form.getByLabel('Tôi đã đọc').check();
}

/** Goes on through a filled form to the screen of that title. */
export async function goOnTo(visit: Visit, title: string): Promise<void> {
  for (let screens = 0; screens < 12; screens += 1) {
    const here = await visit.title.innerText();
    if (here === title) return;
    await visit.button(/^(Bắt đầu|Tiếp tục|Lưu và về trang xem lại)$/).click();
    await visit.leaves(here);
  }
  assert.fail(`${title} did not come`);
}

/** Resumes the offered draft, and waits for its screen. */
export async function resume(visit: Visit): Promise<void> {
  const title = await visit.title.innerText();
  await visit.button('Tiếp tục điền').click();
  await visit.leaves(title);
}

/** Empties the storage of chosen files, as a browser may that needs space. */
export async function evictFiles({ page }: Visit): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('motcua-files');
        opening.onerror = () => reject(new Error('No files are kept', { cause: opening.error }));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('files', 'readwrite');
          transaction.objectStore('files').clear();
          transaction.onabort = () => reject(new Error('Not emptied', { cause: transaction.error }));
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}

async function choosePaper(visit: Visit, paper: string): Promise<void> {
  const file = { name: 'trich-luc.pdf', mimeType: 'application/pdf', buffer: pdfBytes(paper, 400_000) };
  await visit.form.locator('#component-trich-luc-khai-tu').setInputFiles(file);
  await visit.attached(file.name);
}
