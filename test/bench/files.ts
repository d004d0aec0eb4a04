// Measures how long the main thread is blocked while a file of 100 MB is checked and hashed: npm run bench:files.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pdfBytes, Stage } from '../e2e/harness.js';
import { fillFromSample } from '../e2e/sample-journey.js';

const FILE_BYTES = 100_000_000;
const LONGEST_BLOCK_MS = 50;
const PAPER = '#component-trich-luc-khai-tu';

const folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-files-'));
const file = path.join(folder, 'lon.pdf');
await writeFile(file, pdfBytes('large', FILE_BYTES));
const stage = await Stage.set();
try {
  for (const [where, policy] of [
    ['in the worker', ''],
    ['on the main thread', "worker-src 'none'"],
  ] as const) {
    const { seconds, block, workers } = await measure(policy);
    assert.equal(workers, policy === '' ? 1 : 0);
    // eslint-disable-next-line no-console -- the output of a command
    console.log(`${where}: ${seconds.toFixed(1)} s, longest block of the main thread ${Math.round(block)} ms`);
    assert.ok(block <= LONGEST_BLOCK_MS, `The main thread was blocked for ${block} ms`);
  }
} finally {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
}

/** Chooses the file in a form whose documents may have that size. */
async function measure(policy: string): Promise<{ seconds: number; block: number; workers: number }> {
  const visit = await stage.visit('/', {}, (context) =>
    context.route(/\/procedure\.js$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(["']?maxBytes["']?:)\s*[\de]+/g, `$1${2 * FILE_BYTES}`);
      await route.fulfill({ response, body });
    }),
  );
  visit.page.setDefaultTimeout(300_000);
  await visit.page.evaluate((content) => {
    if (content === '') return;
    const meta = Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content });
    document.head.append(meta);
  }, policy);
  await fillFromSample(visit);
  while ((await visit.title.innerText()) !== 'Giấy tờ kèm theo') {
    const here = await visit.title.innerText();
    await visit.button(/^(Bắt đầu|Tiếp tục)$/).click();
    await visit.leaves(here);
  }
  await visit.page.evaluate(watchBlocks);
  const began = performance.now();
  await visit.form.locator(PAPER).setInputFiles(file);
  await visit.form.getByRole('link', { name: /^Mở xem lon\.pdf/ }).waitFor();
  const seconds = (performance.now() - began) / 1000;
  const block = await visit.page.evaluate(() => (globalThis as unknown as { longestBlock: number }).longestBlock);
  const workers = visit.page.workers().length;
  await visit.context.close();
  return { seconds, block, workers };
}

/** Notes the longest time between two messages that a page sends itself: nothing else runs longer on its main thread. */
function watchBlocks(): void {
  const found = globalThis as unknown as { longestBlock: number };
  found.longestBlock = 0;
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    found.longestBlock = Math.max(found.longestBlock, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
}
