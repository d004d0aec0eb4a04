import type { JsonValue } from '@motcua/model';
import { entryText, type Entry, type Kind, type Reading } from './kind.js';

/** The bytes of a small file as text, in the encoding that the schema names; the entry is that text. */
export const content: Kind = {
  parse: (entry: Entry): Reading => (entryText(entry) === '' ? { empty: true } : { value: entryText(entry) }),
  format: (value: JsonValue | undefined): Entry => (typeof value === 'string' ? value : ''),
  isEmpty: (entry) => entryText(entry) === '',
};
