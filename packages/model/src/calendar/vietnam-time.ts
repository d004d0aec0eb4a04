import type { CalendarDate } from '../documents/procedure.js';

/** Asia/Ho_Chi_Minh has kept UTC+7 without summer time since 1975. In milliseconds. */
const OFFSET = 7 * 3_600_000;
const DAY = 24 * 3_600_000;

/** Date and time of day in Asia/Ho_Chi_Minh, to the millisecond: `2026-11-20T09:30:00.000`. */
export function vietnamDateTime(now: Date): string {
  return new Date(now.getTime() + OFFSET).toISOString().slice(0, -1);
}

/** The calendar date in Asia/Ho_Chi_Minh. */
export function vietnamDate(now: Date): CalendarDate {
  return vietnamDateTime(now).slice(0, 10);
}

/** Minutes since midnight in Asia/Ho_Chi_Minh. */
export function vietnamMinutes(now: Date): number {
  return Math.floor(((((now.getTime() + OFFSET) % DAY) + DAY) % DAY) / 60_000);
}

/** The instant of a date and a minute of the day in Asia/Ho_Chi_Minh. */
export function vietnamInstant(date: CalendarDate, minutes: number): Date {
  return new Date(Date.parse(`${date}T00:00:00Z`) - OFFSET + minutes * 60_000);
}

/** The date `days` after another, or before it when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The days from 1970-01-01 to a date. */
export function dayNumber(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** Day of the week, 0 for Sunday to 6 for Saturday. */
export function dayOfWeek(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
