import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonValue } from './json.js';
import { composeStrings } from './compose-strings.js';
import { foldAccents } from './fold-accents.js';
import { normalizeText } from './text.js';

describe('normalizeText', () => {
  it('composes to NFC, trims, and makes runs of spaces one', () => {
    assert.equal(normalizeText('  Nguyễn\u00a0 Văn   An '.normalize('NFD')), 'Nguyễn Văn An'.normalize('NFC'));
    assert.equal(normalizeText('a\r\nb'), 'a b');
  });

  it('keeps line breaks where lines are wanted', () => {
    assert.equal(normalizeText('  một \r\n\r\n hai  ba ', { lines: true }), 'một\n\nhai ba');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, lines) => {
        const once = normalizeText(text, { lines });
        assert.equal(normalizeText(once, { lines }), once);
      }),
    );
  });
});

describe('composeStrings', () => {
  it('reaches every string and name, and keeps names like __proto__ as data', () => {
    const decomposed = JSON.parse(`{"__proto__": ["${'ế'.normalize('NFD')}"]}`) as JsonValue;
    assert.equal(JSON.stringify(composeStrings(decomposed)), `{"__proto__":["${'ế'.normalize('NFC')}"]}`);
    assert.equal(JSON.stringify(composeStrings({ ['ế'.normalize('NFD')]: 1 })), `{"${'ế'.normalize('NFC')}":1}`);
  });
});

describe('foldAccents', () => {
  it('makes the spellings of one Vietnamese word alike', () => {
    assert.equal(foldAccents('Đặng'), 'dang');
    assert.equal(foldAccents('hoà'), foldAccents('hòa'));
    assert.equal(foldAccents('THUÝ'), foldAccents('thúy'));
    assert.equal(foldAccents('Đắk Lắk'), 'dak lak');
  });
});
