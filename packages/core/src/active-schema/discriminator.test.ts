import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject, JsonSchema, JsonValue } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { dataIssues, outline } from '../../../../test/support/outline.js';
import { procedureFromData } from '../load/procedure-from-data.js';
import type { FormStore } from '../store/form-store.js';
import { chooseBranch } from '../actions/structure.js';

const URL = 'https://example.gov.vn/form.json';
const load = (schema: JsonSchema) => procedureFromData({ source: URL, value: schema, url: URL, fetchJson: undefined });
const form = async (schema: JsonSchema, answers?: JsonValue) => openForm(await load(schema), answers);

const TEXT: JsonObject = { type: 'string' };
const REST: Readonly<Record<string, JsonObject>> = {
  'what is not among the others': { not: { type: 'string', enum: ['CAN', 'USA'] } },
  'what is not one of the others': { type: 'string', not: { enum: ['CAN', 'USA'] } },
  'any text': { type: 'string', maxLength: 60 },
};

/** An address whose country indicates which parts it has. */
function address(rest: JsonObject, keyword: string, country: JsonObject = {}): JsonObject {
  const branch = (place: JsonObject, state: JsonObject) => ({ properties: { country: place, state } });
  return {
    type: 'object',
    required: ['street'],
    properties: { street: TEXT, ...country },
    [keyword]: [
      branch({ type: 'string', enum: ['CAN'] }, { enum: ['AB', 'BC'] }),
      branch({ type: 'string', const: 'USA' }, { enum: ['AL', 'AK'] }),
      branch(rest, { type: 'string', minLength: 3 }),
    ],
  };
}

const within = (a: JsonObject): JsonObject => ({ type: 'object', required: ['a'], properties: { a } });

/** The only question that is asked. */
function question(store: FormStore) {
  const node = store.field('/a/country')?.node;
  return node?.questions[0];
}

describe('a property that distinguishes all branches but one, which takes the rest', () => {
  for (const [name, rest] of Object.entries(REST)) {
    for (const keyword of ['oneOf', 'anyOf']) {
      it(`is the question, and decides what else is asked: ${name}, ${keyword}`, async () => {
        const store = await form(within(address(rest, keyword)));
        assert.deepEqual(outline(store).slice(1, 4), [
          '/a group*',
          '/a/street text*',
          '/a/country unchosen* [CAN/USA/string: ]'.replace('string', rest['type'] ? 'string' : ''),
        ]);
        store.enter('/a/street', 'x');
        if (keyword === 'oneOf' && rest['not']) assert.deepEqual(dataIssues(store), ['/a/country required']);
        const id = question(store)!.id;
        chooseBranch(store, '/a/country', id, 0);
        assert.deepEqual(store.getSnapshot().data, { a: { street: 'x', country: 'CAN' } });
        assert.deepEqual(outline(store).at(-1), '/a/state choice {AB|BC}');
        store.enter('/a/state', 'AB');
        assert.deepEqual(dataIssues(store), []);
        store.enter('/a/state', '');
        chooseBranch(store, '/a/country', id, 2);
        assert.equal(store.field('/a/country')?.node.kind, 'text');
        store.enter('/a/country', 'VNM');
        assert.deepEqual(outline(store).at(-1), '/a/state text');
        store.enter('/a/state', 'Hue');
        assert.deepEqual(store.getSnapshot().data, { a: { street: 'x', country: 'VNM', state: 'Hue' } });
        assert.deepEqual(dataIssues(store), []);
      });
    }

    it(`is chosen by what was loaded: ${name}`, async () => {
      for (const [country, state, chosen] of [
        ['CAN', 'AB', 0],
        ['USA', 'AL', 1],
        ['VNM', 'Hue', 2],
      ] as const) {
        const answers = { a: { street: 'x', country, state } };
        const store = await form(within(address(rest, 'oneOf')), answers);
        assert.deepEqual([question(store)?.chosen, dataIssues(store)], [[chosen], []], country);
        assert.deepEqual(store.getSnapshot().data, answers);
      }
    });
  }

  it('is no question of its own where the schema around it says what there is to choose from', async () => {
    const country = { country: { enum: ['CAN', 'USA', 'VNM'] } };
    const store = await form(within(address(REST['any text']!, 'oneOf', country)));
    assert.deepEqual(outline(store).slice(3), ['/a/country choice* {CAN|USA|VNM}']);
    store.enter('/a/country', 'VNM');
    assert.equal(outline(store).at(-1), '/a/state text');
    store.enter('/a/country', 'USA');
    assert.equal(outline(store).at(-1), '/a/state choice {AL|AK}');
  });

  it('accepts and refuses what the schema as it was written does', async () => {
    const closed = { ...address(REST['any text']!, 'anyOf'), unevaluatedProperties: false };
    for (const schema of [
      address(REST['any text']!, 'anyOf'),
      address(REST['what is not one of the others']!, 'oneOf'),
      closed,
    ]) {
      const check = (await load(schema)).validator('data#')!;
      const right = [
        { street: 'x', country: 'CAN', state: 'AB' },
        { street: 'x', country: 'VNM', state: 'Hue' },
      ];
      const wrong = [
        { street: 'x', country: 'VNM', state: 'H' },
        { street: 'x', country: 5 },
      ];
      assert.deepEqual(
        right.map((value) => check(value).length),
        [0, 0],
      );
      assert.ok(wrong.every((value) => check(value).length > 0));
    }
  });
});

describe('values that a schema names and never accepts', () => {
  const refused: Readonly<Record<string, readonly [JsonSchema, string]>> = {
    'a list among texts': [{ type: 'array', enum: ['red', 'green'] }, '#'],
    'a required member': [
      { type: 'object', required: ['a'], properties: { a: { type: 'number', enum: ['1'] } } },
      '#/properties/a',
    ],
    'a constant': [
      { type: 'object', required: ['a'], properties: { a: { type: 'boolean', const: 'yes' } } },
      '#/properties/a',
    ],
    'two types': [
      { type: 'object', required: ['a'], properties: { a: { type: 'string', allOf: [{ type: 'number' }] } } },
      '#/properties/a',
    ],
    'two lists without a common value': [{ allOf: [{ enum: ['p'] }, { enum: ['q'] }] }, '#'],
    'limits that cross': [{ type: 'array', minItems: 3, maxItems: 2 }, '#'],
    'items of a list that must have some': [
      { type: 'array', minItems: 1, items: { type: 'string', enum: [1] } },
      '#/items',
    ],
  };
  for (const [name, [schema, place]] of Object.entries(refused)) {
    it(`make the form one that cannot be shown, with the place: ${name}`, async () => {
      await assert.rejects(load(schema), { reason: 'unsatisfiable', detail: place });
    });
  }

  it('are not offered next to others', async () => {
    const store = await form({
      type: 'object',
      properties: { a: { type: 'string', minLength: 2, enum: ['p', 'pq', 7, null] } },
    });
    assert.equal(outline(store)[1], '/a choice {pq}');
  });
});

describe('enumNames', () => {
  it('are the titles of the values', async () => {
    const store = await form({
      type: 'object',
      properties: { a: { type: 'string', enum: ['p', 'q'], enumNames: ['First', 'Second'] } },
    });
    assert.deepEqual(
      store.field('/a')?.node.options.map(({ key, title }) => [key, title]),
      [
        ['p', 'First'],
        ['q', 'Second'],
      ],
    );
    store.enter('/a', 'q');
    assert.deepEqual([store.getSnapshot().data, dataIssues(store)], [{ a: 'q' }, []]);
  });
});
