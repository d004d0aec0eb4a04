import type { FormContext } from '../session/form-context.js';
import { askBeforeLeaving } from '../platform/ask-before-leaving.js';
import { keeperOf } from '../session/file-keeper.js';

/**
 * Makes the browser ask before the person leaves a page and loses answers or attached files: those that are not saved
 * on this device. A kiosk discards them on purpose.
 */
export class LeaveGuard {
  #context: FormContext | undefined;

  /** Follows the form that is shown. A page without a `beforeunload` listener can enter the back/forward cache. */
  show(context: FormContext): void {
    this.#context = context;
    const { drafts, draftRefused, isDeleted } = context.session;
    const isKept = drafts && !draftRefused && !isDeleted && !losesFiles(context);
    if (isKept || context.mode === 'kiosk') this.leave();
    else globalThis.addEventListener('beforeunload', this.#ask);
  }

  leave(): void {
    globalThis.removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: BeforeUnloadEvent): void => {
    const { session, store } = this.#context!;
    const { submission } = store.getSnapshot();
    if (submission.state !== 'received' && (!session.isUntouched || losesFiles(this.#context!)))
      askBeforeLeaving(event);
  };
}

/** Whether attached files would be lost. */
function losesFiles({ session, store }: FormContext): boolean {
  const { files, components, submission } = store.getSnapshot();
  if (submission.state === 'received') return false;
  const needed = components.filter(({ state }) => state !== 'waived').flatMap(({ definition }) => files[definition.id]);
  return keeperOf(session).unkept.some((file) => needed.includes(file));
}
