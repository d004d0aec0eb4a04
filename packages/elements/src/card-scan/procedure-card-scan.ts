import { msg, str } from '../localize/msg.js';
import {
  prefillConflicts,
  isGarbledCardCode,
  nodeOf,
  prefill,
  readIdentityCardCode,
  replaceAnswers,
  type IdentityCard,
  type PrefillClaims,
} from '@motcua/core';
import type { Pointer } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { StoreController } from '../session/store-controller.js';
import { addressText, claimsOf } from './card-claims.js';
import { KitElement, withoutAttributes } from '../platform/kit-element.js';

/** Stops the handling of the last scanned card. One per form. */
const lastCard = (): { stop?: () => void } => ({});

/** The outcome of a scan. */
type Outcome =
  | 'garbled'
  | 'notACard'
  | { readonly card: IdentityCard; readonly given: PrefillClaims; readonly differing: readonly Pointer[] };

/**
 * A box for the QR code of an identity card, which the scanner at a counter types like a keyboard. The data of the card
 * is filled in; an answer that differs from it is reported and kept until the person chooses to replace it. Renders
 * into the form's tree.
 * @tag procedure-card-scan
 */
export class ProcedureCardScan extends KitElement {
  static override readonly properties = withoutAttributes('context', 'outcome');

  /** The form that is filled. */
  context!: FormContext;

  private outcome: Outcome | undefined;

  /** Renders again when fields change: the card may have data for fields that appear later. */
  readonly #controller = new StoreController(this, ({ root }) => [this.outcome && root]);

  protected override createRoot(): this {
    return this;
  }

  protected override willUpdate(): void {
    this.#controller.observe(this.context.store);
  }

  protected override render(): TemplateResult {
    return html`<div class="field scan">
      <label part="label" for="card-scan">${msg('Quét mã QR trên thẻ căn cước', { id: 'scan.label' })}</label>
      <p class="hint" id="card-scan-hint">
        ${msg('Không bắt buộc. Chọn ô này rồi đưa thẻ vào máy quét; thông tin trên thẻ được điền vào các ô tiếp theo.', { id: 'scan.hint' })}
      </p>
      <input
        id="card-scan"
        part="control"
        type="text"
        class="width-medium"
        lang="en"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="card-scan-hint"
        @keydown=${this.#onKey}
        @change=${this.#onChange}
      />
      ${this.#renderOutcome()}
    </div>`;
  }

  #renderOutcome(): TemplateResult | typeof nothing {
    const { outcome } = this;
    if (!outcome) return nothing;
    if (outcome === 'garbled') {
      return html`<p class="notice bad" data-spoken>
        ${msg('Mã của thẻ bị bộ gõ hoặc bàn phím làm sai. Hãy tắt bộ gõ tiếng Việt (Unikey, Telex), chọn bàn phím tiếng Anh rồi quét lại; hoặc tự điền các ô tiếp theo.', { id: 'scan.garbled' })}
      </p>`;
    }
    if (outcome === 'notACard') {
      return html`<p class="notice bad" data-spoken>
        ${msg('Mã vừa quét không phải mã QR của thẻ căn cước. Hãy quét mã QR in trên thẻ, hoặc tự điền các ô tiếp theo.', { id: 'scan.notACard' })}
      </p>`;
    }
    const { card, given, differing } = outcome;
    const { store, labels } = this.context;
    const address = addressText(this.context, card);
    const more = address === undefined ? nothing : html`<p>${address}</p>`;
    if (differing.length === 0) {
      return html`<div class="notice good">
        <p data-spoken>${msg('Đã điền thông tin từ thẻ. Hãy kiểm tra lại các ô tiếp theo.', { id: 'scan.filled' })}</p>
        ${more}
      </div>`;
    }
    const names = differing.map((pointer) => labels.label(pointer, nodeOf(store.getSnapshot(), pointer))).join(', ');
    return html`<div class="notice bad">
      <p data-spoken>${msg(str`Đã khai khác với thẻ: ${names}.`, { id: 'scan.differs' })}</p>
      <p>
        <button type="button" class="link" part="link" @click=${() => this.#replace(card, given)}>
          ${msg('Dùng thông tin trên thẻ', { id: 'scan.useCard' })}
        </button>
      </p>
      ${more}
    </div>`;
  }

  /** The scanner ends with Enter, which must not submit the form. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#read(event.currentTarget as HTMLInputElement);
  };

  readonly #onChange = (event: Event): void => this.#read(event.currentTarget as HTMLInputElement);

  #read(input: HTMLInputElement): void {
    const code = input.value;
    if (code.trim() === '') return;
    // The box holds no answer: remaining text would precede the next scan.
    input.value = '';
    const card = readIdentityCardCode(code);
    if (!card) {
      this.outcome = isGarbledCardCode(code) ? 'garbled' : 'notACard';
      return;
    }
    const { store, session } = this.context;
    const given: PrefillClaims = { source: 'qr', claims: claimsOf(card) };
    // Fields that appear later are filled from the last card.
    const last = session.local(lastCard);
    last.stop?.();
    last.stop = prefill(store, given);
    this.outcome = { card, given, differing: prefillConflicts(store, given) };
  }

  #replace(card: IdentityCard, given: PrefillClaims): void {
    replaceAnswers(this.context.store, given);
    this.outcome = { card, given, differing: [] };
    this.querySelector('input')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'procedure-card-scan': ProcedureCardScan;
  }
}
