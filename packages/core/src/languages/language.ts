import type { Catalogue } from './catalogue.js';

/** The messages of a language, loaded after the form is on the screen. */
export type LanguageMessages = Omit<Catalogue, 'language'>;

/** A language of forms as data: everything that differs from one language to another, except the kit's texts. */
export interface Language {
  /** Canonical BCP 47 tag, e.g. `en` or `zh-Hant`: the value of `lang`, and the name in `texts.<tag>.json`. */
  readonly tag: string;
  /** Direction of the script; `ltr` when absent. */
  readonly direction?: 'ltr' | 'rtl';
  /** Status text while the form loads, when no other text of the language is there. */
  readonly loading: string;
  /** The separators of thousands and of decimals, one character each. */
  readonly numbers: { readonly group: string; readonly decimal: string };
  /**
   * Locale of `Intl.DateTimeFormat` whose long dates are written, `27 March 1950` for `en-GB`, and whose names of months
   * are read; dates are written `27/03/1950` when absent.
   */
  readonly dates?: string;
  /** A time of day on a date; `{time} {date}` when absent. */
  readonly dateTime?: string;
  /** Loads a module whose default export has the messages about issues. */
  readonly messages: () => Promise<{ readonly default: LanguageMessages }>;
}
