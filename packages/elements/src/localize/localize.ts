import { languageOf, languages, SOURCE_LANGUAGE, type Language } from '@motcua/core';
import { useTexts, type KitTexts } from './msg.js';

/** Loads a module that exports the kit's texts in a language, as the `lit-localize` tool generates it. */
export type TextsLoader = () => Promise<{ readonly templates: KitTexts }>;

/** Loaders of texts, by language. */
export const texts = new Map<string, TextsLoader>([['en', () => import('./generated/en.js')]]);
/** Called when a language is defined. */
export const listeners = new Set<() => void>();

let current: string = SOURCE_LANGUAGE;
let loading: Promise<void> = Promise.resolve();

/** The language of the kit's texts. */
export function currentLanguage(): string {
  return current;
}

/** Switches the kit's texts; resolves when they are loaded. Rejects when the network fails. */
export function useKitLanguage(tag: string): Promise<void> {
  if (current !== tag) {
    current = tag;
    loading = loadTexts(tag);
  }
  return loading;
}

async function loadTexts(tag: string): Promise<void> {
  try {
    const loaded = await texts.get(tag)?.();
    if (current === tag) useTexts(loaded?.templates ?? {});
  } catch (error) {
    // A later attempt loads them again.
    if (current === tag) current = '';
    throw error;
  }
}

/** The language of the kit for a language tag, or for its first subtag: `en` for `en-GB`; Vietnamese where it has neither. */
export function kitLanguage(tag: string): Language {
  return languages.get(tag) ?? languageOf(tag.toLowerCase().replace(/-.*/, ''));
}
