import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '@motcua/model';
import { read, write } from '../../../../test/support/read-kind.js';

describe('a number', () => {
  const integer = { type: 'integer' };
  it('is read the Vietnamese way and the plain way', () => {
    for (const typed of ['1600000', '1.600.000', '1,600,000', '1 600 000', ' 1.600.000 ', '１６０００００']) {
      assert.deepEqual(read('number', typed, integer), { value: 1_600_000 }, typed);
    }
    assert.deepEqual(read('number', '1.600,5', { type: 'number' }), { value: 1600.5 });
    assert.deepEqual(read('number', '0.125', { type: 'number' }), { value: 0.125 });
    assert.deepEqual(read('number', '2,5', { type: 'number' }), { value: 2.5 });
    assert.deepEqual(read('number', '2.5', { type: 'number' }), { value: 2.5 });
    assert.deepEqual(read('number', '-3', integer), { value: -3 });
  });

  it('that cannot be read stays as typed', () => {
    for (const typed of ['12a', '1.60', '--1', '1,2,3', 'ă â ê', '1.600.00']) {
      assert.deepEqual(
        read('number', typed, integer),
        typed === '1.60' ? { value: 1.6 } : { unreadable: 'number' },
        typed,
      );
    }
  });

  it('reads back what it wrote', () => {
    const numbers = fc.oneof(
      fc.integer(),
      fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 100),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        assert.deepEqual(read('number', write('number', value), { type: 'number' }), {
          value: value === 0 ? 0 : value,
        });
      }),
    );
  });
});

describe('a number in the language of the form', () => {
  const whole = { type: 'integer' };
  const any = { type: 'number' };
  const readAs = (language: string, typed: string, schema: JsonObject) =>
    read('number', typed, schema, false, language);

  it('has the separators of that language', () => {
    assert.deepEqual(readAs('en', '12,345', any), { value: 12_345 });
    assert.deepEqual(readAs('en', '1.234', any), { value: 1.234 });
    assert.deepEqual(readAs('en', '1,000.5', any), { value: 1000.5 });
    assert.deepEqual(readAs('vi', '12.345', any), { value: 12_345 });
    assert.deepEqual(readAs('vi', '1,234', any), { value: 1.234 });
  });

  it('is read in the other way where only that makes a number', () => {
    assert.deepEqual(readAs('en', '1.234.567,5', any), { value: 1_234_567.5 });
    assert.deepEqual(readAs('en', '12,5', any), { value: 12.5 });
    assert.deepEqual(readAs('vi', '1,234,567', any), { value: 1_234_567 });
    assert.deepEqual(readAs('vi', '1234.5', any), { value: 1234.5 });
  });

  it('is asked for again where a whole number has two readings', () => {
    assert.deepEqual(readAs('vi', '1,234', whole), {
      unreadable: 'numberAmbiguous',
      params: { first: '1.234', second: '1,234' },
    });
    assert.deepEqual(readAs('en', '1.234', whole), {
      unreadable: 'numberAmbiguous',
      params: { first: '1,234', second: '1.234' },
    });
    assert.equal('unreadable' in readAs('en', '540.000', whole), true);
  });

  it('may begin with the sign before its fraction', () => {
    for (const language of ['vi', 'en'])
      for (const [typed, value] of [
        [',5', 0.5],
        ['.5', 0.5],
        ['-,25', -0.25],
        ['+.125', 0.125],
        ['5,', 5],
        ['5.', 5],
      ] as const)
        assert.deepEqual(readAs(language, typed, any), { value }, `${language} ${typed}`);
    for (const typed of [',', '.', '-', '-,', '+', ',5,'])
      assert.deepEqual(readAs('vi', typed, any), { unreadable: 'number' });
  });

  it('is written as it is read; a year has no separators', () => {
    assert.equal(write('number', 1_234_567.5, any, 'en'), '1,234,567.5');
    assert.equal(write('number', 1_234_567.5, any, 'vi'), '1.234.567,5');
    assert.equal(write('number', 1980, whole, 'vi'), '1980');
    for (const language of ['vi', 'en']) {
      fc.assert(
        fc.property(fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, min: -1e12, max: 1e12 })), (value) => {
          const exact = Number(value.toPrecision(12));
          assert.deepEqual(readAs(language, write('number', exact, any, language) as string, any), { value: exact });
        }),
      );
    }
  });
});

describe('an amount of đồng', () => {
  const integer = { type: 'integer', format: 'vn-dong' };
  it('is read with or without its unit, and shown in groups', () => {
    for (const typed of ['1.600.000', '1600000 đ', '1,600,000 đồng', '1 600 000VND'])
      assert.deepEqual(read('format:vn-dong', typed, integer), { value: 1_600_000 }, typed);
    assert.equal(write('format:vn-dong', 1_600_000, integer), '1.600.000');
    assert.equal(write('format:vn-dong', 999, integer), '999');
    assert.equal(write('format:vn-dong', -1_000, integer), '-1.000');
    assert.deepEqual(read('format:vn-dong', 'một triệu', integer), { unreadable: 'number' });
  });

  it('that is shown reads the same', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        assert.deepEqual(read('format:vn-dong', write('format:vn-dong', value, integer), integer), { value });
      }),
    );
  });
});
