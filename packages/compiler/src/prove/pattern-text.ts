import { safePattern } from '@motcua/model';

/** More characters than this are not made of one pattern. */
const MAX_LENGTH = 2_000;
/** Characters that are tried where a class does not say which. */
const CHARACTERS = 'aA0Bb1 cC2-./_àÀ@,:;+()';

/**
 * A text that a regular expression matches; undefined where none was found, e.g. with lookaheads.
 * @param least the length that the text should have at least
 */
export function textOfPattern(pattern: string, least = 0): string | undefined {
  for (const extra of [0, 1, 2, 5, 10, 50, 200]) {
    const reader = new PatternReader(pattern, extra);
    const text = reader.read();
    if (text !== undefined && text.length >= least && text.length <= MAX_LENGTH && matches(pattern, text)) return text;
  }
  return undefined;
}

/** Whether a text matches a pattern, in bounded time; true where the pattern cannot be tried. */
export function matches(pattern: string, text: string): boolean {
  try {
    return safePattern(pattern).test(text);
  } catch {
    return true;
  }
}

/** Writes the first text that a pattern describes; lookarounds are passed over. */
class PatternReader {
  readonly #source: string;
  /** Repetitions beyond the least, where there may be more. */
  readonly #extra: number;
  readonly #groups: string[] = [];
  #at = 0;

  constructor(source: string, extra: number) {
    this.#source = source;
    this.#extra = extra;
  }

  read(): string | undefined {
    const text = this.#choice();
    return this.#at === this.#source.length ? text : undefined;
  }

  #choice(): string | undefined {
    const first = this.#sequence();
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      this.#sequence();
    }
    return first;
  }

  #sequence(): string | undefined {
    let text = '';
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const atom = this.#atom();
      if (atom === undefined) return undefined;
      text += atom.repeat(Math.min(this.#times(), MAX_LENGTH));
    }
    return text;
  }

  #times(): number {
    const [sign] = this.#take(/[*+?]|\{\d+(?:,\d*)?\}/y) ?? [];
    if (sign === undefined) return 1;
    this.#take(/\?/y);
    if (sign === '?') return Math.min(1, this.#extra);
    if (sign === '*') return this.#extra;
    if (sign === '+') return 1 + this.#extra;
    const [least = 0, most] = sign.slice(1, -1).split(',').map(Number);
    if (most === undefined) return least;
    return Math.min(least + this.#extra, most === 0 ? Infinity : most);
  }

  #atom(): string | undefined {
    if (this.#take(/\^|\$|\\[bB]/y)) return '';
    if (this.#take(/\(\?<?[=!]/y)) {
      this.#choice();
      this.#at += 1;
      return '';
    }
    const open = this.#take(/\((?:\?(?:<\w+>|:))?/y);
    if (open) {
      const number = open[0] === '(' || open[0].endsWith('>') ? this.#groups.push('') : 0;
      const text = this.#choice();
      this.#at += 1;
      if (number > 0) this.#groups[number - 1] = text ?? '';
      return text;
    }
    const again = this.#take(/\\([1-9])/y);
    if (again) return this.#groups[Number(again[1]) - 1] ?? '';
    const [source = ''] =
      this.#take(/\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[pP]\{[^}]*\}|[^])|\[(?:\\[^]|[^\]\\])*\]|[^]/iuy) ?? [];
    return characterOf(source);
  }

  #take(sticky: RegExp): RegExpExecArray | undefined {
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.#source);
    if (match) this.#at += match[0].length;
    return match ?? undefined;
  }
}

/** The first character that a class of one character matches. */
function characterOf(source: string): string | undefined {
  if (source !== '.' && !/[\\[]/.test(source)) return source;
  const one = new RegExp(`^(?:${source})$`, 'u');
  const named = source.replace(/\\[\^[\]\\-]/g, (escaped) => escaped.slice(1));
  return [...CHARACTERS, ...named].find((character) => one.test(character));
}
