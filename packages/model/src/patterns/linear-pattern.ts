import { parsePattern, type ParsedPattern, type PatternNode } from './parse-pattern.js';

/** A pattern as validators use it. */
export interface TextPattern {
  test(text: string): boolean;
}

/** Repetitions are written out; a pattern with more states is not matched here. */
const MAX_STATES = 10_000;

/** A text matches nothing when trying it would take more steps: half a second or so. */
const MAX_STEPS = 50_000_000;

/** A state of a program: takes a character, goes on in two ways, or goes on where an assertion holds. */
type State =
  | { readonly type: 'character'; readonly class: number; readonly next: number }
  | { readonly type: 'split'; next: number; readonly other: number }
  | { readonly type: 'assert'; readonly holds: Assertion; readonly next: number }
  | { readonly type: 'accept' };

type Assertion = (position: Position) => boolean;

interface Position {
  readonly at: number;
  readonly characters: readonly string[];
  /** For each lookaround, 1 at the positions where its item matches. */
  readonly looks: readonly Uint8Array[];
}

/** Thrown for what cannot be matched here. */
class Unmatchable extends Error {}

/**
 * A pattern that is matched in time that grows with the text's length alone, whatever the pattern is: every way through
 * it is followed at once, each lookaround beforehand, so nothing is tried twice. The verdict is that of `RegExp`.
 * @param flags `u`, or nothing for a pattern that is only right without it
 * @returns undefined for what has no such match: references to groups, modifiers, and repetitions of a great number
 * @see https://swtch.com/~rsc/regexp/regexp1.html
 */
export function linearPattern(source: string, flags: string): TextPattern | undefined {
  if ((flags === 'u' ? PAIRED : LEGACY).test(source)) return undefined;
  try {
    const parsed = parsePattern(source);
    return parsed.modified ? undefined : new LinearPattern(parsed, flags);
  } catch (error) {
    // Too many parentheses in each other end the parser.
    if (error instanceof Unmatchable || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** With the `u` flag two escapes may be one character. */
const PAIRED = /\\u[dD][89aAbB]/;
/** Escapes that mean something else without the `u` flag than the parser makes of them, and pairs of surrogates. */
const LEGACY = /\\(?:u\{|[pP]\{|0\d|c(?![a-zA-Z]))|[\uD800-\uDFFF]/;

class LinearPattern implements TextPattern {
  readonly #flags: string;
  readonly #states: State[] = [];
  readonly #classes = new Map<string, number>();
  readonly #expressions: RegExp[] = [];
  /** Whether characters have classes: 0 when it is not known, 1 for no, 2 for yes. */
  readonly #known = new Map<string, Uint8Array>();
  /** Beginnings of the lookarounds, inner ones before those around them. */
  readonly #looks: { readonly start: number; readonly behind: boolean }[] = [];
  readonly #start: number;

  constructor({ node }: ParsedPattern, flags: string) {
    this.#flags = flags;
    this.#start = this.#program(node, false);
  }

  test(text: string): boolean {
    if (text.length * this.#states.length > MAX_STEPS) return false;
    const characters = this.#flags === 'u' ? [...text] : text.split('');
    const looks: Uint8Array[] = [];
    for (const { start, behind } of this.#looks) {
      const matches = new Uint8Array(characters.length + 1);
      this.#run(start, !behind, characters, looks, (at) => {
        matches[at] = 1;
        return false;
      });
      looks.push(matches);
    }
    return this.#run(this.#start, false, characters, looks, () => true);
  }

  #program(node: PatternNode, backwards: boolean): number {
    return this.#add(node, this.#state({ type: 'accept' }), backwards);
  }

  /** Adds the states of a node that leads to the state `next`; a backwards program reads the text from its end. */
  #add(node: PatternNode, next: number, backwards: boolean): number {
    switch (node.type) {
      case 'character':
        return this.#state({ type: 'character', class: this.#class(node.source), next });
      case 'start':
        return this.#state({ type: 'assert', holds: ({ at }) => at === 0, next });
      case 'end':
        return this.#state({ type: 'assert', holds: ({ at, characters }) => at === characters.length, next });
      case 'boundary':
        return this.#state({ type: 'assert', holds: (position) => isBoundary(position) !== node.negated, next });
      case 'look': {
        const start = this.#program(node.item, !node.behind);
        const index = this.#looks.push({ start, behind: node.behind }) - 1;
        const holds: Assertion = ({ at, looks }) => (looks[index]?.[at] === 1) !== node.negated;
        return this.#state({ type: 'assert', holds, next });
      }
      case 'sequence':
        return backwards
          ? node.items.reduce((after, item) => this.#add(item, after, backwards), next)
          : node.items.reduceRight((after, item) => this.#add(item, after, backwards), next);
      case 'choice':
        return node.items
          .map((item) => this.#add(item, next, backwards))
          .reduce((first, second) => this.#state({ type: 'split', next: first, other: second }));
      case 'repeat':
        return this.#repeat(node, next, backwards);
      case 'again':
        throw new Unmatchable();
    }
  }

  #repeat({ item, min, max }: PatternNode & { type: 'repeat' }, next: number, backwards: boolean): number {
    if (min > MAX_STATES) throw new Unmatchable();
    let after = next;
    if (max === Infinity) {
      const loop = { type: 'split' as const, next: -1, other: next };
      after = this.#state(loop);
      loop.next = this.#add(item, after, backwards);
    } else {
      for (let count = min; count < max; count += 1) {
        after = this.#state({ type: 'split', next: this.#add(item, after, backwards), other: next });
      }
    }
    for (let count = 0; count < min; count += 1) after = this.#add(item, after, backwards);
    return after;
  }

  #state(state: State): number {
    if (this.#states.length >= MAX_STATES) throw new Unmatchable();
    return this.#states.push(state) - 1;
  }

  #class(source: string): number {
    let index = this.#classes.get(source);
    if (index === undefined) {
      index = this.#expressions.push(new RegExp(`^(?:${source})$`, this.#flags)) - 1;
      this.#classes.set(source, index);
    }
    return index;
  }

  #isIn(index: number, character: string): boolean {
    let known = this.#known.get(character);
    if (!known) this.#known.set(character, (known = new Uint8Array(this.#expressions.length)));
    if (known[index] === 0) known[index] = this.#expressions[index]?.test(character) ? 2 : 1;
    return known[index] === 2;
  }

  /** Calls `accept` where a match that began anywhere ends, until it answers yes. */
  #run(
    start: number,
    backwards: boolean,
    characters: readonly string[],
    looks: readonly Uint8Array[],
    accept: (at: number) => boolean,
  ): boolean {
    const { length } = characters;
    const seen = new Int32Array(this.#states.length).fill(-1);
    let waiting: number[] = [];
    for (let step = 0; step <= length; step += 1) {
      const at = backwards ? length - step : step;
      const character = characters[backwards ? at - 1 : at];
      const position: Position = { at, characters, looks };
      const open = [start, ...waiting];
      waiting = [];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (seen[id] === step) continue;
        seen[id] = step;
        const state = this.#states[id];
        if (!state) continue;
        if (state.type === 'accept') {
          if (accept(at)) return true;
        } else if (state.type === 'character') {
          if (character !== undefined && this.#isIn(state.class, character)) waiting.push(state.next);
        } else if (state.type === 'split') open.push(state.next, state.other);
        else if (state.holds(position)) open.push(state.next);
      }
    }
    return false;
  }
}

function isBoundary({ at, characters }: Position): boolean {
  return isWord(characters[at - 1]) !== isWord(characters[at]);
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}
