import { msg } from '../../localize/msg.js';
import type { Entry } from '@motcua/core';
import type { Pointer } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { ControlView } from '../control-view.js';
import { singleField } from '../field-frame.js';
import type * as CommuneList from '../../code-lists/communes.js';
import type { Commune } from '../../code-lists/communes.js';
import { findOldWards } from '../../code-lists/find-old-wards.js';
import { oldWards } from '../../code-lists/old-wards.js';
import { KitElement, withoutAttributes } from '../../platform/kit-element.js';

/**
 * Searches for the communes that replaced a ward of before 01/07/2025, and suggests them. The person makes the choice:
 * the source was not compared with the decrees, and many wards were divided. Renders into the form's tree.
 * @tag procedure-old-address
 */
export class ProcedureOldAddress extends KitElement {
  static override readonly properties = withoutAttributes('control', 'communes', 'province', 'close', 'entry');

  /** The commune field to fill. */
  control!: ControlView;
  /** The current communes. */
  communes!: typeof CommuneList;
  /** The field of the province. */
  province: Pointer | undefined;
  /** Called after a commune was chosen. */
  close: () => void = () => undefined;

  /** The text in the search box. Not part of the answers. */
  private entry: Entry = '';

  protected override createRoot(): this {
    return this;
  }

  get #suggested(): readonly Commune[] {
    const ward = oldWards.find(({ key }) => key === this.entry);
    return (ward?.communes ?? []).flatMap((code) => this.communes.communeOf(code) ?? []);
  }

  #choose({ code, province }: Commune): void {
    const { context, view, id } = this.control;
    const { store } = context;
    const answers: readonly (readonly [Pointer | undefined, string])[] = [
      [this.province, province],
      [view.pointer, code],
    ];
    for (const [pointer, value] of answers) {
      if (pointer === undefined) continue;
      store.enter(pointer, value);
      store.commit(pointer);
    }
    (this.getRootNode() as Document | ShadowRoot).getElementById(id)?.focus();
    this.close();
  }

  /** Enter searches instead of continuing to the next screen. */
  readonly #press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  };

  protected override render(): TemplateResult {
    const search = new SearchView(this.control, this.entry, (entry) => (this.entry = entry));
    const suggested = this.#suggested;
    return html`<div class="helper" @keydown=${this.#press}>
      ${singleField(
        search,
        html`<procedure-combobox
          .control=${search}
          .options=${oldWards}
          .find=${findOldWards}
          .none=${msg('Không tìm thấy. Hãy gõ tên xã, phường theo tên dùng đến ngày 30/06/2025, rồi đến quận, huyện; nếu vẫn không thấy, hãy bỏ bớt tên tỉnh hoặc huyện.', { id: 'oldAddress.none' })}
          .width=${'full'}
        ></procedure-combobox>`,
      )}
      <p data-spoken>${suggested.length > 0 ? suggestionText(suggested.length) : nothing}</p>
      ${suggested.map(
        (commune) =>
          html`<button
            type="button"
            class="button secondary"
            part="button-secondary"
            @click=${() => this.#choose(commune)}
          >
            ${msg('Chọn', { id: 'oldAddress.choose' })} ${this.communes.fullWords(commune)}
          </button>`,
      )}
    </div>`;
  }
}

function suggestionText(count: number): string {
  return count === 1
    ? msg(
        'Nơi này hiện có thể thuộc xã, phường sau. Đây chỉ là gợi ý, chưa được đối chiếu với văn bản gốc; bạn chỉ chọn nếu thấy đúng.',
        { id: 'oldAddress.one' },
      )
    : msg(
        'Nơi này hiện có thể thuộc một trong các xã, phường sau. Đây chỉ là gợi ý, chưa được đối chiếu với văn bản gốc; bạn chỉ chọn nếu thấy đúng.',
        { id: 'oldAddress.several' },
      );
}

/** The search box as a field whose entry is kept in this element rather than in the form. */
class SearchView extends ControlView {
  readonly #enter: (entry: Entry) => void;

  constructor({ context, view }: ControlView, entry: Entry, enter: (entry: Entry) => void) {
    const own = {
      ...view,
      pointer: `${view.pointer}~old`,
      node: { ...view.node, required: true },
      entry,
      issues: [],
    };
    super(
      context,
      own,
      msg('Xã, phường, thị trấn theo địa chỉ cũ', { id: 'oldAddress.label' }),
      msg('Gõ tên xã, phường rồi đến quận, huyện, ví dụ: Láng Thượng, Đống Đa', { id: 'oldAddress.hint' }),
    );
    this.#enter = enter;
  }

  override enter(entry: Entry): void {
    this.#enter(entry);
  }

  override commit(): void {
    // The search text is not saved.
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'procedure-old-address': ProcedureOldAddress;
  }
}
