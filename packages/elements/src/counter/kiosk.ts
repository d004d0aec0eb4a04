import { msg } from '../localize/msg.js';
import type { ProcedureStepEvent } from '../events/events.js';
import type { JsonValue } from '@motcua/model';
import { html, type ReactiveController, type TemplateResult } from 'lit';
import { IdleDialog } from './idle-dialog.js';
import { SessionReset, type SharedDeviceMode, type CounterHost } from './session-reset.js';

/** The default idle time at a counter, in seconds; the attribute `idle-seconds` sets another, up to an hour. */
const IDLE_SECONDS = 120;
const MAX_IDLE_SECONDS = 3600;
/** The time before the end of a session at which the warning appears, in seconds. */
const WARNING = 30;

const ACTIVITY = ['pointerdown', 'keydown', 'input'];
const SENDING = ['procedure-before-submit', 'procedure-submitted', 'procedure-problem'];

/**
 * The mode of a shared computer, e.g. at a one-stop counter: no data is left behind. After an idle time the form warns,
 * then discards answers and files; a button does so at once, as does leaving the page. The next person is notified and
 * gets the form in its initial state.
 */
export class Kiosk implements SharedDeviceMode, ReactiveController {
  readonly mode = 'kiosk';
  readonly #host: CounterHost;
  readonly #next: SessionReset;
  readonly #question: IdleDialog;
  #last = Date.now();
  #timer: ReturnType<typeof setInterval> | undefined;
  /** The dossier that is being sent; it is not interrupted. */
  #sending: Event | undefined;
  /** Whether the screen of a dossier on its way is shown, also while its files are still uploaded. */
  #isOnItsWay = false;
  /** Whether the next form has had no input yet. */
  #clean: boolean;
  /** The answers of an untouched form; undefined once there may have been input. */
  #untouched: JsonValue | undefined;

  constructor(host: CounterHost) {
    this.#host = host;
    this.#next = new SessionReset(host);
    this.#clean = JSON.stringify(host.answers) === '{}';
    this.#question = new IdleDialog(host, { stay: this.#stay, end: () => this.#end('person') });
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

  /** Controls without an `autocomplete` of their own inherit it from the form: list boxes, text areas. */
  hostUpdated(): void {
    this.#host.shadowRoot?.querySelector('form')?.setAttribute('autocomplete', 'off');
  }

  /** Nothing is saved on a shared device. */
  drafts(): undefined {
    return undefined;
  }

  /** Stops permanently, when the form leaves kiosk mode. */
  stop(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  status(): TemplateResult {
    return this.#next.status();
  }

  /** Renders the button that ends the session, and its confirmation. */
  render(): TemplateResult {
    return html`${this.#next.button(
      msg('Kết thúc và xóa', { id: 'kiosk.end' }),
      msg('Máy tính dùng chung: khi xong, hãy xóa để người sau không thấy những gì đã nhập.', { id: 'kiosk.hint' }),
      this.#onEnd,
    )}
    ${this.#question.render()}`;
  }

  /** A page that sends the dossier itself does not report the end of the submission. */
  get #isSending(): boolean {
    return this.#isOnItsWay || this.#sending?.defaultPrevented === false;
  }

  readonly #onSending = (event: Event): void => {
    this.#sending = event.type === 'procedure-before-submit' ? event : undefined;
    // Once the response is there, the dialog need not ask whether to wait for it.
    if (!this.#sending) this.#stay();
  };

  readonly #onReady = (): void => {
    this.#untouched = this.#clean ? this.#host.answers : undefined;
    this.#clean = false;
  };

  readonly #onStep = ({ screen }: ProcedureStepEvent): void => {
    this.#untouched = undefined;
    if (this.#isOnItsWay && screen !== 'sending') this.#stay();
    this.#isOnItsWay = screen === 'sending';
    this.#next.started();
  };

  /** The buttons of the warning answer it. Closing on press would let the click through to the element below. */
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

  /** Without any input since the last reset, there is nothing to warn about or to clear. */
  get #isUntouched(): boolean {
    const { answers, prefillClaims, lang } = this.#host;
    return answers === this.#untouched && prefillClaims === undefined && lang === this.#next.language;
  }

  get #mostRest(): number {
    const asked = Number(this.#host.getAttribute('idle-seconds'));
    return asked > 0 ? Math.min(asked, MAX_IDLE_SECONDS) : IDLE_SECONDS;
  }

  readonly #onEnd = (): void => {
    if (this.#isSending) this.#question.ask('sending');
    else this.#end('person');
  };

  /** A page restored from the back/forward cache would show the data again. */
  readonly #leave = (): void => this.#end('person');

  #end(reason: 'person' | 'idle'): void {
    this.#stay();
    this.#sending = undefined;
    this.#isOnItsWay = false;
    this.#untouched = undefined;
    this.#clean = true;
    this.#next.reset(reason);
  }
}
