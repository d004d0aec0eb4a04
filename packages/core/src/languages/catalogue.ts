/**
 * Messages of one language. Looked up from specific to general: by what was typed, `<code>.<reason, format or type>`,
 * `<kind>.<code>`, `<code>`, then `default`.
 *
 * A message is plain text with places to fill: `{label}` of the field, `{other}` of another one, `{others}` for several,
 * and any parameter of the issue. A parameter may say how it is written: `{year:plain}` without thousands separators,
 * `{actual:bytes}`, `{limit:character|characters}` as a number in its plural form, see {@link MessageFormat.count}.
 */
export interface Catalogue {
  readonly language: string;
  readonly messages: Readonly<Record<string, string>>;
  /** A whole amount of money in words, from 0 to 2^53 - 1; where absent, amounts are in digits only. */
  readonly amountInWords?: (amount: number) => string;
}

/** The formats of numbers, sizes and lists in a language. */
export interface MessageFormat {
  readonly number: (value: unknown) => string;
  /** A size in bytes, in MB or kB. */
  readonly bytes: (value: unknown) => string;
  /** A value as it is, e.g. a year, which has no thousands separator. */
  readonly plain: (value: unknown) => string;
  /** `a, b or c` */
  readonly alternatives: (words: readonly string[]) => string;
  /**
   * A number in its plural form, by the plural rules of the language. The forms are a noun for `one` and a noun for any
   * other number (`day|days`), one noun for all, or texts by plural category, with `#` for the number:
   * `one=# dzień|few=# dni|other=# dni`. A category that is missing is that of `other`.
   */
  readonly count: (value: unknown, forms: string) => string;
}
