// npm run bench:edit-loop: how long a contributor waits for one file of tests, and for a saved change in the browser. Prints
// the table of CONTRIBUTING.md. It changes a source of the kit for a moment, and puts it back.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { AuthorFolder } from '../support/author-folder.js';
import { CHROMIUM_ARGS, findChromium } from '../tools/chromium.mjs';
import { root } from '../tools/run.mjs';

const RUNS = 5;
const UNIT = 'packages/core/src/kinds/kinds.test.ts';
const ELEMENTS = 'kit-element';
/** A word of the first screen, in the sources of the kit and of the procedure. */
const KIT = { file: path.join(root, 'packages/elements/src/procedure-form/form-chrome.ts'), word: "'Bắt đầu'" };
const CODE = '1.999999';

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

function best(times: readonly number[]): string {
  const sorted = [...times].sort((left, right) => left - right);
  return `${seconds(sorted[0]!)} | ${seconds(sorted[Math.floor(sorted.length / 2)]!)}`;
}

/** Runs a command as often as asked; the times from start to end. */
function timeCommand(command: string, args: readonly string[]): string {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}`);
    return performance.now() - start;
  });
  return best(times);
}

async function addressOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface(server.stdout!)) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('npm run dev ended before it listened');
}

/** Saves a change of a file again and again; the times from saving to seeing. */
async function timeChanges(file: string, word: string, see: (text: string) => Promise<void>): Promise<string> {
  const before = await readFile(file, 'utf8');
  if (!before.includes(word)) throw new Error(`${file} has no ${word}`);
  const times: number[] = [];
  try {
    for (let run = 1; run <= RUNS; run += 1) {
      const text = `Sửa lần ${run}`;
      const start = performance.now();
      await writeFile(file, before.replace(word, word.replace(/[^'"]+/, text)));
      await see(text);
      times.push(performance.now() - start);
    }
  } finally {
    await writeFile(file, before);
    await see(word.slice(1, -1));
  }
  return best(times);
}

async function timeDevelopment(): Promise<readonly [kit: string, texts: string]> {
  const author = await AuthorFolder.make();
  await author.replace('procedure.json', '1.001731', CODE);
  const server = spawn(process.execPath, ['test/site/dev.mjs', author.procedure], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { executablePath, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    await page.goto(`${await addressOf(server)}/form/${CODE}/1.0.0`);
    await page.getByRole('button', { name: 'Bắt đầu' }).waitFor();
    const kit = await timeChanges(KIT.file, KIT.word, (name) => page.getByRole('button', { name }).waitFor());
    const texts = await timeChanges(path.join(author.procedure, 'texts.vi.json'), '"Hỗ trợ chi phí mai táng"', (name) =>
      page.getByRole('heading', { name, exact: true }).waitFor(),
    );
    return [kit, texts];
  } finally {
    await browser.close();
    server.kill('SIGINT');
    await once(server, 'exit');
    await author.remove();
  }
}

const test = ['test/tools/test.mjs', 'elements', ELEMENTS];
const [kit, texts] = await timeDevelopment();
process.stdout
  .write(`Best and median of ${RUNS} runs, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, load ${os.loadavg()[0]!.toFixed(1)}.

| what | best | median |
| --- | --- | --- |
| a changed word of the kit is visible under \`npm run dev\` | ${kit} |
| a changed text of a procedure is visible under \`npm run dev\` | ${texts} |
| \`node --import tsx --test ${UNIT}\` | ${timeCommand(process.execPath, ['--import', 'tsx', '--test', UNIT])} |
| \`node ${test.join(' ')}\` | ${timeCommand(process.execPath, test)} |
`);
