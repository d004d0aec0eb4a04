import { addDays } from '../calendar/vietnam-time.js';
import { daysInMonth } from '../partial-date.js';
import type { Operator } from './evaluate.js';
import { ofKnown } from './operators.js';
import { dayBounds, LogicError, numberBounds, rangeOf, type LogicValue } from './value.js';

const DATE = /^\d{4}-\d\d-\d\d$/;

/** Today in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const today: Operator = (_args, scope) => scope.today;

/** `{"ageAt": [birth, date]}`: full years from one day to another; to today when the second is left out. */
export const ageAt = ofKnown(([birth, date], scope) => {
  const [firstBirth, lastBirth] = daysOf(birth);
  const [firstDay, lastDay] = daysOf(date ?? scope.today);
  return rangeOf(fullYears(lastBirth, firstDay), fullYears(firstBirth, lastDay));
});

/** A person who was born on 29 February is a year older on 1 March. */
function fullYears(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** `{"addMonths": [date, months]}`: the same day of another month, or its last day when it has no such day. */
export const addMonths = ofKnown(([date, months]) => moved(date, months, monthsAfter));

/** `{"addDays": [date, days]}` */
export const addCalendarDays = ofKnown(([date, days]) => moved(date, days, addDays));

/** Moves a date, or the bounds of one that is not known to the day, by a number or the bounds of one. */
export function moved(date: LogicValue, by: LogicValue, move: (day: string, by: number) => string): LogicValue {
  const days = daysOf(date);
  const [first, last] = numberBounds(by).map((number, index) => {
    const after = move(days[index]!, wholeNumber(number));
    if (!DATE.test(after)) throw new LogicError('range');
    return after;
  });
  return rangeOf(first!, last!);
}

function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, ofMonth = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const pad = (part: number, digits: number) => String(part).padStart(digits, '0');
  return `${pad(toYear, 4)}-${pad(toMonth, 2)}-${pad(Math.min(ofMonth, daysInMonth(toYear, toMonth)), 2)}`;
}

/** @throws {LogicError} for what is no date */
export function daysOf(date: LogicValue): readonly [first: string, last: string] {
  const days = dayBounds(date);
  if (!days) throw new LogicError('type');
  return days;
}

/** @throws {LogicError} for a number with a fraction, or one that leads out of the calendar */
function wholeNumber(number: number): number {
  if (!Number.isInteger(number)) throw new LogicError('type');
  if (Math.abs(number) > 100_000) throw new LogicError('range');
  return number;
}
