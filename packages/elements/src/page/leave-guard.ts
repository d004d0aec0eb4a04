import type { FormContext } from '../session/form-context.js';

/**
 * Lets the browser ask before a page is left whose answers would be lost: nothing of them is kept on this device. A
 * kiosk forgets them on purpose.
 */
export class LeaveGuard {
  #context: FormContext | undefined;

  /** Follows the form that is shown now. A page that has nothing to ask can go into the back/forward cache. */
  show(context: FormContext): void {
    this.#context = context;
    const { drafts, draftRefused, isDeleted } = context.session;
    const isKept = drafts && !draftRefused && !isDeleted;
    if (isKept || context.mode === 'kiosk') this.leave();
    else globalThis.addEventListener('beforeunload', this.#ask);
  }

  leave(): void {
    globalThis.removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: Event): void => {
    const { session, store } = this.#context!;
    if (!session.isUntouched && store.getSnapshot().submission.state !== 'received') event.preventDefault();
  };
}
