import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { constantBranches } from './constant-branches.js';

const of = (...branches: readonly object[]) => constantBranches({ oneOf: branches } as never, 'oneOf');

describe('a list of constants', () => {
  it('has members that are one value each, with its type and words', () => {
    assert.deepEqual(
      of({ const: 'a', title: 'A', type: 'string' }, { const: 1, type: ['integer', 'null'], 'x-icon': 'i' }),
      ['a', 1],
    );
    assert.deepEqual(of({ const: null, type: 'null', deprecated: true }, { const: [1] }), [null, [1]]);
  });

  it('has none that ask for more', () => {
    assert.equal(of({ const: 'a' }, { const: 'b', minLength: 1 }), undefined);
    assert.equal(of({ const: 'a', type: 'number' }), undefined);
    assert.equal(of({ const: {}, properties: {} }), undefined);
    assert.equal(of({ const: 'a', $ref: '#' }), undefined);
    assert.equal(of({ enum: ['a'] }), undefined);
    assert.equal(of(), undefined);
  });

  it('of a oneOf has each value once; of an anyOf it need not', () => {
    assert.equal(of({ const: { a: 1, b: 2 } }, { const: { b: 2, a: 1 } }), undefined);
    assert.deepEqual(constantBranches({ anyOf: [{ const: 1 }, { const: 1 }] }, 'anyOf'), [1, 1]);
  });
});
