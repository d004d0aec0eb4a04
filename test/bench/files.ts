// Measures how long the main thread is blocked while a file of 100 MB is checked and hashed: npm run bench:files.
// A block is one task, in processor time: what other programs of a busy machine take is not counted.
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
    const { seconds, tasks, workers } = await measure(policy);
    assert.equal(workers, policy === '' ? 1 : 0);
    const [block = 0] = tasks;
    const rest = tasks.slice(1, 4).map((task) => task.toFixed(1));
    // eslint-disable-next-line no-console -- the output of a command
    console.log(
      `${where}: ${seconds.toFixed(1)} s; ${tasks.length} tasks of the main thread, the longest ${block.toFixed(1)} ms ` +
        `(then ${rest.join(', ')})`,
    );
    assert.ok(block <= LONGEST_BLOCK_MS, `The main thread was blocked for ${block} ms`);
  }
} finally {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
}

/** Chooses the file in a form whose documents may have that size. */
async function measure(policy: string): Promise<{ seconds: number; tasks: number[]; workers: number }> {
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
  await stage.browser.startTracing(visit.page, { categories: ['toplevel'] });
  const began = performance.now();
  await visit.form.locator(PAPER).setInputFiles(file);
  await visit.form.getByRole('link', { name: /^Mở xem lon\.pdf/ }).waitFor();
  const seconds = (performance.now() - began) / 1000;
  const tasks = tasksOfMainThread(await stage.browser.stopTracing());
  const workers = visit.page.workers().length;
  await visit.context.close();
  return { seconds, tasks, workers };
}

/** An event of a trace of Chromium: docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ph: string;
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The processor time of each task of the pages' main threads, in milliseconds, the longest first. */
function tasksOfMainThread(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const main = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const mainThreads = new Set(main.map(thread));
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && mainThreads.has(thread(event)));
  assert.ok(tasks.length > 0, 'The trace has no tasks');
  return tasks.map(({ tdur = 0 }) => tdur / 1000).sort((one, other) => other - one);
}
