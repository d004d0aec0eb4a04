import { sortedBy } from './code-list.js';
import { BANKS } from './generated/banks.js';
import type { Choosable } from '../options/choosable.js';

function toOption(line: string): Choosable {
  const [key = '', shortName = '', name = '', aliases = ''] = line.split('|');
  return { key, words: `${shortName} – ${name}`, aliases: [shortName, ...aliases.split(';')] };
}

/** Banks by the name that people know. */
export const options = sortedBy(BANKS.trim().split('\n').map(toOption), ({ words }) => words);
