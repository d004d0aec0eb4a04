import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isDeeperThan } from './json-depth.js';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
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
      const depth = depthOf(value);
      assert.equal(isDeeperThan(depth, json), false);
      if (depth > 0) assert.equal(isDeeperThan(depth - 1, json), true);
    }),
    { numRuns: 1_000 },
  );
});

test('reads any bytes', () => {
  fc.assert(fc.property(fc.uint8Array(), fc.nat(5), (bytes, limit) => typeof isDeeperThan(limit, bytes) === 'boolean'));
});

test('looks at ten million brackets in a moment', () => {
  assert.equal(isDeeperThan(64, Buffer.alloc(10_000_000, '[')), true);
  assert.equal(isDeeperThan(10_000_001, Buffer.alloc(10_000_000, '[')), false);
});
