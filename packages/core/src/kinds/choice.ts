import { jsonEqual, type JsonValue } from '@motcua/model';
import { optionKey } from './option.js';
import type { Entry, Kind, KindContext, Reading } from './kind.js';

/** One of several values; the entry is the chosen option's key, or `typed` while words are typed that name none yet. */
export const choice: Kind = {
  parse(entry: Entry, { node }: KindContext): Reading {
    if (typeof entry !== 'string') return entry['typed'] ? { unreadable: 'choice' } : { empty: true };
    if (entry === '') return { empty: true };
    const option = node.options.find((candidate) => candidate.key === entry);
    return option ? { value: option.value } : { unreadable: 'choice' };
  },
  format(value: JsonValue | undefined, { node }: KindContext): Entry {
    if (value === undefined) return '';
    return node.options.find((option) => jsonEqual(option.value, value))?.key ?? optionKey(value);
  },
  isEmpty: (entry) => (typeof entry === 'string' ? entry === '' : !entry['typed']),
};
