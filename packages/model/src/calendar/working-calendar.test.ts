import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, vietnamDate, vietnamInstant } from './vietnam-time.js';
import { vietnamYears } from './vietnam-years.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar();
const at = (text: string) => new Date(`${text}+07:00`);
const due = (
  effective: string,
  value: number,
  unit: 'workingDay' | 'calendarDay' | 'workingHour' | 'month' | 'sameDay' = 'workingDay',
) => calendar.dueDate(at(effective), { value, unit }).dueAt.toISOString();
const utc = (text: string) => at(text).toISOString();

describe('working days', () => {
  it('are Monday to Friday without holidays, and the Saturdays that are worked instead', () => {
    assert.equal(calendar.isWorkingDay('2026-11-23'), true);
    assert.equal(calendar.isWorkingDay('2026-11-24'), false, 'Ngày Văn hóa Việt Nam, from 2026');
    assert.equal(calendar.isWorkingDay('2025-11-24'), true, 'not yet a holiday in 2025');
    assert.equal(calendar.isWorkingDay('2026-01-10'), true, 'Saturday in exchange for 02/01');
    assert.equal(calendar.isWorkingDay('2026-01-17'), false);
    assert.equal(calendar.isWorkingDay('2026-04-27'), false, 'in lieu of Giỗ Tổ on a Sunday');
  });

  it('of a year without a description leave out the fixed holidays', () => {
    assert.equal(calendar.isWorkingDay('2031-09-02'), false);
    assert.equal(calendar.isWorkingDay('2031-09-04'), true);
  });

  it('are as many as the law gives: 12 paid days in 2026 and 2027', () => {
    for (const { year, daysOff } of vietnamYears.filter(({ year }) => year >= 2026)) {
      const paid = daysOff.filter(({ kind }) => kind !== 'swap').length;
      assert.equal(paid, 12, String(year));
    }
  });

  it('and days off never coincide with a weekend, nor worked Saturdays with anything but Saturday', () => {
    for (const { daysOff, workingSaturdays } of vietnamYears) {
      for (const { date } of daysOff) assert.ok(![0, 6].includes(new Date(date).getUTCDay()), date);
      for (const date of workingSaturdays) assert.equal(new Date(date).getUTCDay(), 6, date);
    }
  });

  const day = fc.integer({ min: -2000, max: 4000 }).map((offset) => addDays('2025-06-01', offset));

  it('between two dates are as many as there are one by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
        let count = 0;
        for (let past = 1; past <= length; past += 1) if (calendar.isWorkingDay(addDays(from, past))) count += 1;
        assert.equal(calendar.workingDaysBetween(from, addDays(from, length)), count);
      }),
    );
  });

  it('after or before a date lead to the same as one by one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (from, count) => {
        let date = from;
        for (let left = Math.abs(count); left > 0;) {
          date = addDays(date, Math.sign(count));
          if (calendar.isWorkingDay(date)) left -= 1;
        }
        assert.equal(calendar.addWorkingDays(from, count), date);
      }),
    );
  });
});

describe('the effective receipt', () => {
  const effective = (text: string, cutOff?: string) => calendar.effectiveReceipt(at(text), cutOff).toISOString();

  it('is the receipt itself within working hours, lunch included', () => {
    assert.equal(effective('2026-11-20T09:30:00'), utc('2026-11-20T09:30:00'));
    assert.equal(effective('2026-11-20T12:30:00'), utc('2026-11-20T12:30:00'));
    assert.equal(effective('2026-11-20T17:00:59'), utc('2026-11-20T17:00:59'));
  });

  it('is the opening of the day for what comes before it, and of the next working day for what comes after', () => {
    assert.equal(effective('2026-11-20T06:00:00'), utc('2026-11-20T08:00:00'));
    assert.equal(effective('2026-11-20T17:01:00'), utc('2026-11-23T08:00:00'));
    assert.equal(effective('2026-11-23T23:00:00'), utc('2026-11-25T08:00:00'));
    assert.equal(effective('2026-11-21T10:00:00'), utc('2026-11-23T08:00:00'));
  });

  it('obeys a cut-off, as civil status has it at 15:00', () => {
    assert.equal(effective('2026-11-20T15:00:00', '15:00'), utc('2026-11-20T15:00:00'));
    assert.equal(effective('2026-11-20T15:01:00', '15:00'), utc('2026-11-23T08:00:00'));
  });
});

describe('the due date', () => {
  it('does not count the day of receipt, nor days off', () => {
    assert.equal(due('2026-11-20T09:00:00', 3), utc('2026-11-26T17:00:00'));
    assert.equal(due('2026-11-26T09:00:00', 1), utc('2026-11-27T17:00:00'));
  });

  it('counts half a day as four working hours', () => {
    assert.equal(due('2026-11-25T09:00:00', 0.5), utc('2026-11-26T12:00:00'));
    assert.equal(due('2026-11-25T09:00:00', 2.5), utc('2026-11-30T12:00:00'));
  });

  it('counts working hours from the moment of receipt, over lunch and nights', () => {
    assert.equal(due('2026-11-25T09:00:00', 2, 'workingHour'), utc('2026-11-25T11:00:00'));
    assert.equal(due('2026-11-25T11:30:00', 1, 'workingHour'), utc('2026-11-25T13:30:00'));
    assert.equal(due('2026-11-27T16:00:00', 8, 'workingHour'), utc('2026-11-30T16:00:00'));
  });

  it('moves the end of calendar days and months from a day off to the next working day', () => {
    assert.equal(due('2026-11-20T09:00:00', 4, 'calendarDay'), utc('2026-11-25T17:00:00'));
    assert.equal(due('2026-01-31T09:00:00', 1, 'month'), utc('2026-03-02T17:00:00'));
    assert.equal(due('2025-11-30T09:00:00', 3, 'month'), utc('2026-03-02T17:00:00'));
    assert.equal(due('2026-11-20T09:00:00', 1, 'sameDay'), utc('2026-11-20T17:00:00'));
  });

  it('is projected when it counts through a year that is not announced', () => {
    assert.equal(calendar.dueDate(at('2026-11-20T09:00:00'), { value: 3, unit: 'workingDay' }).status, 'official');
    assert.equal(calendar.dueDate(at('2026-12-30T09:00:00'), { value: 3, unit: 'workingDay' }).status, 'projected');
    assert.equal(calendar.dueDate(at('2031-03-03T09:00:00'), { value: 1, unit: 'workingDay' }).status, 'projected');
  });

  it('is always within a working day, and never earlier for a longer limit', () => {
    const days = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2025-01-01', offset));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 60 }), (date, minutes, halves) => {
        const effective = calendar.effectiveReceipt(vietnamInstant(date, minutes));
        assert.ok(calendar.isWorkingDay(vietnamDate(effective)));
        const first = calendar.dueDate(effective, { value: halves / 2, unit: 'workingDay' }).dueAt;
        const second = calendar.dueDate(effective, { value: (halves + 1) / 2, unit: 'workingDay' }).dueAt;
        assert.ok(calendar.isWorkingDay(vietnamDate(first)));
        assert.ok(first.getTime() > effective.getTime());
        assert.ok(second.getTime() > first.getTime());
      }),
    );
  });
});
