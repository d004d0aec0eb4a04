import { linearPattern } from './linear-pattern.js';
import { patternLimit } from './pattern-limit.js';

/** The flags that a pattern is read with: `u`, or nothing for one that is only right without it. */
export function patternFlags(pattern: string): '' | 'u' {
  try {
    return new RegExp(pattern, 'u') && 'u';
  } catch {
    return '';
  }
}

/**
 * True for a pattern that validators check on no text: `RegExp` could take forever, and there is no match in linear
 * time. Whoever receives the data has to look.
 */
export function isUncheckedPattern(pattern: string): boolean {
  return patternLimit(pattern) < 0 && !linearPattern(pattern, patternFlags(pattern));
}
