/**
 * Characters that represent all: two classes overlap when they share one of these, or one that the pattern names. The
 * list has some of each kind that patterns speak of: letters with and without case, marks, digits, spaces, signs.
 */
const REPRESENTATIVES =
  'ßàéĐđĩŨơƯưạỹǅʰ\u0301ΩωЖжאبक中ªⅣあア٣४²½①\u0085\u00A0\u1680\u2003\u2028\u3000\uFEFF«»—…·€×∑°±†\u00AD\u200D\uFFFD😀𝔸\u{10FFFF}';

/** Determines which of a set of characters each class of characters has, as bits. */
export class CharacterMasks {
  readonly #characters: readonly string[];
  readonly #known = new Map<string, bigint>();

  constructor(pattern: string) {
    const named = [...pattern].flatMap((character) => around(character.codePointAt(0) ?? 0));
    const escaped = [...pattern.matchAll(/\\[ux]\{?([\da-f]{2,6})/gi)].flatMap(([, hex]) =>
      around(parseInt(hex ?? '', 16)),
    );
    const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
    this.#characters = [...new Set([...ascii, ...REPRESENTATIVES, ...named, ...escaped])];
  }

  /** A bit that no class has: the end of the text. */
  get end(): bigint {
    return 1n << BigInt(this.#characters.length);
  }

  /** The bits of every character. */
  get all(): bigint {
    return this.end - 1n;
  }

  /** The bits of the characters that a class has; `source` is the class as a regular expression of its own. */
  of(source: string): bigint {
    let mask = this.#known.get(source);
    if (mask !== undefined) return mask;
    mask = this.#test(source);
    this.#known.set(source, mask);
    return mask;
  }

  #test(source: string): bigint {
    for (const flags of ['u', '']) {
      let expression: RegExp;
      try {
        expression = new RegExp(`^(?:${source})$`, flags);
      } catch {
        continue;
      }
      return this.#characters.reduce(
        (mask, character, index) => (expression.test(character) ? mask | (1n << BigInt(index)) : mask),
        0n,
      );
    }
    return this.all;
  }
}

function around(code: number): string[] {
  return [code - 1, code, code + 1]
    .filter((near) => near >= 0 && near <= 0x10ffff)
    .map((near) => String.fromCodePoint(near));
}
