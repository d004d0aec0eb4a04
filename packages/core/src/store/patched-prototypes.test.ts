import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { holdsMember, type JsonValue } from '@motcua/model';
import { chosenKeys, withChoice } from '../kinds/choices.js';
import { optionKey } from '../kinds/option.js';

type Patched = { toJSON?: (this: unknown) => string };
const prototypes = [Array.prototype, String.prototype] as unknown as Patched[];

// As Prototype.js 1.6 did: `JSON.stringify` then writes lists as texts.
describe('a page whose library gave lists and texts a toJSON', () => {
  beforeEach(() => {
    for (const prototype of prototypes) prototype.toJSON = () => 'patched';
  });
  afterEach(() => {
    for (const prototype of prototypes) delete prototype.toJSON;
  });

  it('keeps several chosen options apart', () => {
    const entry = withChoice(withChoice('', 'b', true), 'a', true);
    assert.deepEqual(chosenKeys(entry).join(), 'b,a');
  });

  it('distinguishes options that are lists', () => {
    const keys = ([['a'], ['b'], { c: ['d'] }, ''] as JsonValue[]).map(optionKey);
    assert.equal(new Set(keys).size, 4, keys.join());
  });

  it('finds a keyword in a list of schemas', () => {
    assert.equal(holdsMember({ allOf: [{ dateOrder: [] }] }, 'dateOrder'), true);
    assert.equal(holdsMember({ allOf: [{ title: 'dateOrder' }] }, 'dateOrder'), false);
  });
});
