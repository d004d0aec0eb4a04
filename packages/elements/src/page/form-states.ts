import { isStepScreen, type ScreenId } from '@motcua/core';
import type { FormContext } from '../session/form-context.js';

/**
 * Shows in the custom states of the element where a person is, for style sheets of the page (`procedure-form:state(step)`):
 * the id of the screen, or `step`; `invalid` and `failed`; the mode. They are listed as `@cssstate` of the element.
 * Browsers without custom states (Chromium before 125) show none.
 */
export class FormStates {
  readonly #internals: ElementInternals;
  readonly #root: ShadowRoot;

  /** Called once for each element: it has one `ElementInternals`. */
  constructor(host: HTMLElement) {
    this.#internals = host.attachInternals();
    this.#root = host.shadowRoot!;
  }

  /** Updates the states after a render. */
  show({ store, mode }: FormContext, screen: ScreenId): void {
    const { states } = this.#internals;
    const { submission } = store.getSnapshot();
    const wanted: string[] = [isStepScreen(screen) ? 'step' : screen];
    if (submission.state === 'failed') wanted.push('failed');
    if (this.#root.getElementById('summary')) wanted.push('invalid');
    if (mode !== 'public') wanted.push(mode);
    try {
      for (const state of [...states]) if (!wanted.includes(state)) states.delete(state);
      for (const state of wanted) states.add(state);
    } catch {
      // Names without two hyphens are a SyntaxError in older Chromium; `states` is undefined in others.
    }
  }
}
