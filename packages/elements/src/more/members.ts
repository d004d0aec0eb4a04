import { msg } from '@lit/localize';
import { addMember, discard, remove, type ActiveNode } from '@motcua/core';
import { html, type TemplateResult } from 'lit';
import { field } from '../form/field.js';
import { fieldId, type FormContext } from '../form/form-context.js';

/** A member under a name that a person or an earlier system gave, with a way to take it away. */
export function member(context: FormContext, node: ActiveNode): TemplateResult {
  return html`<div class="removable">
    ${field(context, node.pointer)}
    <button
      type="button"
      class="link"
      part="link"
      @click=${(event: Event) => {
        const group = (event.target as HTMLElement).closest('.members');
        remove(context.store, node.pointer);
        group?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
      }}
    >
      ${msg('Bỏ', { id: 'member.remove' })} <span class="hidden">${context.labels.label(node.pointer, node)}</span>
    </button>
  </div>`;
}

/** A way to take a group away that was opened by hand. */
export function closing(context: FormContext, node: ActiveNode): TemplateResult {
  return html`<p>
    <button type="button" class="link" part="link" @click=${() => discard(context.store, node.pointer)}>
      ${msg('Bỏ phần này', { id: 'group.close' })}
      <span class="hidden">${context.labels.label(node.pointer, node)}</span>
    </button>
  </p>`;
}

/** A way to add a member under a name of one's own. */
export function growth(context: FormContext, node: ActiveNode): TemplateResult {
  const id = fieldId(node.pointer, 'new-name');
  const add = (event: Event) => {
    const input = (event.currentTarget as HTMLElement).closest('.growth')!.querySelector('input')!;
    const name = input.value.normalize('NFC').trim();
    const problem = name === '' ? msg('Nhập tên của thông tin cần thêm', { id: 'member.nameMissing' }) : undefined;
    const added = problem === undefined ? addMember(context.store, node.pointer, name) : undefined;
    const taken = problem ?? msg('Tên này đã có rồi: hãy sửa ở mục đó, hoặc chọn tên khác', { id: 'member.nameTaken' });
    input.setCustomValidity(added === undefined ? taken : '');
    showProblem(input);
    if (added !== undefined) input.value = '';
  };
  return html`<div class="growth" role="group" aria-label=${msg('Thêm thông tin khác', { id: 'member.add' })}>
    <label for=${id}>${msg('Tên thông tin muốn thêm', { id: 'member.name' })}</label>
    <p class="error" id="${id}-error" role="alert"></p>
    <div class="growth-row">
      <input
        id=${id}
        part="control"
        type="text"
        class="width-medium"
        autocomplete="off"
        aria-describedby="${id}-error"
        @input=${(event: Event) => {
          (event.target as HTMLInputElement).setCustomValidity('');
          showProblem(event.target as HTMLInputElement);
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          add(event);
        }}
      />
      <button type="button" class="button secondary" part="button-secondary" @click=${add}>
        ${msg('Thêm', { id: 'member.addButton' })}
      </button>
    </div>
  </div>`;
}

function showProblem(input: HTMLInputElement): void {
  const words = input.closest('.growth')?.querySelector('.error');
  if (words) words.textContent = input.validationMessage;
  if (input.validationMessage === '') input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}
