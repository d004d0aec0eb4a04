import type { IssueParams, JsonValue } from '@motcua/model';
import { entryText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';
import { dateEntry, partialDate } from './partial-date.js';
import { readTime, writeTime } from './time.js';

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[t ](.+)$/i;

/** A date and a time of day, typed in four parts; kept as RFC 3339 has it. */
export const dateTime: Kind = {
  parse(entry: Entry, context: KindContext): Reading {
    const typed = timePart(entry);
    const day = partialDate.parse(entry, context);
    if ('empty' in day) return typed === '' ? day : { unreadable: 'dateYearMissing' };
    if ('unreadable' in day) return day;
    if (typed === '') return { unreadable: 'timeMissing' };
    const clock = readTime(typed);
    return clock === undefined ? { unreadable: 'time' } : { value: `${entryText(day.value as string)}T${clock}` };
  },
  format(value: JsonValue | undefined, context: KindContext): Entry {
    const match = typeof value === 'string' ? WRITTEN.exec(value) : null;
    const day = partialDate.format(match ? (match[1] ?? '') : value, context);
    return { ...dateEntry(day), time: match ? writeTime(match[2] ?? '') : '' };
  },
  isEmpty: (entry) => partialDate.isEmpty(entry) && timePart(entry) === '',
  explain(code: string, entry: Entry): { reason: string; params: IssueParams } | undefined {
    return partialDate.explain?.(code, entry);
  },
};

/** What the time's box holds. */
export function timePart(entry: Entry): string {
  return typeof entry === 'string' ? '' : (entry['time'] ?? '').normalize('NFKC').trim();
}
