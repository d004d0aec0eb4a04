import { configureLocalization } from '@lit/localize';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';

/** The languages that the kit speaks. */
export type KitLanguage = typeof sourceLocale | (typeof targetLocales)[number];

export const kitLanguages: readonly KitLanguage[] = [sourceLocale, ...targetLocales];

const localization = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: () => import('./generated/en.js'),
});

/** Switches the kit's own words; resolves when they are loaded. Rejects when the network fails. */
export async function useKitLanguage(language: KitLanguage): Promise<void> {
  if (localization.getLocale() !== language) await localization.setLocale(language);
}

/** The kit language that a language tag means; Vietnamese when the kit does not speak it. */
export function kitLanguage(tag: string): KitLanguage {
  const [primary = ''] = tag.toLowerCase().split('-');
  return kitLanguages.find((language) => language === primary) ?? sourceLocale;
}
