import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { AuthorFolder } from '../support/author-folder.js';
import { CHROMIUM_ARGS } from '../tools/chromium.mjs';
import { root } from '../tools/run.mjs';

const CODE = '1.999999';

let author: AuthorFolder;
let server: ChildProcess;
let browser: Browser;
let page: Page;

/** Edits a file of the author's procedure. */
async function edit(name: string, change: (text: string) => string): Promise<void> {
  const file = path.join(author.procedure, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

before(async () => {
  author = await AuthorFolder.make();
  await edit('procedure.json', (text) => text.replace('1.001731', CODE));
  server = spawn(process.execPath, ['test/site/dev.mjs', author.procedure], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let address: string | undefined;
  for await (const line of createInterface(server.stdout!)) {
    address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) break;
  }
  const executablePath = process.env['CHROME_PATH'];
  browser = await chromium.launch({ ...(executablePath && { executablePath }), args: CHROMIUM_ARGS });
  page = await browser.newPage();
  await page.goto(`${address}/form/${CODE}/1.0.0`);
});
after(async () => {
  await browser.close();
  if (server.exitCode === null) {
    server.kill('SIGINT');
    await once(server, 'exit');
  }
  await author.remove();
});

describe('npm run dev', () => {
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();

  it('shows a procedure with the kit from its sources', () => heading('Hỗ trợ chi phí mai táng'));

  it('shows what an author saves', async () => {
    await edit('texts.vi.json', (text) => text.replace('"Hỗ trợ chi phí mai táng"', '"Hỗ trợ mai táng phí"'));
    await heading('Hỗ trợ mai táng phí');
  });

  it('shows what is wrong with what an author saves, and goes on once it is right', async () => {
    await edit('texts.vi.json', (text) => text.replace('{', '{ ,'));
    await page.getByText('texts.vi.json:1').first().waitFor();
    await edit('texts.vi.json', (text) => text.replace('{ ,', '{').replace('mai táng phí', 'chi phí tang lễ'));
    await heading('Hỗ trợ chi phí tang lễ');
    assert.equal(await page.locator('vite-error-overlay').count(), 0);
  });
});
