import { Countdown, pauseBefore, type SubmissionFailure } from '@motcua/core';
import type { FormSession } from './form-session.js';
import { askBeforeLeaving } from '../platform/ask-before-leaving.js';
import { timers } from '../platform/timers.js';

/** Id of the button that sends again at once. */
export const SEND_AGAIN = 'send-again';

/** Seconds before the end at which a long wait is spoken of once more. */
const LAST_WORD = 10;

const retryOf = (session: FormSession) => new AutomaticRetry(session);

/** Returns the object that retries the submission of a form automatically. */
export function automaticRetry(session: FormSession): AutomaticRetry {
  return session.local(retryOf);
}

/** Sends a dossier again that could not be sent for a cause that passes, after a pause, or when the network is back. */
export class AutomaticRetry {
  readonly #session: FormSession;
  /** Attempts that were made without the person. */
  #attempts = 0;
  /** True while an automatic attempt changes the display. */
  isActing = false;
  /** Where the focus was in the form when it began: the element's id; undefined where it was elsewhere. */
  focused: string | undefined;
  /** True from the moment when it presses the button until that attempt begins. */
  #isPressing = false;
  #pending: AbortController | undefined;
  #countdown: Countdown | undefined;
  /** Seconds to say aloud: at the beginning, and once more before the end. */
  spoken: number | undefined;
  /** True where the person has stopped it. */
  isStopped = false;

  constructor(session: FormSession) {
    this.#session = session;
  }

  get isPending(): boolean {
    return this.#pending !== undefined;
  }

  /** Seconds until it sends; undefined while it waits for the network. */
  get secondsLeft(): number | undefined {
    return this.#countdown?.secondsLeft;
  }

  /** An attempt begins. One that the person asks for begins the count anew. */
  begin(): void {
    this.#attempts = this.#isPressing ? this.#attempts + 1 : 0;
    this.isActing = this.#isPressing;
    this.#isPressing = false;
    this.#forget();
  }

  /** Schedules a retry, where the failure is temporary and nothing changes until then. */
  schedule(host: HTMLElement, failure: SubmissionFailure): void {
    const pause = pauseBefore(failure, this.#attempts);
    if (pause === undefined) return;
    const pending = new AbortController();
    const { signal } = pending;
    this.#pending = pending;
    const { store } = this.#session;
    const { submission, screen, declared, consents } = store.getSnapshot();
    const stop = store.subscribe(() => {
      const now = store.getSnapshot();
      const isSame = now.submission === submission && now.screen === screen;
      if (!isSame || now.declared !== declared || now.consents !== consents) this.#forget();
    });
    signal.addEventListener('abort', stop);
    const press = () => this.#press(host);
    // With a `Retry-After` of the receiver, a restored network does not trigger a retry.
    if (failure.retryAfter === undefined) globalThis.addEventListener('online', press, { signal });
    globalThis.addEventListener('beforeunload', askBeforeLeaving, { signal });
    // The page may open another form in the same element.
    host.addEventListener('procedure-ready', () => this.#forget(), { signal });
    if (pause === 'online') return;
    const countdown = new Countdown(timers, pause, () => this.#tick(pause), press);
    this.#countdown = countdown;
    signal.addEventListener('abort', () => countdown.stop());
  }

  /** The person wants to send themselves, or not at all. */
  stop(): void {
    this.#forget();
    this.isStopped = true;
    this.#session.changed();
  }

  #tick(pause: number): void {
    this.spoken ??= pause;
    if (this.secondsLeft === LAST_WORD) this.spoken = LAST_WORD;
    this.#session.changed();
  }

  #forget(): void {
    this.#pending?.abort();
    this.#pending = undefined;
    this.#countdown = undefined;
    this.spoken = undefined;
    this.isStopped = false;
  }

  /** Presses the button as the person would, so that everything is checked and shown as for them. */
  #press(host: HTMLElement): void {
    const button = host.isConnected ? host.shadowRoot?.getElementById(SEND_AGAIN) : undefined;
    this.#isPressing = Boolean(button);
    this.focused = host.shadowRoot?.activeElement?.id;
    if (button) button.click();
    else this.#forget();
  }
}
