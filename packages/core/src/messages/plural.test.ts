import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from './en.js';
import { fillText } from './fill-message.js';
import { formatFor } from './format.js';

const fill = (text: string, count: number, language = 'en') =>
  fillText(text, { n: count }, formatFor(language)).normalize('NFKC');

describe('a text with a number', () => {
  it('has one noun for one, and another for any other number', () => {
    assert.deepEqual(
      [0, 1, 2, 1.5, 1000].map((count) => fill('{n:file|files} left', count)),
      ['0 files left', '1 file left', '2 files left', '1.5 files left', '1,000 files left'],
    );
  });

  it('has one noun for every number where it has only one', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => fill('còn {n:tệp}', count, 'vi')),
      ['còn 0 tệp', 'còn 1 tệp', 'còn 2 tệp'],
    );
  });

  it('has a text for each plural category, with the number where the text has it', () => {
    const forms = '{n:zero=none|one=only one|two=a pair|few=# (few)|many=# (many)|other=# (other)}';
    assert.deepEqual(
      [0, 1, 2, 3, 11, 100].map((count) => fill(forms, count, 'ar')),
      ['none', 'only one', 'a pair', '3 (few)', '11 (many)', '100 (other)'],
    );
    assert.deepEqual(
      [1, 2, 5].map((count) => fill('{n:one=# plik|few=# pliki|other=# plików}', count, 'pl')),
      ['1 plik', '2 pliki', '5 plików'],
    );
  });
});

/** Every English message whose text depends on a number: its texts for one and for two. */
const COUNTED: Readonly<Record<string, readonly [string, string]>> = {
  minLength: ['with at least 1 character', 'with at least 2 characters'],
  maxLength: ['to 1 character or fewer', 'to 2 characters or fewer'],
  digitCount: ['you entered 1 digit', 'you entered 2 digits'],
  dateMonthTooShort: ['has only 1 day', 'has only 2 days'],
  minItems: ['there are at least 1 entry', 'there are at least 2 entries'],
  maxItems: ['at most 1 entry is left', 'at most 2 entries are left'],
  items: ['at most 1 entry is left', 'at most 2 entries are left'],
  'contains.maxContains': ['between 1 and 1 entry', 'between 2 and 2 entries'],
  contains: ['until 1 entry is of', 'until 2 entries are of'],
  minProperties: ['at least 1 box of', 'at least 2 boxes of'],
  maxProperties: ['at most 1 is filled in', 'at most 2 are filled in'],
  fileTooMany: ['at most 1 is left', 'at most 2 are left'],
  'fileTooMany.chosen': ['You chose 1 file, but only 1 more', 'You chose 2 files, but only 2 more'],
  filePages: ['has 1 page, more', 'has 2 pages, more'],
  'fileTooMany.full': ['1 file is attached here already', '2 files are attached here already'],
};

/** Parameters that are numbers of things. */
const NUMBERS = ['limit', 'actual', 'days', 'minContains', 'maxContains', 'chosen', 'room', 'pages'];

describe('the English messages', () => {
  const counted = Object.entries(en.messages).filter(([, text]) => /\{\w+:[^}]*\|[^}]*\}/.test(text));

  it('are all tested that depend on a number', () => {
    assert.deepEqual(counted.map(([key]) => key).sort(), Object.keys(COUNTED).sort());
  });

  for (const [key, texts] of Object.entries(COUNTED))
    it(`have a singular and a plural of “${key}”`, () => {
      for (const [index, expected] of texts.entries()) {
        const params = Object.fromEntries(NUMBERS.map((name) => [name, index + 1]));
        assert.ok(fillText(en.messages[key]!, params, formatFor('en')).includes(expected), en.messages[key]);
      }
    });

  it('have no number whose noun stays the same', () => {
    const noun = new RegExp(`\\{(?:${NUMBERS.join('|')})\\} (?!of|or|at|more|and)\\w+`);
    assert.deepEqual(
      Object.entries(en.messages).filter(([, text]) => noun.test(text)),
      [],
    );
  });
});
