import { msg, str } from '../localize/msg.js';
import {
  addMember,
  discardAnswer,
  isPropertyNameIssue,
  removeItem,
  restoreRemoved,
  type ActiveNode,
} from '@motcua/core';
import { normalizeText, parentPointer, parsePointer, type Pointer } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { field } from './field.js';
import { focusField } from './focus.js';
import { fieldId, issueText, type FormContext } from '../session/form-context.js';

/** Renders a member whose name a person or another system has given, with a button to remove it. */
export function member(context: FormContext, node: ActiveNode): TemplateResult {
  const takeAway = (event: Event) => {
    const group = (event.target as HTMLElement).closest('.members');
    removeItem(context.store, node.pointer);
    const element = group?.querySelector<HTMLElement>(':scope > .growth') ?? group;
    element?.querySelector<HTMLElement>('button, input, select, textarea')?.focus();
  };
  return html`<div class="removable">
    ${field(context, node.pointer)}
    <button type="button" class="link" part="link" @click=${takeAway}>
      ${msg('Bỏ', { id: 'member.remove' })} <span class="hidden">${context.labels.label(node.pointer, node)}</span>
    </button>
  </div>`;
}

/** Renders a button that removes a group which the person has opened. */
export function removeGroupButton(context: FormContext, node: ActiveNode): TemplateResult {
  const close = (event: Event) => {
    const root = (event.target as HTMLElement).getRootNode();
    discardAnswer(context.store, node.pointer);
    focusField(root, node.pointer);
  };
  return html`<p>
    <button type="button" class="link" part="link" @click=${close}>
      ${msg('Bỏ phần này', { id: 'group.close' })}
      <span class="hidden">${context.labels.label(node.pointer, node)}</span>
    </button>
  </p>`;
}

/** Renders the form to add a member with a name, and the button to restore the last removed one. */
export function addPropertyForm(context: FormContext, node: ActiveNode): TemplateResult {
  const id = fieldId(node.pointer, 'new-name');
  const add = (event: Event) => {
    const input = (event.currentTarget as HTMLElement).closest('.growth')!.querySelector('input')!;
    const name = normalizeText(input.value);
    const added = name === '' ? undefined : addMember(context.store, node.pointer, name);
    const problem =
      name === ''
        ? msg('Nhập tên của thông tin cần thêm', { id: 'member.nameMissing' })
        : added === undefined
          ? msg('Tên này đã có rồi: hãy sửa ở mục đó, hoặc chọn tên khác', { id: 'member.nameTaken' })
          : refusal(context, added);
    input.setCustomValidity(problem);
    showProblem(input);
    if (problem !== '' || added === undefined) {
      input.focus();
      return;
    }
    input.value = '';
    focusField(input.getRootNode(), added);
  };
  return html`<div class="growth" role="group" aria-label=${msg('Thêm thông tin khác', { id: 'member.add' })}>
    ${removedMember(context, node)}
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

/** Returns why the schema does not allow a name that was just added; the member is then removed again. */
function refusal(context: FormContext, added: Pointer): string {
  const { store } = context;
  const refused = store.getSnapshot().issues.find((issue) => issue.pointer === added && isPropertyNameIssue(issue));
  if (!refused) return '';
  const words = issueText(context, refused);
  discardAnswer(store, added);
  return words;
}

function removedMember({ store }: FormContext, { pointer, children }: ActiveNode): TemplateResult | typeof nothing {
  const { removed } = store.getSnapshot();
  const isHere = removed !== undefined && parentPointer(removed.pointer) === pointer;
  if (!isHere || children.some((child) => child.pointer === removed.pointer)) return nothing;
  const bringBack = (event: Event) => {
    const root = (event.target as HTMLElement).getRootNode();
    restoreRemoved(store);
    focusField(root, removed.pointer);
  };
  const [name] = parsePointer(removed.pointer).slice(-1);
  return html`<p class="notice">
    <span data-spoken>${msg(str`Đã bỏ “${name ?? ''}”.`, { id: 'member.removed' })}</span>
    <button type="button" class="link" part="link" @click=${bringBack}>
      ${msg('Lấy lại mục vừa bỏ', { id: 'member.restore' })}
    </button>
  </p>`;
}

function showProblem(input: HTMLInputElement): void {
  const words = input.closest('.growth')?.querySelector('.error');
  if (words) words.textContent = input.validationMessage;
  if (input.validationMessage === '') input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}
