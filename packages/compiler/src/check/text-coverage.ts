import type { Texts } from '@motcua/model';

/** A language with fewer of the texts that a person can meet is not offered: most of the form would be in Vietnamese. */
const LEAST_COVERAGE = 0.9;

/** The share of a procedure's texts that one language has. */
export interface TextCoverage {
  readonly language: string;
  /** The number of texts that can be shown in the source language. */
  readonly needed: number;
  /** The number of these texts in this language. */
  readonly given: number;
  /** Whether citizens are offered the language. */
  readonly offered: boolean;
}

/** Counts, of the texts of the source language that are used, how many another language has. */
export function textCoverage(language: string, used: readonly string[], texts: Texts): TextCoverage {
  const given = used.filter((key) => typeof texts[key] === 'string' && texts[key].trim() !== '').length;
  return { language, needed: used.length, given, offered: given >= LEAST_COVERAGE * used.length };
}
