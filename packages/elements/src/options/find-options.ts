import { foldAccents, normalizeText } from '@motcua/model';
import type { ListboxOption } from './listbox-option.js';

/** The number of options rendered at once; further typing narrows them down. */
export const MAX_SHOWN = 50;

/** Finds the options that match a typed text, best match first. */
export type Find = (options: readonly ListboxOption[], typed: string) => readonly ListboxOption[];

const folded = new WeakMap<readonly ListboxOption[], readonly (readonly string[])[]>();

/** The normalized label and aliases of each option. */
function foldedWords(options: readonly ListboxOption[]): readonly (readonly string[])[] {
  let words = folded.get(options);
  if (!words) {
    words = options.map((option) => [option.words, ...(option.aliases ?? [])].map(fold));
    folded.set(options, words);
  }
  return words;
}

/**
 * Normalizes text for comparison: case, accents, the two tone styles (hoà, hòa), y or i, apostrophes and hyphens
 * (H’Mông, Gia-rai) are ignored.
 */
export function fold(text: string): string {
  return foldAccents(text)
    .replace(/y/g, 'i')
    .replace(/['’`]/g, '')
    .replace(/[\s\-–—.,()]+/g, ' ')
    .trim();
}

/**
 * Finds the options that match a typed text: those that start with it, then those with a word that does, then any that
 * contain it.
 */
export const findOptions: Find = (options, typed) => {
  const wanted = fold(typed);
  if (wanted === '') return options;
  const ranked: [ListboxOption[], ListboxOption[], ListboxOption[]] = [[], [], []];
  foldedWords(options).forEach((names, index) => {
    const option = options[index];
    const rank = Math.min(...names.map((words) => rankOf(words, wanted)));
    if (option) ranked[rank]?.push(option);
  });
  return ranked.flat();
};

function rankOf(words: string, wanted: string): number {
  const at = words.indexOf(wanted);
  if (at <= 0) return at < 0 ? 3 : 0;
  return words.includes(` ${wanted}`) ? 1 : 2;
}

/**
 * Finds as {@link findOptions} does, then without noise words, then by words in any order.
 * @param noise words for the type of a thing rather than its name: they are ignored in the comparison
 */
export function findByWords(noise: string): Find {
  const ignored = new Set(noise.split(' ').map(fold));
  return (options, typed) => {
    const first = findOptions(options, typed);
    const wanted = fold(typed)
      .split(' ')
      .filter((word) => !ignored.has(word));
    if (wanted.length === 0 || wanted[0] === '') return first;
    const found = new Set([...first, ...findOptions(options, wanted.join(' '))]);
    const starts = wanted.map((word) => ` ${word}${/^\d+$/.test(word) ? ' ' : ''}`);
    foldedWords(options).forEach((names, index) => {
      const option = options[index];
      const words = ` ${names.join(' ')} `;
      if (option && starts.every((start) => words.includes(start))) found.add(option);
    });
    return [...found];
  };
}

/** Returns the only option whose full name was typed; undefined otherwise. */
export function exactOption(options: readonly ListboxOption[], typed: string): ListboxOption | undefined {
  const wanted = fold(typed);
  if (wanted === '') return undefined;
  const all = foldedWords(options);
  const named = options.filter((_, index) => all[index]?.[0] === wanted);
  if (named.length > 1) return named.find(({ words }) => words.normalize('NFC') === normalizeText(typed));
  const meant = named.length === 1 ? named : options.filter((_, index) => all[index]?.includes(wanted));
  return meant.length === 1 ? meant[0] : undefined;
}
