import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesEnding } from '../tools/files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Words that hide what is meant, and standard terms in their place. */
const AVOIDED: Readonly<Record<string, string>> = {
  'nobody|somebody': 'no one, a person, or the passive voice',
  beside: 'next to, sibling',
  'mend(?:ed|s)?': 'fix, correct',
  'stands?': 'is, represents',
  'told|tells?': 'report, notify, distinguish, indicate',
  'let go': 'remove, release',
};

const files = [
  ...['packages', 'test', 'stories'].flatMap((folder) => filesEnding(folder, '.ts')),
  ...filesEnding('docs', '.md'),
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'schemas/openapi.yaml'],
].filter((file) => !/\/(?:dist|node_modules|generated)\/|words\.test\.ts$/.test(file));

describe('comments, messages and documentation', () => {
  for (const [avoided, better] of Object.entries(AVOIDED))
    it(`do not say “${avoided}”: ${better}`, () => {
      const word = new RegExp(`(?<![.\\w-])(?:${avoided})(?![\\w-])`, 'i');
      const found = files.flatMap((file) =>
        readFileSync(path.join(root, file), 'utf8')
          .split('\n')
          .flatMap((line, index) => (word.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
      );
      assert.deepEqual(found, []);
    });
});
