import { daysInMonth, type IssueParams, type JsonValue } from '@motcua/model';
import type { Entry, Kind, KindContext, Reading } from './kind.js';

/** What the three boxes of a date hold, as typed. */
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
    if (!/^\d{0,2}$/.test(day)) return { unreadable: 'dateDay' };
    if (!/^\d{0,2}$/.test(month)) return { unreadable: 'dateMonth' };
    if (year === '') return { unreadable: 'dateYearMissing' };
    if (!/^\d{4}$/.test(year)) return { unreadable: 'dateYear' };
    const partial = node.schema['format'] === 'partial-date';
    if (month === '' && day !== '') return { unreadable: 'dateMonthMissing' };
    if (!partial && month === '') return { unreadable: 'dateMonthMissing' };
    if (!partial && day === '') return { unreadable: 'dateDayMissing' };
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
    return parts(
      '',
      '',
      value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value),
    );
  },
  isEmpty(entry: Entry): boolean {
    const { day, month, year } = dateEntry(entry);
    return day === '' && month === '' && year === '';
  },
  explain(code: string, entry: Entry): { reason: string; params: IssueParams } | undefined {
    if (code !== 'format' && code !== 'pattern') return undefined;
    const { day, month, year } = dateEntry(entry);
    if (month !== '' && (Number(month) < 1 || Number(month) > 12)) return { reason: 'dateNoSuchMonth', params: {} };
    if (Number(day) > 31 || (day !== '' && Number(day) < 1)) return { reason: 'dateNoSuchDay', params: {} };
    if (day === '' || month === '') return undefined;
    const days = daysInMonth(Number(year), Number(month));
    return Number(day) > days
      ? { reason: 'dateMonthTooShort', params: { month: Number(month), year: Number(year), days } }
      : undefined;
  },
};

/** The parts of a date entry, without the spaces around them. */
export function dateEntry(entry: Entry): DateEntry {
  if (typeof entry === 'string') return { day: '', month: '', year: entry.trim() };
  const part = (name: string) => (entry[name] ?? '').normalize('NFKC').trim();
  return { day: part('day'), month: part('month'), year: part('year') };
}

function parts(day: string, month: string, year: string): Entry {
  return { day, month, year };
}
