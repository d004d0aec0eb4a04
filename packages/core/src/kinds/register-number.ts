import type { Explanation, JsonValue, RegisterNumber, WarningContext } from '@motcua/model';
import { foreignText, typedText, type Entry, type Kind, type Reading } from './kind.js';

/** Separators between digits: spaces of any kind, dots, brackets and dashes. */
const BETWEEN = /[\s.()\-‐-―]/gu;

/**
 * A kind of numbers from a register: typed with spaces or without, kept without. What else is typed is kept, and
 * reported.
 */
export function registerNumber({ clean, group, digits, explain, warn }: RegisterNumber): Kind {
  const read = (entry: Entry) => {
    const typed = typedText(entry).replace(BETWEEN, '');
    return clean?.(typed) ?? typed;
  };
  return {
    parse(entry: Entry): Reading {
      const value = read(entry);
      return value === '' ? { empty: true } : { value };
    },
    format(value: JsonValue | undefined): Entry {
      return typeof value === 'string' ? (group?.(value) ?? value) : foreignText(value);
    },
    isEmpty: (entry) => typedText(entry) === '',
    explain(code, entry) {
      if (code !== 'format') return undefined;
      const value = read(entry);
      return explain?.(value) ?? (digits && wrongDigits(value, digits));
    },
    ...(warn && {
      warn: (value: JsonValue, context: WarningContext) => (typeof value === 'string' ? warn(value, context) : []),
    }),
  };
}

/** Explains other characters than digits, and too few or too many digits. */
function wrongDigits(value: string, counts: readonly number[]): Explanation | undefined {
  if (/\D/.test(value)) return { reason: 'digitsOnly', params: {} };
  if (counts.includes(value.length)) return undefined;
  return { reason: 'digitCount', params: { limit: counts, actual: value.length } };
}
