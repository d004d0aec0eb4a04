import { addLanguage, type Language } from '@motcua/core';
import { listeners, texts, type TextsLoader } from './localize.js';
import { str, type KitTexts } from './msg.js';

/** A language of forms: everything that differs from one language to another. */
export interface KitLanguage extends Language {
  /**
   * Loads a module that exports `templates`, the kit's texts by message id; missing texts fall back to Vietnamese. A
   * text with expressions is a string with their indices in braces, `{0} of {1}`, or a result of the `str` tag of
   * `@lit/localize`.
   */
  readonly texts: TextsLoader;
}

/**
 * Adds a language to the kit, for every form of the page.
 * @throws {RangeError} for a tag that is defined already or not canonical
 */
export function defineLanguage({ texts: load, ...language }: KitLanguage): void {
  addLanguage(language);
  texts.set(language.tag, async () => {
    const entries = Object.entries((await load()).templates);
    const templates = entries.map(([id, text]) => [id, typeof text === 'string' ? withExpressions(text) : text]);
    return { templates: Object.fromEntries(templates) as KitTexts };
  });
  for (const listener of listeners) listener();
}

function withExpressions(text: string): string | object {
  const [first = '', ...parts] = text.split(/\{(\d+)\}/);
  if (parts.length === 0) return text;
  const strings = [first, ...parts.filter((_, index) => index % 2 === 1)];
  const indices = parts.filter((_, index) => index % 2 === 0).map(Number);
  return str(Object.assign(strings, { raw: strings }), ...indices);
}
