import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonEqual } from './json.js';
import {
  boundedPattern,
  forget,
  formats,
  hasFormat,
  memoizedCheck,
  isMultiple,
  repeatedItem,
  ucs2length,
} from './runtime.js';

describe('multiples', () => {
  it('are reckoned with the digits that are written', () => {
    for (const [value, divisor] of [
      [19.99, 0.01],
      [0.3, 0.1],
      [1.1, 0.1],
      [0, 5],
      [-4, 2],
      [1e308, 0.5],
      [7e22, 7],
      [5e-324, 5e-324],
      [0.0075, 0.0001],
    ] as const) {
      assert.equal(isMultiple(value, divisor), true, `${value} of ${divisor}`);
    }
    for (const [value, divisor] of [
      [0.001, 0.01],
      [7, 2],
      [1e308, 0.123456789],
      [1e22, 7],
      [0.00751, 0.0001],
      [Infinity, 1],
    ] as const) {
      assert.equal(isMultiple(value, divisor), false, `${value} of ${divisor}`);
    }
  });

  it('are what whole numbers of the last digit say', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 6 }),
        (value, divisor, digits) => {
          const scaled = (number: number) => Number(`${number}e-${digits}`);
          assert.equal(isMultiple(scaled(value), scaled(divisor)), value % divisor === 0);
        },
      ),
    );
  });
});

describe('a repeated item', () => {
  it('is the first that equals one before it', () => {
    assert.deepEqual(repeatedItem([1, 'a', { b: 1, c: [2] }, '1', { c: [2], b: 1 }, 1]), { i: 4, j: 2 });
    assert.equal(
      repeatedItem([1, '1', true, 'true', null, 'null', [1], '[1]', { a: 1 }, '{"a":1}', '"a', 'a']),
      undefined,
    );
    assert.deepEqual(repeatedItem(['__proto__', 0, '__proto__', -0]), { i: 2, j: 0 });
  });

  it('is found exactly where comparing each with each finds one', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 8 }), (list) => {
        const found = list.findIndex((item, i) => list.slice(0, i).some((earlier) => jsonEqual(earlier, item)));
        assert.equal(repeatedItem(list)?.i, found < 0 ? undefined : found);
      }),
    );
  });
});

describe('what validators call besides', () => {
  it('counts code points', () => {
    assert.equal(ucs2length('a😀ấ'), 3);
  });

  it('matches texts beyond the limit of a pattern in linear time, where there is such a match', () => {
    const verdicts = (source: string, limit: number) =>
      ['aaa', 'aaaa', 'aaab'].map((text) => boundedPattern(source, 'u', limit).test(text));
    assert.deepEqual(verdicts('^a+$', 3), [true, true, false]);
    assert.deepEqual(verdicts('^(a+)+$', -1), [true, true, false]);
    assert.deepEqual(verdicts('^(a)+\\1$', 3), [true, false, false]);
    assert.deepEqual(verdicts('^(a+)+\\1$', -1), [true, true, true]);
  });

  it('takes a format that is not defined as right', () => {
    assert.equal(hasFormat('x-odd', 'ab'), true);
    formats.set('x-odd', (text) => text.length % 2 === 1);
    assert.equal(hasFormat('x-odd', 'ab'), false);
    formats.clear();
  });

  it('asks about an object once, until it is asked to forget', () => {
    let asked = 0;
    const check = () => (asked += 1) > 0;
    const value = {};
    assert.ok(
      memoizedCheck(check, value) &&
        memoizedCheck(check, value) &&
        memoizedCheck(check, 'text') &&
        memoizedCheck(check, 'text'),
    );
    assert.equal(asked, 3);
    forget();
    assert.ok(memoizedCheck(check, value));
    assert.equal(asked, 4);
  });
});
