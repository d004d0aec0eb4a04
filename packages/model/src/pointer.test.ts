import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonEqual, type JsonValue } from './json.js';
import { childPointer, formatPointer, getAt, isWithin, parentPointer, parsePointer } from './pointer.js';
import { setAt } from './set-at.js';

const name = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('__proto__', 'constructor', 'a/b', '~', '', '0'));
const value = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>;

describe('JSON Pointers', () => {
  it('read back what was written, whatever the names hold', () => {
    fc.assert(
      fc.property(fc.array(name), (segments) => assert.deepEqual(parsePointer(formatPointer(segments)), segments)),
    );
  });

  it('refuse what RFC 6901 refuses, and say why', () => {
    assert.throws(() => parsePointer('a'), /must be empty or begin with "\/"/);
    assert.throws(() => parsePointer('/a~2'), /"~" must be written "~0"/);
    assert.throws(() => parsePointer('/a~'), /"~0"/);
  });

  it('name parents and children', () => {
    assert.equal(childPointer('/a', 'b/c'), '/a/b~1c');
    assert.equal(parentPointer('/a/b'), '/a');
    assert.equal(parentPointer('/a'), '');
    assert.equal(parentPointer(''), undefined);
    assert.equal(isWithin('/a/b', '/a'), true);
    assert.equal(isWithin('/ab', '/a'), false);
    assert.equal(isWithin('/a', '/a'), true);
  });
});

describe('setAt', () => {
  it('sets what getAt then finds, and leaves the original as it was', () => {
    fc.assert(
      fc.property(value, fc.array(name, { minLength: 1, maxLength: 4 }), value, (document, segments, item) => {
        const before = JSON.stringify(document);
        const pointer = formatPointer(segments);
        const after = setAt(document, pointer, item);
        assert.equal(JSON.stringify(document), before);
        // An array takes only indices: other names change nothing.
        if (!throughArray(document, segments)) assert.ok(jsonEqual(getAt(after, pointer), item));
      }),
    );
  });

  it('never reaches a prototype', () => {
    const after = setAt({}, '/__proto__/polluted', true);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(JSON.stringify(after), '{"__proto__":{"polluted":true}}');
    assert.equal(getAt({}, '/constructor'), undefined);
    assert.equal(getAt({}, '/__proto__/toString'), undefined);
  });

  it('shares everything off the path', () => {
    const document = { left: { deep: [1, 2] }, right: { a: 1 } };
    const after = setAt(document, '/right/a', 2) as typeof document;
    assert.equal(after.left, document.left);
    assert.deepEqual(after.right, { a: 2 });
  });

  it('removes members, and closes the gap in lists', () => {
    assert.deepEqual(setAt({ a: 1, b: 2 }, '/a', undefined), { b: 2 });
    assert.deepEqual(setAt({ list: [1, 2, 3] }, '/list/1', undefined), { list: [1, 3] });
    assert.deepEqual(setAt({ a: 1 }, '/missing/deep', undefined), { a: 1 });
  });
});

function throughArray(document: JsonValue, segments: readonly string[]): boolean {
  let at: JsonValue | undefined = document;
  for (const segment of segments) {
    if (Array.isArray(at)) return true;
    at = at === undefined ? undefined : getAt(at, formatPointer([segment]));
  }
  return false;
}
