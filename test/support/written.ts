import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Whether expected files are written anew: read the difference before you commit it. */
export const isWriting = process.env['MOTCUA_WRITE'] === '1';

/** Compares a text with a file that was reviewed; with `MOTCUA_WRITE=1`, writes the text to it. */
export async function assertWritten(file: string, text: string): Promise<void> {
  const expected = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  if (expected === text) return;
  const name = path.relative(process.cwd(), file);
  if (!isWriting) assert.equal(text, expected, `${name} differs; MOTCUA_WRITE=1 writes it anew`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
