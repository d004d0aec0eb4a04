import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanFileName } from './file-name.js';
import { runs } from '../../../../test/support/runs.js';

test('leaves ordinary names as they are', () => {
  for (const name of [
    'trích lục khai tử.pdf',
    'scan (2).PDF',
    'a',
    'Đơn-đề_nghị.v1.2.docx',
    '👩‍👧.png',
    "d'Arc & con.pdf",
  ]) {
    assert.equal(cleanFileName(name), name);
  }
});

test('keeps the last part of a path', () => {
  const names = {
    '/etc/passwd': 'passwd',
    '..\\..\\windows\\system.ini': 'system.ini',
    'C:\\fakepath\\đơn.pdf': 'đơn.pdf',
    'a/b\\c/d.pdf': 'd.pdf',
    'a.pdf/': 'file',
    '..': 'file',
    '/': 'file',
    ' ': 'file',
  };
  for (const [name, cleaned] of Object.entries(names)) assert.equal(cleanFileName(name), cleaned);
});

test('keeps the ending of a name that is nothing else', () => {
  assert.equal(cleanFileName('.pdf'), 'file.pdf');
  assert.equal(cleanFileName('...pdf'), 'file.pdf');
  assert.equal(cleanFileName('.hidden.pdf'), 'hidden.pdf');
});

test('shows the true ending of a name that is turned around', () => {
  assert.equal(cleanFileName('anh\u202Egpj.exe'), 'anhgpj.exe');
  assert.equal(cleanFileName('a.pdf\u200B'), 'a.pdf');
  assert.equal(cleanFileName('a.pdf. . '), 'a.pdf');
});

test('composes accents', () => {
  assert.equal(cleanFileName('trích.pdf'.normalize('NFD')), 'trích.pdf'.normalize('NFC'));
});

test('gives a safe name for any text, the same when asked again', () => {
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '.',
    ' ',
    '\u0000',
    '\u202E',
    '\uD800',
    'é',
    'e\u0301',
    'ộ',
    '\n',
    'a',
    '.pdf',
    '\u2028',
    '\u00a0',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces).map((list) => list.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (name) => {
        const cleaned = cleanFileName(name);
        assert.notEqual(cleaned, '');
        assert.doesNotMatch(cleaned, /[/\\\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e]/u);
        assert.doesNotMatch(cleaned, /^[\s.]|[\s.]$/u);
        assert.equal(cleaned, cleaned.normalize('NFC'));
        assert.equal(cleanFileName(cleaned), cleaned);
        assert.ok(cleaned.length <= name.length + 5);
      },
    ),
    { numRuns: runs(2_000) },
  );
});
