import { msg } from '../localize/msg.js';
import type { DraftStorage, PrefillClaims, ScreenId } from '@motcua/core';
import type { JsonValue } from '@motcua/model';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { FormMode } from '../session/form-mode.js';
import { ProcedureEndedEvent } from '../events/procedure-ended-event.js';

/** The parts of the form that a counter mode uses. */
export interface CounterHost extends ReactiveControllerHost, HTMLElement {
  readonly mode: FormMode;
  readonly answers: JsonValue;
  readonly prefillClaims: PrefillClaims | undefined;
  /** Discards everything that was entered, and resets the form. */
  wipe(): void;
}

/** The behaviour of a form on a shared device, which several people use one after the other. */
export interface SharedDeviceMode {
  readonly mode: FormMode;
  /** Returns the storage for drafts of the current person, given the usual one. */
  drafts(drafts: DraftStorage): DraftStorage | undefined;
  /** Renders the text above every screen. */
  status(): TemplateResult | typeof nothing;
  /** Renders the part below every screen. */
  render(screen: ScreenId): TemplateResult | typeof nothing;
  /** Stops permanently, when the form changes its mode. */
  stop(): void;
}

/**
 * Ends the session of one person on a shared device: discards all data and announces the new session to the next
 * person.
 */
export class SessionReset {
  /** The language before a person chose another. */
  readonly language: string;
  readonly #host: CounterHost;
  /** True from a reset until the next person begins. */
  #isNotified = false;

  constructor(host: CounterHost) {
    this.#host = host;
    this.language = host.lang;
  }

  /** Discards the data of the previous person. */
  reset(reason: 'person' | 'idle'): void {
    const host = this.#host;
    this.#isNotified = false;
    // A focus elsewhere on the page stays there.
    const { activeElement } = host.getRootNode() as Document | ShadowRoot;
    const isHere = activeElement === null || activeElement === document.body || activeElement === host;
    host.addEventListener('procedure-ready', () => void this.#beginAgain(isHere), { once: true });
    // A pending print holds answers as well, and some browsers never fire `afterprint`.
    host.shadowRoot?.querySelector('.print-frame')?.remove();
    host.lang = this.language;
    host.wipe();
    host.dispatchEvent(new ProcedureEndedEvent(reason));
  }

  /** Marks the beginning of the next session. */
  started(): void {
    if (!this.#isNotified) return;
    this.#isNotified = false;
    this.#host.requestUpdate();
  }

  /**
   * Renders the notice to the next person, above every screen. The region is rendered before its text, otherwise screen
   * readers do not announce it.
   */
  status(): TemplateResult {
    return html`<div role="status">
      ${
        this.#isNotified
          ? html`<p class="notice good erased">
              ${msg('Đã xóa mọi thông tin đã nhập và tệp đã chọn.', { id: 'kiosk.erased' })}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** Renders the button that ends the session, below every screen, with an explanation. */
  button(words: string, hint: string, end: () => void): TemplateResult {
    return html`<div class="ending">
      <p class="hint" id="ending-hint">${hint}</p>
      <button
        type="button"
        class="button secondary"
        part="button-secondary"
        aria-describedby="ending-hint"
        @click=${end}
      >
        ${words}
      </button>
    </div>`;
  }

  /** Resets the form to its state after loading, except for the notice about the reset. */
  async #beginAgain(isHere: boolean): Promise<void> {
    await this.#host.updateComplete;
    if (isHere) this.#host.shadowRoot?.getElementById('title')?.focus();
    this.#isNotified = true;
    this.#host.requestUpdate();
  }
}
