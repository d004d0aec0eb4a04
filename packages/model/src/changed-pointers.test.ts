import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedPointers } from './changed-pointers.js';

test('finds what differs, as deep as it goes, and leaves out what may differ', () => {
  const before = { a: { b: 1, c: [1, 2] }, d: 'x', e: [{ f: 1 }] };
  const after = { a: { b: 2, c: [1, 3] }, e: [{ f: 1 }, { f: 2 }], g: null };
  assert.deepEqual(changedPointers(before, before, []), []);
  assert.deepEqual(changedPointers(before, after, []), ['/a/b', '/a/c/1', '/d', '/e', '/g']);
  assert.deepEqual(changedPointers(before, after, ['/a', '/e/1', '/g']), ['/d']);
  assert.deepEqual(changedPointers(before, after, ['/a/b', '/a/c/1', '/d', '/e', '/g']), []);
  assert.deepEqual(changedPointers({}, { a: { b: 1 } }, ['/a/b']), []);
  assert.deepEqual(changedPointers({}, { a: { b: 1, c: 2 } }, ['/a/b']), ['/a/c']);
  assert.deepEqual(changedPointers({ a: 1 }, { a: { b: 1 } }, ['/a/b']), ['/a']);
});
