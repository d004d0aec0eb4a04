import type { Catalogue } from '@motcua/core';
import { loadCatalogue } from '../form/load-language.js';
import type { KitLanguage } from '../localize/localize.js';
import type * as laterScreens from './screens/later.js';

export type LaterScreens = typeof laterScreens;

/**
 * What nobody needs before the first field is filled: the later screens, sending, the messages about issues. It comes
 * while the person reads and types. When the network is down just then, nothing is lost: the next attempt loads it.
 */
export class RestOfKit {
  screens: LaterScreens | undefined;
  /** True while the last attempt to load has failed. */
  failed = false;
  readonly #changed: () => void;
  #catalogues = new Map<KitLanguage, Catalogue>();

  /** @param changed called when something has arrived or failed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The messages about issues in a language, once they are loaded. */
  catalogue(language: KitLanguage): Catalogue | undefined {
    return this.#catalogues.get(language);
  }

  /** Loads what is missing; tells whether everything is there. */
  async load(language: KitLanguage): Promise<boolean> {
    if (this.screens && this.#catalogues.has(language)) return true;
    try {
      const [screens, catalogue] = await Promise.all([import('./screens/later.js'), loadCatalogue(language)]);
      this.screens = screens;
      this.#catalogues.set(language, catalogue);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.#changed();
    return !this.failed;
  }
}
