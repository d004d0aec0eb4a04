import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { dateOrderRules, validateData, type JsonObject, type JsonSchema, type JsonValue } from '@motcua/model';
import { procedureOf } from '../any-schema/any-schema.js';

const TODAY = '2026-11-20';
const date = { type: 'string' };
const dateOrder = [
  { earlier: '/from', later: '/to' },
  { earlier: '/from', later: 'today' },
];
const range: JsonObject = { type: 'object', properties: { from: date, to: date }, dateOrder };
const wrong = { from: '2024-05', to: '2024-04-30' };
const right = { from: '2024-05', to: '2024-05-01' };

/** Reports what is wrong with the order of dates in answers to a schema. */
async function teller(schema: JsonSchema): Promise<(data: JsonValue) => string[]> {
  const procedure = await procedureOf(schema);
  return (data) =>
    validateData(procedure, data, TODAY)
      .filter(({ code }) => code.startsWith('date'))
      .map(({ pointer, code, params: { other } }) =>
        [pointer, code, ...(typeof other === 'string' ? [other] : [])].join(' '),
      );
}

const stay: JsonSchema = { type: 'object', properties: { period: { $ref: '#/$defs/range' } } };
const everywhere: JsonSchema = {
  type: 'object',
  properties: {
    period: { $ref: '#/$defs/range' },
    stays: { type: 'array', items: stay },
    lists: { type: 'array', items: { type: 'array', items: { $ref: '#/$defs/range' } } },
    pair: { type: 'array', prefixItems: [{}, { $ref: '#/$defs/range' }] },
    named: { type: 'object', additionalProperties: { $ref: '#/$defs/range' } },
    '*starred': { $ref: '#/$defs/range' },
  },
  $defs: { range },
};

describe('the order of dates', () => {
  it('holds wherever the schema with the rule applies: in groups, in items, in items of items', async () => {
    const reported = await teller(everywhere);
    assert.deepEqual(reported({ period: wrong }), ['/period/to dateOrder /period/from']);
    assert.deepEqual(reported({ stays: [{ period: right }, { period: wrong }, {}] }), [
      '/stays/1/period/to dateOrder /stays/1/period/from',
    ]);
    assert.deepEqual(reported({ lists: [[], [right, wrong]] }), ['/lists/1/1/to dateOrder /lists/1/1/from']);
    assert.deepEqual(reported({ pair: [wrong, wrong] }), ['/pair/1/to dateOrder /pair/1/from']);
    assert.deepEqual(reported({ named: { first: wrong } }), ['/named/first/to dateOrder /named/first/from']);
    assert.deepEqual(reported({ '*starred': wrong }), ['/*starred/to dateOrder /*starred/from']);
    assert.deepEqual(reported({ stays: [{ period: { from: '2027' } }] }), ['/stays/0/period/from dateInFuture']);
  });

  it('holds in the branch that applies, and in no other', async () => {
    const from = { from: date, to: date };
    const reported = await teller({
      type: 'object',
      properties: {
        kind: { enum: ['ordered', 'free'] },
        ...from,
        choice: {
          oneOf: [
            { type: 'object', properties: { is: { const: 'ordered' }, ...from }, required: ['is'], dateOrder },
            { type: 'object', properties: { is: { const: 'free' }, ...from }, required: ['is'] },
          ],
        },
        dependent: { type: 'object', properties: from, dependentSchemas: { strict: { dateOrder } } },
      },
      if: { properties: { kind: { const: 'ordered' } }, required: ['kind'] },
      then: { dateOrder },
    });
    assert.deepEqual(reported({ kind: 'ordered', ...wrong }), ['/to dateOrder /from']);
    assert.deepEqual(reported({ kind: 'free', ...wrong }), []);
    assert.deepEqual(reported({ choice: { is: 'ordered', ...wrong } }), ['/choice/to dateOrder /choice/from']);
    assert.deepEqual(reported({ choice: { is: 'free', ...wrong } }), []);
    assert.deepEqual(reported({ dependent: { strict: true, ...wrong } }), ['/dependent/to dateOrder /dependent/from']);
    assert.deepEqual(reported({ dependent: wrong }), []);
  });

  it('holds in every round of a recursion, and is named once', async () => {
    const person: JsonSchema = {
      type: 'object',
      properties: { life: range, children: { type: 'array', items: { $ref: '#' } } },
    };
    const reported = await teller(person);
    assert.deepEqual(reported({ children: [{ children: [{ life: wrong }] }] }), [
      '/children/0/children/0/life/to dateOrder /children/0/children/0/life/from',
    ]);
    const rules = dateOrderRules(person).map(({ at, earlier, later }) => `${at} ${earlier} ${later}`);
    assert.deepEqual(rules, ['/life /from /to', '/life /from today']);
    assert.deepEqual(dateOrderRules(true), []);
  });

  it('says nothing where there is nothing to compare, whatever the data is', async () => {
    const reported = await teller(everywhere);
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        assert.deepEqual(reported(data as JsonValue), []);
      }),
    );
    assert.deepEqual(reported({ stays: 'Hà Nội', lists: [5], period: { from: 'xx', to: '2020' } }), []);
  });

  it('takes a rule that says nothing for none', async () => {
    const none = [5, {}, { earlier: '/from' }, { earlier: 'from', later: '/to' }, { earlier: '/a~2', later: '/to' }];
    const reported = await teller({ ...range, dateOrder: none });
    assert.deepEqual(reported(wrong), []);
  });
});
