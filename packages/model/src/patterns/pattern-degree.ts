import { automatonDegree } from './automaton-degree.js';
import { CharacterMasks } from './character-masks.js';
import { parsePattern, type ParsedPattern, type PatternNode } from './parse-pattern.js';
import { buildAutomaton, TooComplex } from './position-automaton.js';

/** The degree of a pattern that is too complex to be looked at. */
const UNSURE = 3;
/** Longer patterns are not looked at. */
const MAX_LENGTH = 5_000;

/**
 * Returns the degree of the worst-case time of a backtracking engine, as a function of the text's length: 1 for linear,
 * 2 for quadratic and so on, `Infinity` for exponential. Overestimates rather than underestimates: lookarounds and
 * counted repetitions are approximated.
 *
 * A pattern is exponential when a text can lead from a place back to the same place in two ways, and polynomial when a
 * text can stay in one loop, stay in a later one, and lead from the first to the second.
 * @see https://link.springer.com/chapter/10.1007/978-3-319-40946-7_27 on deciding this for automata
 */
export function patternDegree(pattern: string): number {
  if (pattern.length > MAX_LENGTH) return UNSURE;
  const known = degrees.get(pattern);
  if (known !== undefined) return known;
  const found = search(pattern);
  if (degrees.size < MAX_KNOWN) degrees.set(pattern, found);
  return found;
}

/** A schema has the same few patterns in many places. */
const degrees = new Map<string, number>();
const MAX_KNOWN = 500;

function search(pattern: string): number {
  try {
    const parsed = parsePattern(pattern);
    return degree(parsed, parsed.node, new CharacterMasks(pattern), true, 0);
  } catch (error) {
    // Too many parentheses in each other end the parser.
    if (error instanceof TooComplex || error instanceof RangeError) return UNSURE;
    throw error;
  }
}

function degree(
  parsed: ParsedPattern,
  node: PatternNode,
  masks: CharacterMasks,
  searched: boolean,
  depth: number,
): number {
  const automaton = buildAutomaton(parsed, node, masks, searched);
  const looks = automaton.looks.map(({ item, repeated }) => {
    if (depth > 3) return UNSURE;
    const inner = degree(parsed, item, masks, false, depth + 1);
    return repeated && hasLoop(item) ? inner + 1 : inner;
  });
  return Math.max(automaton.always ? 1 : automatonDegree(automaton), ...looks);
}

function hasLoop(node: PatternNode): boolean {
  switch (node.type) {
    case 'repeat':
      return node.max === Infinity || hasLoop(node.item);
    case 'sequence':
    case 'choice':
      return node.items.some(hasLoop);
    case 'look':
      return hasLoop(node.item);
    case 'character':
    case 'start':
    case 'end':
    case 'boundary':
    case 'again':
      return false;
  }
}
