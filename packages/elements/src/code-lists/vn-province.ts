import { PROVINCES } from './generated/provinces.js';
import { listOfNames, sortedBy, type CodeList } from './code-list.js';
import { findPlaces } from './places.js';
import type { ListboxOption } from '../options/listbox-option.js';

/** `Thành phố Hà Nội` is found by `Hà Nội` too. */
function toOption(line: string): ListboxOption & { readonly aliases: readonly [string] } {
  const words = line.slice(3);
  return { key: line.slice(0, 2), words, aliases: [words.replace(/^(?:Thành phố|Tỉnh) /, '')] };
}

/** The provinces and cities under the central government, by name; their codes are those of the statistics office. */
export const list: CodeList = {
  ...listOfNames(sortedBy(PROVINCES.trim().split('\n').map(toOption), ({ aliases: [name] }) => name)),
  find: findPlaces,
};
