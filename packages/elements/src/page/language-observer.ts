import { kitLanguage, listeners } from '../localize/localize.js';
import { keepLanguage, languageAround, type ChoosingHost } from './page-language.js';

interface Host extends ChoosingHost, HTMLElement {
  /** The language chosen in the form; empty for none. */
  readonly chosen: string;
  requestUpdate(name: string): void;
}

/**
 * Follows the language of the page when it changes around the form, also outside of the shadow roots around it. The
 * last change wins: a page that switches its language, or that of the form, overrides an earlier choice in the form,
 * now and when the page is opened again.
 */
export class LanguageFollower {
  readonly #host: Host;
  readonly #observer = new MutationObserver(() => this.#take());
  #root: Node | undefined;
  #around = '';
  #language = '';
  #own: string | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Starts to observe the ancestors of the form, with the given language. */
  show(language: string): void {
    this.#language = language;
    const { lang, chosen } = this.#host;
    if (this.#own !== undefined && lang && lang !== this.#own && lang !== chosen) keepLanguage(this.#host, lang, lang);
    this.#own = lang;
    const root = this.#host.getRootNode();
    if (root === this.#root) return;
    this.leave();
    this.#root = root;
    this.#around = languageAround(this.#host);
    listeners.add(this.#useDefined);
    this.#useDefined();
    for (let at = root; ; at = at.host.getRootNode()) {
      this.#observer.observe(at, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(at instanceof ShadowRoot)) return;
    }
  }

  leave(): void {
    this.#observer.disconnect();
    listeners.delete(this.#useDefined);
    this.#root = undefined;
  }

  /** Applies a requested language that has been defined since. */
  readonly #useDefined = (): void => {
    const { tag } = kitLanguage(this.#host.lang || this.#around);
    if (tag !== this.#language) this.#host.requestUpdate('lang');
  };

  #take(): void {
    const around = languageAround(this.#host);
    if (around === this.#around) return;
    this.#around = around;
    const { lang, chosen } = this.#host;
    if (lang !== '' && lang === chosen) {
      keepLanguage(this.#host, around, around);
      this.#host.removeAttribute('lang');
      this.#host.lang = '';
    }
    // A language that the page has set on the form is kept.
    if (!this.#host.lang) this.#host.requestUpdate('lang');
  }
}
