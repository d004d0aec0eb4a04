import type { formatReadings } from '@motcua/model';
import type { Find } from '../options/find-options.js';
import type { ListboxOption } from '../options/listbox-option.js';

/** The formats of the model that are read from a list: each has its list in this folder. */
type CodeListFormat = {
  [Format in keyof typeof formatReadings]: (typeof formatReadings)[Format] extends { list: true } ? Format : never;
}[keyof typeof formatReadings];
/** The kind of a field for a code of a list. */
export type CodeListKind = `format:${CodeListFormat}`;

/**
 * An official list of codes with their labels, in a file called as its format. It must not import the file of another
 * list: browsers cache a failed module load, and only the imports in `generated/code-lists.ts` are retried under another
 * URL.
 */
export interface CodeList {
  /** Returns the options in display order. The same array for each call with the same language. */
  options(language: string): readonly ListboxOption[];
  /** Returns the label of a code; undefined for a code that is not in the list. */
  words(code: string, language: string): string | undefined;
  /** Finds options by what is typed; by the beginnings of words by default. */
  readonly find?: Find;
  /** Whether the labels are too long for a box of the usual width. */
  readonly isLong?: true;
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
