import { vi, type Catalogue } from '@motcua/core';
import { isObject, type CompiledProcedure, type Texts } from '@motcua/model';
import { kitLanguage, useKitLanguage, type KitLanguage } from '../localize/localize.js';

/** The words of one language: the kit's, the messages', the procedure's. */
export interface LanguageWords {
  readonly language: KitLanguage;
  readonly catalogue: Catalogue;
  readonly texts: Texts;
}

/**
 * Loads everything that is said in a language. What cannot be fetched stays in the procedure's source language.
 * @param source address of the compiled procedure; its other languages lie beside it
 */
export async function loadLanguage(tag: string, procedure: CompiledProcedure, source: string): Promise<LanguageWords> {
  const language = kitLanguage(tag);
  if (language === 'vi') {
    await useKitLanguage('vi');
    return { language, catalogue: vi, texts: procedure.texts };
  }
  const [{ en }, texts] = await Promise.all([
    import('@motcua/core/words/en'),
    fetchTexts(procedure, source, language),
    useKitLanguage(language),
  ]);
  return { language, catalogue: en, texts };
}

async function fetchTexts(procedure: CompiledProcedure, source: string, language: string): Promise<Texts> {
  if (!procedure.languages.includes(language)) return procedure.texts;
  try {
    const address = new URL(`texts.${language}.js`, source).href;
    const { default: texts } = (await import(address)) as { default: unknown };
    return isObject(texts) ? (texts as Texts) : procedure.texts;
  } catch {
    return procedure.texts;
  }
}
