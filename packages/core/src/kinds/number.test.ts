import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '@motcua/model';
import { all, node, read, write } from '../../../../test/support/read-kind.js';

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

  it('is read in the only way that is within the limits of its field', () => {
    assert.deepEqual(readAs('vi', '12.345', { ...any, maximum: 100 }), { value: 12.345 });
    assert.deepEqual(readAs('en', '12,345', { ...any, exclusiveMaximum: 12_345 }), { value: 12.345 });
    assert.deepEqual(readAs('vi', '1,234', { ...any, minimum: 1000 }), { value: 1234 });
    assert.deepEqual(readAs('en', '1.234', { ...any, exclusiveMinimum: 1.234 }), { value: 1234 });
    assert.deepEqual(readAs('vi', '1,234', { ...whole, minimum: 100, maximum: 5000 }), { value: 1234 });
    assert.deepEqual(readAs('en', '540.000', { ...whole, multipleOf: 1000 }), { value: 540_000 });
    assert.deepEqual(readAs('vi', '-1,234', { ...any, maximum: -100 }), { value: -1234 });
  });

  it('is asked for again where a step of one or less is all that distinguishes its readings', () => {
    for (const schema of [{ ...any, multipleOf: 1 }, whole, { ...whole, maximum: 5000 }])
      assert.equal('unreadable' in readAs('vi', '1,234', { ...schema, type: 'integer' }), true);
    assert.deepEqual(readAs('vi', '1,234', { ...any, multipleOf: 0.5 }), { value: 1.234 });
  });

  it('that no reading of is within the limits is kept, so that they are said of it', () => {
    assert.deepEqual(readAs('vi', '12.345', { ...any, maximum: 10 }), { value: 12_345 });
    assert.deepEqual(readAs('en', '1.234', { ...whole, maximum: 100 }), { value: 1234 });
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

describe('a number with a sign for percent', () => {
  const any = { type: 'number' };
  const asked = (first: string, second: string) => ({ unreadable: 'numberAmbiguous', params: { first, second } });

  it('is a number of percent where the words of the field say so', () => {
    for (const words of [
      { title: 'Tỷ lệ (%)' },
      { title: 'Tỷ lệ phần trăm' },
      { description: 'Percentage of the whole' },
      { description: 'Nhập theo %' },
      { unit: '%' },
    ]) {
      assert.deepEqual(read('number', '50%', { ...any, ...words }), { value: 50 }, JSON.stringify(words));
      assert.deepEqual(read('number', '12,5 %', { ...any, ...words }), { value: 12.5 });
      assert.deepEqual(read('number', '0,5%', { ...any, ...words, maximum: 100 }), { value: 0.5 });
    }
    for (const typed of ['50％', '50 phần trăm', '50 percent', '50per cent', '50٪'])
      assert.deepEqual(read('number', typed, { ...any, title: 'Tỷ lệ (%)' }), { value: 50 }, typed);
  });

  it('is a number of percent where the label of a procedure says so', () => {
    const context = { node: node(any, 'number'), language: 'en', capitals: false };
    const kind = all('number');
    assert.deepEqual(kind.parse('50%', { ...context, texts: { '/x': 'Tỷ lệ góp vốn (%)' } }), { value: 50 });
    assert.deepEqual(kind.parse('50%', { ...context, texts: { '/x#hint': 'Tính theo phần trăm' } }), { value: 50 });
    assert.deepEqual(kind.parse('50%', { ...context, texts: { '/y': '%' } }), asked('50', '0.5'));
  });

  it('is read in the only way that may be entered', () => {
    assert.deepEqual(read('number', '50%', { ...any, maximum: 1 }), { value: 0.5 });
    assert.deepEqual(read('number', '12.5%', { ...any, minimum: 1 }), { value: 12.5 });
    assert.deepEqual(read('number', '7%', { ...any, maximum: 1, title: '%' }), { value: 0.07 });
    assert.deepEqual(read('number', '50%', { type: 'integer' }), { value: 50 });
    assert.deepEqual(read('number', '0%', any), { value: 0 });
  });

  it('is asked for again where it may be either', () => {
    assert.deepEqual(read('number', '50%', any), asked('50', '0,5'));
    assert.deepEqual(read('number', '50%', { ...any, minimum: 0, maximum: 100 }), asked('50', '0,5'));
    assert.deepEqual(read('number', '100%', { type: 'integer' }), asked('100', '1'));
    assert.deepEqual(read('number', '50%', { ...any, description: 'Hệ số; 0,5 nghĩa là 50%' }), asked('50', '0,5'));
  });

  it('is kept where it may be neither, so that the limits are said of it', () => {
    assert.deepEqual(read('number', '50%', { type: 'integer', maximum: 10 }), { value: 50 });
  });

  it('is no amount of money', () => {
    assert.deepEqual(read('format:vn-dong', '50%', { type: 'integer', format: 'vn-dong' }), { unreadable: 'number' });
    assert.deepEqual(read('number', '%', any), { unreadable: 'number' });
  });
});
