import { parsePartialDate } from '@motcua/model';
import { languages } from '../languages/languages.js';
import { monthNames } from './write-date.js';
import { typedText } from './kind.js';

const ISO = /^\d{4}(?:-\d{2}){0,2}$/;
/** Day, month and year, or what is known from the right, as people write them in Viet Nam; eight digits as on cards. */
const WRITTEN = /^(?:(?:(\d{1,2})\s*[/.\s-]\s*)?(\d{1,2})\s*[/.\s-]\s*)?(\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
/** `ngày 1 tháng 3 năm 1980`, `1 tháng 3, 1980`, `tháng 3/1980`, `năm 1980`. */
const VIETNAMESE =
  /^(?:(?:ngày\s*)?(?:mùng\s*|mồng\s*)?(\d{1,2})[\s,]*)?(?:tháng\s*(\d{1,2}|mười (?:một|hai)|\p{L}+)[\s,/.-]*)?(?:năm\s*)?(\d{4})$/iu;
/** `ngày 1/3/1980`, `thứ Bảy, 1/3/1980`, `Saturday 1 March 1980`: what comes before a date and says no more. */
const LEAD =
  /^(?:(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|cn|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\.?)[\s,]+)?(?:ngày\s+|the\s+|on\s+)?/iu;
/** `1 March 1980`, `1st of March, 1980`, `March 1980`. */
const NAMED_MONTH = /^(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?)?([\p{L}\p{M}]{3,})\.?[\s,-]+(\d{4})$/iu;
/** `March 1, 1980`. */
const MONTH_FIRST = /^([\p{L}\p{M}]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})$/iu;

const VIETNAMESE_MONTHS = 'một,hai,ba,tư,năm,sáu,bảy,tám,chín,mười,mười một,mười hai'.split(',');

/** The number of a month that is written as `3`, `March`, `Mar`, `tháng 3` or `tháng ba`, or named in any language; undefined for what is none. */
export function readMonth(text: string): string | undefined {
  const word = text
    .toLowerCase()
    .replace(/^tháng\s*/u, '')
    .replace(/\.$/, '');
  if (/^\d{1,2}$/.test(word)) return word;
  const also: Readonly<Record<string, number>> = { giêng: 0, chạp: 11, sept: 8 };
  const short = (name: string) => word.length === 3 && name.startsWith(word);
  const found = [
    also[word] ?? -1,
    VIETNAMESE_MONTHS.indexOf(word),
    ...[...languages.values()].map((language) =>
      monthNames(language)
        .map((name) => name.toLowerCase())
        .findIndex((name) => name === word || short(name)),
    ),
  ].find((index) => index >= 0);
  return found === undefined ? undefined : String(found + 1);
}

/** The parts of a date as it is written somewhere, from the year on; undefined for what is no date. */
export function partsOfWrittenDate(text: string): readonly string[] | undefined {
  const trimmed = typedText(text);
  if (ISO.test(trimmed)) return trimmed.split('-');
  const [, day, month, year] = matchOf(trimmed) ?? matchOf(trimmed.replace(LEAD, '')) ?? [];
  return year === undefined
    ? undefined
    : [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')));
}

function matchOf(text: string): readonly (string | undefined)[] | undefined {
  const digits = DIGITS.exec(text) ?? WRITTEN.exec(text);
  if (digits) return digits;
  const [, month, day, year] = MONTH_FIRST.exec(text) ?? [];
  const named = month === undefined ? (VIETNAMESE.exec(text) ?? NAMED_MONTH.exec(text)) : [text, day, month, year];
  if (!named) return undefined;
  const [all, namedDay, namedMonth, namedYear] = named;
  const number = namedMonth === undefined ? undefined : readMonth(namedMonth);
  // A day without a month, or a word that is no month.
  return number === undefined && (namedMonth ?? namedDay) !== undefined
    ? undefined
    : [all, namedDay, number, namedYear];
}

/**
 * Reads a date that is written somewhere else, such as `15/03/1978`, `15-3-1978`, `15031978`, `3/1978`, `1978-03-15`,
 * `ngày 15 tháng 3 năm 1978` or `15 March 1978`, as the data has it; undefined for what is none, or no day that there is.
 * In digits the day always comes first.
 */
export function readWrittenDate(text: string): string | undefined {
  const date = partsOfWrittenDate(text)?.join('-');
  return date !== undefined && parsePartialDate(date) ? date : undefined;
}
