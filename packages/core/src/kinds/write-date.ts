import { inVietnam } from './in-vietnam.js';
import { parsePartialDate } from '@motcua/model';
import type { Language } from '../languages/language.js';
import { languageOf } from '../languages/languages.js';

/**
 * Formats a date, or what is known of one (`1950`, `1950-03`), in a language: `27/03/1950` in Vietnamese, `27 March 1950`
 * in English. Every date on a screen or on paper is formatted here.
 */
export function writeDate(date: string, language: string): string {
  if (!parsePartialDate(date)) return date;
  const { dates } = languageOf(language);
  const [, month, day] = date.split('-');
  return dates === undefined
    ? date.split('-').reverse().join('/')
    : longDate(dates, date, { year: 'numeric', ...(month && { month: 'long' }), ...(day && { day: 'numeric' }) });
}

/** Formats a date and the time of day in Vietnam; a text that is neither stays as it is. */
export function writeDateTime(instant: string, language: string): string {
  const [, day = '', clock] = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2})/i.exec(inVietnam(instant)) ?? [];
  if (clock === undefined) return instant;
  const { dateTime = '{time} {date}' } = languageOf(language);
  return dateTime.replace('{time}', clock).replace('{date}', writeDate(day, language));
}

/** By locale: they are read at every key in a box of months. */
const knownMonths = new Map<string, readonly string[]>();

/** The names of the months in a language from January, as its dates have them. */
export function monthNames({ dates }: Language): readonly string[] {
  if (dates === undefined) return [];
  let names = knownMonths.get(dates);
  if (!names) {
    const months = Array.from({ length: 12 }, (_, index) => `2000-${String(index + 1).padStart(2, '0')}`);
    knownMonths.set(dates, (names = months.map((month) => longDate(dates, month, { month: 'long' }))));
  }
  return names;
}

function longDate(locale: string, date: string, parts: Intl.DateTimeFormatOptions): string {
  const options = { ...parts, calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, options).format(new Date(date));
}
