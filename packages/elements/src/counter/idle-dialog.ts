/* eslint-disable lit-a11y/accessible-name -- words that change are set as text, since translators replace what is in the template. */
import { countText } from '../localize/count-text.js';
import { msg } from '../localize/msg.js';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** The reason for the dialog: inactivity, with the seconds left; or a dossier that is being sent. */
export type Reason = 'sending' | { readonly left: number };

/** The actions of the two buttons. */
export interface Answers {
  readonly stay: () => void;
  readonly end: () => void;
}

/**
 * The confirmation dialog before a session ends. Escape keeps the session, as the first button does; on a second press
 * some browsers close the dialog without a `cancel` event.
 */
export class IdleDialog {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #answers: Answers;
  #reason: Reason | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, answers: Answers) {
    this.#host = host;
    this.#answers = answers;
  }

  get isOpen(): boolean {
    return this.#dialog?.open === true;
  }

  /** Opens the dialog, or updates its reason. */
  ask(reason: Reason): void {
    this.#reason = reason;
    this.#host.requestUpdate();
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** Closes the dialog; the focus returns to the previous element. */
  close(): void {
    if (this.#reason === undefined) return;
    this.#reason = undefined;
    this.#dialog?.close();
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    const { title, words, stay, end } = wordsOf(this.#reason);
    return html`<dialog
      class="idle"
      aria-labelledby="idle-title"
      aria-describedby="idle-words"
      @cancel=${this.#answers.stay}
      @close=${this.#onClose}
    >
      <h3 part="heading" id="idle-title" .textContent=${title}></h3>
      <p id="idle-words" .textContent=${words}></p>
      <p class="buttons">
        <button type="button" class="button" part="button" .textContent=${stay} @click=${this.#answers.stay}></button>
        <button
          type="button"
          class="button secondary"
          part="button-secondary"
          .textContent=${end}
          @click=${this.#answers.end}
        ></button>
      </p>
    </dialog>`;
  }

  /** `close` fires late: the dialog may have been answered, or opened again, by then. */
  readonly #onClose = (): void => {
    if (this.#reason !== undefined && !this.isOpen) this.#answers.stay();
  };

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('dialog.idle');
  }
}

function wordsOf(reason: Reason | undefined) {
  if (reason === 'sending') {
    return {
      title: msg('Hồ sơ đang được gửi', { id: 'kiosk.sending' }),
      words: msg('Nếu kết thúc bây giờ, hồ sơ có thể chưa đến nơi và bạn không có mã hồ sơ.', { id: 'kiosk.unsure' }),
      stay: msg('Đợi gửi xong', { id: 'kiosk.wait' }),
      end: msg('Vẫn kết thúc và xóa', { id: 'kiosk.endAnyway' }),
    };
  }
  const left = reason?.left;
  return {
    title: msg('Bạn còn ở đó không?', { id: 'kiosk.idle' }),
    words:
      left === undefined
        ? ''
        : countText(msg('Thông tin trên màn hình sẽ được xóa sau {left} giây.', { id: 'kiosk.left' }), { left }),
    stay: msg('Tôi vẫn ở đây', { id: 'kiosk.stay' }),
    end: msg('Kết thúc và xóa', { id: 'kiosk.end' }),
  };
}
