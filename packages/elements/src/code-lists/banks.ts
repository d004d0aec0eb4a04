import { sortedBy } from './code-list.js';
import { BANKS } from './generated/banks.js';
import type { ListboxOption } from '../options/listbox-option.js';

function toOption(line: string): ListboxOption {
  const [key = '', shortName = '', name = '', aliases = ''] = line.split('|');
  return { key, words: `${shortName} – ${name}`, aliases: [shortName, ...aliases.split(';')] };
}

/** Banks by their common names. */
export const options = sortedBy(BANKS.trim().split('\n').map(toOption), ({ words }) => words);
