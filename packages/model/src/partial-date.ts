/** The precision of a date: year, month or day. */
export type DatePrecision = 'year' | 'month' | 'day';

/**
 * A date of which perhaps only the year, or the year and month, is known: written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * Older people's papers often give only a year; the missing parts are never filled in.
 */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined when the text is none of them or the day does not exist. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (year === 0) return undefined;
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

/** Writes a partial date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function formatPartialDate({ year, month, day }: PartialDate): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (month !== undefined && day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

export function datePrecision(date: PartialDate): DatePrecision {
  if (date.month === undefined) return 'year';
  return date.day === undefined ? 'month' : 'day';
}

/** Days in a month of the Gregorian calendar; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * -1 when every day that `left` may mean is before every day that `right` may mean, 1 for after, 0 for the same day,
 * and undefined when what is known does not say.
 */
export function comparePartialDates(left: PartialDate, right: PartialDate): -1 | 0 | 1 | undefined {
  if (left.year !== right.year) return left.year < right.year ? -1 : 1;
  if (left.month === undefined || right.month === undefined) return undefined;
  if (left.month !== right.month) return left.month < right.month ? -1 : 1;
  if (left.day === undefined || right.day === undefined) return undefined;
  if (left.day !== right.day) return left.day < right.day ? -1 : 1;
  return 0;
}
