import { inVietnam } from '../kinds/date-time.js';
import { parsePartialDate } from '@motcua/model';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * Writes a date, or what is known of one (`1950`, `1950-03`), as a language does: `27/03/1950` in Vietnamese; with the name
 * of the month in English, where `03/12` could be two days. Every screen and paper has its dates from here.
 */
export function writeDate(date: string, language: string): string {
  if (!parsePartialDate(date)) return date;
  const [year = '', month, day] = date.split('-');
  if (language !== 'en') return [day, month, year].filter((part) => part !== undefined).join('/');
  const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year];
  return words.filter((part) => part !== undefined).join(' ');
}

/** Writes a date and the time of day in Vietnam; a text that is neither stays as it is. */
export function writeDateTime(instant: string, language: string): string {
  const [, day = '', clock] = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2})/i.exec(inVietnam(instant)) ?? [];
  if (clock === undefined) return instant;
  return language === 'en' ? `${clock} on ${writeDate(day, language)}` : `${clock} ${writeDate(day, language)}`;
}
