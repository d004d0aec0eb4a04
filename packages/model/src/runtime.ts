// Functions that validators call at run time: compiled ones include only those they use, the interpreter all of them.

import { isArray, isObject, jsonEqual } from './json.js';
import { linearPattern, type TextPattern } from './patterns/linear-pattern.js';

export { jsonEqual as equal };
export type { TextPattern };

/** Returns the number of code points of a text: JSON Schema counts characters, not UTF-16 units. */
export function ucs2length(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Adds an error to a list that is made when the first one comes. */
export function addError(errors: object[] | null, instancePath: string, keyword: string, params: object): object[] {
  const error = { instancePath, keyword, params };
  if (!errors) return [error];
  errors.push(error);
  return errors;
}

/**
 * True when a number is a multiple of another, reckoned with the decimal digits in which both are written: 19.99 is a
 * multiple of 0.01, although the quotient of the two is 1998.9999999999998.
 */
export function isMultiple(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) return value % divisor === 0;
  if (!Number.isFinite(value)) return false;
  const [coefficient, exponent] = decimal(value);
  const [by, byExponent] = decimal(divisor);
  const shift = BigInt(Math.abs(exponent - byExponent));
  return exponent < byExponent ? coefficient % (by * 10n ** shift) === 0n : (coefficient * 10n ** shift) % by === 0n;
}

/** A finite number as a whole number and a power of ten. */
function decimal(value: number): readonly [coefficient: bigint, exponent: number] {
  const [digits = '', power = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  return [BigInt(whole + fraction), Number(power) - fraction.length];
}

/** The first item that equals an earlier one: its index, and that of the earlier one. */
export function repeatedItem(list: readonly unknown[]): { readonly i: number; readonly j: number } | undefined {
  const seen = new Map<unknown, number>();
  for (const [i, item] of list.entries()) {
    const key =
      typeof item === 'object' && item !== null ? canonical(item) : typeof item === 'string' ? `"${item}` : item;
    const j = seen.get(key);
    if (j !== undefined) return { i, j };
    seen.set(key, i);
  }
  return undefined;
}

/** A text that is the same for equal JSON values and for no others. */
function canonical(value: unknown): string {
  if (isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? '';
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}

/**
 * A pattern that keeps nothing waiting: `RegExp` tries texts up to `limit` UTF-16 units, and longer ones are matched in
 * linear time. What has no such match is left to others: without any limit (-1) every text has it, else no longer one.
 * @param flags `u`, or nothing for a pattern that is only right without it
 */
export function boundedPattern(source: string, flags: string, limit: number): TextPattern {
  const pattern = new RegExp(source, flags);
  let linear: TextPattern | undefined;
  return {
    test(text) {
      if (text.length <= limit) return pattern.test(text);
      linear ??= linearPattern(source, flags) ?? { test: () => limit < 0 };
      return linear.test(text);
    },
  };
}

/** Checks of formats that no validator brings with it, by name. A format without check is taken as right. */
export let formats = new Map<string, (text: string) => boolean>();

/** From now on the checks of formats are these, which another module keeps. */
export function useFormats(others: typeof formats): void {
  formats = others;
}

export function hasFormat(name: string, text: string): boolean {
  return formats.get(name)?.(text) ?? true;
}

type Check = (value: unknown) => boolean;

let outcomes = new WeakMap<object, Map<Check, boolean>>();

/** Forgets what {@link memoizedCheck} remembers: values may have changed since. */
export function forget(): void {
  outcomes = new WeakMap();
}

/**
 * Whether a value passes a check, reckoned once: a branch is asked for by its composition, and again by every
 * `unevaluatedProperties` around it, which would double the work at each level of nesting.
 */
export function memoizedCheck(check: Check, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return check(value);
  let known = outcomes.get(value);
  if (!known) {
    known = new Map();
    outcomes.set(value, known);
  }
  let outcome = known.get(check);
  if (outcome === undefined) {
    outcome = check(value);
    known.set(check, outcome);
  }
  return outcome;
}
