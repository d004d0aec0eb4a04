import type { JsonValue } from '@motcua/model';
import { foreignText, typedText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';

/** The text in the three boxes of a date, as typed. */
export interface DateEntry {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * A date typed in three parts. Where the schema's format is `partial-date`, the day, or the day and the month, may stay
 * empty; nothing is ever filled in for them. A day that does not exist keeps its digits (`1950-02-31`), so that
 * validation refuses it the same way on both sides.
 */
export const partialDate: Kind = {
  parse(entry: Entry, { node }: KindContext): Reading {
    const { day, month, year } = dateEntry(entry);
    if (day === '' && month === '' && year === '') return { empty: true };
    if (/^\d{4}$/.test(day)) return { unreadable: 'dateYearAsDay', params: { part: 'day' } };
    if (!/^\d{0,2}$/.test(day)) return { unreadable: 'dateDay', params: { part: 'day' } };
    if (!/^\d{0,2}$/.test(month)) return { unreadable: 'dateMonth', params: { part: 'month' } };
    if (year === '') return { unreadable: 'dateYearMissing', params: { part: 'year' } };
    if (/^\d{2}$/.test(year)) return { unreadable: 'dateYearShort', params: { part: 'year', year } };
    if (!/^\d{4}$/.test(year)) return { unreadable: 'dateYear', params: { part: 'year' } };
    const partial = node.schema['format'] === 'partial-date';
    if (month === '' && (day !== '' || !partial)) return { unreadable: 'dateMonthMissing', params: { part: 'month' } };
    if (!partial && day === '') return { unreadable: 'dateDayMissing', params: { part: 'day' } };
    return {
      value: [year, month, day]
        .filter((part) => part !== '')
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    };
  },
  format(value: JsonValue | undefined): Entry {
    const match = typeof value === 'string' ? WRITTEN.exec(value) : null;
    if (match) return parts(match[3] ?? '', match[2] ?? '', match[1] ?? '');
    return parts('', '', foreignText(value));
  },
  isEmpty(entry: Entry): boolean {
    const { day, month, year } = dateEntry(entry);
    return day === '' && month === '' && year === '';
  },
};

/** The parts of a date entry, without the spaces around them. */
export function dateEntry(entry: Entry): DateEntry {
  if (typeof entry === 'string') return { day: '', month: '', year: typedText(entry) };
  const part = (name: string) => typedText(entry[name] ?? '');
  return { day: part('day'), month: part('month'), year: part('year') };
}

function parts(day: string, month: string, year: string): Entry {
  return { day, month, year };
}
