import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { root } from '../tools/run.mjs';
import { assertWritten, isWriting } from '../support/written.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const command = path.join(root, 'packages/compiler/bin/motcua.js');
const cases = (await readdir(folder, { withFileTypes: true })).filter(
  (entry) => entry.isDirectory() && entry.name !== 'mistakes',
);

/** Runs the command of a case on a copy of its input, and describes what it said. */
async function run(test: TestContext, name: string) {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'motcua-golden-'));
  test.after(() => rm(scratch, { recursive: true, force: true }));
  await cp(path.join(folder, name, 'input'), scratch, { recursive: true });
  const words = (await readFile(path.join(folder, name, 'command'), 'utf8')).trim();
  const child = spawn(process.execPath, [command, ...words.split(' ')], {
    cwd: scratch,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (data) => (stdout += String(data)));
  child.stderr.on('data', (data) => (stderr += String(data)));
  const [code] = (await once(child, 'close')) as [number | null];
  const output = `$ motcua ${words}\n\n${stdout}\n--- standard error\n\n${stderr}\n--- exit code ${code}\n`;
  return { output, written: path.join(scratch, 'out') };
}

/** Files below a folder, by their relative paths; none when there is no such folder. */
async function filesIn(place: string): Promise<readonly string[]> {
  if (!existsSync(place)) return [];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)))
    .sort();
}

describe('the motcua command', () => {
  for (const { name } of cases) {
    it(`answers as in test/golden/${name}`, async (t) => {
      const { output, written } = await run(t, name);
      await assertWritten(path.join(folder, name, 'output.txt'), output);
      const expected = path.join(folder, name, 'out');
      const files = await filesIn(written);
      if (isWriting) {
        await rm(expected, { recursive: true, force: true });
        if (files.length > 0) await mkdir(expected, { recursive: true });
      }
      for (const file of files) {
        await assertWritten(path.join(expected, file), await readFile(path.join(written, file), 'utf8'));
      }
      assert.deepEqual(files, await filesIn(expected));
    });
  }
});
