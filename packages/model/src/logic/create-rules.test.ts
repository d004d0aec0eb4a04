import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compiled } from '../../../../test/support/procedures.js';
import type { CompiledProcedure, RuleDefinition } from '../index.js';
import { checkComputed, validateData, type JsonSchema, type JsonValue } from '../index.js';
import { inOrder } from '../rules.js';

const TODAY = '2026-11-30';
const NUMBER = { type: 'number' };

interface Rules {
  readonly rules?: readonly RuleDefinition[];
  readonly computed?: Readonly<Record<string, JsonValue>>;
}

const object = (properties: Readonly<Record<string, JsonSchema>>, more = {}) => ({
  type: 'object',
  properties,
  ...more,
});
const procedureOf = (schema: JsonSchema, definition: Rules) => compiled({ schema, definition });
const at = (path: string) => ({ var: path });

const outcomeOf = (procedure: CompiledProcedure, data: JsonValue) => {
  const { issues, values, problems } = procedure.rules!()!.evaluate({ procedure, data, today: TODAY });
  return { issues: issues.map(({ pointer, params }) => [pointer, params['text']]), values: [...values], problems };
};

describe('a rule', () => {
  const rules = [{ assert: { '<=': [at('/a'), at('/b')] }, at: '/b', text: 'rules.order' }];

  it('raises an issue at its field where it is false, and none while an answer is missing', async () => {
    const procedure = await procedureOf(object({ a: NUMBER, b: NUMBER }), { rules });
    assert.deepEqual(validateData(procedure, { a: 2, b: 1 }, TODAY), [
      { scope: 'data', pointer: '/b', code: 'rule', params: { text: 'rules.order' }, severity: 'error' },
    ]);
    for (const data of [{ a: 1, b: 1 }, { a: 2 }, { b: 1 }, {}, { a: null, b: 1 }])
      assert.deepEqual(outcomeOf(procedure, data).issues, [], JSON.stringify(data));
  });

  it('next to another one at the same field raises its own issue', async () => {
    const both = [...rules, { assert: { '>': [at('/b'), 5] }, at: '/b', text: 'rules.large' }];
    const procedure = await procedureOf(object({ a: NUMBER, b: NUMBER }), { rules: both });
    assert.deepEqual(
      validateData(procedure, { a: 2, b: 1 }, TODAY).map(({ params }) => params['text']),
      ['rules.order', 'rules.large'],
    );
  });

  it('of a field that is not asked does not apply', async () => {
    const schema = object(
      { asks: { type: 'boolean' }, a: NUMBER },
      { if: object({ asks: { const: true } }, { required: ['asks'] }), then: object({ b: NUMBER }) },
    );
    const procedure = await procedureOf(schema, { rules });
    assert.deepEqual(outcomeOf(procedure, { asks: true, a: 2, b: 1 }).issues, [['/b', 'rules.order']]);
    assert.deepEqual(outcomeOf(procedure, { asks: false, a: 2, b: 1 }).issues, []);
  });

  it('of a list applies to each of its items, whose answers have short names', async () => {
    const row = object({ from: NUMBER, to: NUMBER });
    const schema = object({ limit: NUMBER, rows: { type: 'array', items: row } });
    const each = [
      { assert: { '<=': [at('from'), at('to')] }, at: '/rows/*/to', text: 'rules.row' },
      { assert: { '<=': [at('/rows/*/to'), at('/limit')] }, at: '/rows/*/to', text: 'rules.limit' },
    ];
    const procedure = await procedureOf(schema, { rules: each });
    const data = { limit: 5, rows: [{ from: 1, to: 2 }, { from: 3, to: 2 }, { from: 1, to: 9 }, null] };
    assert.deepEqual(outcomeOf(procedure, data).issues, [
      ['/rows/1/to', 'rules.row'],
      ['/rows/2/to', 'rules.limit'],
    ]);
  });

  it('that cannot be evaluated raises none, and is reported', async () => {
    const bad = [
      { assert: { '>': [{ '/': [at('/a'), at('/b')] }, 1] }, at: '/a', text: 'rules.x' },
      { assert: { '+': [at('/a'), 1] }, at: '/a', text: 'rules.number' },
      { assert: { power: [] }, at: '/a', text: 'rules.unknown' },
    ];
    const procedure = await procedureOf(object({ a: NUMBER, b: NUMBER }), { rules: bad });
    assert.deepEqual(outcomeOf(procedure, { a: 1, b: 0 }), {
      issues: [],
      values: [],
      problems: [
        { source: '/rules/0', at: '/a', fault: 'divisionByZero' },
        { source: '/rules/1', at: '/a', fault: 'type' },
        { source: '/rules/2', at: '/a', fault: 'operator' },
      ],
    });
    assert.deepEqual(validateData(procedure, { a: 1, b: 0 }, TODAY), []);
  });
});

describe('a computed value', () => {
  const schema = object(
    {
      rows: { type: 'array', items: object({ n: NUMBER, price: NUMBER, cost: NUMBER }) },
      total: NUMBER,
      tax: { type: 'integer' },
    },
    { required: ['total'] },
  );
  const computed = {
    '/tax': { round: { '*': [at('/total'), 0.1] } },
    '/total': { sum: at('/rows/*/cost') },
    '/rows/*/cost': { '*': [at('n'), at('price')] },
  };
  const rules = [{ assert: { '<': [at('/total'), 100] }, at: '/total', text: 'rules.limit' }];

  it('follows from others, whatever their order', async () => {
    const procedure = await procedureOf(schema, { computed });
    const rows = [
      { n: 2, price: 10 },
      { n: 1, price: 5 },
    ];
    assert.deepEqual(outcomeOf(procedure, { rows }).values, [
      ['/rows/0/cost', 20],
      ['/rows/1/cost', 5],
      ['/total', 25],
      ['/tax', 3],
    ]);
  });

  it('is not asked of a person: while it is unknown, nothing is missing', async () => {
    const procedure = await procedureOf(schema, { computed });
    assert.deepEqual(outcomeOf(procedure, { rows: [{ n: 2 }] }).values, [
      ['/rows/0/cost', undefined],
      ['/total', undefined],
      ['/tax', undefined],
    ]);
    assert.deepEqual(validateData(procedure, { rows: [{ n: 2 }] }, TODAY), []);
    assert.deepEqual(checkComputed(procedure, { rows: [{ n: 2 }] }, TODAY), []);
  });

  it('that is another one, is missing or should be unknown is an issue', async () => {
    const procedure = await procedureOf(schema, { computed });
    const wrong = (data: JsonValue) =>
      checkComputed(procedure, data, TODAY).map(({ pointer, code }) => [pointer, code]);
    const rows = [{ n: 2, price: 10, cost: 20 }];
    assert.deepEqual(wrong({ rows, total: 20, tax: 2 }), []);
    assert.deepEqual(wrong({ rows, total: 21, tax: 2 }), [['/total', 'computed']]);
    assert.deepEqual(wrong({ rows, tax: 2 }), [['/total', 'computed']]);
    assert.deepEqual(wrong({ rows: [{ n: 2 }], total: 0 }), [['/total', 'computed']]);
  });

  it('counts in rules, instead of what the answers have in its place', async () => {
    const procedure = await procedureOf(schema, { computed, rules });
    const rows = [{ n: 20, price: 10 }];
    assert.deepEqual(outcomeOf(procedure, { rows, total: 1 }).issues, [['/total', 'rules.limit']]);
  });

  it('of a type that its field does not take is unknown, and is reported', async () => {
    const procedure = await procedureOf(object({ a: NUMBER, half: { type: 'integer' } }), {
      computed: { '/half': { '/': [at('/a'), 2] } },
    });
    assert.deepEqual(outcomeOf(procedure, { a: 4 }).values, [['/half', 2]]);
    const { values, problems } = outcomeOf(procedure, { a: 5 });
    assert.deepEqual(values, [['/half', undefined]]);
    assert.deepEqual(problems, [{ source: '/computed/~1half', at: '/half', fault: 'type' }]);
  });

  it('of one of several branches that accept the answers may be missing, as another one may be chosen', async () => {
    const first = object({ p: NUMBER, total: NUMBER });
    const schema = object({ a: NUMBER, u: { anyOf: [first, object({ q: NUMBER })] }, after: NUMBER });
    const procedure = await procedureOf(schema, {
      computed: { '/u/total': at('/a'), '/after': { '??': [at('/u/total'), 0] } },
      rules: [{ assert: { '<': [at('/a'), 1] }, at: '/u/p', text: 'rules.first' }],
    });
    const wrong = (data: JsonValue) =>
      [...validateData(procedure, data, TODAY), ...checkComputed(procedure, data, TODAY)].map(
        ({ pointer, code }) => `${pointer} ${code}`,
      );
    const inForm = (data: JsonValue, branch: number) =>
      [...procedure.rules!()!.evaluate({ procedure, data, today: TODAY, chosen: () => [branch] }).values].filter(
        ([pointer]) => pointer === '/u/total',
      );
    assert.deepEqual(inForm({ a: 5, u: { q: 1 } }, 1), []);
    assert.deepEqual(inForm({ a: 5, u: {} }, 0), [['/u/total', 5]]);
    assert.deepEqual(wrong({ a: 5, u: { q: 1 }, after: 0 }), []);
    assert.deepEqual(wrong({ a: 5, u: { total: 5 }, after: 5 }), []);
    assert.deepEqual(wrong({ a: 5, u: { total: 6 }, after: 5 }), ['/u/total computed']);
    assert.deepEqual(wrong({ a: 5, u: { p: 1, total: 5 }, after: 5 }), ['/u/p rule']);
  });

  it('of each of several branches that accept the answers is computed', async () => {
    const branches = [object({ p: NUMBER, total: NUMBER }), object({ q: NUMBER, total: NUMBER })];
    const procedure = await procedureOf(object({ a: NUMBER, u: { anyOf: branches } }), {
      computed: { '/u/total': at('/a') },
    });
    assert.deepEqual(
      checkComputed(procedure, { a: 5, u: {} }, TODAY).map(({ pointer }) => pointer),
      ['/u/total'],
    );
  });

  it('does not begin a group that a person has not begun', async () => {
    const group = object({ filedOn: { type: 'string', format: 'date' } });
    const procedure = await procedureOf(object({ group }), { computed: { '/group/filedOn': { today: [] } } });
    assert.deepEqual(outcomeOf(procedure, {}).values, []);
    assert.deepEqual(outcomeOf(procedure, { group: {} }).values, [['/group/filedOn', TODAY]]);
  });

  it('that leads back to itself stays unknown', async () => {
    const procedure = await procedureOf(object({ a: NUMBER, b: NUMBER, c: NUMBER, d: NUMBER }), {
      computed: { '/a': at('/b'), '/b': { '+': [at('/a'), 1] }, '/c': at('/a'), '/d': 5 },
    });
    const { values, problems } = outcomeOf(procedure, { a: 1, b: 2 });
    assert.deepEqual(values, [
      ['/c', 1],
      ['/d', 5],
    ]);
    assert.deepEqual(
      problems.map(({ at: place, fault }) => [place, fault]),
      [
        ['/a', 'circle'],
        ['/b', 'circle'],
      ],
    );
  });

  it('of rows is in no circle with a value of the same name outside of them', () => {
    const rows = { '/amount': { sum: [at('/rows'), at('amount')] } };
    assert.deepEqual(inOrder(rows), { pointers: ['/amount'], circles: [] });
  });

  it('of rows may be a share of what is summed up or counted over them', () => {
    const share = { '/': [at('amount'), at('/total')] };
    const isLarge = { '>': [at('amount'), 1] };
    for (const total of [
      { sum: [at('/items'), at('amount')] },
      { sum: [at('/items'), at('/items/*/amount')] },
      { sum: { map: [at('/items'), at('amount')] } },
      { sum: [{ filter: [at('/items'), isLarge] }, at('amount')] },
      { count: at('/items') },
      { count: [at('/items'), isLarge] },
      { count: { filter: [at('/items'), isLarge] } },
      { if: [{ some: [at('/items'), isLarge] }, 1, 2] },
    ]) {
      const order = inOrder({ '/items/*/share': share, '/total': total });
      assert.deepEqual(order, { pointers: ['/total', '/items/*/share'], circles: [] }, JSON.stringify(total));
    }
  });

  it('of rows is in a circle with what reads it in any way', () => {
    const share = { '/': [at('amount'), at('/total')] };
    for (const total of [
      { sum: [at('/items'), at('share')] },
      { sum: at('/items/*/share') },
      { sum: at('/items/0/share') },
      { count: at('/items/*/share') },
      { count: { filter: [at('/items'), { '>': [at('share'), 1] }] } },
      { sum: [{ filter: [at('/items'), { '>': [at('amount'), 1] }] }, at('share')] },
      { sum: { map: [at('/items'), at('share')] } },
      { in: [5, at('/items')] },
      { some: [at('/items'), { in: [at(''), [1]] }] },
    ]) {
      const { circles } = inOrder({ '/items/*/share': share, '/total': total });
      assert.deepEqual(circles.flat().sort(), ['/items/*/share', '/total'], JSON.stringify(total));
    }
  });

  it('is in a circle by whichever way it leads back to itself', () => {
    const computed = { '/a': { '+': [at('/x'), at('/y')] }, '/x': at('/a'), '/y': at('/x'), '/z': at('/a') };
    const { pointers, circles } = inOrder(computed);
    assert.deepEqual([pointers, circles.map((circle) => [...circle].sort())], [['/z'], [['/a', '/x', '/y']]]);
  });

  it('comes after what it reads, whatever leads to it', async () => {
    const procedure = await procedureOf(
      object({ items: { type: 'array', items: object({ amount: NUMBER, share: NUMBER }) }, total: NUMBER }),
      {
        computed: {
          '/items/*/share': { '/': [at('amount'), at('/total')] },
          '/total': { sum: [at('/items'), at('amount')] },
        },
      },
    );
    assert.deepEqual(outcomeOf(procedure, { items: [{ amount: 1 }, { amount: 3 }] }), {
      issues: [],
      values: [
        ['/total', 4],
        ['/items/0/share', 0.25],
        ['/items/1/share', 0.75],
      ],
      problems: [],
    });
  });
});
