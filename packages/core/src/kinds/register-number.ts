import type { JsonValue } from '@motcua/model';
import {
  foreignText,
  typedText,
  type Entry,
  type Explanation,
  type Kind,
  type Warning,
  type WarningContext,
  type Reading,
} from './kind.js';

/** The definition of one register's numbers. */
export interface RegisterNumber {
  /** Takes what people write between digits, or before them, out of what is typed. */
  readonly clean?: (typed: string) => string;
  /** Formats the number for comparison, e.g. in groups. */
  readonly group?: (value: string) => string;
  /** Why a cleaned number has not the register's format, where that is plain to see. */
  readonly explain?: (value: string) => Explanation | undefined;
  readonly warn?: (value: string, context: WarningContext) => readonly Warning[];
}

/** Separators between digits: spaces of any kind, dots, brackets and dashes. */
const BETWEEN = /[\s.()\-‐-―]/gu;

export function withoutSeparators(typed: string): string {
  return typed.replace(BETWEEN, '');
}

/**
 * A kind of numbers from a register: typed with spaces or without, kept without. What else is typed is kept, and
 * reported.
 */
export function registerNumber({ clean = withoutSeparators, group, explain, warn }: RegisterNumber): Kind {
  return {
    parse(entry: Entry): Reading {
      const value = clean(typedText(entry));
      return value === '' ? { empty: true } : { value };
    },
    format(value: JsonValue | undefined): Entry {
      return typeof value === 'string' ? (group?.(value) ?? value) : foreignText(value);
    },
    isEmpty: (entry) => typedText(entry) === '',
    explain: (code, entry) => (code === 'format' ? explain?.(clean(typedText(entry))) : undefined),
    ...(warn && {
      warn: (value: JsonValue, context: WarningContext) => (typeof value === 'string' ? warn(value, context) : []),
    }),
  };
}

/** Reports other signs than digits, and of digits too few or too many. */
export function wrongDigits(...counts: readonly number[]): (value: string) => Explanation | undefined {
  return (value) => {
    if (/\D/.test(value)) return { reason: 'digitsOnly', params: {} };
    if (counts.includes(value.length)) return undefined;
    return { reason: 'digitCount', params: { limit: counts, actual: value.length } };
  };
}
