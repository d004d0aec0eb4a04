import type { JsonValue } from '@motcua/model';
import { typesOf } from '../schema/types.js';
import { entryText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';

const GROUPED = /^[+-]?[1-9]\d{0,2}([.,\s]\d{3})+$/u;

const MOST_DIGITS = 15;

/**
 * A number typed as text. Both the Vietnamese way (`1.600.000,5`) and the plain one (`1600000.5`) are read; a single
 * point or comma before exactly three digits is a thousands separator, as Vietnamese usage has it, unless the field
 * takes fractions and a comma was typed, or nothing but zero stands before it.
 */
export const number: Kind = {
  parse(entry: Entry, { node }: KindContext): Reading {
    const typed = entryText(entry).normalize('NFKC').trim();
    if (typed === '') return { empty: true };
    const whole = typesOf(node.schema).includes('integer');
    const plain = plainDigits(typed, whole);
    if (plain === undefined) return { unreadable: 'number' };
    const value = Number(plain);
    if (!Number.isFinite(value)) return { unreadable: 'number' };
    // JavaScript keeps so many digits of any number; more would change silently.
    const digits = plain.replace(/^[+-]?0*\.?0*|\D/g, '').length;
    return digits <= MOST_DIGITS || Number.isSafeInteger(value) ? { value } : { unreadable: 'numberTooLong' };
  },
  format(value: JsonValue | undefined): Entry {
    if (value === undefined || value === null) return '';
    return typeof value === 'number' ? decimalText(value).replace('.', ',') : JSON.stringify(value);
  },
  isEmpty: (entry) => entryText(entry).trim() === '',
};

function plainDigits(typed: string, whole: boolean): string | undefined {
  const decimalComma =
    !whole && /,/.test(typed) && /,\d*$/.test(typed) && typed.indexOf(',') === typed.lastIndexOf(',');
  if (decimalComma) {
    const [integer = '', fraction = ''] = typed.split(',');
    const digits = GROUPED.test(integer) ? integer.replace(/[.\s]/gu, '') : integer;
    return /^[+-]?\d+$/.test(digits) && /^\d*$/.test(fraction) ? `${digits}.${fraction || '0'}` : undefined;
  }
  if (GROUPED.test(typed)) return typed.replace(/[.,\s]/gu, '');
  return /^[+-]?\d+(\.\d+)?$/.test(typed) ? typed : undefined;
}

/** A number in digits, without exponent. */
function decimalText(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 21 });
}
