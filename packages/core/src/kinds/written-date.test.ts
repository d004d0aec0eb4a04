import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysInMonth } from '@motcua/model';
import fc from 'fast-check';
import { readWrittenDate } from './written-date.js';

describe('a date that is written elsewhere', () => {
  it('is read in the ways that people and systems write it', () => {
    for (const [text, date] of [
      ['1978-03-15', '1978-03-15'],
      ['1978-03', '1978-03'],
      ['1978', '1978'],
      ['15/03/1978', '1978-03-15'],
      [' 15 / 3 / 1978 ', '1978-03-15'],
      ['15-3-1978', '1978-03-15'],
      ['15.03.1978', '1978-03-15'],
      ['15031978', '1978-03-15'],
      ['３/1978', '1978-03'],
      ['ngày 15 tháng 3 năm 1978', '1978-03-15'],
      ['Ngày 15 tháng 03 năm 1978', '1978-03-15'],
      ['15 tháng 3, 1978', '1978-03-15'],
      ['ngày 15/3/1978', '1978-03-15'],
      ['thứ Tư, ngày 15 tháng ba năm 1978', '1978-03-15'],
      ['mùng 5 tháng năm năm 1978', '1978-05-05'],
      ['tháng mười hai năm 1978', '1978-12'],
      ['tháng 3/1978', '1978-03'],
      ['năm 1978', '1978'],
      ['15 March 1978', '1978-03-15'],
      ['15th of March, 1978', '1978-03-15'],
      ['March 15, 1978', '1978-03-15'],
      ['15-Mar-1978', '1978-03-15'],
      ['Wednesday, 15 Mar. 1978', '1978-03-15'],
      ['Sept. 1978', '1978-09'],
    ] as const)
      assert.equal(readWrittenDate(text), date, text);
  });

  it('is none where the day is ambiguous, or there is no such day', () => {
    for (const text of [
      '',
      '03/15/1978',
      '31/02/1978',
      '15/03/78',
      '1978/03/15',
      '1978-03-15T00:00:00Z',
      '15/',
      'xuân',
      '5 năm 1978',
      'ngày 15 năm 1978',
      'tháng 1978',
      '15 Marchember 1978',
      'Mar 1978 15',
      '31 April 1978',
      'tháng 13 năm 1978',
    ])
      assert.equal(readWrittenDate(text), undefined, text);
  });

  it('is the same day however it is written', () => {
    const days = fc.record({ year: fc.integer({ min: 1900, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(days, fc.nat(), fc.constantFrom('/', '.', '-', ' ', ' / '), ({ year, month }, nat, between) => {
        const day = 1 + (nat % daysInMonth(year, month));
        const two = (part: number) => String(part).padStart(2, '0');
        const date = `${year}-${two(month)}-${two(day)}`;
        for (const text of [date, [day, month, year].join(between), [two(day), two(month), year].join('')])
          assert.equal(readWrittenDate(text), date, text);
      }),
    );
  });
});
