import { msg, str } from '@lit/localize';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Seconds for which a form at a counter may rest, unless the attribute `idle-seconds` says otherwise; at most an hour. */
const REST = 120;
const MOST_REST = 3600;
/** How long before its end the person is warned, in seconds. */
const WARNING = 30;

const SENDING = ['procedure-before-submit', 'procedure-submitted', 'procedure-problem'];

/** The person at the shared computer has gone, or has said that they are done: nothing of theirs is left. */
export class ProcedureEndedEvent extends Event {
  /** Why: the person ended it, or nobody was there. */
  readonly reason: 'person' | 'idle';

  constructor(reason: 'person' | 'idle') {
    super('procedure-ended', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** What the form does for a kiosk. */
export interface KioskHost extends ReactiveControllerHost, HTMLElement {
  /** Forgets everything that was entered, and begins again. */
  wipe(): void;
}

/**
 * A form on a computer that many people use, e.g. at a one-stop counter: nothing stays behind. When nothing happens for a
 * while it warns, then forgets answers and files; a button does so at once; so does leaving the page.
 */
export class Kiosk implements ReactiveController {
  readonly #host: KioskHost;
  #last = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The dossier that is on its way, which nothing interrupts. */
  #sending: Event | undefined;
  /** Seconds until the form is emptied, while the person is warned. */
  #left: number | undefined;

  constructor(host: KioskHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['pointerdown', 'keydown', 'input']) this.#host.addEventListener(type, this.#onActivity);
    for (const type of SENDING) this.#host.addEventListener(type, this.#onSending);
    globalThis.addEventListener('pagehide', this.#leave);
    this.#stay();
    this.#timer ??= setInterval(this.#tick, 1000);
  }

  hostDisconnected(): void {
    for (const type of ['pointerdown', 'keydown', 'input']) this.#host.removeEventListener(type, this.#onActivity);
    for (const type of SENDING) this.#host.removeEventListener(type, this.#onSending);
    globalThis.removeEventListener('pagehide', this.#leave);
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Ends for good, when the form is no kiosk any more. */
  stop(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  /** The button that ends, and the warning. */
  render(): TemplateResult {
    const left = this.#left;
    return html`<p class="kiosk">
        <button type="button" class="button secondary" part="button-secondary" @click=${() => this.#end('person')}>
          ${msg('Kết thúc và xóa', { id: 'kiosk.end' })}
        </button>
      </p>
      <dialog class="idle" aria-labelledby="idle-title" @cancel=${this.#stay}>
        <h3 id="idle-title">${msg('Bạn còn ở đó không?', { id: 'kiosk.idle' })}</h3>
        <p
          .textContent=${left === undefined ? '' : msg(str`Thông tin đã nhập sẽ được xóa sau ${left} giây.`, { id: 'kiosk.left' })}
        ></p>
        <p class="buttons">
          <button type="button" class="button" part="button" @click=${this.#stay}>
            ${msg('Tôi vẫn đang điền', { id: 'kiosk.stay' })}
          </button>
          <button type="button" class="button secondary" part="button-secondary" @click=${() => this.#end('person')}>
            ${msg('Kết thúc và xóa', { id: 'kiosk.end' })}
          </button>
        </p>
      </dialog>`;
  }

  readonly #onSending = (event: Event): void => {
    this.#sending = event.type === 'procedure-before-submit' ? event : undefined;
  };

  /** The warning is answered by its buttons: closed at the press, it would let the click through to what is under it. */
  readonly #onActivity = (): void => {
    if (!this.#dialog?.open) this.#stay();
  };

  readonly #stay = (): void => {
    this.#last = Date.now();
    if (this.#left === undefined) return;
    this.#left = undefined;
    this.#dialog?.close();
    this.#host.requestUpdate();
  };

  readonly #tick = (): void => {
    // A page that sends the dossier itself tells nobody when it is done.
    if (this.#sending?.defaultPrevented === false) this.#last = Date.now();
    const rest = this.#mostRest - Math.floor((Date.now() - this.#last) / 1000);
    if (rest <= 0) {
      this.#end('idle');
      return;
    }
    const left = rest <= WARNING ? rest : undefined;
    if (left === this.#left) return;
    this.#left = left;
    this.#host.requestUpdate();
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  };

  get #mostRest(): number {
    const asked = Number(this.#host.getAttribute('idle-seconds'));
    return asked > 0 ? Math.min(asked, MOST_REST) : REST;
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('dialog.idle');
  }

  /** A page that the browser keeps for going back would show everything again. */
  readonly #leave = (): void => this.#end('person');

  #end(reason: 'person' | 'idle'): void {
    this.#stay();
    this.#host.wipe();
    this.#host.dispatchEvent(new ProcedureEndedEvent(reason));
  }
}
