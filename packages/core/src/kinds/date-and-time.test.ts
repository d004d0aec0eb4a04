import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { date_time } from '@motcua/model/formats';
import { all, read, write } from '../../../../test/support/read-kind.js';
import type { Entry } from './kind.js';

describe('a partial date', () => {
  const partial = { format: 'partial-date' };
  const full = { format: 'date' };
  const entry = (day: string, month: string, year: string): Entry => ({ day, month, year });

  it('keeps what is known and never fills in the rest', () => {
    assert.deepEqual(read('partialDate', entry('', '', '1950'), partial), { value: '1950' });
    assert.deepEqual(read('partialDate', entry('', '3', '1950'), partial), { value: '1950-03' });
    assert.deepEqual(read('partialDate', entry('5', '3', '1950'), partial), { value: '1950-03-05' });
    assert.deepEqual(read('partialDate', entry(' 5 ', '03', '1950'), full), { value: '1950-03-05' });
  });

  it('says which part is missing or odd', () => {
    assert.deepEqual(read('partialDate', entry('5', '', '1950'), partial), {
      unreadable: 'dateMonthMissing',
      params: { part: 'month' },
    });
    assert.deepEqual(read('partialDate', entry('5', '3', ''), partial), {
      unreadable: 'dateYearMissing',
      params: { part: 'year' },
    });
    assert.deepEqual(read('partialDate', entry('', '', '1950'), full), {
      unreadable: 'dateMonthMissing',
      params: { part: 'month' },
    });
    assert.deepEqual(read('partialDate', entry('', '3', '1950'), full), {
      unreadable: 'dateDayMissing',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('x', '3', '1950'), full), {
      unreadable: 'dateDay',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('5', '3', '50'), full), {
      unreadable: 'dateYearShort',
      params: { part: 'year', year: '50' },
    });
    assert.deepEqual(read('partialDate', entry('', '', ''), full), { empty: true });
  });

  it('may be pasted or typed as a whole into any of its boxes', () => {
    for (const typed of ['1/3/1980', '01031980', '1-3-1980', ' 1.3.1980 ', '1980-03-01'])
      for (const box of [entry(typed, '', ''), entry('', typed, ''), entry('', '', typed)])
        assert.deepEqual(read('partialDate', box, full), { value: '1980-03-01' }, typed);
    for (const typed of [
      'ngày 1 tháng 3 năm 1980',
      '1 tháng 3, 1980',
      'March 1, 1980',
      '1 Mar 1980',
      '1st of March 1980',
    ])
      assert.deepEqual(read('partialDate', entry(typed, '', ''), full), { value: '1980-03-01' }, typed);
    for (const typed of ['tháng 3 năm 1980', 'tháng 3/1980', 'March 1980'])
      assert.deepEqual(read('partialDate', entry('', typed, ''), partial), { value: '1980-03' }, typed);
    assert.deepEqual(read('partialDate', entry('', '', 'năm 1980'), partial), { value: '1980' });
    assert.deepEqual(read('partialDate', entry('3/1980', '', ''), partial), { value: '1980-03' });
    assert.deepEqual(read('partialDate', entry('3/1980', '', ''), full), {
      unreadable: 'dateDayMissing',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('1980', '', ''), partial), {
      unreadable: 'dateYearAsDay',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('1/3/1980', '4', ''), full), {
      unreadable: 'dateDay',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('30/2/1980', '', ''), full), { value: '1980-02-30' });
    assert.equal(all('partialDate').explain?.('format', entry('30/2/1980', '', ''))?.reason, 'dateMonthTooShort');
  });

  it('may have words in its boxes that say no more than the digits', () => {
    for (const [day, month, year] of [
      ['ngày 1', 'tháng 3', 'năm 1980'],
      ['1st', 'March', '1980'],
      ['1', 'mar.', '1980'],
      ['01', 'ba', '1980'],
    ] as const)
      assert.deepEqual(read('partialDate', entry(day, month, year), full), { value: '1980-03-01' });
    for (const month of ['Maybe', 'm', 'xuân'])
      assert.deepEqual(read('partialDate', entry('1', month, '1980'), full), {
        unreadable: 'dateMonth',
        params: { part: 'month' },
      });
  });

  it('names a year that is too short, or in another box, at the box where it is', () => {
    for (const typed of ['1/3/80', '01-03-80', "1 / 3 / '80"])
      assert.deepEqual(read('partialDate', entry(typed, '', ''), full), {
        unreadable: 'dateYearShort',
        params: { part: 'day', year: '80' },
      });
    assert.deepEqual(read('partialDate', entry('1/3/180', '', ''), full), {
      unreadable: 'dateYear',
      params: { part: 'day' },
    });
    assert.deepEqual(read('partialDate', entry('1', '1980', '3'), full), {
      unreadable: 'dateYearAsMonth',
      params: { part: 'month' },
    });
  });

  it('explains a day that does not exist', () => {
    const explain = (code: string, typed: Entry) => all('partialDate').explain?.(code, typed);
    assert.deepEqual(explain('format', entry('31', '2', '1950')), {
      reason: 'dateMonthTooShort',
      params: { month: 2, year: 1950, days: 28, part: 'day' },
    });
    assert.equal(explain('format', entry('32', '1', '1950'))?.reason, 'dateNoSuchDay');
    assert.equal(explain('format', entry('1', '13', '1950'))?.reason, 'dateNoSuchMonth');
    assert.equal(explain('required', entry('1', '13', '1950')), undefined);
  });

  it('keeps a value that is no date readable', () => {
    assert.deepEqual(write('partialDate', 'hôm qua', full), entry('', '', 'hôm qua'));
    assert.deepEqual(read('partialDate', write('partialDate', '1950-02-31', full), full), { value: '1950-02-31' });
  });
});

describe('a time and a date with time', () => {
  it('are read as people write them', () => {
    for (const typed of [
      '20:30',
      '8:30 PM',
      '8.30 p.m.',
      '20h30',
      '8 giờ 30 tối',
      '8h30 tối',
      '20 giờ 30 phút',
      '2030',
      '20.30',
      '20h30p',
      '8 giờ rưỡi tối',
      '20h30 tối',
      '8g30 tối',
    ])
      assert.deepEqual(read('time', typed), { value: '20:30:00+07:00' }, typed);
    for (const [typed, value] of [
      ['12:05 AM', '00:05'],
      ['12:05 PM', '12:05'],
      ['11h30 trưa', '11:30'],
      ['1h trưa', '13:00'],
      ['12h trưa', '12:00'],
      ['12h đêm', '00:00'],
      ['11h đêm', '23:00'],
      ['1h đêm', '01:00'],
      ['15h chiều', '15:00'],
    ] as const)
      assert.deepEqual(read('time', typed), { value: `${value}:00+07:00` }, typed);
    for (const typed of ['8:30:15', '8.30.15', '08:30:15', '8 giờ 30 phút 15 giây', '8:30:15 AM', '8h30\'15"'])
      assert.deepEqual(read('time', typed), { value: '08:30:15+07:00' }, typed);
    for (const [typed, unreadable] of [
      ['25:00', 'timeNoSuchHour'],
      ['8:61', 'timeNoSuchMinute'],
      ['13:00 PM', 'time'],
      ['0:30 PM', 'time'],
      ['8:30:61', 'time'],
      ['8:30:60', 'time'],
      ['15h sáng', 'time'],
      ['9h trưa', 'time'],
      ['sớm', 'time'],
    ] as const)
      assert.deepEqual(read('time', typed), { unreadable }, typed);
  });

  it('may be pasted as one into any of its boxes', () => {
    const empty = { day: '', month: '', year: '', time: '' };
    for (const typed of [
      '1/3/1980 8:30',
      '8:30 1/3/1980',
      '8h30 ngày 1/3/1980',
      '01/03/1980, 08:30',
      '1980-03-01T08:30',
      '1 March 1980 8:30',
      'March 1, 1980, 8:30 AM',
      '08:30 on 1 March 1980',
      '1 March 1980 at 8:30',
      '8 giờ 30 ngày 1 tháng 3 năm 1980',
      'lúc 8 giờ 30 phút sáng, thứ Bảy, ngày 1 tháng 3 năm 1980',
      'ngày 1 tháng 3, 1980 lúc 8h30',
      '1 3 1980 8:30',
    ])
      for (const box of ['day', 'month', 'year'])
        assert.deepEqual(read('dateTime', { ...empty, [box]: typed }), { value: '1980-03-01T08:30:00+07:00' }, typed);
    assert.deepEqual(read('dateTime', { ...empty, day: '1980-03-01T01:30:00Z' }), {
      value: '1980-03-01T08:30:00+07:00',
    });
    assert.deepEqual(read('dateTime', { ...empty, day: '1/3/1980', time: '8:30' }), {
      value: '1980-03-01T08:30:00+07:00',
    });
  });

  it('of a leap second is shown in Vietnam’s time too, and stays that second', () => {
    const shown = { day: '01', month: '01', year: '2017', time: '06:59:60' };
    assert.deepEqual(write('dateTime', '2016-12-31T23:59:60Z'), shown);
    const value = '2017-01-01T06:59:60+07:00';
    assert.deepEqual(read('dateTime', shown), { value });
    assert.equal(date_time(value), true);
    assert.deepEqual(write('dateTime', value), shown);
    assert.deepEqual(read('time', '23:59:60Z'), { value: '23:59:60Z' });
  });

  it('of another zone is shown in Vietnam’s time', () => {
    assert.deepEqual(write('dateTime', '2026-12-31T18:30:00Z'), {
      day: '01',
      month: '01',
      year: '2027',
      time: '01:30',
    });
    assert.deepEqual(write('dateTime', '2026-12-31T18:30:00-05:00'), {
      day: '01',
      month: '01',
      year: '2027',
      time: '06:30',
    });
  });
});
