import type { FormContext } from '../session/form-context.js';
import { askBeforeLeaving } from '../platform/ask-before-leaving.js';

/**
 * Makes the browser ask before the person leaves a page and loses answers or attached files: those that are not saved
 * on this device, and files, which never are. A kiosk discards them on purpose.
 */
export class LeaveGuard {
  #context: FormContext | undefined;

  /** Follows the form that is shown. A page without a `beforeunload` listener can enter the back/forward cache. */
  show(context: FormContext): void {
    this.#context = context;
    const { drafts, draftRefused, isDeleted } = context.session;
    const isKept = drafts && !draftRefused && !isDeleted && !hasFiles(context);
    if (isKept || context.mode === 'kiosk') this.leave();
    else globalThis.addEventListener('beforeunload', this.#ask);
  }

  leave(): void {
    globalThis.removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: BeforeUnloadEvent): void => {
    const { session, store } = this.#context!;
    const { submission } = store.getSnapshot();
    if (submission.state !== 'received' && (!session.isUntouched || hasFiles(this.#context!))) askBeforeLeaving(event);
  };
}

/** Whether attached files would be lost. */
function hasFiles({ store }: FormContext): boolean {
  const { files, components, submission } = store.getSnapshot();
  const isAttached = components.some(
    ({ definition, state }) => state !== 'waived' && (files[definition.id] ?? []).length > 0,
  );
  return submission.state !== 'received' && isAttached;
}
