import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeDate, writeDateTime } from './write-date.js';

describe('a date in words', () => {
  it('has its day first in Vietnamese, and the name of its month in English', () => {
    assert.deepEqual([writeDate('2026-12-03', 'vi'), writeDate('2026-12-03', 'en')], ['03/12/2026', '3 December 2026']);
    assert.deepEqual([writeDate('1950-03', 'vi'), writeDate('1950-03', 'en')], ['03/1950', 'March 1950']);
    assert.deepEqual([writeDate('1950', 'vi'), writeDate('1950', 'en')], ['1950', '1950']);
    assert.equal(writeDate('1950-13-01', 'en'), '1950-13-01');
  });

  it('has the time of day in Vietnam; midnight is 00', () => {
    assert.equal(writeDateTime('2026-12-02T17:05:00Z', 'vi'), '00:05 ngày 03/12/2026');
    assert.equal(writeDateTime('2026-12-02T17:05:00.123Z', 'en'), '00:05 on 3 December 2026');
    assert.equal(writeDateTime('2026-12-03T08:30:00+07:00', 'en'), '08:30 on 3 December 2026');
    assert.equal(writeDateTime('soon', 'en'), 'soon');
  });
});
