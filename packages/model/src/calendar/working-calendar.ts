import type { CalendarDate, TimeLimit } from '../documents/procedure.js';
import { daysInMonth } from '../partial-date.js';
import type { CalendarYear } from './calendar-year.js';
import { addDays, dayNumber, dayOfWeek, vietnamDate, vietnamInstant, vietnamMinutes } from './vietnam-time.js';
import { vietnamYears } from './vietnam-years.js';

/** One stretch of a working day, in minutes since midnight. */
export interface WorkingSpan {
  readonly from: number;
  readonly to: number;
}

/** Eight hours, as most state bodies keep them; hours differ by province and season. */
const USUAL_HOURS: readonly WorkingSpan[] = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 },
];

/** Days off by date in years without a description: the fixed ones only. */
const FIXED_HOLIDAYS = ['01-01', '04-30', '05-01', '09-02', '11-24'];

/** Half a day is four working hours. */
const HOURS_OF_A_DAY = 8;

/** When a dossier is due, and whether every year that was counted through has been announced. */
export interface DueDate {
  readonly dueAt: Date;
  readonly status: 'official' | 'projected';
}

/** Counts working days and hours (ngày làm việc, giờ làm việc) in Asia/Ho_Chi_Minh. */
export class WorkingCalendar {
  readonly #years: ReadonlyMap<number, CalendarYear>;
  readonly #daysOff: ReadonlySet<CalendarDate>;
  readonly #workingSaturdays: ReadonlySet<CalendarDate>;
  readonly #hours: readonly WorkingSpan[];
  readonly #changes = new Map<number, readonly (readonly [date: CalendarDate, change: number])[]>();

  /** @param hours spans of one working day in order; at least one */
  constructor(years: readonly CalendarYear[] = vietnamYears, hours: readonly WorkingSpan[] = USUAL_HOURS) {
    if (hours.length === 0) throw new Error('A working day needs at least one span of working hours');
    this.#years = new Map(years.map((year) => [year.year, year]));
    this.#daysOff = new Set(years.flatMap(({ daysOff }) => daysOff.map(({ date }) => date)));
    this.#workingSaturdays = new Set(years.flatMap(({ workingSaturdays }) => workingSaturdays));
    this.#hours = hours;
  }

  isWorkingDay(date: CalendarDate): boolean {
    if (this.#workingSaturdays.has(date)) return true;
    const day = dayOfWeek(date);
    if (day === 0 || day === 6 || this.#daysOff.has(date)) return false;
    return this.#years.has(Number(date.slice(0, 4))) || !FIXED_HOLIDAYS.includes(date.slice(5));
  }

  /** How many working days come after a date, up to another one included, which is not before it. */
  workingDaysBetween(from: CalendarDate, to: CalendarDate): number {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    const weeks = Math.floor((last - first) / 7);
    let count = weeks * 5;
    for (let day = first + weeks * 7 + 1; day <= last; day += 1) if (isWeekday(day)) count += 1;
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
      for (const [date, change] of this.#changesOf(year)) if (date > from && date <= to) count += change;
    return count;
  }

  /** The date so many working days after another, or before it when negative. */
  addWorkingDays(from: CalendarDate, count: number): CalendarDate {
    let date = from;
    let left = Math.abs(count);
    // A week has at most six working days: so many weeks never lead too far.
    for (let weeks = Math.floor(left / 6); weeks > 0; weeks = Math.floor(left / 6)) {
      const next = addDays(date, Math.sign(count) * weeks * 7);
      const passed = count > 0 ? [date, next] : [addDays(next, -1), addDays(date, -1)];
      left -= this.workingDaysBetween(passed[0]!, passed[1]!);
      date = next;
    }
    while (left > 0) {
      date = addDays(date, Math.sign(count));
      if (this.isWorkingDay(date)) left -= 1;
    }
    return date;
  }

  /** The dates of a year that differ from those of other weeks: -1 for a weekday off, 1 for a Saturday that is worked. */
  #changesOf(year: number): readonly (readonly [date: CalendarDate, change: number])[] {
    const known = this.#changes.get(year);
    if (known) return known;
    const described = this.#years.get(year);
    const fixed = FIXED_HOLIDAYS.map((day) => `${String(year).padStart(4, '0')}-${day}`);
    const off = new Set(described ? [] : fixed);
    const worked = new Set<CalendarDate>();
    for (const { daysOff, workingSaturdays } of this.#years.values()) {
      for (const { date } of daysOff) if (Number(date.slice(0, 4)) === year) off.add(date);
      for (const date of workingSaturdays) if (Number(date.slice(0, 4)) === year) worked.add(date);
    }
    const changes = [
      ...[...off].filter((date) => isWeekday(dayNumber(date)) && !worked.has(date)).map((date) => [date, -1] as const),
      ...[...worked].filter((date) => !isWeekday(dayNumber(date))).map((date) => [date, 1] as const),
    ];
    this.#changes.set(year, changes);
    return changes;
  }

  /** The first working day after a date. */
  nextWorkingDay(date: CalendarDate): CalendarDate {
    let next = addDays(date, 1);
    while (!this.isWorkingDay(next)) next = addDays(next, 1);
    return next;
  }

  /**
   * When the clock starts for what arrived at an instant: then, if a working day is under way; else when the next one
   * begins.
   * @param cutOff local time `HH:mm` after which it is the next working day's; the end of the working day by default
   */
  effectiveReceipt(receivedAt: Date, cutOff?: string): Date {
    const date = vietnamDate(receivedAt);
    const minutes = vietnamMinutes(receivedAt);
    const last = cutOff === undefined ? this.#closing : Math.min(minutesOf(cutOff), this.#closing);
    if (!this.isWorkingDay(date) || minutes > last) return vietnamInstant(this.nextWorkingDay(date), this.#opening);
    return minutes < this.#opening ? vietnamInstant(date, this.#opening) : receivedAt;
  }

  /**
   * When a dossier is due whose clock starts at `effectiveAt`. The day of receipt does not count; a time limit in days or
   * months that ends on a day off ends on the next working day (Bộ luật Dân sự 91/2015/QH13, Điều 147 và 148).
   */
  dueDate(effectiveAt: Date, limit: Pick<TimeLimit, 'value' | 'unit'>): DueDate {
    const from = vietnamDate(effectiveAt);
    const dueAt = this.#dueAt(effectiveAt, from, limit);
    const [firstYear, lastYear] = [Number(from.slice(0, 4)), Number(vietnamDate(dueAt).slice(0, 4))];
    for (let year = firstYear; year <= lastYear; year += 1) {
      if (this.#years.get(year)?.status !== 'official') return { dueAt, status: 'projected' };
    }
    return { dueAt, status: 'official' };
  }

  #dueAt(effectiveAt: Date, from: CalendarDate, { value, unit }: Pick<TimeLimit, 'value' | 'unit'>): Date {
    switch (unit) {
      case 'workingDay':
        return this.#addWorkingDays(from, value);
      case 'workingHour':
        return this.#addWorkingMinutes(from, vietnamMinutes(effectiveAt), value * 60);
      case 'calendarDay':
        return this.#endOfWorkingDay(addDays(from, Math.ceil(value)));
      case 'month':
        return this.#endOfWorkingDay(addMonths(from, Math.ceil(value)));
      case 'sameDay':
        return this.#endOfWorkingDay(from);
    }
  }

  #addWorkingDays(from: CalendarDate, days: number): Date {
    let date = from;
    for (let day = 1; day <= Math.floor(days); day += 1) date = this.nextWorkingDay(date);
    const part = days - Math.floor(days);
    if (part === 0) return vietnamInstant(date, this.#closing);
    return this.#addWorkingMinutes(this.nextWorkingDay(date), this.#opening, part * HOURS_OF_A_DAY * 60);
  }

  /** `count` working minutes after a minute of a day. */
  #addWorkingMinutes(from: CalendarDate, fromMinutes: number, count: number): Date {
    let date = this.isWorkingDay(from) ? from : this.nextWorkingDay(from);
    let clock = date === from ? fromMinutes : this.#opening;
    for (let left = count; ; date = this.nextWorkingDay(date), clock = this.#opening) {
      for (const span of this.#hours) {
        const start = Math.max(span.from, clock);
        const minutes = Math.max(0, span.to - start);
        if (left <= minutes) return vietnamInstant(date, start + left);
        left -= minutes;
      }
    }
  }

  #endOfWorkingDay(date: CalendarDate): Date {
    return vietnamInstant(this.isWorkingDay(date) ? date : this.nextWorkingDay(date), this.#closing);
  }

  get #opening(): number {
    return this.#hours[0]?.from ?? 0;
  }

  get #closing(): number {
    return this.#hours.at(-1)?.to ?? 0;
  }
}

/** Whether a day, by its {@link dayNumber}, is from Monday to Friday. */
function isWeekday(day: number): boolean {
  // Day 0 is a Thursday.
  return (((day + 3) % 7) + 7) % 7 < 5;
}

/** The same day of a later month, or that month's last day when it has no such day. */
function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}`;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
