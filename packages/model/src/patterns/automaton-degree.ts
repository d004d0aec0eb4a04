import { TooComplex, type PositionAutomaton } from './position-automaton.js';
import { stronglyConnected } from '../strongly-connected.js';

/** The maximum number of steps spent on analysing one pattern. */
const MAX_STEPS = 300_000;

/** More ways than this to read one character again and again end in a standstill, although they are not endless. */
const MAX_WAYS = 1e9;
const WAYS_LENGTH = 64;

/**
 * The degree of {@link patternDegree} for an automaton.
 * @throws {TooComplex} when it takes too many steps to determine
 */
export function automatonDegree({ masks, next }: Pick<PositionAutomaton, 'masks' | 'next'>): number {
  const { component, members } = stronglyConnected(next);
  const isLoop = (id: number) =>
    (members[id]?.length ?? 0) > 1 || members[id]?.some((position) => next[position]?.includes(position)) === true;
  const loops = members.map((_, id) => id).filter(isLoop);
  let steps = 0;
  const count = () => {
    if ((steps += 1) > MAX_STEPS) throw new TooComplex();
  };
  const meets = (left: number, right: number) => ((masks[left] ?? 0n) & (masks[right] ?? 0n)) !== 0n;
  const after = (position: number) => next[position] ?? [];
  const inside = (position: number, id: number) => after(position).filter((other) => component[other] === id);

  /** Whether two ways that part inside the loop can come together again with the same text. */
  const isExponential = (id: number): boolean => {
    const seen = new Set<number>();
    const queue: [number, number][] = [];
    const add = (left: number, right: number) => {
      count();
      const key = left * masks.length + right;
      if (meets(left, right) && !seen.has(key)) {
        seen.add(key);
        queue.push([left, right]);
      }
    };
    for (const position of members[id] ?? []) {
      const ways = inside(position, id);
      if (new Set(ways).size < ways.length) return true;
      for (const left of ways) for (const right of ways) if (left < right) add(left, right);
    }
    for (let pair = queue.pop(); pair; pair = queue.pop()) {
      for (const left of inside(pair[0], id)) {
        for (const right of inside(pair[1], id)) {
          if (left === right) return true;
          add(left, right);
        }
      }
    }
    return false;
  };

  /** Whether a text can go round in both loops and lead from the one to the other as well. */
  const isJoined = (from: number, to: number): boolean => {
    const seen = new Set<string>();
    const queue: [number, number, number][] = [];
    const add = (first: number, middle: number, second: number) => {
      count();
      const key = `${first} ${middle} ${second}`;
      const common = (masks[first] ?? 0n) & (masks[middle] ?? 0n) & (masks[second] ?? 0n);
      if (common === 0n || seen.has(key)) return;
      seen.add(key);
      queue.push([first, middle, second]);
    };
    const step = (first: number, middle: number, second: number) => {
      for (const a of inside(first, from)) {
        for (const b of after(middle)) for (const c of inside(second, to)) add(a, b, c);
      }
    };
    for (const first of members[from] ?? []) for (const second of members[to] ?? []) step(first, first, second);
    for (let triple = queue.pop(); triple; triple = queue.pop()) {
      if (component[triple[1]] === to) return true;
      step(...triple);
    }
    return false;
  };

  if (loops.some(isExponential) || hasManyWays({ masks, next })) return Infinity;
  // Components are numbered so that what follows has the lower number.
  const degrees = new Map<number, number>();
  for (const id of loops.sort((left, right) => left - right)) {
    const later = loops.filter((other) => other < id && isJoined(id, other)).map((other) => degrees.get(other) ?? 1);
    degrees.set(id, 1 + Math.max(0, ...later));
  }
  return Math.max(1, ...degrees.values());
}

/** Whether one character again and again can be read in more ways than can be tried, as by `(a?){30}a{30}`. */
function hasManyWays({ masks, next }: Pick<PositionAutomaton, 'masks' | 'next'>): boolean {
  if (next.every((ways) => ways.length < 2)) return false;
  return sharedCharacters(masks).some((character) => {
    let ways = new Map([[0, 1]]);
    for (let length = 0; length < WAYS_LENGTH && ways.size > 0; length += 1) {
      const further = new Map<number, number>();
      let sum = 0;
      for (const [position, count] of ways) {
        for (const to of next[position] ?? []) {
          if (((masks[to] ?? 0n) & character) === 0n) continue;
          further.set(to, (further.get(to) ?? 0) + count);
          sum += count;
        }
      }
      if (sum > MAX_WAYS) return true;
      ways = further;
    }
    return false;
  });
}

/** One bit for each set of positions that share a character. */
function sharedCharacters(masks: readonly bigint[]): bigint[] {
  const distinct = [...new Set(masks)].filter((mask) => mask !== 0n);
  const kinds = new Map<string, bigint>();
  const all = distinct.reduce((union, mask) => union | mask, 0n);
  for (let bit = 1n; bit <= all; bit <<= 1n) {
    if ((all & bit) !== 0n) kinds.set(distinct.map((mask) => ((mask & bit) === 0n ? 0 : 1)).join(''), bit);
  }
  return [...kinds.values()];
}
