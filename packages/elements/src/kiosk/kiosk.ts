import { msg } from '@lit/localize';
import type { PrefillClaims } from '@motcua/core';
import type { JsonValue } from '@motcua/model';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FormMode } from '../form/form-mode.js';
import type { Counter } from './counter.js';
import { EndQuestion } from './end-question.js';
import { ProcedureEndedEvent } from './procedure-ended-event.js';

/** Seconds for which a form at a counter may rest, unless the attribute `idle-seconds` says otherwise; at most an hour. */
const REST = 120;
const MOST_REST = 3600;
/** How long before its end the person is warned, in seconds. */
const WARNING = 30;

const ACTIVITY = ['pointerdown', 'keydown', 'input'];
const SENDING = ['procedure-before-submit', 'procedure-submitted', 'procedure-problem'];

/** What the form does for a kiosk. */
export interface KioskHost extends ReactiveControllerHost, HTMLElement {
  readonly mode: FormMode;
  readonly answers: JsonValue;
  readonly prefillClaims: PrefillClaims | undefined;
  /** Forgets everything that was entered, and begins again. */
  wipe(): void;
}

/**
 * A form on a computer that many people use, e.g. at a one-stop counter: nothing stays behind. When nothing happens for a
 * while it warns, then forgets answers and files; a button does so at once; so does leaving the page. The next person is
 * told so, and finds the form as the first one did.
 */
export class Kiosk implements Counter, ReactiveController {
  readonly mode = 'kiosk';
  readonly #host: KioskHost;
  /** The language that the form had before anybody chose another. */
  readonly #language: string;
  readonly #question: EndQuestion;
  #last = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The dossier that is on its way, which nothing interrupts. */
  #sending: Event | undefined;
  /** Whether nobody has given anything to the form that opens next. */
  #clean: boolean;
  /** The answers of a form that nobody has touched; undefined once somebody may have. */
  #untouched: JsonValue | undefined;
  /** True from the moment when everything was forgotten until somebody begins. */
  #told = false;

  constructor(host: KioskHost) {
    this.#host = host;
    this.#language = host.lang;
    this.#clean = JSON.stringify(host.answers) === '{}';
    this.#question = new EndQuestion(host, { stay: this.#stay, end: () => this.#end('person') });
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ACTIVITY) this.#host.addEventListener(type, this.#onActivity);
    for (const type of SENDING) this.#host.addEventListener(type, this.#onSending);
    this.#host.addEventListener('procedure-ready', this.#onReady);
    this.#host.addEventListener('procedure-step', this.#onStep);
    globalThis.addEventListener('pagehide', this.#leave);
    this.#stay();
    this.#timer ??= setInterval(this.#tick, 1000);
  }

  hostDisconnected(): void {
    for (const type of ACTIVITY) this.#host.removeEventListener(type, this.#onActivity);
    for (const type of SENDING) this.#host.removeEventListener(type, this.#onSending);
    this.#host.removeEventListener('procedure-ready', this.#onReady);
    this.#host.removeEventListener('procedure-step', this.#onStep);
    globalThis.removeEventListener('pagehide', this.#leave);
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Controls that name nothing of their own take this from the form around them: list boxes, long texts. */
  hostUpdated(): void {
    this.#host.shadowRoot?.querySelector('form')?.setAttribute('autocomplete', 'off');
  }

  /** A shared computer keeps nothing. */
  drafts(): undefined {
    return undefined;
  }

  /** Ends for good, when the form is no kiosk any more. */
  stop(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  /** What the next person is told, above everything. The region is there before its words, or nobody hears them. */
  status(): TemplateResult {
    return html`<div role="status">
      ${
        this.#told
          ? html`<p class="notice good erased">
              ${msg('Đã xóa mọi thông tin đã nhập và tệp đã chọn.', { id: 'kiosk.erased' })}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** The button that ends, and the question before it. */
  render(): TemplateResult {
    return html`<div class="kiosk">
        <p class="hint" id="kiosk-hint">
          ${msg('Máy tính dùng chung: khi xong, hãy xóa để người sau không thấy những gì đã nhập.', { id: 'kiosk.hint' })}
        </p>
        <button
          type="button"
          class="button secondary"
          part="button-secondary"
          aria-describedby="kiosk-hint"
          @click=${this.#onEnd}
        >
          ${msg('Kết thúc và xóa', { id: 'kiosk.end' })}
        </button>
      </div>
      ${this.#question.render()}`;
  }

  /** A page that sends the dossier itself tells nobody when it is done. */
  get #isSending(): boolean {
    return this.#sending?.defaultPrevented === false;
  }

  readonly #onSending = (event: Event): void => {
    this.#sending = event.type === 'procedure-before-submit' ? event : undefined;
    // Whether to wait for the answer is no question once it is there.
    if (!this.#sending) this.#stay();
  };

  readonly #onReady = (): void => {
    this.#untouched = this.#clean ? this.#host.answers : undefined;
    this.#clean = false;
  };

  readonly #onStep = (): void => {
    this.#untouched = undefined;
    if (!this.#told) return;
    this.#told = false;
    this.#host.requestUpdate();
  };

  /** The warning is answered by its buttons: closed at the press, it would let the click through to what is under it. */
  readonly #onActivity = (): void => {
    if (!this.#question.isOpen) this.#stay();
  };

  readonly #stay = (): void => {
    this.#last = Date.now();
    this.#question.close();
  };

  readonly #tick = (): void => {
    if (this.#isSending || this.#isUntouched) {
      this.#last = Date.now();
      return;
    }
    const rest = this.#mostRest - Math.floor((Date.now() - this.#last) / 1000);
    if (rest <= 0) this.#end('idle');
    else if (rest <= WARNING) this.#question.ask({ left: rest });
  };

  /** Nobody is there, and nobody was: warning and emptying again and again would help nobody. */
  get #isUntouched(): boolean {
    const { answers, prefillClaims, lang } = this.#host;
    return answers === this.#untouched && prefillClaims === undefined && lang === this.#language;
  }

  get #mostRest(): number {
    const asked = Number(this.#host.getAttribute('idle-seconds'));
    return asked > 0 ? Math.min(asked, MOST_REST) : REST;
  }

  readonly #onEnd = (): void => {
    if (this.#isSending) this.#question.ask('sending');
    else this.#end('person');
  };

  /** A page that the browser keeps for going back would show everything again. */
  readonly #leave = (): void => this.#end('person');

  #end(reason: 'person' | 'idle'): void {
    const host = this.#host;
    this.#stay();
    this.#sending = undefined;
    this.#untouched = undefined;
    this.#clean = true;
    this.#told = false;
    // Somebody who is elsewhere on the page stays there.
    const { activeElement } = host.getRootNode() as Document | ShadowRoot;
    const isHere = activeElement === null || activeElement === document.body || activeElement === host;
    host.addEventListener('procedure-ready', () => void this.#beginAgain(isHere), { once: true });
    // What was being printed holds answers too, and some browsers never say that they are done.
    host.shadowRoot?.querySelector('.print-frame')?.remove();
    host.lang = this.#language;
    host.wipe();
    host.dispatchEvent(new ProcedureEndedEvent(reason));
  }

  /** As if the page had just come, but for the news that everything is gone. */
  async #beginAgain(isHere: boolean): Promise<void> {
    await this.#host.updateComplete;
    if (isHere) this.#host.shadowRoot?.getElementById('title')?.focus();
    this.#told = true;
    this.#host.requestUpdate();
  }
}
