import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../../../../test/tools/run.mjs';
import { AuthorFolder } from '../../../../test/support/author-folder.js';
import { makeEdit, type Mistake } from '../../../../test/support/mistake.js';
import { proveProcedure } from './prove-procedure.js';

const only = process.env['MOTCUA_MISTAKE'];
const file = path.join(root, 'test/golden/mistakes/conditions.json');
const mistakes = JSON.parse(await readFile(file, 'utf8')) as Mistake[];

describe('every mistake in conditions is found by proving alone, at the same line', () => {
  for (const mistake of mistakes) {
    if (only !== undefined && !mistake.name.includes(only)) continue;
    it(mistake.name, async () => {
      const author = await AuthorFolder.make();
      try {
        for (const edit of mistake.edits) await makeEdit(author.procedure, edit);
        const result = await proveProcedure(author.procedure, { today: '2026-11-30', receiver: false });
        const findings = 'errors' in result ? result.errors : result.proof.findings;
        const lines = findings.map(({ file: at, line }) => `${path.relative(author.procedure, at)}:${line}`);
        const [name, line] = (mistake.expect.place ?? '').split(':');
        assert.ok(lines.includes(`${name}:${line}`), `${name}:${line} is not among ${lines.join(', ') || 'none'}`);
      } finally {
        await author.remove();
      }
    });
  }
});
