import { possibleMessages, type ScreenMessages } from '@motcua/core/analysis';
import { languages as kitLanguages, SOURCE_LANGUAGE } from '@motcua/core';
import { checkProcedure } from '../check/check-procedure.js';
import { textsOf } from '../read/procedure-folder.js';
import type { Finding } from '../finding.js';
import { KnownError } from '../known-error.js';

/** Every message that a procedure's form can show in one language. */
export interface LanguageMessages {
  readonly language: string;
  readonly screens: readonly ScreenMessages[];
}

/** The messages of an author's folder; without any when it has errors, which `findings` report. */
export interface ProcedureMessages {
  readonly findings: readonly Finding[];
  readonly languages: readonly LanguageMessages[];
}

/**
 * Lists every message about an issue that the procedure of a folder can ever show, in each language that the kit speaks
 * or in one of them.
 * @throws {KnownError} when the folder cannot be read, or the kit does not speak the language
 */
export async function procedureMessages(path: string, language?: string): Promise<ProcedureMessages> {
  const tags = [...kitLanguages.keys()];
  if (language !== undefined && !tags.includes(language))
    throw new KnownError(`The kit has no messages in "${language}". It has them in: ${tags.join(', ')}.`);
  const { folder, content, findings } = await checkProcedure(path);
  if (!content) return { findings, languages: [] };
  const fallback = textsOf(folder, SOURCE_LANGUAGE);
  const wanted = [...kitLanguages.values()].filter(({ tag }) => language === undefined || tag === language);
  const languages = await Promise.all(
    wanted.map(async ({ tag, messages }) => {
      const texts = folder.texts.has(tag) ? textsOf(folder, tag) : fallback;
      const catalogue = { ...(await messages()).default, language: tag };
      return { language: tag, screens: possibleMessages(content, { texts, fallback, catalogue }) };
    }),
  );
  return { findings, languages };
}
