import { vietnamDateTime, type IssueParams, type JsonValue } from '@motcua/model';
import { entryText, foreignText, typedText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';
import { dateEntry } from './partial-date.js';
import { readTime, writeTime } from './time.js';
import { wholeDate } from './whole-date.js';

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[t ](.+)$/i;
/** A date and a time in one text, as they are copied from elsewhere: `1/3/1980 8:30`, `8:30 ngày 1/3/1980`. */
const DAY_FIRST = /^(\d[\d/.-]*\d)(?:[ ,t]+|\s*lúc\s*)(\d.*)$/i;
const TIME_FIRST = /^(\d.*?)[ ,]+(?:ngày\s*)?(\d+[/.-]\d+[/.-]\d+)$/i;

/** A date and a time of day, typed in four parts; kept as RFC 3339 has it. Times of other zones are shown as Vietnam's. */
export const dateTime: Kind = {
  parse(entry: Entry, context: KindContext): Reading {
    const parts = inParts(entry);
    const typed = timePart(parts);
    const day = wholeDate.parse(parts, context);
    if ('empty' in day) return typed === '' ? day : { unreadable: 'dateYearMissing', params: { part: 'year' } };
    if ('unreadable' in day) return day;
    if (typed === '') return { unreadable: 'timeMissing', params: { part: 'time' } };
    const clock = readTime(typed);
    return clock === undefined
      ? { unreadable: 'time', params: { part: 'time' } }
      : { value: `${entryText(day.value as string)}T${clock}` };
  },
  format(value: JsonValue | undefined, context: KindContext): Entry {
    const match = typeof value === 'string' ? WRITTEN.exec(inVietnam(value)) : null;
    const day = wholeDate.format(match ? (match[1] ?? '') : foreignText(value), context);
    return { ...dateEntry(day), time: match ? writeTime(match[2] ?? '') : '' };
  },
  isEmpty: (entry) => wholeDate.isEmpty(entry) && timePart(entry) === '',
  explain(code: string, entry: Entry): { reason: string; params: IssueParams } | undefined {
    return wholeDate.explain?.(code, inParts(entry));
  },
};

/** The time box's text. */
export function timePart(entry: Entry): string {
  return typeof entry === 'string' ? '' : typedText(entry['time'] ?? '');
}

/** An instant in Vietnam's time zone, to the second or as exact as it is; what is no instant stays as it is. */
export function inVietnam(value: string): string {
  const zone = /(?:z|[+-]\d{2}:?\d{2})$/i.exec(value)?.[0];
  const time = zone === undefined || zone === '+07:00' ? NaN : Date.parse(value);
  if (Number.isNaN(time)) return value;
  return `${vietnamDateTime(new Date(time)).replace(/\.000$/, '')}+07:00`;
}

/** A text with date and time that was put into one box, in its parts. */
function inParts(entry: Entry): Entry {
  if (typeof entry === 'string' || timePart(entry) !== '') return entry;
  const { day, month, year } = dateEntry(entry);
  const [only = '', ...others] = [day, month, year].filter((part) => part !== '');
  if (others.length > 0) return entry;
  const iso = WRITTEN.exec(inVietnam(only));
  if (iso) return { day: iso[1] ?? '', month: '', year: '', time: iso[2] ?? '' };
  const written = DAY_FIRST.exec(only);
  if (written) return { day: written[1] ?? '', month: '', year: '', time: written[2] ?? '' };
  const reversed = TIME_FIRST.exec(only);
  return reversed ? { day: reversed[2] ?? '', month: '', year: '', time: reversed[1] ?? '' } : entry;
}
