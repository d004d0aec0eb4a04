import type { JsonValue } from '@motcua/model';
import { optionKey } from '../schema/active-node.js';
import { entryText, type Entry, type Kind, type KindContext, type Reading } from './kind.js';

/** One of several values; the entry is the chosen option's key. */
export const choice: Kind = {
  parse(entry: Entry, { node }: KindContext): Reading {
    const key = entryText(entry);
    if (key === '') return { empty: true };
    const option = node.options.find((candidate) => candidate.key === key);
    return option ? { value: option.value } : { unreadable: 'choice' };
  },
  format(value: JsonValue | undefined): Entry {
    return value === undefined ? '' : optionKey(value);
  },
  isEmpty: (entry) => entryText(entry) === '',
};
