import { patternDegree } from './pattern-degree.js';

/** The longest texts, in UTF-16 units, that patterns of a degree may be tried on: each is some ten million steps. */
const LIMITS: Readonly<Record<number, number>> = { 1: Infinity, 2: 5_000, 3: 300 };
const SHORTEST = 60;

/**
 * The longest text, in UTF-16 units, on which `RegExp` may try a pattern without keeping anyone waiting; -1 for a
 * pattern that it may try on none. `boundedPattern` matches longer texts in another way.
 */
export function patternLimit(pattern: string): number {
  const degree = patternDegree(pattern);
  return degree === Infinity ? -1 : (LIMITS[degree] ?? SHORTEST);
}
