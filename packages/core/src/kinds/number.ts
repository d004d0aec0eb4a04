import type { JsonObject, JsonValue } from '@motcua/model';
import { typesOf } from '../schema/types.js';
import { AMOUNT_GROUPED_FROM, writeNumber } from '../words/write-number.js';
import { foreignText, typedText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';

const MAX_DIGITS = 15;

/** The signs of a language: what groups digits by three, and what comes before a fraction. */
interface NumberSigns {
  readonly group: string;
  readonly decimal: string;
}

const VIETNAMESE: NumberSigns = { group: '.', decimal: ',' };
const ENGLISH: NumberSigns = { group: ',', decimal: '.' };

/**
 * A number typed as text, as the form's language writes it: `1.600.000,5` in Vietnamese, `1,600,000.5` in English. What
 * can only be meant in the other way, such as `1600000.5`, is read so too. Where the language's reading is refused by the
 * field and the other is not, as for `1,234` in a Vietnamese box for a whole number, the number is asked for again: a
 * guess could be wrong by a factor of a thousand. So is `50%` where both 50 and 0.5 could be meant.
 */
export const number: Kind = {
  parse(entry: Entry, { node: { schema }, language }: KindContext): Reading {
    const typed = typedText(entry).replace(/[−–]/g, '-').replace(/\s/gu, ' ');
    if (typed === '') return { empty: true };
    const percent = /^[^%]*\d ?%$/.test(typed);
    const digits = percent ? typed.slice(0, -1).trim() : typed;
    const [own, other] = language === 'en' ? [ENGLISH, VIETNAMESE] : [VIETNAMESE, ENGLISH];
    let [first, second] = [plainDigits(digits, own), plainDigits(digits, other)];
    first ??= second;
    if (first === undefined) return { unreadable: 'number' };
    if (percent) second = String(Number(first) / 100);
    const isOpen = percent && !('maximum' in schema) && fits(first, schema);
    if (second !== undefined && (isOpen || !fits(first, schema)) && fits(second, schema)) {
      if (percent && !isOpen) first = second;
      else if (Number(first) !== Number(second))
        return { unreadable: 'numberAmbiguous', params: ambiguity(first, second, language) };
    }
    const value = Number(first);
    if (!Number.isFinite(value)) return { unreadable: 'number' };
    // JavaScript keeps so many digits of any number; more would change silently.
    const count = first.replace(/^[+-]?0*\.?0*|\D/g, '').length;
    return count <= MAX_DIGITS || Number.isSafeInteger(value) ? { value } : { unreadable: 'numberTooLong' };
  },
  format(value: JsonValue | undefined, { language }: KindContext): Entry {
    return typeof value === 'number' ? writeNumber(value, language) : foreignText(value);
  },
  isEmpty: (entry) => typedText(entry) === '',
};

/** Whether a field takes a number, as far as it is about its size and its fraction; `540.000` has one, be it zero. */
function fits(plain: string, schema: JsonObject): boolean {
  const value = Number(plain);
  const { minimum = value, maximum = value, multipleOf } = schema;
  const step = typeof multipleOf === 'number' ? multipleOf : Number(!typesOf(schema).includes('number'));
  const isWhole = step !== 0 && Number.isInteger(step);
  return value >= Number(minimum) && value <= Number(maximum) && !(isWhole && (plain.includes('.') || value % step));
}

/** The two numbers that were perhaps meant, each written so that only one reading is left. */
function ambiguity(first: string, second: string, language: string) {
  const write = (plain: string) => writeNumber(Number(plain), language, AMOUNT_GROUPED_FROM);
  return { first: write(second), second: write(first) };
}

/** A number without grouping and with a point before its fraction; undefined for what those signs do not write. */
function plainDigits(typed: string, { group, decimal }: NumberSigns): string | undefined {
  const [whole = '', fraction, ...more] = typed.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  const signs = `[${group} ’']`;
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(?:${signs}\\d{3})+$`, 'u');
  const digits = grouped.test(whole) ? whole.replace(new RegExp(signs, 'gu'), '') : whole;
  if (!(fraction ? /^[+-]?\d*$/ : /^[+-]?\d+$/).test(digits)) return undefined;
  return fraction === undefined ? digits : `${digits}.${fraction || '0'}`;
}
