import { msg, str } from '../../localize/msg.js';
import { addItem, leafKind, moveItem, removeItem, restoreRemoved, type ActiveNode, type FieldView } from '@motcua/core';
import { getAt, isArray, isWithin, type Issue, type Pointer } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { errorOf, hintOf, labelOf } from '../../controls/field-frame.js';
import { withNote } from '../supplement-note.js';
import { field } from '../field.js';
import { fieldId, type FormContext } from '../../session/form-context.js';
import { renderInIdleChunks } from '../idle-rendering.js';
import { controlView } from '../render-field.js';
import { StoreController } from '../../session/store-controller.js';
import { itemName } from './item-name.js';
import { isTable, itemTable } from './item-table.js';
import { itemSummary } from './item-summary.js';
import { noneTick } from '../../controls/empty-list-checkbox.js';
import { KitElement, withoutAttributes } from '../../platform/kit-element.js';

/**
 * A list to which people add items. Items with one answer are rows, items with a few short answers a table, others
 * cards of which one is open at a time. Renders into the form's tree.
 * @tag procedure-list
 */
export class ProcedureList extends KitElement {
  static override readonly properties = withoutAttributes('context', 'pointer', 'headed', 'opened', 'leaving');

  readonly #controller = new StoreController(this, (snapshot) => {
    const node = this.context && this.context.store.field(this.pointer);
    return [node, getAt(snapshot.answers, this.pointer), snapshot.removed, this.#issuesWithin(snapshot.issues)];
  });

  /** The context of the form. */
  context!: FormContext;
  /** The pointer of the list. */
  pointer: Pointer = '';
  /** True when the heading above already has the text of the legend. */
  headed = false;

  /** The indices of the open item, and of the item whose removal is to be confirmed. */
  private opened = -1;
  private leaving = -1;

  #focus: string | undefined;

  /** Opens the item that contains a pointer, so that its controls can be focused. */
  async reveal(pointer: Pointer): Promise<void> {
    if (!isWithin(pointer, this.pointer) || pointer === this.pointer) return;
    this.opened = Number(pointer.slice(this.pointer.length + 1).split('/')[0]);
    await this.updateComplete;
  }

  protected override createRoot(): this {
    return this;
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('context') || changed.has('pointer')) this.#controller.observe(this.context.store);
  }

  protected override updated(): void {
    const target = this.#focus;
    if (target === undefined) return;
    this.#focus = undefined;
    const element = this.querySelector(`#${CSS.escape(target)}`);
    const control = element?.matches('button, input')
      ? element
      : element?.querySelector('input, select, textarea, button');
    (control as HTMLElement | null | undefined)?.focus();
  }

  /** The items with issues, as a string that changes with them. */
  #issuesWithin(issues: readonly Issue[]): string {
    const prefix = `${this.pointer}/`;
    const found = issues.filter(({ scope, pointer }) => scope === 'data' && pointer.startsWith(prefix));
    return [...new Set(found.map(({ pointer }) => pointer.slice(prefix.length).split('/')[0]))].join();
  }

  #add(): void {
    const pointer = addItem(this.context.store, this.pointer);
    this.opened = this.#indexOf(pointer);
    this.leaving = -1;
    this.#focus = this.#itemId(this.opened);
  }

  #remove(index: number): void {
    this.leaving = -1;
    if (this.opened === index) this.opened = -1;
    else if (this.opened > index) this.opened -= 1;
    removeItem(this.context.store, `${this.pointer}/${index}`);
    this.#focus = fieldId(this.pointer, 'restore');
  }

  #restore(): void {
    const { removed } = this.context.store.getSnapshot();
    restoreRemoved(this.context.store);
    if (removed) this.#focus = this.#itemId(this.#indexOf(removed.pointer));
  }

  #move(index: number, by: 1 | -1): void {
    moveItem(this.context.store, `${this.pointer}/${index}`, index + by);
    if (this.opened === index) this.opened = index + by;
    else if (this.opened === index + by) this.opened = index;
    const { first, last } = this.#movable;
    const goesOn = by < 0 ? index + by > first : index + by < last;
    // At the end only the other direction is possible.
    this.#focus = fieldId(`${this.pointer}/${index + by}`, by < 0 === goesOn ? 'up' : 'down');
  }

  /** The indices of the first and the last item that can be moved. */
  get #movable(): { readonly first: number; readonly last: number } {
    const items = this.context.store.field(this.pointer)?.node.children ?? [];
    return { first: items.filter(({ removable }) => !removable).length, last: items.length - 1 };
  }

  /** Asks for confirmation before an item is removed; the focus is on the button that changes nothing. */
  #ask(index: number): void {
    this.leaving = index;
    this.#focus = fieldId(`${this.pointer}/${index}`, 'keep');
  }

  #keep(index: number): void {
    this.leaving = -1;
    this.#focus = fieldId(`${this.pointer}/${index}`, 'remove');
  }

  #indexOf(pointer: Pointer): number {
    return Number(pointer.slice(this.pointer.length + 1));
  }

  #itemId(index: number): string {
    return fieldId(`${this.pointer}/${index}`, 'item');
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.context.store.field(this.pointer);
    if (!view || view.node.kind !== 'list') return nothing;
    const control = withNote(controlView(this.context, view));
    const { node } = view;
    const name = itemName(this.context, node, control.label);
    const items = getAt(this.context.store.getSnapshot().answers, this.pointer);
    const isEmpty = !isArray(items) || items.length === 0;
    return html`<fieldset
      id=${fieldId(this.pointer)}
      part="list"
      class="list ${control.error ? 'field wrong' : ''}"
      aria-describedby=${control.hint ? fieldId(this.pointer, 'hint') : nothing}
    >
      ${this.headed || this.pointer === '' ? nothing : html`<legend part="group-label">${labelOf(control)}</legend>`}
      ${hintOf(control)} ${errorOf(control)} ${this.#renderItems(view)} ${this.#renderRemoved()}
      ${isEmpty ? noneTick(control, msg('Không có mục nào', { id: 'list.none' })) : nothing}
      ${
        node.growable
          ? html`<p>
              <button
                type="button"
                id=${fieldId(this.pointer, 'add')}
                class="button secondary"
                part="button-secondary"
                @click=${() => this.#add()}
              >
                ${
                  node.children.length === 0
                    ? msg(str`Thêm ${name}`, { id: 'list.addFirst' })
                    : msg(str`Thêm ${name} nữa`, { id: 'list.addMore' })
                }
              </button>
            </p>`
          : nothing
      }
    </fieldset>`;
  }

  #renderItems({ node }: FieldView): unknown {
    if (isTable(node, this.context.fields.get(node))) {
      return itemTable(this.context, node, (child) => this.#renderTools(child));
    }
    return renderInIdleChunks(
      node.children,
      (child) => child.pointer,
      (child) => this.#renderItem(node, child),
      () => 1,
    );
  }

  #renderItem(list: ActiveNode, child: ActiveNode): unknown {
    const index = this.#indexOf(child.pointer);
    // The layout of an item is independent of its answers; otherwise the focus would be lost when it changes.
    const isPlain = leafKind(child.kind) !== undefined && child.questions.length === 0;
    if (isPlain || !child.removable) {
      return html`<div class="row" id=${this.#itemId(index)}>
        ${field(this.context, child.pointer)} ${this.#renderTools(child)}
      </div>`;
    }
    const { store } = this.context;
    const { answers, issues } = store.getSnapshot();
    const open = this.opened === index;
    const incomplete = issues.some(({ scope, pointer }) => scope === 'data' && isWithin(pointer, child.pointer));
    const parts = [
      child,
      getAt(answers, child.pointer),
      open,
      incomplete,
      this.leaving === index,
      list.children.length,
      this.context,
    ];
    return guard(parts, () => this.#renderCard(list, child, open, incomplete));
  }

  #renderCard(list: ActiveNode, child: ActiveNode, open: boolean, incomplete: boolean): TemplateResult {
    const { context } = this;
    const index = this.#indexOf(child.pointer);
    const summary = itemSummary(context, child);
    const title = context.labels.label(child.pointer, child);
    return html`<section part="card" class="card" id=${this.#itemId(index)} aria-label=${title}>
      <div class="card-head">
        <p>
          <strong>${title}</strong>${summary === '' ? nothing : html`<br /><span class="hint">${summary}</span>`}
          ${
            incomplete && !open
              ? html`<br /><span class="error">${msg('Chưa điền đủ', { id: 'list.incomplete' })}</span>`
              : nothing
          }
        </p>
        ${
          open
            ? nothing
            : html`<button type="button" class="link" part="link" @click=${() => this.#open(index)}>
                ${msg('Sửa', { id: 'review.change' })}<span class="hidden"> ${title}</span>
              </button>`
        }
      </div>
      ${
        open
          ? html`<div class="members">${field(context, child.pointer, true)}</div>
              <p>
                <button
                  type="button"
                  class="button secondary"
                  part="button-secondary"
                  @click=${() => this.#close(index)}
                >
                  ${msg('Xong mục này', { id: 'list.done' })}<span class="hidden"> ${title}</span>
                </button>
              </p>`
          : nothing
      }
      ${this.#renderTools(child)}
    </section>`;
  }

  #open(index: number): void {
    this.opened = index;
    this.leaving = -1;
    this.#focus = this.#itemId(index);
  }

  #close(index: number): void {
    this.opened = -1;
    this.#focus = this.#itemId(index);
  }

  /** Renders the buttons to move an item up and down, and to remove it after a confirmation. */
  #renderTools(child: ActiveNode): TemplateResult | typeof nothing {
    if (!child.removable) return nothing;
    const index = this.#indexOf(child.pointer);
    const title = this.context.labels.label(child.pointer, child);
    const isEmpty = itemSummary(this.context, child) === '';
    if (this.leaving === index) {
      const question = msg('Xóa mục này?', { id: 'list.confirm' });
      return html`<div class="tools" role="group" aria-label=${`${question} ${title}`}>
        <span>${question}</span>
        <button type="button" class="link danger" part="link" @click=${() => this.#remove(index)}>
          ${msg('Xóa', { id: 'list.remove' })}<span class="hidden"> ${title}</span>
        </button>
        <button
          type="button"
          id=${fieldId(child.pointer, 'keep')}
          class="link"
          part="link"
          @click=${() => this.#keep(index)}
        >
          ${msg('Giữ lại', { id: 'list.keep' })}
        </button>
      </div>`;
    }
    const { first, last } = this.#movable;
    const step = (by: 1 | -1, words: string, name: string) =>
      html`<button
        type="button"
        id=${fieldId(child.pointer, name)}
        class="link"
        part="link"
        ?disabled=${by < 0 ? index <= first : index >= last}
        @click=${() => this.#move(index, by)}
      >
        ${words}<span class="hidden"> ${title}</span>
      </button>`;
    return html`<div class="tools">
      ${
        last > first
          ? html`${step(-1, msg('Lên', { id: 'list.up' }), 'up')} ${step(1, msg('Xuống', { id: 'list.down' }), 'down')}`
          : nothing
      }
      <button
        type="button"
        id=${fieldId(child.pointer, 'remove')}
        class="link"
        part="link"
        @click=${() => (isEmpty ? this.#remove(index) : this.#ask(index))}
      >
        ${msg('Xóa', { id: 'list.remove' })}<span class="hidden"> ${title}</span>
      </button>
    </div>`;
  }

  #renderRemoved(): TemplateResult | typeof nothing {
    const { removed } = this.context.store.getSnapshot();
    const mine = removed && removed.pointer.slice(0, removed.pointer.lastIndexOf('/')) === this.pointer;
    if (!mine) return nothing;
    return html`<p class="notice">
      <span data-spoken>${msg('Đã xóa một mục.', { id: 'list.removed' })}</span>
      <button
        type="button"
        id=${fieldId(this.pointer, 'restore')}
        class="link"
        part="link"
        @click=${() => this.#restore()}
      >
        ${msg('Lấy lại mục vừa xóa', { id: 'list.restore' })}
      </button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'procedure-list': ProcedureList;
  }
}
