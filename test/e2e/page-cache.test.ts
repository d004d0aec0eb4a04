import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS } from '../tools/chromium.mjs';
import { Stage, Visit } from './harness.js';

let stage: Stage;
let browser: Browser;
before(async () => {
  stage = await Stage.set();
  const executablePath = process.env['CHROME_PATH'];
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: CHROMIUM_ARGS,
    // Playwright switches it off: a page that comes back is none that it has loaded.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
after(async () => {
  await browser.close();
  await stage.close();
});

describe('a page in the back/forward cache of the browser', () => {
  it('comes back with the form as it was, and goes on to keep the draft', async () => {
    const context = await browser.newContext({ locale: 'vi-VN' });
    const visit = new Visit(await context.newPage(), context);
    const { page } = visit;
    await page.goto(stage.site.agencyUrl);
    await visit.button('Bắt đầu').click();
    await visit.onScreen('Người chết');
    await visit.form.getByLabel('Họ và tên người chết').fill('TRẦN VĂN BA');
    await visit.form.getByText('Câu trả lời đã lưu').first().waitFor();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.evaluate((address) => location.assign(address), new URL('/plain.html', stage.site.agencyUrl).href);
    await page.waitForURL('**/plain.html');
    // Later, so that the call is over before its page is.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await page.waitForFunction(() => !location.pathname.endsWith('plain.html') && document.readyState === 'complete');
    const state = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation');
      const { notRestoredReasons = null } = { ...entry?.toJSON() } as { notRestoredReasons?: unknown };
      const { persisted } = globalThis as unknown as { persisted?: boolean };
      const { reasons = [] } = (notRestoredReasons ?? {}) as { reasons?: readonly { reason: string }[] };
      return { persisted, reasons: reasons.map(({ reason }) => reason) };
    });
    // The browser that npm installs has no such cache: a reason of its own, "masked". The page itself may give none.
    assert.deepEqual(state.reasons, state.persisted ? [] : ['masked']);
    if (!state.persisted) await visit.button('Tiếp tục điền').click();
    assert.equal(await visit.form.getByLabel('Họ và tên người chết').inputValue(), 'TRẦN VĂN BA');
    // The form hears and keeps what comes afterwards.
    await visit.form.getByLabel('Họ và tên người chết').fill('TRẦN VĂN TƯ');
    await visit.button('Tiếp tục').focus();
    await page.waitForFunction(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('motcua');
        request.onsuccess = () => resolve(request.result);
      });
      const all = database.transaction('drafts').objectStore('drafts').getAll();
      await new Promise((resolve) => (all.onsuccess = resolve));
      database.close();
      return JSON.stringify(all.result).includes('TRẦN VĂN TƯ');
    });
    await context.close();
  });
});
