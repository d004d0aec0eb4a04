import type { DraftPlace } from '../platform/draft-storages.js';
import { SOURCE_LANGUAGE } from '@motcua/core';
import type { FormMode } from '../session/form-mode.js';

const KEY = 'motcua-language-';

/** The properties that decide whether and in which storage the chosen language is kept. */
export interface ChoosingHost {
  readonly mode: FormMode;
  readonly draft: DraftPlace;
}

/** The language of the page where the element is: `lang` of the nearest element around it, also outside its shadow roots. */
export function languageAround(element: Element): string {
  for (let at: Node | null = element.parentNode; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    const language = at instanceof Element && at.getAttribute('lang');
    if (language) return language;
  }
  return SOURCE_LANGUAGE;
}

/** Returns the language chosen on a form of this site while the page was in the given language; empty for none. */
export function chosenLanguage(host: ChoosingHost, page: string): string {
  try {
    return storageFor(host)?.getItem(KEY + page) ?? '';
  } catch {
    return '';
  }
}

/** Saves the chosen language for pages in the given language. */
export function keepLanguage(host: ChoosingHost, page: string, language: string): void {
  try {
    storageFor(host)?.setItem(KEY + page, language);
  } catch {
    // Without storage, the language has to be chosen again.
  }
}

/** Returns the storage: on the device as for drafts; for this tab where the page disables drafts; none at a counter. */
function storageFor({ mode, draft }: ChoosingHost): Storage | undefined {
  return mode === 'public' ? (draft === 'off' ? sessionStorage : localStorage) : undefined;
}
