import { dayNumber } from '../calendar/vietnam-time.js';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { daysOf, moved } from './date-operators.js';
import { ofKnown } from './operators.js';
import { LogicError, Range, rangeOf } from './value.js';

/** Days between the dates that are compared, about 54 years. */
const MAX_DAYS = 20_000;

const calendar = new WorkingCalendar();

/**
 * `{"workingDays": [from, to]}`: how many working days come after a date, up to another one included; negative when that
 * is the earlier one. `{"workingDays": [from, number]}`: the date so many working days after it.
 */
export const workingDays = ofKnown(([from, to]) => {
  if (typeof to === 'number' || (to instanceof Range && typeof to.low === 'number'))
    return moved(from, to, workingDaysAfter);
  const [[firstFrom, lastFrom], [firstTo, lastTo]] = [daysOf(from), daysOf(to)];
  return rangeOf(workingDaysBetween(lastFrom, firstTo), workingDaysBetween(firstFrom, lastTo));
});

function workingDaysAfter(day: string, count: number): string {
  if (Math.abs(count) * 2 > MAX_DAYS) throw new LogicError('range');
  return calendar.addWorkingDays(day, count);
}

function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from);
  if (dayNumber(to) - dayNumber(from) > MAX_DAYS) throw new LogicError('range');
  return calendar.workingDaysBetween(from, to);
}
