import type { JsonValue } from '@motcua/model';
import { entryText, type Entry, type Kind, type Reading } from './kind.js';

/** Yes or no; the entry is `true`, `false`, or empty while nothing is chosen. */
export const boolean: Kind = {
  parse(entry: Entry): Reading {
    const typed = entryText(entry);
    if (typed === '') return { empty: true };
    if (typed === 'true') return { value: true };
    return typed === 'false' ? { value: false } : { unreadable: 'choice' };
  },
  format: (value: JsonValue | undefined): Entry => (value === undefined || value === null ? '' : JSON.stringify(value)),
  isEmpty: (entry) => entryText(entry) === '',
};
