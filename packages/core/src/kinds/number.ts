import type { JsonValue } from '@motcua/model';
import { writeNumber } from './write-number.js';
import { foreignText, typedText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';

/** JavaScript keeps so many digits of any number; more would change silently. */
export const MAX_DIGITS = 15;

const DIGITS = new RegExp(`^-?\\d{1,${MAX_DIGITS}}$`);

/** A number typed in digits alone, which every form can read; {@link writtenNumber} reads the other ways too. */
export const number: Kind = {
  parse(entry: Entry): Reading {
    const typed = typedText(entry);
    if (typed === '') return { empty: true };
    return DIGITS.test(typed) ? { value: Number(typed) } : { unreadable: 'number' };
  },
  format(value: JsonValue | undefined, { language }: KindContext): Entry {
    return typeof value === 'number' ? writeNumber(value, language) : foreignText(value);
  },
  isEmpty: (entry) => typedText(entry) === '',
};
