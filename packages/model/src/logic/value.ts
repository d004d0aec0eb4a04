import type { LogicFault } from '../documents/rules.js';
import { isArray, isObject, jsonEqual, type JsonValue } from '../json.js';
import { daysInMonth, parsePartialDate } from '../partial-date.js';

/** Thrown where an expression cannot be evaluated. */
export class LogicError extends Error {
  readonly fault: LogicFault;

  constructor(fault: LogicFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A number or a date of which only the bounds are known, both included: the age of a person whose birthday is not known. */
export class Range {
  readonly low: number | string;
  readonly high: number | string;

  constructor(low: number | string, high: number | string) {
    this.low = low;
    this.high = high;
  }
}

/** The value of an expression; undefined when it is unknown, because an answer that it needs is not given. */
export type LogicValue = JsonValue | Range | LogicList | undefined;
/** A list, of which some items may be unknown. */
export type LogicList = readonly LogicValue[];

/** A list as it is known; narrows better than `Array.isArray`. */
export function isList(value: LogicValue): value is LogicList {
  return isArray(value);
}

/**
 * Truth as JsonLogic has it: `false`, `0`, an empty text and an empty list are false.
 * @returns undefined where it is unknown
 */
export function truthOf(value: LogicValue): boolean | undefined {
  if (value === undefined) return undefined;
  if (value instanceof Range) return Number(value.low) <= 0 && Number(value.high) >= 0 ? undefined : true;
  return isList(value) ? value.length > 0 : Boolean(value);
}

/** @throws {LogicError} for what is no number */
export function numberOf(value: LogicValue): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new LogicError('type');
  return value;
}

/** The least and the greatest number that a value may be: the same twice where it is known. */
export type Bounds = readonly [low: number, high: number];

/** @throws {LogicError} for what is no number */
export function numberBounds(value: LogicValue): Bounds {
  if (value instanceof Range && typeof value.low === 'number') return [value.low, value.high as number];
  const number = numberOf(value);
  return [number, number];
}

/** Whether a value has bounds only, or has such an item. */
export function isInexact(value: LogicValue): boolean {
  return value instanceof Range || (isList(value) && value.some(isInexact));
}

/** @throws {LogicError} for what is no list */
export function listOf(value: LogicValue): LogicList {
  if (!isList(value)) throw new LogicError('type');
  return value;
}

/** Without the error of binary fractions: 0.1 + 0.2 is 0.3. */
export function decimal(value: number): number {
  if (!Number.isFinite(value)) throw new LogicError('range');
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/** A range, or its only value. */
export function rangeOf(low: number | string, high: number | string): number | string | Range {
  return low === high ? low : new Range(low, high);
}

/**
 * The days that a date may be: all of a year or a month where no more is known.
 * @returns undefined for a text that is no date
 */
export function dayBounds(value: LogicValue): readonly [first: string, last: string] | undefined {
  if (value instanceof Range) return typeof value.low === 'string' ? [value.low, value.high as string] : undefined;
  const date = typeof value === 'string' ? parsePartialDate(value) : undefined;
  if (!date) return undefined;
  const { year, month, day } = date;
  const [from, to] = [month ?? 1, month ?? 12];
  const pad = (part: number, digits = 2) => String(part).padStart(digits, '0');
  const written = (ofMonth: number, ofDay: number) => `${pad(year, 4)}-${pad(ofMonth)}-${pad(ofDay)}`;
  return [written(from, day ?? 1), written(to, day ?? daysInMonth(year, to))];
}

const TIMES = [/^\d\d:\d\d/, /^\d{4}-\d\d-\d\dT/];

/**
 * Whether a value is before another, or, with `orSame`, not after it: numbers, dates of any precision, times.
 * @returns undefined where what is known of the two does not say
 * @throws {LogicError} for values that have no order
 */
export function isBefore(left: LogicValue, right: LogicValue, orSame: boolean): boolean | undefined {
  const [low, high, otherLow, otherHigh] = bounds(left, right);
  if (orSame ? high <= otherLow : high < otherLow) return true;
  return (orSame ? low > otherHigh : low >= otherHigh) ? false : undefined;
}

function bounds(left: LogicValue, right: LogicValue): [string, string, string, string] {
  const both = [left, right];
  const days = both.map(dayBounds);
  if (days[0] && days[1]) return [...days[0], ...days[1]];
  const isTime = TIMES.some((form) => both.every((one) => typeof one === 'string' && form.test(one)));
  const pairs = both.map((one) => (one instanceof Range ? [one.low, one.high] : [one, one])).flat();
  if (!isTime && !pairs.every((one) => typeof one === 'number')) throw new LogicError('type');
  return pairs as [string, string, string, string];
}

/**
 * Whether two values are the same.
 * @returns undefined where what is known of the two does not say
 * @throws {LogicError} for values of different types
 */
export function isSame(left: LogicValue, right: LogicValue): boolean | undefined {
  if (left instanceof Range || right instanceof Range) {
    const [low, high, otherLow, otherHigh] = bounds(left, right);
    return low > otherHigh || high < otherLow ? false : undefined;
  }
  if ([left, right].some((one) => isList(one) && (one.includes(undefined) || isInexact(one)))) return undefined;
  if (jsonEqual(left, right)) return true;
  if (typeOf(left) !== typeOf(right)) throw new LogicError('type');
  const [days, others] = [dayBounds(left), dayBounds(right)];
  const overlap = days && others && days[0] <= others[1] && others[0] <= days[1];
  return overlap ? undefined : false;
}

function typeOf(value: LogicValue): string {
  return isList(value) ? 'list' : isObject(value) ? 'object' : typeof value;
}
