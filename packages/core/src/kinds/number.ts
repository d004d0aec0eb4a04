import type { JsonValue } from '@motcua/model';
import { typesOf } from '../active-schema/types.js';
import { AMOUNT_GROUPED_FROM, writeNumber } from '../messages/write-number.js';
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
 * can only be meant in the other way, such as `1600000.5`, is read so too. What has two readings for a whole number,
 * such as `1,234` in Vietnamese, is asked for again: a guess could be wrong by a factor of a thousand.
 */
export const number: Kind = {
  parse(entry: Entry, { node, language }: KindContext): Reading {
    const typed = typedText(entry).replace(/[−–]/g, '-').replace(/\s/gu, ' ');
    if (typed === '') return { empty: true };
    const [own, other] = language === 'en' ? [ENGLISH, VIETNAMESE] : [VIETNAMESE, ENGLISH];
    const [first, second] = [plainDigits(typed, own), plainDigits(typed, other)];
    const isWhole = typesOf(node.schema).includes('integer');
    if (isWhole && first?.includes('.') && second !== undefined && !second.includes('.'))
      return { unreadable: 'numberAmbiguous', params: ambiguity(first, second, language) };
    const plain = first ?? second;
    if (plain === undefined) return { unreadable: 'number' };
    const value = Number(plain);
    if (!Number.isFinite(value)) return { unreadable: 'number' };
    // JavaScript keeps so many digits of any number; more would change silently.
    const digits = plain.replace(/^[+-]?0*\.?0*|\D/g, '').length;
    return digits <= MAX_DIGITS || Number.isSafeInteger(value) ? { value } : { unreadable: 'numberTooLong' };
  },
  format(value: JsonValue | undefined, { language }: KindContext): Entry {
    return typeof value === 'number' ? writeNumber(value, language) : foreignText(value);
  },
  isEmpty: (entry) => typedText(entry) === '',
};

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
