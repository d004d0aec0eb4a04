import { parsePartialDate } from '@motcua/model';
import { typedText } from './kind.js';

const ISO = /^\d{4}(?:-\d{2}){0,2}$/;
/** Day, month and year, or what is known from the right, as people write them in Viet Nam; eight digits as on cards. */
const WRITTEN = /^(?:(?:(\d{1,2})\s*[/.\s-]\s*)?(\d{1,2})\s*[/.\s-]\s*)?(\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;

/** The parts of a date as it is written somewhere, from the year on; undefined for what is no date. */
export function partsOfWrittenDate(text: string): readonly string[] | undefined {
  const trimmed = typedText(text);
  if (ISO.test(trimmed)) return trimmed.split('-');
  const match = DIGITS.exec(trimmed) ?? WRITTEN.exec(trimmed);
  if (!match) return undefined;
  const [, day, month, year] = match;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')));
}

/**
 * Reads a date that is written somewhere else, such as `15/03/1978`, `15-3-1978`, `15031978`, `3/1978` or `1978-03-15`,
 * as the data has it; undefined for what is none, or no day that there is. The day always comes first.
 */
export function readWrittenDate(text: string): string | undefined {
  const date = partsOfWrittenDate(text)?.join('-');
  return date !== undefined && parsePartialDate(date) ? date : undefined;
}
