import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject } from '@motcua/model';
import { all, read, write } from '../../../../test/support/read-kind.js';
import { allKinds } from './all-kinds.js';
import { entryText } from './kind.js';
import type { LeafKindName } from './kind-name.js';
import { Kinds } from './kinds.js';

describe('text', () => {
  it('is kept composed and without stray spaces; capitals keep Vietnamese letters', () => {
    assert.deepEqual(read('text', ' Nguyễn  Thị Hường '.normalize('NFD')), { value: 'Nguyễn Thị Hường' });
    assert.deepEqual(read('text', 'h’hen niê', {}, true), { value: 'H’HEN NIÊ' });
    assert.deepEqual(read('text', ' \t '), { empty: true });
    assert.deepEqual(read('text', 'a\nb'), { value: 'a b' });
    assert.deepEqual(read('multilineText', 'a\n b '), { value: 'a\nb' });
  });
});

describe('choices', () => {
  it('are one of the options', () => {
    assert.deepEqual(read('choice', 'a'), { value: 'a' });
    assert.deepEqual(read('choice', 'z'), { unreadable: 'choice' });
    assert.deepEqual(read('choice', ''), { empty: true });
    assert.equal(write('choice', 'a'), 'a');
    assert.equal(write('choice', 7), '7');
  });

  it('of yes or no are unanswered until one is chosen', () => {
    assert.deepEqual(read('boolean', ''), { empty: true });
    assert.deepEqual(read('boolean', 'false'), { value: false });
    assert.equal(write('boolean', undefined), '');
    assert.equal(write('boolean', false), 'false');
  });
});

describe('the numbers of Vietnamese registers', () => {
  const registers: readonly (readonly [LeafKindName, typed: string, value: string, shown?: string])[] = [
    ['format:vn-personal-id', ' 001 178 012 345 ', '001178012345'],
    ['format:vn-personal-id', '００１１７８０１２３４５', '001178012345'],
    ['format:vn-identity-number', '012.345.678', '012345678'],
    ['format:vn-phone', '0912-345-678', '0912345678', '0912 345 678'],
    ['format:vn-phone', '+84 912 345 678', '0912345678', '0912 345 678'],
    ['format:vn-phone', '+84 (0)912 345 678', '0912345678', '0912 345 678'],
    ['format:vn-phone', '84912345678', '0912345678', '0912 345 678'],
    ['format:vn-phone', '(024) 3825 1234', '02438251234', '024 3825 1234'],
    ['format:vn-phone', '0225 3747 123', '02253747123', '0225 374 7123'],
    ['format:vn-phone', '+33 1 23 45 67 89', '+33123456789'],
    ['format:vn-tax-code', '0100109106001', '0100109106-001'],
    ['format:vn-tax-code', '0100109106-001', '0100109106-001'],
    ['format:vn-tax-code', '001 178 012 345', '001178012345'],
    ['format:vn-social-insurance-number', '0123 456 789', '0123456789'],
    ['format:vn-health-insurance-card', 'gd 4 01 01 2345 67890', 'GD4010123456789'.replace('6789', '67890')],
    ['format:vn-bank-account', '0011 0041 23456', '0011004123456'],
    ['format:vn-bank-account', 'nguyenvana', 'NGUYENVANA'],
    ['format:vn-bank-account', '(0011) 0041–23456', '0011004123456'],
  ];

  it('are read however people write them, and kept without what is between', () => {
    for (const [kind, typed, value, shown = value] of registers) {
      assert.deepEqual(read(kind, typed), { value: value }, typed);
      assert.equal(write(kind, value), shown);
      assert.deepEqual(read(kind, write(kind, value)), { value }, 'what is shown reads the same');
    }
  });

  it('lose nothing of what is no number', () => {
    assert.deepEqual(read('format:vn-personal-id', 'không nhớ'), { value: 'khôngnhớ' });
    assert.deepEqual(read('format:vn-phone', '  '), { empty: true });
    assert.deepEqual(write('format:vn-phone', undefined), '');
    assert.deepEqual(write('format:vn-phone', 12), '12');
  });

  it('say what is wrong where it is plain to see', () => {
    const explain = (kind: LeafKindName, entry: string) => all(kind).explain?.('format', entry);
    assert.deepEqual(explain('format:vn-personal-id', '0011780123'), {
      reason: 'digitCount',
      params: { limit: [12], actual: 10 },
    });
    assert.deepEqual(explain('format:vn-identity-number', '1'), {
      reason: 'digitCount',
      params: { limit: [12, 9], actual: 1 },
    });
    assert.equal(explain('format:vn-personal-id', 'O01178012345')?.reason, 'digitsOnly');
    assert.equal(explain('format:vn-tax-code', '0100109107')?.reason, 'taxCheckDigit');
    assert.equal(explain('format:vn-tax-code', '0100109106'), undefined);
    assert.equal(explain('format:vn-tax-code', '12'), undefined);
  });

  it('warn of what is odd, and only of that', () => {
    const warn = (kind: LeafKindName, value: string, sibling: JsonObject = {}) =>
      all(kind)
        .warn?.(value, { sibling: (name) => sibling[name] })
        .map(({ code }) => code);
    const woman = { sex: 'female', birthDate: '1978-03-02' };
    assert.deepEqual(warn('format:vn-personal-id', '001178012345', woman), []);
    assert.deepEqual(warn('format:vn-personal-id', '001178012345', {}), []);
    assert.deepEqual(warn('format:vn-personal-id', '001078012345', woman), ['personalIdSex']);
    assert.deepEqual(warn('format:vn-personal-id', '001178012345', { ...woman, birthDate: '1979' }), [
      'personalIdYear',
    ]);
    assert.deepEqual(warn('format:vn-personal-id', '001378012345', woman), ['personalIdYear']);
    assert.deepEqual(warn('format:vn-personal-id', '003178012345', woman), ['personalIdProvince']);
    assert.deepEqual(warn('format:vn-personal-id', '0031', woman), []);
    assert.deepEqual(warn('format:vn-identity-number', '012345678', woman), []);
    assert.deepEqual(warn('format:vn-phone', '0951234567'), ['phonePrefix']);
    assert.deepEqual(warn('format:vn-phone', '0871234567'), []);
    assert.deepEqual(warn('format:vn-phone', '02438251234'), []);
  });
});

describe('invisible characters', () => {
  const hidden = ['\u202A', '\u202C', '\u2066', '\u2069', '\u200B', '\u200E', '\u00AD', '\uFEFF', '\u3164', '\u2060'];

  it('are ignored around and within what is typed', () => {
    for (const one of hidden) {
      const around = (text: string) => one + text.slice(0, 2) + one + text.slice(2) + one;
      assert.deepEqual(read('format:vn-personal-id', around('001085000123')), { value: '001085000123' });
      assert.deepEqual(read('format:vn-phone', around('0912345678')), { value: '0912345678' });
      assert.deepEqual(read('number', around('1234'), { type: 'integer' }), { value: 1234 });
      assert.deepEqual(read('time', around('08:30')), { value: '08:30:00+07:00' });
      assert.deepEqual(read('text', around('An Bình')), { value: 'An Bình' });
      const date = { day: around('12'), month: around('03'), year: around('1980') };
      assert.deepEqual(read('partialDate', date, { format: 'date' }), { value: '1980-03-12' });
    }
  });

  it('are no answer by themselves', () => {
    for (const one of [...hidden, '\uFE0F', '\u200D', '\u{E0041}']) {
      for (const kind of ['text', 'multilineText', 'number', 'time', 'format:vn-phone'] as const)
        assert.deepEqual(read(kind, ` ${one} `), { empty: true }, kind);
    }
  });

  it('stay where they shape what is seen', () => {
    assert.deepEqual(read('text', '👨\u200D👩\u200D👧 ❤\uFE0F'), { value: '👨\u200D👩\u200D👧 ❤\uFE0F' });
  });
});

describe('an answer of a type that the box is not for', () => {
  it('is shown in words, never as JSON', () => {
    for (const kind of ['text', 'number', 'time', 'format:vn-phone', 'format:vn-dong'] as const) {
      for (const value of ['Số 5', 12, true, ['a', 'b'], { a: 'x', b: [1, { c: 'y' }] }])
        assert.doesNotMatch(entryText(write(kind, value)), /["{}[\]]/, kind);
    }
    assert.equal(write('text', { a: 'x', b: [1, 'y'] }), 'x, 1, y');
  });
});

describe('signs that look like digits', () => {
  it('are read where they mean the same, and never where they do not', () => {
    assert.deepEqual(read('number', '１２３', { type: 'integer' }), { value: 123 });
    for (const typed of ['10²', '1½', '①', '⁵'])
      assert.deepEqual(read('number', typed, { type: 'integer' }), { unreadable: 'number' });
    for (const blank of ['\u2800', '\u0001', '\u0085', '\uFFF9\uFFFB'])
      assert.deepEqual(read('text', blank), { empty: true });
  });
});

describe('a code of an official list', () => {
  it('is what was chosen; words that are being typed are kept, and are no answer yet', () => {
    for (const kind of [
      'format:vn-province',
      'format:vn-commune',
      'format:vn-bank',
      'format:vn-ethnicity',
      'format:vn-nationality',
    ] as const) {
      assert.deepEqual(read(kind, '01'), { value: '01' });
      assert.deepEqual(read(kind, ''), { empty: true });
      assert.deepEqual(read(kind, { typed: 'ha n' }), { unreadable: 'choice' });
      assert.deepEqual(read(kind, { typed: '' }), { empty: true });
      assert.equal(all(kind).isEmpty({ typed: 'x' }), false);
      assert.equal(all(kind).isEmpty(''), true);
      assert.equal(write(kind, '01'), '01');
      assert.equal(write(kind, undefined), '');
      assert.equal(write(kind, 1), '1', 'what is no code is shown as it is');
      assert.equal(all(kind).explain?.('required', '')?.reason, 'choice.required');
      assert.equal(all(kind).explain?.('format', 'x'), undefined);
    }
  });
});

describe('a format that asks for a kind', () => {
  it('is one of the registers, or one that was made known', () => {
    const kinds = new Kinds();
    assert.equal(kinds.ofFormat('vn-phone'), 'format:vn-phone');
    assert.equal(kinds.ofFormat('x-map-point'), undefined);
    assert.equal(kinds.with({ 'format:x-map-point': all('text') }).ofFormat('x-map-point'), 'format:x-map-point');
    assert.equal(kinds.ofFormat('x-map-point'), undefined, 'each form has its own');
    assert.equal(allKinds.ofFormat(5), undefined);
  });

  it('that the kit does not know is a text', () => {
    assert.deepEqual(read('format:vn-not-yet', ' a '), { value: 'a' });
  });
});
