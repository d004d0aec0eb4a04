import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { bundlers } from '../hosts/bundle.mjs';
import { readSample } from '../support/filled-form.js';
import { CHROMIUM_ARGS } from '../tools/chromium.mjs';
import { serveHost } from './host-server.mjs';
import { journey } from './journey.mjs';

let browser: Browser;
before(async () => {
  const executablePath = process.env['CHROME_PATH'];
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_ARGS });
});
after(() => browser.close());

const answers = {
  procedure: readSample('mai-tang', 'valid-household').data,
  schema: { name: 'Trần Văn Sáu', age: 70 },
};

describe('a page that bundles the packages', () => {
  for (const [name, bundle] of Object.entries(bundlers))
    it(`with ${name} has no warnings of it and reaches the receipt`, async () => {
      const folder = await mkdtemp(path.join(os.tmpdir(), `motcua-${name}-`));
      const warnings: string[] = await bundle(folder);
      const type = name === 'webpack' ? 'defer' : 'type="module"';
      const host = await serveHost({ scripts: `<script ${type} src="/page.js"></script>` }, folder);
      for (const [form, given] of Object.entries(answers)) {
        const page = await browser.newPage();
        await page.goto(`${host.url}/?form=${form}`);
        assert.match(await page.evaluate<string, unknown>(journey, given), /H26\.16-261120-0001/, form);
        await page.close();
      }
      await host.close();
      await rm(folder, { recursive: true });
      // Decorators that TypeScript wrote down for older engines; rollup names each.
      assert.deepEqual(
        warnings.filter((words) => !/'this' keyword|Circular dependency/.test(words)),
        [],
      );
    });
});
