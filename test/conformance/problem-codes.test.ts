import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { filesEnding } from '../tools/files.mjs';

const read = (name: string) => readFile(name, 'utf8');
const codesIn = (text: string) => [...text.matchAll(/'(\w+)'/g)].map(([, code]) => code!);

/** The literals of a union type in a source file. */
async function union(file: string, start: RegExp): Promise<string[]> {
  const text = (await read(file)).replace(/\/\*[^]*?\*\//g, '');
  const from = text.search(start);
  assert.ok(from >= 0, `${file} has no ${start}`);
  return codesIn(text.slice(from, text.indexOf(';', from)));
}

describe('problem codes', () => {
  it('that the form can give are all documented, and no others', async () => {
    const [, table = ''] = /### Problem codes\n([^]*?)\n## /.exec(await read('docs/embedding.md')) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| `'));
    const documented = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, code]) => code!));
    const sources = filesEnding('packages/elements/src', '.ts').filter((file) => !file.endsWith('.test.ts'));
    const elements = (await Promise.all(sources.map(read))).join('\n');
    const given = [
      ...(await union('packages/core/src/load/load-failure.ts', /type LoadFailureReason/)),
      ...(await union('packages/elements/src/problems/import-problem.ts', /readonly code:/)),
      ...(await union('packages/core/src/store/submission-state.ts', /type FailureReason|reason:/)),
      ...[...elements.matchAll(/(?:reportProblem\((?:this\.#)?\w+, |ProcedureProblemEvent\()'(\w+)'/g)].map(
        ([, code]) => code!,
      ),
    ];
    assert.deepEqual([...new Set(documented)].sort(), [...new Set(given)].sort());
  });
});
