import { languageOf } from '../languages/languages.js';

/** Numbers from here on have their digits in groups of three; four digits have none, so that a year reads as one. */
const GROUPED_FROM = 10_000;
/** The same for amounts of money, and for counts in a sentence. */
export const AMOUNT_GROUPED_FROM = 1_000;

/**
 * Writes a number as a language does: in boxes, hints, messages, on the review and on paper alike. Made without `Intl`,
 * which takes tens of milliseconds to load on a phone.
 */
export function writeNumber(value: number, language: string, groupedFrom = GROUPED_FROM): string {
  const { group, decimal } = languageOf(language).numbers;
  const [whole = '', fraction] = plainText(value).split('.');
  const digits = Math.abs(value) >= groupedFrom ? whole.replace(/\B(?=(?:\d{3})+$)/g, group) : whole;
  return fraction === undefined ? digits : digits + decimal + fraction;
}

/** A number in digits, without exponent and grouping, with a point before its fraction. */
function plainText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 21 }) : text;
}
