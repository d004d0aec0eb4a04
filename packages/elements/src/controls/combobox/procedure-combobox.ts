/* eslint-disable lit-a11y/accessible-name, lit-a11y/click-events-have-key-events --
   The label is around the box, in field-frame.ts; the box has the keyboard's focus and listens for the list. */
import { countText } from '../../localize/count-text.js';
import { msg } from '../../localize/msg.js';
import { formatFor } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { afterPress } from '../after-pointer-up.js';
import { attributes } from '../attributes.js';
import type { ControlView } from '../control-view.js';
import { controlAttributes } from '../field-frame.js';
import type { ListboxOption } from '../../options/listbox-option.js';
import { fieldId } from '../../session/form-context.js';
import { showAnchoredPopover } from './anchored-popover.js';
import { exactOption, findOptions, MAX_SHOWN, type Find } from '../../options/find-options.js';
import { KitElement, withoutAttributes } from '../../platform/kit-element.js';

/**
 * A text box with a list below it (WAI-ARIA combobox with list autocomplete). Renders into the form's tree. The text is
 * never changed while it is typed; an entry is selected when it is chosen, or when the box loses focus and holds its
 * full name.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * @tag procedure-combobox
 */
export class ProcedureCombobox extends KitElement {
  static override readonly properties = withoutAttributes(
    'control',
    'options',
    'chosen',
    'none',
    'width',
    'find',
    'open',
    'active',
  );

  /** The field of the box. */
  control!: ControlView;
  /** The options to choose from. */
  options: readonly ListboxOption[] = [];
  /** The label of the entry where it is none of the options. */
  chosen: string | undefined;
  /** The text of the list while there are no options. */
  none: string | undefined;
  /** The default width of the box; the procedure can override it. */
  width: 'medium' | 'full' = 'medium';
  /** The search function of the list. */
  find: Find = findOptions;

  private open = false;
  /** The index of the option that is active for the keyboard. */
  private active = -1;

  protected override createRoot(): this {
    return this;
  }

  #shown: ReturnType<typeof showAnchoredPopover> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (this.open) this.#show();
    else this.#hide();
    if (changed.has('active')) this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #show(): void {
    const box = this.querySelector('input');
    const list = this.querySelector('ul');
    if (this.#shown) this.#shown.place();
    else if (box && list) this.#shown = showAnchoredPopover(box, list);
  }

  #hide(): void {
    this.#shown?.end();
    this.#shown = undefined;
  }

  /** The text in the box: the label of the chosen entry, or the text being typed. */
  get #text(): string {
    const { entry } = this.control.view;
    if (typeof entry !== 'string') return entry['typed'] ?? '';
    return this.options.find(({ key }) => key === entry)?.words ?? this.chosen ?? entry;
  }

  /** The whole list is offered while nothing is typed. */
  get #found(): readonly ListboxOption[] {
    return typeof this.control.view.entry === 'string' ? this.options : this.find(this.options, this.#text);
  }

  readonly #type = (event: InputEvent): void => {
    const typed = (event.target as HTMLInputElement).value;
    this.control.enter(typed === '' ? '' : { typed });
    this.open = true;
    this.active = -1;
  };

  #choose(option: ListboxOption): void {
    this.control.choose(option.key);
    this.open = false;
    this.active = -1;
  }

  readonly #leave = (): void => {
    this.open = false;
    this.active = -1;
    const named = this.#named;
    if (named) this.control.enter(named.key);
    const { control } = this;
    afterPress(() => control.commit());
  };

  /** The option whose full name is typed but which was not chosen yet. */
  get #named(): ListboxOption | undefined {
    const { entry } = this.control.view;
    return typeof entry === 'string' ? undefined : exactOption(this.options, entry['typed'] ?? '');
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    const shown = this.#found.slice(0, MAX_SHOWN);
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        this.#walk(event.key === 'ArrowDown' ? 1 : -1, shown.length);
        break;
      case 'Enter': {
        if (!this.open) return;
        // The first Enter chooses an option or closes the list; only the next one submits the form.
        event.preventDefault();
        const option = shown[this.active] ?? this.#named;
        if (option) this.#choose(option);
        else this.open = false;
        break;
      }
      case 'Escape':
        if (!this.open) return;
        event.preventDefault();
        this.open = false;
        this.active = -1;
        break;
    }
  };

  #walk(step: 1 | -1, count: number): void {
    if (!this.open) {
      this.open = true;
      const { entry } = this.control.view;
      this.active =
        typeof entry === 'string' ? this.options.slice(0, MAX_SHOWN).findIndex(({ key }) => key === entry) : -1;
      if (this.active >= 0) return;
    }
    if (count > 0) this.active = (this.active + step + (this.active < 0 && step < 0 ? 1 : 0) + count) % count;
  }

  protected override render(): TemplateResult {
    const { view, definition } = this.control;
    const list = fieldId(view.pointer, 'list');
    const found = this.#found;
    return html`<div part="combobox" class="combobox width-${definition?.width ?? this.width}">
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="next"
        aria-autocomplete="list"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls=${list}
        aria-activedescendant=${this.open && this.active >= 0 ? `${list}-${this.active}` : nothing}
        ${attributes(controlAttributes(this.control))}
        .value=${live(this.#text)}
        @input=${this.#type}
        @keydown=${this.#press}
        @click=${() => (this.open = true)}
        @blur=${this.#leave}
      />
      <ul
        id=${list}
        popover="manual"
        role="listbox"
        part="listbox"
        aria-label=${this.control.label}
        ?hidden=${!this.open}
        data-spoken=${this.open ? this.#countWords(found.length) : nothing}
      >
        ${this.open ? this.#renderOptions(found, list) : nothing}
      </ul>
    </div>`;
  }

  #renderOptions(found: readonly ListboxOption[], list: string): unknown {
    if (found.length === 0) {
      return html`<li class="hint" role="option" aria-disabled="true" aria-selected="false">${this.#noneWords()}</li>`;
    }
    const { entry } = this.control.view;
    const options = found
      .slice(0, MAX_SHOWN)
      .map(
        (option, index) =>
          html`<li
            id="${list}-${index}"
            role="option"
            part="listbox-option"
            class=${option.key === entry ? 'chosen' : ''}
            aria-selected=${index === this.active ? 'true' : 'false'}
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#choose(option)}
          >
            ${option.words}
          </li>`,
      );
    const more = found.length - MAX_SHOWN;
    if (more <= 0) return options;
    return html`${options}
      <li class="hint" role="option" aria-disabled="true" aria-selected="false">
        ${countText(msg('Còn {more} mục nữa: gõ thêm để tìm', { id: 'combobox.more' }), { more })}
      </li>`;
  }

  #noneWords(): string {
    return this.none ?? msg('Không tìm thấy mục nào như vậy', { id: 'combobox.none' });
  }

  #countWords(count: number): string {
    return count === 0
      ? this.#noneWords()
      : formatFor(this.control.context.language).count(count, msg('mục', { id: 'combobox.count' }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'procedure-combobox': ProcedureCombobox;
  }
}
