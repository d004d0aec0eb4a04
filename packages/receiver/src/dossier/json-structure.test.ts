import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exceededLimit } from './json-structure.js';
import { runs } from '../../../../test/support/runs.js';

const unlimited = { depth: Infinity, values: Infinity, nameBytes: Infinity };

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

function countOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, one) => sum + countOf(one), 0);
}

function longestName(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? [] : Object.keys(value).map((name) => Buffer.byteLength(JSON.stringify(name)) - 2);
  return Math.max(0, ...own, ...Object.values(value).map(longestName));
}

test('counts as a parser would, brackets and escapes in strings included', () => {
  const brackets = fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', 'ộ', ',', ':') });
  const values = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      brackets,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(brackets, tie('value'), { maxKeys: 3 }),
    ),
  })).value;
  fc.assert(
    fc.property(values, (value) => {
      const json = Buffer.from(JSON.stringify(value));
      const [depth, nameBytes] = [depthOf(value), longestName(value)];
      assert.equal(exceededLimit({ ...unlimited, depth, nameBytes }, json), undefined);
      if (depth > 0) assert.equal(exceededLimit({ ...unlimited, depth: depth - 1 }, json), 'depth');
      if (nameBytes > 0) assert.equal(exceededLimit({ ...unlimited, nameBytes: nameBytes - 1 }, json), 'nameBytes');
      // An empty array or object counts as one value more than it holds.
      assert.equal(exceededLimit({ ...unlimited, values: 2 * countOf(value) }, json), undefined);
      assert.equal(exceededLimit({ ...unlimited, values: countOf(value) - 1 }, json), 'values');
    }),
    { numRuns: runs(500) },
  );
});

test('reads any bytes', () => {
  const limits = fc.record({ depth: fc.nat(5), values: fc.nat(5), nameBytes: fc.nat(5) });
  fc.assert(fc.property(fc.uint8Array(), limits, (bytes, limit) => exceededLimit(limit, bytes) !== ('' as unknown)));
});

test('looks at ten million brackets in a moment', () => {
  assert.equal(exceededLimit({ ...unlimited, depth: 64 }, Buffer.alloc(10_000_000, '[')), 'depth');
  assert.equal(exceededLimit(unlimited, Buffer.alloc(10_000_000, '[')), undefined);
});
