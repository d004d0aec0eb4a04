import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KeyedLock } from './keyed-lock.js';

test('runs tasks of one key in order, also after one that failed', async () => {
  const lock = new KeyedLock();
  const steps: string[] = [];
  const task = (name: string, fails = false) =>
    lock.run('a', async () => {
      steps.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([task('first', true), task('second'), task('third')]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ['rejected', 'fulfilled', 'fulfilled'],
  );
  assert.deepEqual(steps, ['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
});

test('does not hold up other keys', async () => {
  const lock = new KeyedLock();
  let release = () => {};
  const held = lock.run('a', () => new Promise<void>((resolve) => (release = resolve)));
  assert.equal(await lock.run('b', () => Promise.resolve('b')), 'b');
  release();
  await held;
});
