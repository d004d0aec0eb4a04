import { possibleMessages, type ScreenMessages } from '@motcua/core/analysis';
import { en } from '@motcua/core/messages/en';
import { vi } from '@motcua/core/messages/vi';
import { checkProcedure, textsOf } from '../check/check-procedure.js';
import type { Finding } from '../finding.js';
import { KnownError } from '../known-error.js';
import { SOURCE_LANGUAGE } from '../read/procedure-folder.js';

/** The kit's messages, by language. */
const CATALOGUES = new Map([vi, en].map((catalogue) => [catalogue.language, catalogue]));

/** Every message that a procedure's form can show in one language. */
export interface LanguageMessages {
  readonly language: string;
  readonly screens: readonly ScreenMessages[];
}

/** The messages of an author's folder; without any when it has errors, which `findings` tell. */
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
  if (language !== undefined && !CATALOGUES.has(language)) {
    throw new KnownError(
      `The kit has no messages in "${language}". It has them in: ${[...CATALOGUES.keys()].join(', ')}.`,
    );
  }
  const { folder, content, findings } = await checkProcedure(path);
  if (!content) return { findings, languages: [] };
  const fallback = textsOf(folder, SOURCE_LANGUAGE);
  const languages = [...CATALOGUES.values()].flatMap((catalogue) => {
    if (language !== undefined && catalogue.language !== language) return [];
    const own = folder.texts.has(catalogue.language) ? textsOf(folder, catalogue.language) : fallback;
    return [{ language: catalogue.language, screens: possibleMessages(content, { texts: own, fallback, catalogue }) }];
  });
  return { findings, languages };
}
