import { typesOf, type JsonObject } from '@motcua/model';
import type { Language } from '../languages/language.js';
import { languageOf } from '../languages/languages.js';
import { AMOUNT_GROUPED_FROM, writeNumber } from './write-number.js';
import { typedText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';
import { MAX_DIGITS, number } from './number.js';
import { isPercentage } from './percentage.js';

type Separators = Language['numbers'];

const COMMA: Separators = { group: '.', decimal: ',' };
const POINT: Separators = { group: ',', decimal: '.' };

/** A number with a sign or a word for percent behind it. */
const PERCENT = /^(.*?)\s*(?:[%٪]|phần trăm|per ?cent)$/iu;

/** A reading: digits with a point before the fraction. */
type Digits = string;

/**
 * A number typed as text, as the form's language writes it: `1.600.000,5` in Vietnamese, `1,600,000.5` in English. What
 * can only be meant in the other way, such as `1600000.5`, is read so too, and so is what the schema's limits leave no
 * other reading for. What has two readings for a whole number, such as `1,234` in Vietnamese, is asked for again: a guess
 * could be wrong by a factor of a thousand. So is `50%` where both 50 and 0.5 may be entered.
 */
export const writtenNumber: Kind = {
  ...number,
  parse(entry: Entry, context: KindContext): Reading {
    const { node, language } = context;
    const typed = typedText(entry).replace(/[−–]/g, '-').replace(/\s/gu, ' ');
    if (typed === '') return { empty: true };
    const percent = PERCENT.exec(typed)?.[1];
    const { numbers } = languageOf(language);
    const separators = [numbers, numbers.decimal === ',' ? POINT : COMMA];
    const readings = separators.flatMap((one) => plainDigits(percent ?? typed, one) ?? []);
    const [first] = readings;
    if (first === undefined) return { unreadable: 'number' };
    const possible =
      percent === undefined ? withinLimits(readings, node.schema) : asShare(first, isPercentage(context), node.schema);
    const [plain = first, other] = possible;
    if (other !== undefined && Number(other) !== Number(plain)) {
      const write = (digits: Digits) => writeNumber(Number(digits), language, AMOUNT_GROUPED_FROM);
      return { unreadable: 'numberAmbiguous', params: { first: write(plain), second: write(other) } };
    }
    const value = Number(plain);
    if (!Number.isFinite(value)) return { unreadable: 'number' };
    const digits = plain.replace(/e.*/, '').replace(/^[+-]?0*\.?0*|\D/g, '').length;
    return digits <= MAX_DIGITS || Number.isSafeInteger(value) ? { value } : { unreadable: 'numberTooLong' };
  },
};

/**
 * Returns the possible readings of a number, in the form's language and in the other one. The form's own applies
 * wherever its number is within the limits, the other where that one is out of them. A limit to whole numbers does not
 * decide: a fraction may have been typed by mistake.
 */
function withinLimits([own = '', other = own]: readonly Digits[], schema: JsonObject): readonly Digits[] {
  const isWhole = typesOf(schema).includes('integer');
  const isTaken = (digits: Digits) => fits(digits, schema) && (!isWhole || !digits.includes('.'));
  if (isTaken(own)) return [own];
  if (isTaken(other)) return fits(own, schema) ? [other, own] : [other];
  // Neither: the limits are said of what is at least a number of the right type.
  return isWhole && own.includes('.') ? [other] : [own];
}

/** A percentage in a field that counts in percent, in shares of one, or perhaps in either. */
function asShare(percent: Digits, isInPercent: boolean, schema: JsonObject): readonly Digits[] {
  const isWhole = typesOf(schema).includes('integer');
  // Of an amount of money, a percentage says nothing.
  if (schema['format'] === 'vn-dong') return ['NaN'];
  const both = [percent, `${percent}e-2`].filter(
    (digits) => fits(digits, schema) && (!isWhole || Number.isInteger(Number(digits))),
  );
  return isInPercent ? both.slice(0, 1) : both;
}

function fits(digits: Digits, schema: JsonObject): boolean {
  const value = Number(digits);
  const bound = (keyword: string, none: number) => {
    const limit = schema[keyword];
    return typeof limit === 'number' ? limit : none;
  };
  const step = bound('multipleOf', 0);
  return (
    value >= bound('minimum', -Infinity) &&
    value <= bound('maximum', Infinity) &&
    value > bound('exclusiveMinimum', -Infinity) &&
    value < bound('exclusiveMaximum', Infinity) &&
    // Like whole numbers, steps of one or less do not distinguish a fraction from a number of thousands.
    (step <= 1 || Number.isInteger(Number((value / step).toPrecision(MAX_DIGITS))))
  );
}

/** A number without grouping and with a point before its fraction; undefined for what those signs do not write. */
function plainDigits(typed: string, { group, decimal }: Separators): Digits | undefined {
  const [whole = '', fraction, ...more] = typed.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  const signs = `[${group} ’']`;
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(?:${signs}\\d{3})+$`, 'u');
  const digits = grouped.test(whole) ? whole.replace(new RegExp(signs, 'gu'), '') : whole;
  if (!(fraction ? /^[+-]?\d*$/ : /^[+-]?\d+$/).test(digits)) return undefined;
  return fraction === undefined ? digits : `${digits}.${fraction || '0'}`;
}
