import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePattern, type PatternNode } from './parse-pattern.js';
import { patternDegree } from './pattern-degree.js';
import { patternLimit } from './pattern-limit.js';
import { runs } from '../../../../test/support/runs.js';

const of = (patterns: readonly string[]) =>
  Object.fromEntries(patterns.map((pattern) => [pattern, patternDegree(pattern)]));
const all = (patterns: readonly string[], degree: number) => Object.fromEntries(patterns.map((one) => [one, degree]));

describe('how the time of a pattern grows', () => {
  it('is in step with the text for what forms use', () => {
    const patterns = [
      '^\\d{9}(\\d{3})?$',
      '^\\p{L}+(\\s\\p{L}+)*$',
      "^[\\p{L}\\p{M}' .-]+$",
      '^(0|\\+84)\\d{9,10}$',
      '^[^\\s@]+@[^\\s@]+\\.[^\\s@.]+$',
      '^(AF|AX|AL)$',
      '^(?=.*[A-Z])(?=.*\\d).{8,}$',
      '^[a-z]+(-[a-z]+)*$',
      '^(?!\\s*$).+',
      '^\\S.*\\S$',
      '\\S',
      '[A-Z]{2}\\d',
      '^\\d{1,3}(\\.\\d{3})*(,\\d+)?$',
      '^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$',
      '^.{1,180}$',
      '^(a|ab)*$',
      '^$|^[a-z]+$',
      '(a+)+',
      '^(a?){6}$',
      `^(${Array.from({ length: 500 }, (_, index) => `C${index}`).join('|')})$`,
    ];
    assert.deepEqual(of(patterns), all(patterns, 1));
  });

  it('has no end where a text can be read in ever more ways', () => {
    const patterns = [
      '^(a+)+$',
      '^(a|a)*$',
      '^(a|aa)*$',
      '^(a*)*$',
      '^(a*b*)*$',
      '(x+x+)+y',
      '^(\\w+\\s?)*$',
      '^(([a-z])+.)+[A-Z]([a-z])+$',
      '^([^"]|\\\\.)*$',
      '^(\\s*\\w*\\s*)*$',
      '(a|a?)+$',
      '^(a?){30}a{30}$',
      '^(a{1,50}){1,50}$',
      '^(?=(a+)+$)',
      '^(\\p{L}|\\w)*$',
    ];
    assert.deepEqual(of(patterns), all(patterns, Infinity));
  });

  it('is a power of the text where loops overlap', () => {
    assert.deepEqual(of(['^\\d+\\d+$', '^.*foo.*$', '\\s+$', '[a-z]+$', '^(?:(?!foo.*bar).)*$']), {
      ...all(['^\\d+\\d+$', '^.*foo.*$', '\\s+$', '[a-z]+$', '^(?:(?!foo.*bar).)*$'], 2),
    });
    assert.deepEqual(of(['\\d+\\d+$', '^\\s*(.*?)\\s*$', '(a*)(a*)b', 'a*a*a*$']), {
      '\\d+\\d+$': 3,
      '^\\s*(.*?)\\s*$': 3,
      '(a*)(a*)b': 3,
      'a*a*a*$': 4,
    });
  });

  it('is found without delay for patterns that are hard to analyse', () => {
    for (const pattern of [
      '('.repeat(50_000),
      `${'(a*'.repeat(400)}${')'.repeat(400)}`,
      `^${'(a|b|c)*'.repeat(300)}$`,
      '[',
    ]) {
      assert.ok(patternDegree(pattern) >= 1, pattern.slice(0, 20));
    }
  });

  it('sets the longest text that is tried', () => {
    assert.deepEqual(['^a+$', 'a+$', 'a*a*b', 'a*a*a*$', '^(a+)+$'].map(patternLimit), [Infinity, 5_000, 300, 60, -1]);
  });
});

/** Counts the steps of a backtracking engine; stops at `most`. */
function stepsOf(pattern: string, text: string, most: number): number {
  let steps = 0;
  const run = (node: PatternNode, at: number, next: (at: number) => boolean): boolean => {
    if ((steps += 1) > most) return true;
    switch (node.type) {
      case 'character':
        return text[at] === node.source && next(at + 1);
      case 'end':
        return at === text.length && next(at);
      case 'start':
        return at === 0 && next(at);
      case 'sequence':
        return node.items.reduceRight<(at: number) => boolean>(
          (after, item) => (from) => run(item, from, after),
          next,
        )(at);
      case 'choice':
        return node.items.some((item) => run(item, at, next));
      case 'repeat': {
        const again = (count: number, from: number): boolean => {
          const more =
            count < node.max && run(node.item, from, (to) => (to > from || count < node.min) && again(count + 1, to));
          return more || (count >= node.min && next(from));
        };
        return again(0, at);
      }
      case 'boundary':
      case 'look':
      case 'again':
        return next(at);
    }
  };
  const { node } = parsePattern(pattern);
  for (let from = 0; from <= text.length; from += 1) if (run(node, from, () => true)) break;
  return steps;
}

describe('the degree of generated patterns', () => {
  const pattern = fc.letrec<{ part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom('a', 'b'),
      fc.array(tie('part'), { minLength: 2, maxLength: 3 }).map((parts) => parts.join('')),
      fc.array(tie('part'), { minLength: 2, maxLength: 2 }).map((parts) => `(?:${parts.join('|')})`),
      fc.tuple(tie('part'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}')).map(([part, sign]) => `(?:${part})${sign}`),
    ),
  })).part;
  const pumped = fc.tuple(
    fc.constantFrom('', 'a', 'b'),
    fc.constantFrom('a', 'b', 'ab', 'aab'),
    fc.constantFrom('c', 'bc', ''),
  );

  it('is never less than what trying shows', () => {
    fc.assert(
      fc.property(pattern, fc.boolean(), pumped, (body, anchored, [before, loop, after]) => {
        const source = `${anchored ? '^' : ''}(?:${body})$`;
        const degree = patternDegree(source);
        fc.pre(degree < 5);
        const steps = (length: number) => stepsOf(source, before + loop.repeat(length) + after, 3_000_000);
        // Doubling the text doubles the steps as often as the degree says; 3 leaves room for what is constant.
        const [short, long] = [steps(40), steps(80)];
        assert.ok(long <= short * 2 ** degree * 3, `${source} (${degree}): ${short} steps, then ${long}`);
      }),
      { numRuns: runs(2_000) },
    );
  });
});
