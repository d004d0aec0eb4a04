import type { JsonValue } from '@motcua/model';
import { foreignText, typedText, type Entry, type Kind, type Reading } from './kind.js';

/** Vietnam's time zone, without summer time since 1975. */
const ZONE = '+07:00';
/** `8:30`, `8.30`, `8h30`, `8:30:15`, `8 giờ 30 phút`, `8 giờ rưỡi`, `0830`, with `AM`, `PM`, `sáng`, `chiều`, `tối` behind. */
const TYPED =
  /^(\d{1,2})(?:\s*(?:[:.]|giờ|h|g)\s*(?:(\d{2})(?:\s*(?:[:.]|phút|p|m|['’′])(?:\s*(\d{2})\s*(?:giây|s|["”″])?)?)?|(rưỡi))?|(\d{2}))?\s*(a\.?m\.?|p\.?m\.?|sáng|trưa|chiều|tối|đêm)?$/iu;
const WRITTEN = /^(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?$/i;

/** A time of day, typed like `8:30`, `8h30` or `0830`; kept as RFC 3339 has it, in Vietnam's time zone. */
export const time: Kind = {
  parse(entry: Entry): Reading {
    const typed = typedText(entry);
    if (typed === '') return { empty: true };
    const value = readTime(typed);
    return value === undefined ? { unreadable: timeProblem(typed) } : { value };
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
  const [, hour, minute, second = 0, half, joined, part] = match;
  const minutes = Number(minute ?? joined ?? (half === undefined ? 0 : 30));
  const hours = part === undefined ? Number(hour) : hourOfDay(Number(hour), part.toLowerCase());
  if (hours === undefined || hours > 23 || minutes > 59 || Number(second) > 59) return undefined;
  return `${[hours, minutes, Number(second)].map(twoDigits).join(':')}${ZONE}`;
}

/** Why a typed text is no time: an hour or minutes that there are not, or another thing altogether. */
export function timeProblem(typed: string): 'timeNoSuchHour' | 'timeNoSuchMinute' | 'time' {
  const [, hour, minute, , , joined, part] = TYPED.exec(typed) ?? [];
  if (Number(hour) > 23) return 'timeNoSuchHour';
  return part === undefined && Number(minute ?? joined) > 59 ? 'timeNoSuchMinute' : 'time';
}

/** Formats a time for its box: hours and minutes, and seconds unless they are zero. A value in another form is returned as it is. */
export function writeTime(value: string): string {
  const match = WRITTEN.exec(value);
  if (!match) return value;
  const [, clock = '', seconds = '', zone = ''] = match;
  if (zone !== ZONE) return value;
  return seconds === ':00' ? clock : `${clock}${seconds}`;
}

/** From which hour, and before which, each part of the day lasts that Vietnamese has a word for. */
const PARTS_OF_DAY: Readonly<Record<string, readonly [from: number, before: number]>> = {
  sáng: [0, 12],
  trưa: [10, 16],
  chiều: [12, 21],
  tối: [17, 25],
  đêm: [21, 30],
};

/** The hour from 0 to 23 that is meant with a part of the day: 11 trưa is before noon; undefined where there is none. */
function hourOfDay(hour: number, part: string): number | undefined {
  if (/^[ap]/.test(part)) {
    if (hour < 1 || hour > 12) return part.startsWith('a') && hour === 0 ? 0 : undefined;
    return (hour % 12) + (part.startsWith('p') ? 12 : 0);
  }
  const [from, before] = PARTS_OF_DAY[part] ?? [0, 0];
  const meant = [hour, hour + 12, hour + 24].find((candidate) => candidate >= from && candidate < before);
  return meant === undefined || (hour > 12 && meant !== hour) ? undefined : meant % 24;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
