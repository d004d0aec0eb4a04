/** A regular expression as far as its running time goes. */
export type PatternNode =
  /** One character of a class; `source` is the class as a regular expression of its own. */
  | { readonly type: 'character'; readonly source: string }
  | { readonly type: 'sequence' | 'choice'; readonly items: readonly PatternNode[] }
  | { readonly type: 'repeat'; readonly item: PatternNode; readonly min: number; readonly max: number }
  /** `^`, `$`: takes no character. */
  | { readonly type: 'start' | 'end' }
  /** `\b`, or `\B` when negated. */
  | { readonly type: 'boundary'; readonly negated: boolean }
  /** A lookahead or lookbehind. */
  | { readonly type: 'look'; readonly item: PatternNode; readonly behind: boolean; readonly negated: boolean }
  /** A group's text again. */
  | { readonly type: 'again'; readonly group: number | string };

/** A parsed pattern, and its groups by number and by name. */
export interface ParsedPattern {
  readonly node: PatternNode;
  readonly groups: ReadonlyMap<number | string, PatternNode>;
  /** True when a group has modifiers, as in `(?i:a)`: its characters are not only those that its classes name. */
  readonly modified: boolean;
}

/**
 * Reads a regular expression that JavaScript accepts. It is not a check: of what JavaScript refuses, the result means
 * nothing.
 */
export function parsePattern(source: string): ParsedPattern {
  return new PatternParser(source).parse();
}

class PatternParser {
  readonly #source: string;
  readonly #groups = new Map<number | string, PatternNode>();
  #at = 0;
  #count = 0;
  #modified = false;

  constructor(source: string) {
    this.#source = source;
  }

  parse(): ParsedPattern {
    const node = this.#choice();
    return { node, groups: this.#groups, modified: this.#modified };
  }

  #choice(): PatternNode {
    const items: PatternNode[] = [];
    do items.push(this.#sequence());
    while (this.#take('|'));
    return items.length === 1 && items[0] ? items[0] : { type: 'choice', items };
  }

  #sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) items.push(this.#repeat());
    return { type: 'sequence', items };
  }

  #repeat(): PatternNode {
    const item = this.#atom();
    const match = this.#match(/(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y);
    if (!match) return item;
    const [, sign, from, comma, to] = match;
    if (sign !== undefined)
      return { type: 'repeat', item, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    const min = Number(from);
    return { type: 'repeat', item, min, max: comma === undefined ? min : to === '' ? Infinity : Number(to) };
  }

  #atom(): PatternNode {
    if (this.#take('^')) return { type: 'start' };
    if (this.#take('$')) return { type: 'end' };
    const boundary = this.#match(/\\[bB]/y);
    if (boundary) return { type: 'boundary', negated: boundary[0] === '\\B' };
    const look = this.#match(/\(\?(<?)([=!])/y);
    if (look) return { type: 'look', item: this.#rest(), behind: look[1] === '<', negated: look[2] === '!' };
    const open = this.#match(/\((?:\?(?:<([^>]+)>|[\w-]*:))?/y);
    if (open && /\w/.test(open[0]) && open[1] === undefined) this.#modified = true;
    if (open) return this.#group(open[0] === '(' || open[1] !== undefined, open[1]);
    const again = this.#match(/\\(?:([1-9]\d*)|k<([^>]+)>)/y);
    if (again) return { type: 'again', group: again[1] === undefined ? (again[2] ?? '') : Number(again[1]) };
    const character = this.#match(
      /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[pP]\{[^}]*\}|[^])|\[(?:\\[^]|[^\]\\])*\]|[^]/iuy,
    );
    return { type: 'character', source: character?.[0] ?? '' };
  }

  #group(captures: boolean, name: string | undefined): PatternNode {
    const number = captures ? (this.#count += 1) : 0;
    const item = this.#rest();
    if (captures) this.#groups.set(number, item);
    if (name !== undefined) this.#groups.set(name, item);
    return item;
  }

  #rest(): PatternNode {
    const item = this.#choice();
    this.#take(')');
    return item;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.#source);
    if (!match) return undefined;
    this.#at += match[0].length;
    return match;
  }
}
