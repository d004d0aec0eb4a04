import type { Explanation } from '@motcua/model';

/** Longer texts are not tried again and again: their message is the general one. */
const MAX_LENGTH = 60;

/** Characters that are often superfluous in a text, each with the key of its message. */
const TOO_MUCH: readonly (readonly [reason: string, signs: RegExp])[] = [
  ['spacesRefused', /\s/gu],
  ['digitsRefused', /\p{N}/gu],
  ['signsRefused', /[^\p{L}\p{M}\p{N}\s]/gu],
  ['digitsOnly', /[^\p{N}]/gu],
  ['signsRefused', /[^\p{L}\p{M}\s.'’-]/gu],
];

/** Every message that {@link patternMistake} may name. */
export const PATTERN_REASONS: readonly string[] = [
  ...new Set(TOO_MUCH.map(([reason]) => reason)),
  'capitalsOnly',
  'smallLettersOnly',
];

/**
 * Explains why a pattern rejects a text: the characters without which it would match, or the wrong case. Undefined when
 * neither applies.
 * @param matches whether the pattern takes a text; undefined where it cannot be tried
 */
export function patternMistake(text: string, matches: (text: string) => boolean | undefined): Explanation | undefined {
  if (text === '' || text.length > MAX_LENGTH) return undefined;
  for (const [reason, signs] of TOO_MUCH) {
    const left = text.replace(signs, '').replace(/\s+/gu, ' ').trim();
    if (left === text || left === '' || !matches(left)) continue;
    const found = [...new Set(text.match(signs))].map((sign) => `“${sign}”`).join(', ');
    return { reason, params: { signs: found } };
  }
  if (matches(text.toUpperCase())) return { reason: 'capitalsOnly', params: {} };
  if (matches(text.toLowerCase())) return { reason: 'smallLettersOnly', params: {} };
  return undefined;
}
