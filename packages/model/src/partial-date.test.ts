import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  comparePartialDates,
  datePrecision,
  daysInMonth,
  formatPartialDate,
  parsePartialDate,
  type PartialDate,
} from './partial-date.js';

const plain = { noNullPrototype: true };
const year = fc.integer({ min: 1, max: 9999 });
const partialDate: fc.Arbitrary<PartialDate> = fc.oneof(
  year.map((y) => ({ year: y })),
  fc.record({ year, month: fc.integer({ min: 1, max: 12 }) }, plain),
  fc
    .record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }, plain)
    .filter(({ year: y, month, day }) => day <= daysInMonth(y, month)),
);

describe('partial dates', () => {
  it('read back what was written', () => {
    fc.assert(fc.property(partialDate, (date) => assert.deepEqual(parsePartialDate(formatPartialDate(date)), date)));
  });

  it('refuse days that do not exist', () => {
    for (const text of [
      '1950-02-31',
      '2023-02-29',
      '2024-13',
      '2024-00',
      '2024-01-00',
      '0000',
      '24-01-01',
      '2024-1-1',
      '2024-01-01T00:00',
    ]) {
      assert.equal(parsePartialDate(text), undefined, text);
    }
    assert.deepEqual(parsePartialDate('2024-02-29'), { year: 2024, month: 2, day: 29 });
  });

  it('indicate how much is known', () => {
    assert.deepEqual(
      ['1950', '1950-03', '1950-03-27'].map((text) => datePrecision(parsePartialDate(text)!)),
      ['year', 'month', 'day'],
    );
  });

  it('compare as far as is known: unknown is not equal', () => {
    const compare = (left: string, right: string) =>
      comparePartialDates(parsePartialDate(left)!, parsePartialDate(right)!);
    assert.equal(compare('1950', '1951-01-01'), -1);
    assert.equal(compare('1950', '1950-06-01'), undefined);
    assert.equal(compare('1950-05', '1950-06-01'), -1);
    assert.equal(compare('1950-06', '1950-06-01'), undefined);
    assert.equal(compare('1950-06-01', '1950-06-01'), 0);
  });

  it('agree with the calendar when both days are known', () => {
    const full = partialDate.filter((date) => date.day !== undefined);
    fc.assert(
      fc.property(full, full, (left, right) => {
        const texts = [formatPartialDate(left), formatPartialDate(right)] as const;
        const expected = texts[0] === texts[1] ? 0 : texts[0] < texts[1] ? -1 : 1;
        assert.equal(comparePartialDates(left, right), expected);
      }),
    );
  });
});
