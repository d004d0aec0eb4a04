import { similarWord } from '../similar-word.js';
import { FORM_ATTRIBUTES } from './generated/form-attributes.js';
import type { HtmlElement } from './html-page.js';

export { FORM_ATTRIBUTES };

/** Attributes that every element may have. */
const GLOBAL = [
  ...['id', 'class', 'style', 'title', 'dir', 'hidden', 'slot', 'part', 'exportparts', 'inert', 'role', 'tabindex'],
  ...['translate', 'is', 'nonce', 'accesskey', 'autofocus', 'spellcheck', 'itemid', 'itemprop', 'itemref', 'itemscope'],
  ...['itemtype', 'popover', 'enterkeyhint', 'inputmode', 'contenteditable', 'draggable', 'xmlns'],
];

/** Whether an attribute means something for the form, for every element, or for a library of the page. */
export function isKnownAttribute(name: string): boolean {
  return (
    Object.hasOwn(FORM_ATTRIBUTES, name) ||
    GLOBAL.includes(name) ||
    // `on…` listeners, ARIA, data, and what Vue, Angular, Alpine, htmx and others write.
    /^(?:on|aria-|data-|v-|x-|hx-|ng-|_ng|:|@|\[|\(|#|astro-|svelte-)/.test(name)
  );
}

/** The attribute of the form that a misspelt one most likely means: a letter off, letters in another order, `_` for `-`. */
export function meantAttribute(name: string): string | undefined {
  const names = Object.keys(FORM_ATTRIBUTES);
  const letters = (text: string) => [...text.replace(/[^a-z]/g, '')].sort().join('');
  return names.find((one) => letters(one) === letters(name)) ?? similarWord(name, names);
}

/** The attribute that was written in place of one that is missing, by its name or by its value. */
export function writtenInstead(
  form: HtmlElement,
  missing: string,
  value: RegExp,
): HtmlElement['attrs'][number] | undefined {
  const unknown = form.attrs.filter(({ name }) => !isKnownAttribute(name) || name.startsWith('data-'));
  return (
    unknown.find(({ name }) => meantAttribute(name.replace(/^data-/, '')) === missing) ??
    unknown.find((attribute) => value.test(attribute.value))
  );
}
