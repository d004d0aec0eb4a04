import { languageOf, type Catalogue } from '@motcua/core';
import { isObject, type CompiledProcedure, type TextBlock, type Texts } from '@motcua/model';
import { kitLanguage, useKitLanguage } from '../localize/localize.js';

/** The texts of one language: the kit's and the procedure's. */
export interface LanguageWords {
  readonly language: string;
  readonly texts: Texts;
}

/**
 * Loads the texts of a language, those of the kit and of the procedure. Texts that cannot be fetched stay in the
 * procedure's source language.
 * @param source URL of the compiled procedure; its language files are in the same folder
 */
export async function loadLanguage(tag: string, procedure: CompiledProcedure, source: string): Promise<LanguageWords> {
  const { tag: language } = kitLanguage(tag);
  const [texts] = await Promise.all([loadTexts(procedure, source, language), useKitLanguage(language)]);
  return { language, texts };
}

/** Loads the messages of issues: they are not needed before the first input. */
export async function loadCatalogue(language: string): Promise<Catalogue> {
  return { ...(await languageOf(language).messages()).default, language };
}

async function loadTexts(procedure: CompiledProcedure, source: string, language: string): Promise<Texts> {
  if (!procedure.languages.includes(language)) return procedure.texts;
  try {
    const address = new URL(`texts.${language}.js`, source).href;
    const { default: texts, formatted } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ address)) as {
      default: unknown;
      formatted?: Iterable<[string, readonly TextBlock[]]>;
    };
    if (formatted) procedure.formatted = new Map([...(procedure.formatted ?? []), ...formatted]);
    return isObject(texts) ? (texts as Texts) : procedure.texts;
  } catch {
    return procedure.texts;
  }
}
