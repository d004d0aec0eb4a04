import type { CharacterMasks } from './character-masks.js';
import type { ParsedPattern, PatternNode } from './parse-pattern.js';

/** Thrown for a pattern that has more positions than are looked at. */
export class TooComplex extends Error {}

const MAX_POSITIONS = 4_000;
const MAX_STEPS = 100_000;
const MAX_DEPTH = 100;
/** A repetition is written out when that makes no more positions than this; else it counts as one without end. */
const MAX_COPIES = 64;

/**
 * A pattern as an automaton whose states are the places where it takes a character (Glushkov's construction). Where two
 * ways lead from one place to the next, the step is used twice: that is what makes backtracking try again.
 */
export interface PositionAutomaton {
  /** The characters of each position, as bits; position 0 is the beginning and takes none. */
  readonly masks: readonly bigint[];
  /** The positions that may follow each one; one that may follow in two ways is used twice. */
  readonly next: readonly (readonly number[])[];
  /** True when the pattern accepts without taking anything more: it never fails. */
  readonly always: boolean;
  /** Lookarounds on the way, and whether they are tried again and again. */
  readonly looks: readonly { readonly item: PatternNode; readonly repeated: boolean }[];
}

/**
 * The first and last positions of a part of a pattern. `empty` counts the ways to match the empty text; 2 means
 * several.
 */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: number;
}

/** @param searched whether the pattern may begin anywhere in the text */
export function buildAutomaton(
  { groups }: ParsedPattern,
  node: PatternNode,
  masks: CharacterMasks,
  searched: boolean,
): PositionAutomaton {
  const automaton = new Builder(groups, masks);
  return automaton.build(node, searched && !isAnchored(node));
}

class Builder {
  readonly #groups: ParsedPattern['groups'];
  readonly #classes: CharacterMasks;
  readonly #masks: bigint[] = [0n];
  readonly #next: number[][] = [[]];
  readonly #looks: { item: PatternNode; repeated: boolean }[] = [];
  #steps = 0;

  constructor(groups: ParsedPattern['groups'], classes: CharacterMasks) {
    this.#groups = groups;
    this.#classes = classes;
  }

  build(node: PatternNode, searched: boolean): PositionAutomaton {
    const start = searched ? this.#loop(this.#position(this.#classes.all)) : EMPTY;
    const whole = this.#part(node, searched, 0);
    for (const first of [...start.first, ...whole.first]) this.#next[0]?.push(first);
    this.#join(start, whole);
    // Whoever gets to the end of the pattern has matched and tries no other way.
    for (const last of whole.last) if (this.#masks[last] !== this.#classes.end) this.#next[last] = [];
    return { masks: this.#masks, next: this.#next, always: whole.empty > 0, looks: this.#looks };
  }

  #part(node: PatternNode, repeated: boolean, depth: number): Part {
    if (depth > MAX_DEPTH) throw new TooComplex();
    switch (node.type) {
      case 'character':
        return this.#position(this.#classes.of(node.source));
      case 'end':
        return this.#position(this.#classes.end);
      case 'start':
      case 'boundary':
        return EMPTY;
      case 'look':
        this.#looks.push({ item: node.item, repeated });
        return EMPTY;
      case 'again': {
        const group = this.#groups.get(node.group);
        return group ? this.#part(group, repeated, depth + 1) : EMPTY;
      }
      case 'sequence':
        return node.items.reduce<Part>(
          (before, item) => this.#sequence(before, this.#part(item, repeated, depth + 1)),
          EMPTY,
        );
      case 'choice': {
        const parts = node.items.map((item) => this.#part(item, repeated, depth + 1));
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
          empty: Math.min(
            2,
            parts.reduce((sum, { empty }) => sum + empty, 0),
          ),
        };
      }
      case 'repeat':
        return this.#repeat(node.item, node.min, node.max, repeated, depth);
    }
  }

  #repeat(item: PatternNode, min: number, max: number, repeated: boolean, depth: number): Part {
    const again = repeated || max > 1;
    const before = this.#masks.length;
    const one = this.#part(item, again, depth + 1);
    const size = this.#masks.length - before;
    if (max === 0) return EMPTY;
    if (max * size > MAX_COPIES) return { ...this.#loop(one), empty: min === 0 || one.empty > 0 ? 1 : 0 };
    // x{2,4} is x x (x (x)?)?, made from its end.
    const copies = [one, ...Array.from({ length: max - 1 }, () => this.#part(item, again, depth + 1))];
    return copies.reduceRight<Part>((after, copy, index) => {
      const joined = this.#sequence(copy, after);
      return index < min ? joined : { ...joined, empty: 1 };
    }, EMPTY);
  }

  #sequence(left: Part, right: Part): Part {
    this.#join(left, right);
    return {
      first: [...left.first, ...times(right.first, left.empty)],
      last: [...right.last, ...times(left.last, right.empty)],
      empty: Math.min(2, left.empty * right.empty),
    };
  }

  #loop(part: Part): Part {
    this.#join(part, part);
    return part;
  }

  #join(left: Part, right: Part): void {
    for (const last of left.last) {
      const next = this.#next[last] ?? [];
      for (const first of right.first) {
        // Twice says as much as a hundred times.
        if (next.lastIndexOf(first) > next.indexOf(first)) continue;
        if ((this.#steps += 1) > MAX_STEPS) throw new TooComplex();
        next.push(first);
      }
    }
  }

  #position(mask: bigint): Part {
    if (this.#masks.length >= MAX_POSITIONS) throw new TooComplex();
    const position = this.#masks.push(mask) - 1;
    this.#next.push([]);
    return { first: [position], last: [position], empty: 0 };
  }
}

const EMPTY: Part = { first: [], last: [], empty: 1 };

function times(positions: readonly number[], count: number): readonly number[] {
  if (count === 0) return [];
  return count === 1 ? positions : [...positions, ...positions];
}

/** True when a match can begin nowhere but at the beginning of the text. */
function isAnchored(node: PatternNode): boolean {
  switch (node.type) {
    case 'start':
      return true;
    case 'choice':
      return node.items.every(isAnchored);
    case 'sequence': {
      const first = node.items.findIndex(({ type }) => type !== 'look' && type !== 'boundary');
      const item = node.items[first];
      return item !== undefined && isAnchored(item);
    }
    case 'repeat':
      return node.min > 0 && isAnchored(node.item);
    case 'character':
    case 'end':
    case 'boundary':
    case 'look':
    case 'again':
      return false;
  }
}
