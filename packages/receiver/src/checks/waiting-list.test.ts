import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WaitingList } from './waiting-list.js';

test('gives out the smallest first, the earlier of two alike, and drops the largest when it is full', () => {
  const list = new WaitingList<{ size: number; name: string }>(3);
  const [large, small, second, tiny, huge] = [
    { size: 9, name: 'large' },
    { size: 2, name: 'small' },
    { size: 2, name: 'second' },
    { size: 1, name: 'tiny' },
    { size: 99, name: 'huge' },
  ];
  for (const item of [large, small, second]) assert.equal(list.add(item), undefined);
  assert.equal(list.add(tiny), large);
  assert.equal(list.add(huge), huge);
  assert.deepEqual([list.take(), list.take(), list.take(), list.take()], [tiny, small, second, undefined]);
});
