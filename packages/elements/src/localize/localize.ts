import { sourceLocale, targetLocales } from './generated/locale-codes.js';
import { useTemplates } from './msg.js';

/** The languages that the kit speaks. */
export type KitLanguage = typeof sourceLocale | (typeof targetLocales)[number];

export const kitLanguages: readonly KitLanguage[] = [sourceLocale, ...targetLocales];

let current: KitLanguage = sourceLocale;

/** Switches the kit's own words; resolves when they are loaded. Rejects when the network fails. */
export async function useKitLanguage(language: KitLanguage): Promise<void> {
  if (current === language) return;
  current = language;
  try {
    const templates = language === sourceLocale ? {} : (await import('./generated/en.js')).templates;
    if (current === language) useTemplates(templates);
  } catch (error) {
    // Another attempt loads them again.
    if (current === language) current = sourceLocale;
    throw error;
  }
}

/** The kit language that a language tag means; Vietnamese when the kit does not speak it. */
export function kitLanguage(tag: string): KitLanguage {
  const [primary = ''] = tag.toLowerCase().split('-');
  return kitLanguages.find((language) => language === primary) ?? sourceLocale;
}
