import type { IssueParams, JsonValue } from '@motcua/model';
import { inVietnam } from './in-vietnam.js';
import { entryText, foreignText, typedText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';
import { dateEntry } from './partial-date.js';
import { readTime, timeProblem, writeTime } from './time.js';
import { wholeDate } from './whole-date.js';
import { partsOfWrittenDate } from './written-date.js';

const WRITTEN = /^(\d{4}-\d{2}-\d{2})[t ](.+)$/i;
/** Words that join a date and a time, or come before them. */
const JOINING = /^(?:vào\s+)?(?:lúc|hồi|at|on)\s+|[\s,]+(?:lúc|hồi|vào|at|on)$|^[\s,]+|[\s,]+$/giu;

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
      ? { unreadable: timeProblem(typed), params: { part: 'time' } }
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

/** A text with date and time that was put into one box, in its parts. */
function inParts(entry: Entry): Entry {
  if (typeof entry === 'string' || timePart(entry) !== '') return entry;
  const { day, month, year } = dateEntry(entry);
  const [only = '', ...others] = [day, month, year].filter((part) => part !== '');
  if (others.length > 0) return entry;
  const iso = WRITTEN.exec(inVietnam(only));
  if (iso) return { day: iso[1] ?? '', month: '', year: '', time: iso[2] ?? '' };
  // A date and a time as they are copied from elsewhere, in either order: `1/3/1980 8:30`, `8 giờ 30 ngày 1/3/1980`.
  for (const { index } of only.matchAll(/[\s,]+/gu)) {
    const [left, right] = [withoutJoining(only.slice(0, index)), withoutJoining(only.slice(index))];
    for (const [date, time] of [
      [left, right],
      [right, left],
    ] as const) {
      if (partsOfWrittenDate(date)?.length === 3 && readTime(time) !== undefined)
        return { day: date, month: '', year: '', time };
    }
  }
  return entry;
}

function withoutJoining(half: string): string {
  let before;
  do {
    before = half;
    half = half.replace(JOINING, '');
  } while (half !== before);
  return half;
}
