import { boundedPattern } from '../runtime.js';
import type { TextPattern } from './linear-pattern.js';
import { patternLimit } from './pattern-limit.js';
import { patternFlags } from './unchecked-pattern.js';

/** The arguments of `boundedPattern` for a pattern of a schema. */
export function patternArguments(source: string): readonly [source: string, flags: '' | 'u', limit: number] {
  return [source, patternFlags(source), patternLimit(source)];
}

/**
 * A pattern of a schema, as every validator matches it: in bounded time on any text.
 * @throws {SyntaxError} when it is no regular expression
 */
export function safePattern(source: string): TextPattern {
  return boundedPattern(...patternArguments(source));
}
