import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonValue } from './json.js';
import { composeStrings } from './compose-strings.js';
import { foldAccents } from './fold-accents.js';
import { composeText } from './invisible.js';
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

describe('invisible characters within words', () => {
  const inside = (text: string, ...characters: string[]) =>
    characters.map((character) => [...text].join(character).normalize('NFC'));

  it('are left out of Vietnamese, Latin and digits', () => {
    const copied = ['\u200b', '\u200c', '\u200d', '\u00ad', '\u2060', '\ufeff', '\u200e', '\u200f', '\u202a', '\u2066'];
    const rare = [
      '\u034f',
      '\ufe0e',
      '\ufe0f',
      '\u115f',
      '\u1160',
      '\u3164',
      '\uffa0',
      '\u180b',
      '\u{e0041}',
      '\u{e0100}',
    ];
    for (const text of ['Nguyễn', 'Ngữ âm', 'H’Hen', 'Straße', 'Ivan', '0912345678', '12/3A'])
      for (const one of inside(text, ...copied, ...rare, '\u00ad\u200d'))
        assert.equal(normalizeText(one), text, JSON.stringify(one));
    assert.equal(
      normalizeText(inside('Nguyễn'.normalize('NFD'), '\u200d').join()),
      'Nguyễn',
      'between a letter and its mark',
    );
  });

  it('are left out where a script does not need them', () => {
    for (const [typed, kept] of [
      ['ก\u200bข', 'กข'],
      ['한\u3164글', '한글'],
      ['می\u200b\u202bخ', 'میخ'],
      ['Ngu\u200dyễn 👩\u200d🚀', 'Nguyễn 👩\u200d🚀'],
      ['\u{e0067}\u{e007f}a', 'a'],
      ['\ufeffa\ufeff', 'a'],
    ] as const)
      assert.equal(normalizeText(typed), kept);
  });

  it('stay where the text would be another without them', () => {
    for (const text of [
      'می\u200cخواهم',
      'क्\u200dष',
      'ශ්\u200dරී',
      'മ\u0d4d\u200d',
      '👩🏽\u200d🚀',
      '❤\ufe0f\u200d🔥',
      '1\ufe0f\u20e3',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '葛\u{e0100}城',
      'ᠠ\u180b',
      '\u1100\u1160\u11a8',
    ])
      assert.equal(normalizeText(text), text, JSON.stringify(text));
  });

  it('change nothing the second time', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'\u200c\u200d\ufe0f\u00ad\u034f\u0302\u0331\u1160\u115f\u1100\u180b'.split('')),
      fc.constantFrom(
        '👩',
        '🏽',
        '🏴',
        '\u{e0067}',
        '\u{e007f}',
        '1',
        '\u20e3',
        'e',
        'क',
        '्',
        'م',
        '葛',
        '\u{e0100}',
        'ᠠ',
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const once = composeText(text);
        assert.equal(composeText(once), once);
        assert.equal(composeText(text.normalize('NFD')), once);
      }),
      { numRuns: 3000 },
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
    assert.equal(foldAccents('Đ\u200bắk\u00ad Lắ\u200dk'), 'dak lak', 'copied with invisible characters');
  });
});
