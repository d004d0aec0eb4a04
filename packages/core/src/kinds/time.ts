import type { JsonValue } from '@motcua/model';
import { foreignText, typedText, type Entry, type Kind, type Reading } from './kind.js';

/** Vietnam's time zone, without summer time since 1975. */
const ZONE = '+07:00';
/** `8:30`, `8.30`, `8h30`, `8 giờ 30 phút`, `0830`, and those with `AM`, `PM`, `sáng`, `chiều`, `tối` behind. */
const TYPED =
  /^(\d{1,2})(?:\s*(?:[:.]|giờ|h)\s*(\d{2})?\s*(?:phút|p)?|(\d{2}))?\s*(a\.?m\.?|p\.?m\.?|sáng|trưa|chiều|tối)?$/iu;
const AFTER_NOON = /^(?:p|trưa|chiều|tối)/iu;
const WRITTEN = /^(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?$/i;

/** A time of day, typed like `8:30`, `8h30` or `0830`; kept as RFC 3339 has it, in Vietnam's time zone. */
export const time: Kind = {
  parse(entry: Entry): Reading {
    const typed = typedText(entry);
    if (typed === '') return { empty: true };
    const value = readTime(typed);
    return value === undefined ? { unreadable: 'time' } : { value };
  },
  format(value: JsonValue | undefined): Entry {
    return typeof value === 'string' ? writeTime(value) : foreignText(value);
  },
  isEmpty: (entry) => typedText(entry) === '',
};

/** A typed time as RFC 3339 full time; undefined when it is none. A time that is written in full stays as it is. */
export function readTime(typed: string): string | undefined {
  const written = WRITTEN.exec(typed);
  if (written?.[3] !== undefined) return typed;
  if (written?.[2] !== undefined) return `${typed}${ZONE}`;
  const match = TYPED.exec(typed);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? match[3] ?? 0)];
  const half = match[4];
  if (hours > 23 || minutes > 59 || (half !== undefined && (hours > 12 || (hours === 0 && AFTER_NOON.test(half)))))
    return undefined;
  return `${twoDigits(half === undefined ? hours : hourOfDay(hours, half))}:${twoDigits(minutes)}:00${ZONE}`;
}

/** How a time stands in its box: hours and minutes, and only what is unusual beside them. */
export function writeTime(value: string): string {
  const match = WRITTEN.exec(value);
  if (!match) return value;
  const [, clock = '', seconds = '', zone = ''] = match;
  if (zone !== ZONE) return value;
  return seconds === ':00' ? clock : `${clock}${seconds}`;
}

/** The hour from 0 to 23 for one on a 12-hour clock; 11 trưa is before noon. */
function hourOfDay(hours: number, half: string): number {
  const isLater = AFTER_NOON.test(half) && !(/^trưa/iu.test(half) && hours >= 10 && hours < 12);
  return (hours % 12) + (isLater ? 12 : 0);
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
