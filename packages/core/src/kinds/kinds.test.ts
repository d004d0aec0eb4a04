import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '@motcua/model';
import type { ActiveNode } from '../schema/active-node.js';
import { entryText, type Entry, type Kind, type LeafKindName } from './kind.js';
import { rareKinds } from './rare-kinds.js';
import { addKinds, kindOf, kindOfFormat } from './registry.js';
import { wholeDate } from './whole-date.js';

addKinds({ ...rareKinds, partialDate: wholeDate });

const all = (name: LeafKindName) => kindOf(name) as Kind;
const node = (schema: JsonObject, kind: LeafKindName): ActiveNode => ({
  pointer: '/x',
  general: '/x',
  name: 'x',
  schema,
  kind,
  required: true,
  nullable: false,
  children: [],
  options: ['a', 'b'].map((key) => ({ key, value: key })),
  questions: [],
  discriminator: false,
  section: undefined,
  removable: false,
  recursive: false,
  declares: new Set(),
  growable: false,
});
const read = (kind: LeafKindName, entry: Entry, schema: JsonObject = {}, capitals = false, language = 'vi') =>
  all(kind).parse(entry, { node: node(schema, kind), language, capitals });
const write = (kind: LeafKindName, value: JsonValue | undefined, schema: JsonObject = {}, language = 'vi') =>
  all(kind).format(value, { node: node(schema, kind), language, capitals: false });

describe('text', () => {
  it('is kept composed and without stray spaces; capitals keep Vietnamese letters', () => {
    assert.deepEqual(read('text', ' Nguyễn  Thị Hường '.normalize('NFD')), { value: 'Nguyễn Thị Hường' });
    assert.deepEqual(read('text', 'h’hen niê', {}, true), { value: 'H’HEN NIÊ' });
    assert.deepEqual(read('text', ' \t '), { empty: true });
    assert.deepEqual(read('text', 'a\nb'), { value: 'a b' });
    assert.deepEqual(read('multilineText', 'a\n b '), { value: 'a\nb' });
  });
});

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

describe('a partial date', () => {
  const partial = { format: 'partial-date' };
  const full = { format: 'date' };
  const entry = (day: string, month: string, year: string): Entry => ({ day, month, year });

  it('keeps what is known and never fills in the rest', () => {
    assert.deepEqual(read('partialDate', entry('', '', '1950'), partial), { value: '1950' });
    assert.deepEqual(read('partialDate', entry('', '3', '1950'), partial), { value: '1950-03' });
    assert.deepEqual(read('partialDate', entry('5', '3', '1950'), partial), { value: '1950-03-05' });
    assert.deepEqual(read('partialDate', entry(' 5 ', '03', '1950'), full), { value: '1950-03-05' });
  });

  it('says which part is missing or odd', () => {
    assert.deepEqual(read('partialDate', entry('5', '', '1950'), partial), {
      unreadable: 'dateMonthMissing',
      params: { part: 'month' },
    });
    assert.deepEqual(read('partialDate', entry('5', '3', ''), partial), {
      unreadable: 'dateYearMissing',
      params: { part: 'year' },
    });
    assert.deepEqual(read('partialDate', entry('', '', '1950'), full), {
      unreadable: 'dateMonthMissing',
      params: { part: 'month' },
    });
    assert.deepEqual(read('partialDate', entry('', '3', '1950'), full), {
      unreadable: 'dateDayMissing',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('x', '3', '1950'), full), {
      unreadable: 'dateDay',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('5', '3', '50'), full), {
      unreadable: 'dateYearShort',
      params: { part: 'year', year: '50' },
    });
    assert.deepEqual(read('partialDate', entry('', '', ''), full), { empty: true });
  });

  it('may be pasted or typed as a whole into any of its boxes', () => {
    for (const typed of ['1/3/1980', '01031980', '1-3-1980', ' 1.3.1980 ', '1980-03-01'])
      for (const box of [entry(typed, '', ''), entry('', typed, ''), entry('', '', typed)])
        assert.deepEqual(read('partialDate', box, full), { value: '1980-03-01' }, typed);
    assert.deepEqual(read('partialDate', entry('3/1980', '', ''), partial), { value: '1980-03' });
    assert.deepEqual(read('partialDate', entry('3/1980', '', ''), full), {
      unreadable: 'dateDayMissing',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('1980', '', ''), partial), {
      unreadable: 'dateYearAsDay',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('1/3/1980', '4', ''), full), {
      unreadable: 'dateDay',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('30/2/1980', '', ''), full), { value: '1980-02-30' });
    assert.equal(all('partialDate').explain?.('format', entry('30/2/1980', '', ''))?.reason, 'dateMonthTooShort');
  });

  it('explains a day that does not exist', () => {
    const explain = (code: string, typed: Entry) => all('partialDate').explain?.(code, typed);
    assert.deepEqual(explain('format', entry('31', '2', '1950')), {
      reason: 'dateMonthTooShort',
      params: { month: 2, year: 1950, days: 28, part: 'day' },
    });
    assert.equal(explain('format', entry('32', '1', '1950'))?.reason, 'dateNoSuchDay');
    assert.equal(explain('format', entry('1', '13', '1950'))?.reason, 'dateNoSuchMonth');
    assert.equal(explain('required', entry('1', '13', '1950')), undefined);
  });

  it('keeps a value that is no date readable', () => {
    assert.deepEqual(write('partialDate', 'hôm qua', full), entry('', '', 'hôm qua'));
    assert.deepEqual(read('partialDate', write('partialDate', '1950-02-31', full), full), { value: '1950-02-31' });
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
  ];

  it('are read however people write them, and kept without what stands between', () => {
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
    const warn = (kind: LeafKindName, value: string, beside: JsonObject = {}) =>
      all(kind)
        .warn?.(value, { node: node({}, kind), beside: (name) => beside[name] })
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

describe('a time and a date with time', () => {
  it('are read as people write them', () => {
    for (const typed of [
      '20:30',
      '8:30 PM',
      '8.30 p.m.',
      '20h30',
      '8 giờ 30 tối',
      '8h30 tối',
      '20 giờ 30 phút',
      '2030',
    ])
      assert.deepEqual(read('time', typed), { value: '20:30:00+07:00' }, typed);
    for (const [typed, value] of [
      ['12:05 AM', '00:05'],
      ['12:05 PM', '12:05'],
      ['11h30 trưa', '11:30'],
      ['1h trưa', '13:00'],
    ] as const)
      assert.deepEqual(read('time', typed), { value: `${value}:00+07:00` }, typed);
    for (const typed of ['13:00 PM', '25:00', '8:61', '0:30 PM'])
      assert.deepEqual(read('time', typed), { unreadable: 'time' }, typed);
  });

  it('may be pasted as one into any of its boxes', () => {
    const empty = { day: '', month: '', year: '', time: '' };
    for (const typed of [
      '1/3/1980 8:30',
      '8:30 1/3/1980',
      '8h30 ngày 1/3/1980',
      '01/03/1980, 08:30',
      '1980-03-01T08:30',
    ])
      for (const box of ['day', 'month', 'year'])
        assert.deepEqual(read('dateTime', { ...empty, [box]: typed }), { value: '1980-03-01T08:30:00+07:00' }, typed);
    assert.deepEqual(read('dateTime', { ...empty, day: '1980-03-01T01:30:00Z' }), {
      value: '1980-03-01T08:30:00+07:00',
    });
    assert.deepEqual(read('dateTime', { ...empty, day: '1/3/1980', time: '8:30' }), {
      value: '1980-03-01T08:30:00+07:00',
    });
  });

  it('of another zone is shown in Vietnam’s time', () => {
    assert.deepEqual(write('dateTime', '2026-12-31T18:30:00Z'), {
      day: '01',
      month: '01',
      year: '2027',
      time: '01:30',
    });
    assert.deepEqual(write('dateTime', '2026-12-31T18:30:00-05:00'), {
      day: '01',
      month: '01',
      year: '2027',
      time: '06:30',
    });
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
    assert.equal(kindOfFormat('vn-phone'), 'format:vn-phone');
    assert.equal(kindOfFormat('x-map-point'), undefined);
    addKinds({ 'format:x-map-point': all('text') });
    assert.equal(kindOfFormat('x-map-point'), 'format:x-map-point');
    assert.equal(kindOfFormat(5), undefined);
  });

  it('that the kit does not know is a text', () => {
    assert.deepEqual(read('format:vn-not-yet', ' a '), { value: 'a' });
  });
});
