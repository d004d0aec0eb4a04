import { SOURCE_LANGUAGE, type Language } from '@motcua/core';
import type { CompiledProcedure } from '@motcua/model';
import { kitLanguage, useKitLanguage } from '../localize/localize.js';
import { chosenLanguage, keepLanguage, languageAround } from '../page/page-language.js';
import { reportProblem } from '../problems/report-problem.js';
import type { FormSession } from '../session/form-session.js';
import { loadLanguage, type LanguageWords } from '../session/load-language.js';
import type { FormHost } from './form-host.js';

/** The language of a form: that of the page, unless the person has chosen another. */
export class LanguageController {
  /** The texts of the current language; undefined until they are loaded. */
  words: LanguageWords | undefined;
  readonly #host: FormHost;
  #page = '';

  constructor(host: FormHost) {
    this.#host = host;
  }

  /** The displayed language, as the kit knows it: that of the page until a form is loaded. */
  get shown(): Language {
    return kitLanguage(this.words?.language ?? this.#page);
  }

  /** The language of the loaded texts, or the source language. */
  get inUse(): string {
    return this.words?.language ?? SOURCE_LANGUAGE;
  }

  /** The tag of the language that the page asks for, as the kit knows it. */
  get asked(): string {
    return kitLanguage(this.#tag).tag;
  }

  /** Called when the form's language may have changed: unless the person has chosen one, it is the page's. */
  changed(): void {
    const { lang } = this.#host;
    if (!lang || lang !== this.#host.chosen) this.#page = lang || languageAround(this.#host);
  }

  /** Applies the language chosen earlier on this site, if the procedure has it. */
  recall({ languages }: CompiledProcedure): void {
    // Reading the storage takes longer than anything else here.
    if (this.#page === SOURCE_LANGUAGE && languages.length === 0) return;
    const chosen = chosenLanguage(this.#host, this.#page);
    if (chosen === SOURCE_LANGUAGE || languages.includes(chosen)) this.#host.lang = this.#host.chosen = chosen;
  }

  /** Sets the language that the person has chosen. */
  readonly choose = (language: string): void => {
    this.#host.lang = this.#host.chosen = language;
    keepLanguage(this.#host, this.#page, language);
  };

  get #tag(): string {
    return this.#host.lang || languageAround(this.#host);
  }

  /**
   * Loads the texts of a form; without a form, those of the failure message. Falls back to Vietnamese when they cannot
   * be loaded.
   */
  async load(session: FormSession | undefined): Promise<LanguageWords | undefined> {
    if (!session) {
      await useKitLanguage(this.asked).catch(() => undefined);
      return undefined;
    }
    const { procedure, source } = session;
    return loadLanguage(this.#tag, procedure, source).catch(() => {
      reportProblem(this.#host, 'languageUnreachable');
      return loadLanguage(SOURCE_LANGUAGE, procedure, source);
    });
  }
}
