import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM_ARGS } from '../tools/chromium.mjs';
import { serveHost } from './host-server.mjs';
import { journey } from './journey.mjs';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveHost>>;
before(async () => {
  const executablePath = process.env['CHROME_PATH'];
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_ARGS });
  host = await serveHost({
    scripts: '<script type="module" src="/kit/1/motcua.js"></script>',
    headers: { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' },
  });
});
after(async () => {
  await browser.close();
  await host.close();
});

describe('a sandbox without allow-forms', () => {
  it('lets the form reach its receipt', async () => {
    const page = await browser.newPage();
    await page.goto(`${host.url}/?form=schema`);
    const answers = { name: 'Trần Văn Sáu', age: 70 };
    assert.match(await page.evaluate<string, unknown>(journey, answers), /H26\.16-261120-0001/);
  });

  it('lets Enter go on', async () => {
    const page = await browser.newPage();
    await page.goto(`${host.url}/?form=schema`);
    const form = page.locator('procedure-form');
    await form.getByLabel('Họ và tên').fill('Trần Văn Sáu');
    await form.getByLabel('Tuổi').fill('70');
    await form.getByLabel('Tuổi').press('Enter');
    await form.getByRole('heading', { level: 2, name: 'Xem lại hồ sơ' }).waitFor();
  });
});
