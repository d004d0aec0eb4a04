import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonSchema } from '../json.js';
import { supplementTarget } from './supplement-target.js';

const child: JsonSchema = { type: 'object', properties: { name: { type: 'string' } } };
const schema: JsonSchema = {
  type: 'object',
  properties: {
    children: { type: 'array', items: child },
    kind: { enum: ['a', 'b'] },
    internal: { type: 'string' },
    more: { type: 'object', additionalProperties: { type: 'string' } },
  },
  if: { properties: { kind: { const: 'b' } } },
  then: { properties: { reason: { type: 'string' } } },
};
const definition = {
  steps: [{ id: 'all', legalBasis: 'law', fields: ['/children', { pointer: '/kind' }, '/reason', '/more'] }],
  components: [
    { id: 'photo', providedBy: 'upload' },
    { id: 'form', providedBy: 'form' },
  ],
} as unknown as Parameters<typeof supplementTarget>[0]['definition'];
const target = (item: Parameters<typeof supplementTarget>[1]) =>
  supplementTarget({ definition, schema, data: { children: [{ name: 'An' }], kind: 'a', more: { known: 'x' } } }, item);

test('names an answer that is asked for in some case, and a component that is uploaded', () => {
  for (const pointer of ['/kind', '/reason', '/children', '/children/0', '/children/0/name', '/more/known'])
    assert.deepEqual(target({ pointer }), { pointer });
  assert.deepEqual(target({ component: 'photo' }), { component: 'photo' });
});

test('names the list of an item that is missing', () => {
  assert.deepEqual(target({ pointer: '/children/1' }), { pointer: '/children' });
  assert.deepEqual(target({ pointer: '/children/1/name' }), { pointer: '/children' });
});

test('names nothing else', () => {
  for (const pointer of [
    ...['', 'kind', '/kin', '/kind/a', '/children/2', '/children/-', '/children/01', '/children/0/age', '/a~b'],
    ...['/__proto__', '/constructor', '/internal', '/more/unknown', '/reason/no/such/thing'],
  ])
    assert.equal(target({ pointer }), undefined, pointer);
  assert.equal(target({ component: 'form' }), undefined);
  assert.equal(target({ component: 'other' }), undefined);
  assert.equal(target({}), undefined);
});
