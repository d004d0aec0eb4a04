import type { Language } from './language.js';
import { languages } from './languages.js';

/**
 * Adds a language for every form of the page.
 * @throws {RangeError} for a tag that is defined already or not canonical
 */
export function addLanguage(language: Language): void {
  const { tag } = language;
  if (languages.has(tag)) throw new RangeError(`The language "${tag}" is already defined`);
  const [canonical] = Intl.getCanonicalLocales(tag);
  if (canonical !== tag) throw new RangeError(`"${tag}" is not a canonical language tag: use "${canonical}"`);
  languages.set(tag, language);
}
