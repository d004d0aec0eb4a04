import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { JsonObject, JsonSchema, JsonValue } from '@motcua/model';
import { openForm } from '../../../../test/support/filled-form.js';
import { compiled } from '../../../../test/support/procedures.js';
import { chooseBranch, removeItem, restoreRemoved } from '../actions/structure.js';

const TEXT: JsonObject = { type: 'string' };
const GROUP: JsonObject = { type: 'object', properties: { street: TEXT } };

const form = async (schema: JsonSchema, answers?: JsonValue) => openForm(await compiled({ schema }), answers);

describe('one name for things of two types', () => {
  it('keeps an answer for its own branch of a union', async () => {
    const branch = (title: string, x: JsonObject, own: string) => ({
      title,
      type: 'object',
      properties: { x, [own]: TEXT, both: TEXT },
    });
    const store = await form({
      type: 'object',
      properties: { u: { oneOf: [branch('A', TEXT, 'a'), branch('B', GROUP, 'b')] } },
    });
    chooseBranch(store, '/u', '/properties/u/oneOf', 0);
    store.enter('/u/x', 'a text');
    store.enter('/u/both', 'shared');
    chooseBranch(store, '/u', '/properties/u/oneOf', 1);
    assert.equal(store.field('/u/x')?.mismatchedAnswer, undefined);
    assert.deepEqual(store.getSnapshot().data, { u: { both: 'shared' } });
    store.enter('/u/x/street', 'a street');
    chooseBranch(store, '/u', '/properties/u/oneOf', 0);
    assert.equal(store.field('/u/x')?.entry, 'a text');
    assert.deepEqual(store.getSnapshot().data, { u: { both: 'shared', x: 'a text' } });
    chooseBranch(store, '/u', '/properties/u/oneOf', 1);
    assert.deepEqual(store.getSnapshot().data, { u: { both: 'shared', x: { street: 'a street' } } });
  });

  it('keeps an answer for its own value of what distinguishes cases, and its own condition', async () => {
    const store = await form({
      type: 'object',
      properties: { v: { oneOf: [tagged('p', TEXT), tagged('q', GROUP)] }, w: { enum: ['text', 'group'] } },
      if: { properties: { w: { const: 'group' } } },
      then: { properties: { z: GROUP } },
      else: { properties: { z: TEXT } },
    });
    store.enter('/v/kind', 'p');
    store.enter('/v/x', 'a text');
    store.enter('/v/kind', 'q');
    assert.equal(store.field('/v/x')?.mismatchedAnswer, undefined);
    store.enter('/v/kind', 'p');
    assert.equal(store.field('/v/x')?.entry, 'a text');
    store.enter('/w', 'text');
    store.enter('/z', 'another text');
    store.enter('/w', 'group');
    assert.equal(store.field('/z')?.mismatchedAnswer, undefined);
    store.enter('/w', 'text');
    assert.equal(store.field('/z')?.entry, 'another text');
  });

  it('leaves what fits neither the place before nor the one now where it is', async () => {
    const both = { a: [], 'a/b': [] };
    const schema = { if: { const: both }, then: { unevaluatedProperties: { const: 0 } }, unevaluatedProperties: GROUP };
    const store = await form(schema, both);
    removeItem(store, '/a');
    restoreRemoved(store);
    assert.deepEqual(store.getSnapshot().answers, both);
  });
});

function tagged(value: string, x: JsonObject): JsonObject {
  return { properties: { kind: { const: value }, x }, required: ['kind'] };
}
