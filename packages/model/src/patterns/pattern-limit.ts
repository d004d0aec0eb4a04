import { patternDegree } from './pattern-degree.js';

/** The longest texts, in UTF-16 units, that patterns of a degree may be tried on: each is some ten million steps. */
const LIMITS: Readonly<Record<number, number>> = { 1: Infinity, 2: 5_000, 3: 300 };
const SHORTEST = 60;

/**
 * The longest text, in UTF-16 units, on which a pattern may be tried without keeping anyone waiting: a longer one
 * matches nothing, in every validator. -1 for a pattern that may be tried on none.
 */
export function patternLimit(pattern: string): number {
  const degree = patternDegree(pattern);
  return degree === Infinity ? -1 : (LIMITS[degree] ?? SHORTEST);
}
