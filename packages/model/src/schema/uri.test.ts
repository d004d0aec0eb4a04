import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decodeFragment, encodeFragment, nameFromUri, resolveUri, splitFragment } from './uri.js';

describe('resolving a URI reference', () => {
  it('gives what RFC 3986 section 5.4 lists', () => {
    const base = 'http://a/b/c/d;p?q';
    const expected: Readonly<Record<string, string>> = {
      'g:h': 'g:h',
      g: 'http://a/b/c/g',
      './g': 'http://a/b/c/g',
      'g/': 'http://a/b/c/g/',
      '/g': 'http://a/g',
      '//g': 'http://g',
      '?y': 'http://a/b/c/d;p?y',
      'g?y': 'http://a/b/c/g?y',
      '#s': 'http://a/b/c/d;p?q#s',
      'g#s': 'http://a/b/c/g#s',
      ';x': 'http://a/b/c/;x',
      '': 'http://a/b/c/d;p?q',
      '.': 'http://a/b/c/',
      './': 'http://a/b/c/',
      '..': 'http://a/b/',
      '../g': 'http://a/b/g',
      '../..': 'http://a/',
      '../../g': 'http://a/g',
      '../../../g': 'http://a/g',
      '/./g': 'http://a/g',
      '/../g': 'http://a/g',
      'g.': 'http://a/b/c/g.',
      '..g': 'http://a/b/c/..g',
      './g/.': 'http://a/b/c/g/',
      'g/../h': 'http://a/b/c/h',
      'g;x=1/../y': 'http://a/b/c/y',
      'g?y/../x': 'http://a/b/c/g?y/../x',
      'g#s/../x': 'http://a/b/c/g#s/../x',
    };
    for (const reference of Object.keys(expected))
      assert.equal(resolveUri(base, reference), expected[reference], reference);
  });

  it('is what the platform does with addresses of the web', () => {
    const part = fc.constantFrom('a', 'b', '.', '..', 'tệp');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), fc.boolean(), (parts, absolute) => {
        const reference = `${absolute ? '/' : './'}${parts.join('/')}`;
        const base = 'http://xa.gov.vn/x/y/z';
        assert.equal(encodeURI(resolveUri(base, reference)), new URL(reference, base).href);
      }),
    );
  });

  it('leaves what has no base relative, and knows URNs', () => {
    assert.equal(resolveUri('', 'a.json'), 'a.json');
    assert.equal(resolveUri('thu-muc/a.json', 'b.json'), 'thu-muc/b.json');
    assert.equal(resolveUri('urn:uuid:1', '#/a'), 'urn:uuid:1#/a');
    assert.equal(resolveUri('http://xa.gov.vn', 'a'), 'http://xa.gov.vn/a');
  });
});

describe('fragments', () => {
  it('are what they were after encoding and decoding, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = encodeFragment(text);
        assert.doesNotMatch(encoded, /[ "#<>\\^`{|}]/);
        assert.equal(decodeFragment(encoded), text);
      }),
    );
    assert.equal(decodeFragment(encodeFragment('/a\uD800%')), '/a\uD800%');
  });

  it('with a broken escape are none', () => {
    assert.equal(decodeFragment('/a%2'), undefined);
    assert.deepEqual(splitFragment('a.json#/b#c'), ['a.json', '/b#c']);
  });
});

describe('the name of a document', () => {
  it('is the last part of its address, without what every address has', () => {
    assert.equal(nameFromUri('https://xa.gov.vn/luoc-do/person.schema.json'), 'person');
    assert.equal(nameFromUri('https://xa.gov.vn/a%20b/'), 'a-b');
    assert.equal(nameFromUri('urn:example:địa-chỉ'), 'địa-chỉ');
    assert.equal(nameFromUri(''), 'schema');
  });
});
