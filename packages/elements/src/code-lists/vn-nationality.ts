import { msg } from '../localize/msg.js';
import { languages } from '@motcua/core';
import { COUNTRIES, STATELESS } from '@motcua/model';
import type { ListboxOption } from '../options/listbox-option.js';
import { sortedBy, type CodeList } from './code-list.js';

const HOME = 'VN';

/** Common Vietnamese names, where the Unicode names differ. */
const SAID: Readonly<Record<string, readonly string[]>> = { AU: ['Úc'], IT: ['Ý'], US: ['Mỹ'] };

const known = new Map<string, readonly ListboxOption[]>();

/** The countries in the person’s language, as the browser calls them; found by their names in every language of the kit. */
export const list: CodeList = {
  options(language) {
    let options = known.get(language);
    if (!options) known.set(language, (options = makeOptions(language)));
    return options;
  },
  words: (code, language) => list.options(language).find(({ key }) => key === code)?.words,
};

/** Lists Việt Nam and statelessness first, then the others by name. */
function makeOptions(language: string): readonly ListboxOption[] {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const others = [...languages.keys()].map((tag) => new Intl.DisplayNames([tag], { type: 'region' }));
  const countries = COUNTRIES.map((key) => ({
    key,
    words: names.of(key) ?? key,
    aliases: [...others.map((other) => other.of(key) ?? key), ...(SAID[key] ?? [])],
  }));
  const stateless = { key: STATELESS, words: msg('Không quốc tịch', { id: 'nationality.stateless' }) };
  return [
    ...countries.filter(({ key }) => key === HOME),
    stateless,
    ...sortedBy(
      countries.filter(({ key }) => key !== HOME),
      ({ words }) => words,
    ),
  ];
}
