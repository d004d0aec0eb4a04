/**
 * Messages of one language. Looked up from specific to general: by what was typed, `<code>.<reason, format or type>`,
 * `<kind>.<code>`, `<code>`, then `default`.
 *
 * A message is plain text with places to fill: `{label}` of the field, `{other}` of another one, `{others}` for several,
 * and any parameter of the issue. A parameter may say how it is written: `{year:plain}` without thousands separators,
 * `{actual:bytes}`, `{limit:character|characters}` as a number with the noun that fits it.
 */
export interface Catalogue {
  readonly language: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** How numbers, sizes and lists are written in a language. */
export interface MessageFormat {
  readonly number: (value: unknown) => string;
  /** A size in bytes, in MB or kB. */
  readonly bytes: (value: unknown) => string;
  /** A value as it is, e.g. a year, which has no thousands separator. */
  readonly plain: (value: unknown) => string;
  /** `a, b or c` */
  readonly alternatives: (words: readonly string[]) => string;
  /** A number with the noun that fits it; `nouns` is the one for one and that for any other, `day|days`, or one for all. */
  readonly count: (value: unknown, nouns: string) => string;
}
