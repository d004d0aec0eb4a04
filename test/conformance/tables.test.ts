import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../tools/run.mjs';
import { tables } from '../tools/tables.mjs';

describe('the table of', () => {
  for (const [file, content] of Object.entries(tables()))
    it(`${file} has every file of its folder`, () => {
      assert.equal(readFileSync(path.join(root, file), 'utf8'), content, 'run `npm run tables`');
    });
});
