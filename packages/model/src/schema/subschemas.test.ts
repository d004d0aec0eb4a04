import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { APPLICATOR_NAMES, applicatorOf } from './applicators.js';
import { isKeyword } from './keywords.js';
import { subschemaPointer, subschemas, subschemasOfAnyDraft } from './subschemas.js';

const inner = { type: 'string' };

/** A schema with every applicator of the table. */
const whole = Object.fromEntries(
  APPLICATOR_NAMES.map((name) => {
    const shape = applicatorOf(name)?.[0];
    return [name, shape === 'one' ? inner : shape === 'list' ? [inner, inner] : { 'a/b': inner }];
  }),
);

describe('subschemas', () => {
  it('are found under every applicator, each with its pointer', () => {
    const found = subschemasOfAnyDraft(whole);
    assert.deepEqual([...new Set(found.map(({ keyword }) => keyword))], APPLICATOR_NAMES);
    assert.ok(found.every(({ schema }) => schema === inner));
    const pointers = found.map((one) => subschemaPointer('/x', one));
    for (const pointer of ['/x/not', '/x/oneOf/1', '/x/properties/a~1b', '/x/contains'])
      assert.ok(pointers.includes(pointer), pointer);
    assert.ok(APPLICATOR_NAMES.every(isKeyword));
  });

  it('are those of draft 2020-12 in a normalised schema', () => {
    const names = subschemas(whole).map(({ keyword }) => keyword);
    assert.equal(names.includes('additionalItems'), false);
    assert.equal(names.includes('items'), true);
  });

  it('of older drafts may be in an array under items', () => {
    assert.deepEqual(
      subschemasOfAnyDraft({ items: [inner, true] }).map(({ name }) => name),
      ['0', '1'],
    );
  });
});
