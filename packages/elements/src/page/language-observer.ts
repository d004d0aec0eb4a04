import { languageAround } from './page-language.js';

interface Host extends Element {
  lang: string;
  requestUpdate(name: string): void;
}

/** Takes the language of the page when it changes around the form, also outside of the shadow roots that it is in. */
export class LanguageFollower {
  readonly #host: Host;
  readonly #observer = new MutationObserver(() => this.#take());
  #root: Node | undefined;
  #around = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** Follows the place where the form is now. */
  show(): void {
    const root = this.#host.getRootNode();
    if (root === this.#root) return;
    this.leave();
    this.#root = root;
    this.#around = languageAround(this.#host);
    for (let at = root; ; at = at.host.getRootNode()) {
      this.#observer.observe(at, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(at instanceof ShadowRoot)) return;
    }
  }

  leave(): void {
    this.#observer.disconnect();
    this.#root = undefined;
  }

  #take(): void {
    const around = languageAround(this.#host);
    if (around === this.#around) return;
    this.#around = around;
    // A language of the form's own stays.
    if (!this.#host.lang) this.#host.requestUpdate('lang');
  }
}
