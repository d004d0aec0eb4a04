import type { ScreenId } from '@motcua/core';
import type { FormContext } from '../../form/form-context.js';
import { Announcer } from './announcer.js';
import { PageAround, type PageWishes } from './page-around.js';

/** What follows the person from screen to screen, outside of what the screens draw. */
export class Followers {
  readonly #page: PageAround;
  readonly #announcer: Announcer;

  constructor(host: PageWishes & { readonly shadowRoot: ShadowRoot | null }) {
    this.#page = new PageAround(host);
    this.#announcer = new Announcer(host.shadowRoot!);
  }

  /** Tells where the person is now. */
  show(context: FormContext, screen: ScreenId): void {
    this.#page.show(context, screen);
    this.#announcer.show(context);
  }

  /** The form has left the page. */
  leave(): void {
    this.#page.leave();
    this.#announcer.leave();
  }
}
