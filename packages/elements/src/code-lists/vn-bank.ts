import { findByWords } from '../options/find-options.js';
import { listOfNames, sortedBy, type CodeList } from './code-list.js';
import { BANKS } from './generated/banks.js';
import type { ListboxOption } from '../options/listbox-option.js';

function toOption(line: string): ListboxOption {
  const [key = '', shortName = '', name = '', aliases = ''] = line.split('|');
  return { key, words: `${shortName} – ${name}`, aliases: [shortName, ...aliases.split(';')] };
}

/** Banks by their common names. */
export const list: CodeList = {
  ...listOfNames(sortedBy(BANKS.trim().split('\n').map(toOption), ({ words }) => words)),
  find: findByWords('ngân hàng tmcp nh'),
  isLong: true,
};
