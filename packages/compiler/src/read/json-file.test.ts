import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { JsonFile } from './json-file.js';

describe('a JSON file of an author', () => {
  it('knows line and column of what a pointer names, or of what is nearest to it', () => {
    const file = new JsonFile('a.json', '{\n  "a/b": [1,\n    {"": true}]\n}\n');
    const at = (pointer: string) => {
      const { line, column } = file.finding('text-missing', pointer, 'message', 'fix');
      return [line, column];
    };
    assert.deepEqual(at(''), [1, 1]);
    assert.deepEqual(at('/a~1b'), [2, 3]);
    assert.deepEqual(at('/a~1b/0'), [2, 11]);
    assert.deepEqual(at('/a~1b/1/'), [3, 6]);
    assert.deepEqual(at('/a~1b/1//nothing'), [3, 6]);
  });

  it('reports nesting that nothing could read, and counts no bracket in a text', () => {
    const deep = (depth: number) => new JsonFile('a.json', '['.repeat(depth) + ']'.repeat(depth));
    assert.deepEqual(deep(1_000).syntaxFindings, []);
    assert.match(deep(1_001).syntaxFindings[0]?.message ?? '', /more than 1000/);
    assert.equal(deep(100_000).value, undefined);
    assert.deepEqual(new JsonFile('a.json', `["${'['.repeat(2_000)}\\"{"]`).syntaxFindings, []);
  });
});
