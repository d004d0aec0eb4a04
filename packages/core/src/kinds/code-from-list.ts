import type { JsonValue } from '@motcua/model';
import { optionKey } from './option.js';
import type { Entry, Kind, Reading } from './kind.js';

/**
 * A code from an official list that is longer than a schema should be: a province, a bank. The entry is the code that was
 * chosen, or `typed` while words are typed that name none yet. The list itself is for those who draw: it may still be on
 * its way, and a code that it has not may be newer than it.
 */
export const codeFromList: Kind = {
  parse(entry: Entry): Reading {
    if (typeof entry !== 'string') return entry['typed'] ? { unreadable: 'choice' } : { empty: true };
    return entry === '' ? { empty: true } : { value: entry };
  },
  format: (value: JsonValue | undefined): Entry => (value === undefined || value === null ? '' : optionKey(value)),
  isEmpty: (entry) => (typeof entry === 'string' ? entry === '' : !entry['typed']),
  explain: (code) => (code === 'required' ? { reason: 'choice.required', params: {} } : undefined),
};
