import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonSchema } from '../json.js';
import { checkDateOrder, dateOrderRules } from './date-order.js';

const TODAY = '2026-11-20';
const date = { type: 'string' };
const range: JsonSchema = {
  type: 'object',
  properties: { from: date, to: date },
  dateOrder: [
    { earlier: '/from', later: '/to' },
    { earlier: '/from', later: 'today' },
  ],
};
const stay: JsonSchema = { type: 'object', properties: { period: { $ref: '#/$defs/range' } } };
const schema: JsonSchema = {
  type: 'object',
  properties: {
    period: { $ref: '#/$defs/range' },
    stays: { type: 'array', items: stay },
    lists: { type: 'array', items: { type: 'array', items: { $ref: '#/$defs/range' } } },
  },
  $defs: { range },
};

const told = (data: Parameters<typeof checkDateOrder>[1]) =>
  checkDateOrder(schema, data, TODAY).map(({ pointer, code, params }) => [pointer, code, params['other']]);

describe('the order of dates', () => {
  it('holds wherever the schema with the rule applies: in groups, in items, in items of items', () => {
    const wrong = { from: '2024-05', to: '2024-04-30' };
    const right = { from: '2024-05', to: '2024-05-01' };
    assert.deepEqual(told({ period: wrong }), [['/period/to', 'dateOrder', '/period/from']]);
    assert.deepEqual(told({ stays: [{ period: right }, { period: wrong }, {}] }), [
      ['/stays/1/period/to', 'dateOrder', '/stays/1/period/from'],
    ]);
    assert.deepEqual(told({ lists: [[], [right, wrong]] }), [['/lists/1/1/to', 'dateOrder', '/lists/1/1/from']]);
    assert.deepEqual(told({ stays: [{ period: { from: '2027' } }] }), [
      ['/stays/0/period/from', 'dateInFuture', undefined],
    ]);
  });

  it('says nothing where there is nothing to compare, whatever the data is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        assert.ok(Array.isArray(told(data as never)));
      }),
    );
    assert.deepEqual(told(undefined), []);
    assert.deepEqual(told({ stays: 'Hà Nội', lists: [5], period: { from: 'xx', to: '2020' } }), []);
  });

  it('ends in a recursive schema, and names each rule once', () => {
    const person: JsonSchema = {
      type: 'object',
      properties: { life: range, children: { type: 'array', items: { $ref: '#' } } },
    };
    const rules = dateOrderRules(person).map(({ at, earlier, later }) => `${at} ${earlier} ${later}`);
    assert.deepEqual(rules, ['/life /from /to', '/life /from today']);
    assert.deepEqual(dateOrderRules(true), []);
  });
});
