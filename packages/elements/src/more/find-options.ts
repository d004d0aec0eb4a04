import { foldAccents } from '@motcua/model';
import type { Choosable } from '../controls/radios.js';

/** Entries drawn at once; typing on narrows them. */
export const MOST_SHOWN = 50;

const folded = new WeakMap<readonly Choosable[], readonly string[]>();

function foldedWords(options: readonly Choosable[]): readonly string[] {
  let words = folded.get(options);
  if (!words) folded.set(options, (words = options.map((option) => fold(option.words))));
  return words;
}

/** Case, accents, the two tone styles (hoà, hòa) and y or i make no difference. */
function fold(text: string): string {
  return foldAccents(text).replace(/y/g, 'i').replace(/\s+/g, ' ').trim();
}

/** The entries that what is typed may mean: those that begin so, then those with a word that does, then any. */
export function findOptions(options: readonly Choosable[], typed: string): readonly Choosable[] {
  const wanted = fold(typed);
  if (wanted === '') return options;
  const ranked: [Choosable[], Choosable[], Choosable[]] = [[], [], []];
  foldedWords(options).forEach((words, index) => {
    const option = options[index];
    const at = words.indexOf(wanted);
    if (!option || at < 0) return;
    ranked[at === 0 ? 0 : words.includes(` ${wanted}`) ? 1 : 2].push(option);
  });
  return ranked.flat();
}

/** The one entry that what is typed names in full. */
export function exactOption(options: readonly Choosable[], typed: string): Choosable | undefined {
  const wanted = fold(typed);
  const named = options.filter((_, index) => foldedWords(options)[index] === wanted);
  const [only] = named;
  return named.length === 1
    ? only
    : named.find(({ words }) => words.normalize('NFC') === typed.normalize('NFC').trim());
}
