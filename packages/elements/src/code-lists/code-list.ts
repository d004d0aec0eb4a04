import type { ListboxOption } from '../options/listbox-option.js';

/** An official list of codes with their labels. */
export interface CodeList {
  /** Returns the options in display order. The same array for each call with the same language. */
  options(language: string): readonly ListboxOption[];
  /** Returns the label of a code; undefined for a code that is not in the list. */
  words(code: string, language: string): string | undefined;
}

/** A list whose labels are names, the same in every language. */
export function listOfNames(options: readonly ListboxOption[]): CodeList {
  const names = new Map(options.map(({ key, words }) => [key, words]));
  return { options: () => options, words: (code) => names.get(code) };
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Sorts in the order of Vietnamese dictionaries, by the result of `nameOf`. */
export function sortedBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return [...items].sort((left, right) => collator.compare(nameOf(left), nameOf(right)));
}
