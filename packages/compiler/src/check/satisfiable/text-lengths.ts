import type { JsonObject } from '@motcua/model';

/** The least and the most characters of a text. */
export type Lengths = readonly [least: number, most: number];

/** The lengths of texts in formats that have few. */
const FORMATS: Readonly<Record<string, Lengths>> = {
  date: [10, 10],
  'partial-date': [4, 10],
  uuid: [36, 36],
  ipv4: [7, 15],
  'vn-personal-id': [12, 12],
  'vn-identity-number': [9, 12],
  'vn-phone': [8, 16],
  'vn-tax-code': [10, 14],
  'vn-social-insurance-number': [10, 10],
  'vn-health-insurance-card': [10, 15],
  'vn-bank-account': [6, 19],
  'vn-bank': [6, 6],
  'vn-ethnicity': [2, 2],
  'vn-province': [2, 2],
  'vn-commune': [5, 5],
  'vn-nationality': [2, 2],
};

/** The lengths that a schema gives its texts by `format` or `pattern`, each with the keyword. */
export function textLengths(schema: JsonObject): readonly (readonly [keyword: string, lengths: Lengths])[] {
  const { format, pattern } = schema;
  const ofFormat = typeof format === 'string' ? FORMATS[format] : undefined;
  const ofPattern = typeof pattern === 'string' ? patternLengths(pattern) : undefined;
  return [
    ...(ofFormat ? [['format', ofFormat] as const] : []),
    ...(ofPattern ? [['pattern', ofPattern] as const] : []),
  ];
}

/**
 * The lengths of the texts that a pattern matches as a whole: it begins with `^` and ends with `$`, and holds no more than
 * characters, classes, groups, alternatives and repetitions.
 * @returns undefined for any other
 */
export function patternLengths(pattern: string): Lengths | undefined {
  if (!pattern.startsWith('^') || !/(?:^|[^\\])(?:\\\\)*\$$/.test(pattern)) return undefined;
  const reader = new LengthReader(pattern.slice(1, -1));
  return reader.read();
}

class LengthReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Lengths | undefined {
    // Alternatives of the whole would need anchors of their own.
    const whole = this.#sequence();
    return this.#at === this.#source.length ? whole : undefined;
  }

  #choice(): Lengths | undefined {
    let lengths = this.#sequence();
    while (lengths && this.#source[this.#at] === '|') {
      this.#at += 1;
      const other = this.#sequence();
      lengths = other && [Math.min(lengths[0], other[0]), Math.max(lengths[1], other[1])];
    }
    return lengths;
  }

  #sequence(): Lengths | undefined {
    let [least, most] = [0, 0];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const atom = this.#atom();
      if (!atom) return undefined;
      const [from, to] = this.#times();
      least += atom[0] * from;
      most += atom[1] === 0 ? 0 : atom[1] * to;
    }
    return [least, most];
  }

  #atom(): Lengths | undefined {
    const open = this.#take(/\((?:\?:|\?<\w+>)?(?!\?)/y);
    if (open !== undefined) {
      const inner = this.#choice();
      return this.#take(/\)/y) === undefined ? undefined : inner;
    }
    // What matches no character, or a text again, is not counted.
    if (/^(?:[\^$(]|\\[bBk1-9])/.test(this.#source.slice(this.#at))) return undefined;
    const one = this.#take(
      /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[pP]\{[^}]*\}|[^])|\[(?:\\[^]|[^\]\\])*\]|[^]/iuy,
    );
    return one === undefined ? undefined : [1, 1];
  }

  #times(): Lengths {
    const sign = this.#take(/[*+?]|\{\d+(?:,\d*)?\}/y);
    if (sign === undefined) return [1, 1];
    this.#take(/\?/y);
    if (sign === '*') return [0, Infinity];
    if (sign === '+') return [1, Infinity];
    if (sign === '?') return [0, 1];
    const [least = 0, most] = sign.slice(1, -1).split(',').map(Number);
    return [least, sign.includes(',') ? most || Infinity : least];
  }

  #take(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.#source);
    if (match) this.#at += match[0].length;
    return match?.[0];
  }
}

/** Two keywords about the length of a text that exclude each other, with the schemas that have them. */
export interface LengthConflict {
  readonly schema: JsonObject;
  readonly keyword: string;
  readonly other: string;
  readonly lengths: Lengths;
}

/** Finds a `format` or `pattern` whose texts are longer or shorter than all that the other keywords allow. */
export function lengthConflict(schemas: readonly JsonObject[]): LengthConflict | undefined {
  const all = schemas.flatMap((schema) => [
    ...textLengths(schema).map(([keyword, lengths]) => ({ schema, keyword, lengths })),
    ...limitsOf(schema),
  ]);
  for (const [index, one] of all.entries())
    for (const other of all.slice(0, index)) {
      const isBoth = one.keyword.endsWith('Length') && other.keyword.endsWith('Length');
      if (isBoth || (one.lengths[0] <= other.lengths[1] && other.lengths[0] <= one.lengths[1])) continue;
      const [limit, text] = one.keyword.endsWith('Length') ? [one, other] : [other, one];
      return { schema: limit.schema, keyword: limit.keyword, other: text.keyword, lengths: text.lengths };
    }
  return undefined;
}

function limitsOf(schema: JsonObject): { schema: JsonObject; keyword: string; lengths: Lengths }[] {
  const { minLength, maxLength } = schema;
  return [
    ...(typeof minLength === 'number'
      ? [{ schema, keyword: 'minLength', lengths: [minLength, Infinity] as const }]
      : []),
    ...(typeof maxLength === 'number' ? [{ schema, keyword: 'maxLength', lengths: [0, maxLength] as const }] : []),
  ];
}
