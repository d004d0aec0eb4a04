import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkProcedure } from '../../packages/compiler/src/check/check-procedure.js';
import { AuthorFolder } from '../support/author-folder.js';
import { makeEdit, type Mistake } from '../support/mistake.js';
import { isWriting } from '../support/written.js';

const folder = fileURLToPath(new URL('mistakes', import.meta.url));
const only = process.env['MOTCUA_MISTAKE'];

/** What a finding has other than was written: `severity: "warning" is "error" now`. */
function differences(expected: Mistake['expect'], actual: Mistake['expect']): readonly string[] {
  return (['id', 'severity', 'place', 'pointer'] as const)
    .filter((name) => expected[name] !== actual[name])
    .map((name) => `${name}: ${JSON.stringify(expected[name] ?? null)} is ${JSON.stringify(actual[name])} now`);
}

/** What is found after a mistake, each finding on a line: id, severity, place, pointer, message, fix. */
async function found({ edits, today = '2026-11-30' }: Mistake): Promise<readonly (readonly string[])[]> {
  const author = await AuthorFolder.make();
  try {
    for (const edit of edits) await makeEdit(author.procedure, edit);
    const { findings } = await checkProcedure(author.procedure, { today });
    return findings.map(({ id, severity, file, line, column, pointer, message, fix }) => {
      const place = `${path.relative(author.procedure, file)}:${line}:${column}`;
      return [id, severity, place, pointer, message, fix];
    });
  } finally {
    await author.remove();
  }
}

describe('a good procedure', () => {
  it('has no finding', async () =>
    assert.deepEqual(await found({ name: '', edits: [], expect: { id: '', says: '' } }), []));
});

for (const file of (await readdir(folder)).sort()) {
  const at = path.join(folder, file);
  const mistakes = JSON.parse(await readFile(at, 'utf8')) as Mistake[];
  describe(`mistakes in test/golden/mistakes/${file} are each one finding`, () => {
    for (const [index, mistake] of mistakes.entries()) {
      if (only !== undefined && !mistake.name.includes(only)) continue;
      it(mistake.name, async (t) => {
        const lines = await found(mistake);
        const { expect } = mistake;
        assert.equal(lines.length, 1, `${lines.length} findings:\n${lines.map((line) => line.join(' | ')).join('\n')}`);
        const [id, severity, place, pointer, message, fix] = lines[0] as [
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        const actual = { id, severity, place, pointer, says: expect.says };
        const differs = differences(expect, actual);
        assert.ok(`${message} ${fix}`.includes(expect.says), `${[...differs, message].join('\n')} ${fix}`);
        if (isWriting) mistakes[index] = { ...mistake, expect: actual };
        for (const line of isWriting ? differs : []) t.diagnostic(line);
        if (!isWriting) assert.ok(differs.length === 0, `${differs.join('\n')}\nMOTCUA_WRITE=1 writes it anew.`);
      });
    }
    if (isWriting) it('are written anew', () => writeFile(at, `${JSON.stringify(mistakes, null, 2)}\n`));
  });
}
