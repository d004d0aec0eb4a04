import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allOperators, evaluate, Range, type Expression, type LogicValue } from '../rules.js';
import type { JsonValue } from '../json.js';

const operators = allOperators();
const TODAY = '2026-11-30';

const valueOf = (expression: Expression, answers: JsonValue = {}): LogicValue =>
  evaluate(expression, {
    operators,
    today: TODAY,
    answers,
    item: answers,
    pattern: [],
    place: [],
    collects: false,
  });

/** Within the second row of a list, as for a rule or computed value of its items. */
const inRow = (expression: Expression, answers: { readonly rows: readonly JsonValue[] }): LogicValue =>
  evaluate(expression, {
    ...{ operators, today: TODAY, answers: answers, item: answers.rows[1], collects: false },
    ...{ pattern: ['rows', '*', 'x'], place: ['rows', '1', 'x'] },
  });

const faultOf = (expression: Expression, answers: JsonValue = {}): unknown => {
  try {
    return valueOf(expression, answers);
  } catch (error) {
    return (error as { fault?: string }).fault;
  }
};

const at = (path: string) => ({ var: path });

describe('an answer', () => {
  const answers = {
    subject: { name: 'An', born: '1951' },
    rows: [{ n: 1 }, { n: 2 }],
    blank: ' ',
    none: [],
    nil: null,
  };

  it('is named by a JSON Pointer, or by names with dots as in JsonLogic', () => {
    assert.equal(valueOf(at('/subject/name'), answers), 'An');
    assert.equal(valueOf(at('subject.name'), answers), 'An');
    assert.deepEqual(valueOf(at('/rows/*/n'), answers), [1, 2]);
    assert.equal(valueOf(at('rows.1.n'), answers), 2);
  });

  it('is unknown where nothing is given: no member, null, spaces, a list without items', () => {
    for (const path of ['/other', '/nil', '/blank', '/none', '/subject/name/length', 'constructor'])
      assert.equal(valueOf(at(path), answers), undefined, path);
    assert.equal(valueOf({ var: ['/other', 7] }, answers), 7);
    assert.equal(valueOf({ '??': [at('/other'), at('/rows/0/n'), 9] }, answers), 1);
  });
});

describe('three-valued logic', () => {
  const answers = { yes: true, no: false };
  const [yes, no, unknown] = [at('/yes'), at('/no'), at('/unknown')];

  it('decides what the known values decide', () => {
    assert.equal(valueOf({ and: [unknown, no] }, answers), false);
    assert.equal(valueOf({ and: [no, unknown] }, answers), false);
    assert.equal(valueOf({ and: [yes, unknown] }, answers), undefined);
    assert.equal(valueOf({ or: [unknown, yes] }, answers), true);
    assert.equal(valueOf({ or: [unknown, no] }, answers), undefined);
    assert.equal(valueOf({ '!': unknown }, answers), undefined);
    assert.equal(valueOf({ '!': [no] }, answers), true);
    assert.equal(valueOf({ if: [unknown, 1, 2] }, answers), undefined);
    assert.equal(valueOf({ if: [no, 1, yes, 2, 3] }, answers), 2);
  });

  it('compares nothing with what is unknown', () => {
    for (const name of ['==', '!=', '<', '<=', '>', '>='])
      assert.equal(valueOf({ [name]: [unknown, 5] }, answers), undefined);
    assert.equal(valueOf({ '<': [1, unknown, 3] }, answers), undefined);
    assert.equal(valueOf({ '<': [5, 3, unknown] }, answers), false);
    assert.equal(valueOf({ '<': [1, 2, 3] }), true);
  });

  it('reaches into lists', () => {
    const rows = { rows: [{ n: 1 }, {}] };
    const big = { '>': [at('n'), 0] };
    assert.equal(valueOf({ some: [at('/rows'), big] }, rows), true);
    assert.equal(valueOf({ all: [at('/rows'), big] }, rows), undefined);
    assert.equal(valueOf({ none: [at('/rows'), big] }, rows), false);
    assert.equal(valueOf({ all: [at('/rows'), { '>': [at('n'), 5] }] }, rows), false);
    assert.equal(valueOf({ in: [1, at('/rows/*/n')] }, rows), true);
    assert.equal(valueOf({ in: [3, at('/rows/*/n')] }, rows), undefined);
  });
});

describe('numbers', () => {
  it('have no error of binary fractions', () => {
    assert.equal(valueOf({ '+': [0.1, 0.2] }), 0.3);
    assert.equal(valueOf({ '==': [{ '*': [1.1, 3] }, 3.3] }), true);
    assert.equal(valueOf({ '-': [9007199254740991, 1] }), 9007199254740990);
    assert.equal(valueOf({ round: { '/': [10, 4] } }), 3);
    assert.equal(valueOf({ '%': [10, 4] }), 2);
    assert.equal(valueOf({ max: [1, 3, 2] }), 3);
  });

  it('are summed up and counted over lists', () => {
    const rows = {
      rows: [
        { n: 2, price: 10 },
        { n: 3, price: 5 },
      ],
    };
    assert.equal(valueOf({ sum: at('/rows/*/n') }, rows), 5);
    assert.equal(valueOf({ sum: [at('/rows'), { '*': [at('n'), at('price')] }] }, rows), 35);
    assert.equal(valueOf({ count: at('/rows') }, rows), 2);
    assert.equal(valueOf({ count: [at('/rows'), { '>': [at('n'), 2] }] }, rows), 1);
    assert.equal(valueOf({ max: at('/rows/*/n') }, rows), 3);
    assert.equal(valueOf({ count: { filter: [at('/rows'), { '<': [at('n'), 3] }] } }, rows), 1);
    assert.equal(valueOf({ sum: { map: [at('/rows'), at('price')] } }, rows), 15);
  });

  it('of every row are meant by the only argument within a row, too, and that of the row by one of several', () => {
    const answers = { rows: [{ a: 4 }, { a: 2 }, { a: 3 }] };
    const all = at('/rows/*/a');
    const values = ['max', 'min', '+', '*', 'sum'].map((name) => inRow({ [name]: all }, answers));
    assert.deepEqual(values, [4, 2, 9, 24, 9]);
    assert.equal(inRow({ max: [all] }, answers), 4);
    assert.equal(inRow({ max: [all, 0] }, answers), 2);
    assert.equal(inRow({ '-': [{ max: all }, all] }, answers), 2);
    assert.equal(inRow({ round: all }, answers), 2);
    assert.equal(inRow({ max: at('a') }, answers), 2);
  });

  it('are unknown while a row is, or before there is a row', () => {
    assert.equal(valueOf({ sum: at('/rows/*/n') }, { rows: [{ n: 2 }, {}] }), undefined);
    assert.equal(valueOf({ sum: at('/rows/*/n') }, { rows: [] }), undefined);
    assert.equal(valueOf({ count: at('/rows') }, {}), undefined);
    assert.equal(valueOf({ '??': [{ count: at('/rows') }, 0] }, {}), 0);
    assert.equal(valueOf({ count: at('/rows') }, { rows: [null, {}] }), 2);
  });
});

describe('dates', () => {
  it('give the age on a day, today by default', () => {
    assert.equal(valueOf({ ageAt: '1951-11-30' }), 75);
    assert.equal(valueOf({ ageAt: '1951-12-01' }), 74);
    assert.equal(valueOf({ ageAt: ['1951-11-30', '2026-11-29'] }), 74);
    assert.equal(valueOf({ ageAt: ['2000-02-29', '2026-02-28'] }), 25);
  });

  it('of which only the year is known decide what every day of it decides', () => {
    const isOld = (born: string) => valueOf({ '>=': [{ ageAt: born }, 75] });
    assert.equal(isOld('1950'), true);
    assert.equal(isOld('1951'), undefined);
    assert.equal(isOld('1952'), false);
    assert.ok(valueOf({ ageAt: '1951' }) instanceof Range);
    assert.equal(valueOf({ '==': [{ ageAt: '1951' }, 60] }), false);
    assert.equal(valueOf({ '==': [{ ageAt: '1951' }, 75] }), undefined);
    assert.equal(valueOf({ '<=': ['2026-11', { addMonths: ['2026-08', 3] }] }), undefined);
    assert.equal(valueOf({ '<=': ['2026-10', { addMonths: ['2026-08', 3] }] }), true);
  });

  it('of which only the year is known give numbers of which the bounds are known', () => {
    const [age, zero] = [{ ageAt: '1951' }, { ageAt: '2025' }];
    const bounds = (expression: Expression) => {
      const value = valueOf(expression);
      return value instanceof Range ? [value.low, value.high] : value;
    };
    assert.deepEqual(bounds({ max: [age, 0] }), [74, 75]);
    assert.equal(bounds({ max: [age, 80] }), 80);
    assert.deepEqual(bounds({ min: [[age, 80]] }), [74, 75]);
    assert.deepEqual(bounds({ '+': [age, age, 0.5] }), [148.5, 150.5]);
    assert.deepEqual(bounds({ '-': [age, 60] }), [14, 15]);
    assert.deepEqual(bounds({ '-': [100, age] }), [25, 26]);
    assert.deepEqual(bounds({ '-': [age] }), [-75, -74]);
    assert.deepEqual(bounds({ '*': [age, -2] }), [-150, -148]);
    assert.deepEqual(bounds({ '/': [150, age] }), [2, 2.02702702702703]);
    assert.equal(bounds({ floor: { '/': [age, 10] } }), 7);
    assert.deepEqual(bounds({ sum: [['1951', '1960-01-01'], { ageAt: at('') }] }), [140, 141]);
    assert.equal(bounds({ '>=': [{ '-': [age, 60] }, 14] }), true);
    for (const unknown of [
      { '/': [1, zero] },
      { '%': [age, 10] },
      { '!!': zero },
      { if: [zero, 1, 2] },
      { count: [['2025', '1960'], { ageAt: at('') }] },
      { cat: ['Tuổi: ', age] },
      { substr: ['abc', zero] },
      { '==': [{ map: [['1951'], { ageAt: at('') }] }, [75]] },
    ])
      assert.equal(valueOf(unknown), undefined, JSON.stringify(unknown));
    assert.equal(bounds({ if: [age, 1, 2] }), 1);
    assert.deepEqual(bounds({ addDays: ['2026-01-01', zero] }), ['2026-01-01', '2026-01-02']);
    assert.deepEqual(bounds({ addMonths: ['2026', zero] }), ['2026-01-01', '2027-01-31']);
    assert.deepEqual(bounds({ workingDays: ['2026-11-20', zero] }), ['2026-11-20', '2026-11-23']);
    assert.equal(faultOf({ '+': [{ addMonths: ['2026', 1] }, 1] }), 'type', 'a date is no number');
  });

  it('move by months, days and working days', () => {
    assert.equal(valueOf({ addMonths: ['2026-01-31', 1] }), '2026-02-28');
    assert.equal(valueOf({ addMonths: ['2026-03-31', -13] }), '2025-02-28');
    assert.equal(valueOf({ addDays: ['2026-12-31', 1] }), '2027-01-01');
    assert.equal(valueOf({ workingDays: ['2026-11-20', 3] }), '2026-11-26');
    assert.equal(valueOf({ workingDays: ['2026-11-26', -3] }), '2026-11-20');
    assert.equal(valueOf({ workingDays: ['2026-11-20', '2026-11-26'] }), 3, 'without the holiday of 24 November');
    assert.equal(valueOf({ workingDays: ['2026-11-26', '2026-11-20'] }), -3);
  });

  it('and times are compared with their like', () => {
    assert.equal(valueOf({ '<=': [{ today: [] }, { addMonths: ['2026-09-01', 3] }] }), true);
    assert.equal(valueOf({ '<': ['08:30', '17:00'] }), true);
    assert.equal(faultOf({ '<': ['An', 'Bình'] }), 'type');
  });
});

describe('an expression that cannot be evaluated', () => {
  it('says why', () => {
    assert.equal(faultOf({ power: [2, 3] }), 'operator');
    assert.equal(faultOf({ '+': [1], '-': [1] }), 'operator');
    assert.equal(faultOf({}), 'operator');
    assert.equal(faultOf({ constructor: [] }), 'operator');
    assert.equal(faultOf({ '+': [1, 'x'] }), 'type');
    assert.equal(faultOf({ '==': ['1', 1] }), 'type');
    assert.equal(faultOf({ '/': [1, 0] }), 'divisionByZero');
    assert.equal(faultOf({ '%': [1, 0] }), 'divisionByZero');
    assert.equal(faultOf({ ageAt: 'Thứ hai' }), 'type');
    assert.equal(faultOf({ addMonths: ['2026-01-01', 1.5] }), 'type');
    assert.equal(faultOf({ addMonths: ['9999-01-01', 12] }), 'range');
    assert.equal(faultOf({ workingDays: ['2026-01-01', 90_000] }), 'range');
    assert.equal(faultOf({ '*': [1e308, 1e308] }), 'range');
    assert.equal(faultOf({ sum: 5 }), 'type');
  });
});

describe('texts', () => {
  it('are joined and cut', () => {
    assert.equal(valueOf({ cat: ['Tổ ', 5] }), 'Tổ 5');
    assert.equal(valueOf({ substr: ['001198012345', 4, 2] }), '98');
    assert.equal(valueOf({ substr: ['abc', -1] }), 'c');
    assert.equal(valueOf({ in: ['b', 'abc'] }), true);
  });
});
