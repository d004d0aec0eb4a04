import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linearPattern } from './linear-pattern.js';
import { runs } from '../../../../test/support/runs.js';

/** The verdict of `RegExp` on short texts. */
function assertAlike(pattern: string, flags: string, texts: readonly string[]): void {
  const linear = linearPattern(pattern, flags);
  assert.ok(linear, pattern);
  const expression = new RegExp(pattern, flags);
  for (const text of texts) {
    assert.equal(linear.test(text), expression.test(text), `/${pattern}/${flags} on ${JSON.stringify(text)}`);
  }
}

describe('a pattern in linear time', () => {
  it('judges as RegExp does', () => {
    const texts = [
      '',
      'a',
      'aa',
      'ab',
      'aba',
      'a b',
      ' ',
      'ABC',
      'x1',
      'Ấn',
      '😀',
      'a😀b',
      '\n',
      '2024-02-30',
      'foo.bar',
      '12.5',
    ];
    for (const pattern of [
      '',
      '^$',
      'a',
      '^(a+)+$',
      '^(a|aa)*$',
      '^(?:\\s*\\S+)*$',
      '\\bb\\b|\\Ba',
      '^(?=.*[A-Z])(?!.*B$).+',
      '(?<=a)b(?!a)',
      '(?<!a.?)[b ]',
      '^\\p{L}+(\\s\\p{L}+)*$',
      '^[^\\d\\s]{1,3}?$',
      '^(\\d{4})-(0[1-9]|1[0-2])(-\\d\\d)?$',
      '^(?:(?:a){0}b)*$',
      '(?=(?:a|(?<=a)b)+$)a',
      '^.\\u{1F600}.$',
      '(?:)*a',
    ])
      assertAlike(pattern, 'u', texts);
    for (const pattern of ['^a\\-?b$', '^[\\w-.]+$', 'a{', '^\\_?a', '^.{2}$', ']']) assertAlike(pattern, '', texts);
  });

  it('judges as RegExp does whatever the pattern is', () => {
    const pattern = fc.letrec<{ part: string }>((tie) => ({
      part: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', 'b', '[^a]', '.', '\\w', '^', '$', '\\b', '\\B', ''),
        fc.array(tie('part'), { minLength: 2, maxLength: 3 }).map((parts) => parts.join('')),
        fc.array(tie('part'), { minLength: 2, maxLength: 3 }).map((parts) => `(${parts.join('|')})`),
        fc
          .tuple(tie('part'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '{0,2}?'))
          .map(([part, sign]) => `(?:${part})${sign}`),
        fc.tuple(fc.constantFrom('=', '!', '<=', '<!'), tie('part')).map(([kind, part]) => `(?${kind}${part})`),
      ),
    })).part;
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '-'), { maxLength: 7 }).map((units) => units.join(''));
    fc.assert(
      fc.property(
        pattern,
        fc.constantFrom('u', ''),
        fc.array(text, { minLength: 4, maxLength: 8 }),
        (one, flags, texts) => assertAlike(one, flags, texts),
      ),
      { numRuns: runs(3_000) },
    );
  });

  it('ends on texts that would keep RegExp for ever', () => {
    const long = 'a'.repeat(100_000);
    for (const pattern of ['^(a+)+$', '^(a|a)*$', '^(a?){30}a{30}$', '^(\\w+\\s?)*$', '^(?=(a+)+$).*$']) {
      const linear = linearPattern(pattern, 'u');
      assert.equal(linear?.test(`${long}!`), false, pattern);
    }
    assert.equal(linearPattern('^(a+)+$', 'u')?.test(long), true);
  });

  it('is not made of what needs more than that', () => {
    for (const pattern of ['(a+)\\1', '(?<x>a)\\k<x>', 'a{100000}', '(?:){1000000000}', '('.repeat(50_000)]) {
      assert.equal(linearPattern(pattern, 'u'), undefined, pattern.slice(0, 20));
    }
    for (const pattern of ['(?i:a)', '\\ud83d\\ude00']) assert.equal(linearPattern(pattern, 'u'), undefined, pattern);
    for (const pattern of ['\\p{L}', '\\01', '😀', '\\1']) assert.equal(linearPattern(pattern, ''), undefined, pattern);
  });
});
