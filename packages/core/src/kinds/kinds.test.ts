import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '@motcua/model';
import type { ActiveNode } from '../schema/active-node.js';
import type { Entry, Kind, LeafKindName } from './kind.js';
import { kindOf } from './registry.js';

const all = new Proxy({} as Record<LeafKindName, Kind>, { get: (_, name) => kindOf(name as LeafKindName) });
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
const read = (kind: LeafKindName, entry: Entry, schema: JsonObject = {}, capitals = false) =>
  all[kind].parse(entry, { node: node(schema, kind), capitals });
const write = (kind: LeafKindName, value: JsonValue | undefined, schema: JsonObject = {}) =>
  all[kind].format(value, { node: node(schema, kind), capitals: false });

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
    assert.deepEqual(read('partialDate', entry('5', '', '1950'), partial), { unreadable: 'dateMonthMissing' });
    assert.deepEqual(read('partialDate', entry('5', '3', ''), partial), { unreadable: 'dateYearMissing' });
    assert.deepEqual(read('partialDate', entry('', '', '1950'), full), { unreadable: 'dateMonthMissing' });
    assert.deepEqual(read('partialDate', entry('', '3', '1950'), full), { unreadable: 'dateDayMissing' });
    assert.deepEqual(read('partialDate', entry('x', '3', '1950'), full), { unreadable: 'dateDay' });
    assert.deepEqual(read('partialDate', entry('5', '3', '50'), full), { unreadable: 'dateYear' });
    assert.deepEqual(read('partialDate', entry('', '', ''), full), { empty: true });
  });

  it('explains a day that does not exist', () => {
    const explain = (code: string, typed: Entry) => all['partialDate'].explain?.(code, typed);
    assert.deepEqual(explain('format', entry('31', '2', '1950')), {
      reason: 'dateMonthTooShort',
      params: { month: 2, year: 1950, days: 28 },
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
