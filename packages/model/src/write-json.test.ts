import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { writeJson } from './write-json.js';

describe('writing JSON', () => {
  it('gives a text that reads as what JSON.stringify gives', () => {
    const same = (value: unknown) => assert.deepEqual(JSON.parse(writeJson(value)), JSON.parse(JSON.stringify(value)));
    fc.assert(fc.property(fc.jsonValue(), same));
    same({ a: undefined, b: '\ud800"\\\n\u2028😀' });
  });

  it('does not call a toJSON that an old library gave to every list and text', () => {
    const prototypes = [Array.prototype, String.prototype] as unknown as { toJSON?: () => string }[];
    for (const prototype of prototypes) prototype.toJSON = () => 'patched';
    try {
      assert.equal(writeJson({ list: ['a', [1]] }), '{"list":["a",[1]]}');
    } finally {
      for (const prototype of prototypes) delete prototype.toJSON;
    }
  });
});
