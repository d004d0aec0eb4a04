import type { ScreenId } from '@motcua/core';
import type { FormContext } from '../../form/form-context.js';
import { screenTitle } from '../frame.js';

/** Names the screen that a person is on in the page's title, until {@link restore}. */
export class PageTitle {
  readonly #own = document.title;

  /** Tells where the person is, from the nearest to the widest. */
  show(context: FormContext, screen: ScreenId): void {
    const names = [screenTitle(context, screen), screenTitle(context, 'start'), this.#own];
    document.title = [...new Set(names)].filter((name) => name !== '').join(' – ');
  }

  /** Gives the page the title back that it had. */
  restore(): void {
    document.title = this.#own;
  }
}
