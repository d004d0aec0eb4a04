import { Countdown, outboxPause, pauseBefore, type SubmissionFailure } from '@motcua/core';
import type { FormSession } from './form-session.js';
import { outboxOf, release, ownEntry, takeFromOutbox } from './outbox-state.js';
import { askBeforeLeaving } from '../platform/ask-before-leaving.js';
import { timers } from '../platform/timers.js';

/** Id of the button that sends again at once. */
export const SEND_AGAIN = 'send-again';

/** The seconds before the end of a long wait at which it is announced again. */
const LAST_WORD = 10;

const retryOf = (session: FormSession) => new AutomaticRetry(session);

/** Returns the object that retries the submission of a form automatically. */
export function automaticRetry(session: FormSession): AutomaticRetry {
  return session.local(retryOf);
}

/** Retries the submission of a dossier after a temporary failure, after a pause or when the network is back. */
export class AutomaticRetry {
  readonly #session: FormSession;
  /** The number of automatic attempts. */
  #attempts = 0;
  /** True while an automatic attempt changes the display. */
  isActing = false;
  /** The id of the focused element in the form when the attempt began; undefined where the focus was elsewhere. */
  focused: string | undefined;
  /** True from the automatic press of the button until its attempt begins. */
  #isPressing = false;
  #pending: AbortController | undefined;
  #countdown: Countdown | undefined;
  /** The seconds to announce: at the beginning, and once more before the end. */
  spoken: number | undefined;
  /** True once the person has stopped retries. */
  isStopped = false;

  constructor(session: FormSession) {
    this.#session = session;
  }

  get isPending(): boolean {
    return this.#pending !== undefined;
  }

  /** The seconds until the next attempt; undefined while it waits for the network. */
  get secondsLeft(): number | undefined {
    return this.#countdown?.secondsLeft;
  }

  /** Handles the start of an attempt. One that the person starts resets the count. */
  begin(): void {
    this.#attempts = this.#isPressing ? this.#attempts + 1 : 0;
    this.isActing = this.#isPressing;
    this.#isPressing = false;
    this.#forget();
  }

  /**
   * Schedules a retry, where the failure is temporary and nothing changes until then. A sealed dossier is retried without
   * an end; it waits on the device no longer than until the person goes on to something else.
   * @param send sends without the button, while the form is not in the page
   */
  schedule(host: HTMLElement, failure: SubmissionFailure, send: () => Promise<unknown>): void {
    const isSealed = ownEntry(this.#session) !== undefined;
    const pause = isSealed ? outboxPause(failure, this.#attempts, Math.random()) : pauseBefore(failure, this.#attempts);
    if (pause === undefined) {
      void takeFromOutbox(this.#session);
      return;
    }
    const pending = new AbortController();
    const { signal } = pending;
    this.#pending = pending;
    const { store } = this.#session;
    const { submission, screen, declared, consents } = store.getSnapshot();
    const stop = store.subscribe(() => {
      const now = store.getSnapshot();
      const isSame = now.submission === submission && now.screen === screen;
      // An attempt of its own, or the person.
      if (isSame && now.declared === declared && now.consents === consents) return;
      this.#forget();
      if (now.submission.state !== 'sending') void takeFromOutbox(this.#session);
    });
    signal.addEventListener('abort', stop);
    const press = () => void this.#press(host, send);
    // With a `Retry-After` of the receiver, a restored network does not trigger a retry.
    if (failure.retryAfter === undefined) globalThis.addEventListener('online', press, { signal });
    // What is sealed goes on at the next visit.
    if (!isSealed) globalThis.addEventListener('beforeunload', askBeforeLeaving, { signal });
    // The page may open another form in the same element.
    const leave = () => {
      this.#forget();
      release(this.#session);
    };
    host.addEventListener('procedure-ready', leave, { signal });
    if (pause === 'online') return;
    const countdown = new Countdown(timers, pause, () => this.#tick(pause), press);
    this.#countdown = countdown;
    signal.addEventListener('abort', () => countdown.stop());
  }

  /** Stops, because the person sends the dossier themselves, or not at all. */
  stop(): void {
    this.#forget();
    this.isStopped = true;
    void takeFromOutbox(this.#session);
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

  /** Presses the button as the person would, with the same checks and display. */
  async #press(host: HTMLElement, send: () => Promise<unknown>): Promise<void> {
    const pending = this.#pending;
    const entry = ownEntry(this.#session);
    // The dossier may have been taken back, or received, in another tab.
    const isThere = !entry || (await isKept(this.#session, entry.submissionId));
    if (this.#pending !== pending) return;
    if (!isThere) {
      this.stop();
      return;
    }
    const button = host.isConnected ? host.shadowRoot?.getElementById(SEND_AGAIN) : undefined;
    this.#isPressing = Boolean(button ?? entry);
    this.focused = host.shadowRoot?.activeElement?.id;
    if (button) button.click();
    else if (entry) await send();
    else this.#forget();
  }
}

/** Whether a dossier is still in the outbox; true where the device does not answer. */
async function isKept(session: FormSession, submissionId: string): Promise<boolean> {
  try {
    return (await outboxOf(session)?.find(submissionId)) !== undefined;
  } catch {
    return true;
  }
}
