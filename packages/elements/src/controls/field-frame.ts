import { msg } from '../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldId } from '../session/form-context.js';
import { prose } from './prose.js';
import { attributes, type Attributes } from './attributes.js';
import type { ControlView } from './control-view.js';

/** The ids of the elements that describe a control: only those that are rendered. */
export function describedBy(control: ControlView): string | undefined {
  const ids = (['hint', 'error', 'warning'] as const)
    .filter((part) => control[part])
    .map((part) => fieldId(control.view.pointer, part));
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The value of `aria-invalid` for a control, or for one box of several: absent rather than false without an error. */
export function invalid({ error, errorPart = '' }: ControlView, part = errorPart): 'true' | undefined {
  return error === undefined || (errorPart !== '' && part !== errorPart) ? undefined : 'true';
}

/** Returns the attributes that every control has for assistive technology and for the styles of the page. */
export function controlAttributes(control: ControlView): Attributes {
  return {
    id: control.id,
    name: control.view.pointer.slice(1),
    part: 'control',
    'aria-describedby': describedBy(control),
    'aria-invalid': invalid(control),
  };
}

/** Returns the attributes of the element around a field. */
export function frameAttributes({ error }: ControlView): Attributes {
  return error ? { part: 'field field-invalid', class: 'field wrong' } : { part: 'field', class: 'field' };
}

/** Label, hint, error and one native control. */
export function singleField(control: ControlView, input: TemplateResult): TemplateResult {
  return html`<div ${attributes(frameAttributes(control))}>
    <label part="label" for=${control.id}>${labelOf(control)}</label>
    ${notesOf(control)} ${input}
  </div>`;
}

/**
 * Renders a field with several controls: a fieldset whose legend is the label. With a role, the content renders its
 * warning below the inputs: above them, it would move the inputs away from under a finger.
 */
export function groupField(control: ControlView, inputs: TemplateResult, role?: string): TemplateResult {
  const own = {
    id: control.id,
    role,
    'aria-describedby': describedBy(control),
    // A group cannot be invalid, a radio group can.
    'aria-invalid': role && invalid(control),
  };
  return html`<fieldset ${attributes({ ...frameAttributes(control), ...own })}>
    <legend part="label">${labelOf(control)}</legend>
    ${notesOf(control, role ? '' : control.warning)} ${inputs}
  </fieldset>`;
}

const SAYS_OPTIONAL = /\boptional\b|không bắt buộc|nếu có/i;

/**
 * Renders the text of the label, with “optional” where the answer may stay empty; an item that a person has added is
 * not optional.
 */
export function labelOf({ label, view, definition, isCase }: ControlView, words = label): unknown {
  const { required, removable } = view.node;
  if (required || removable || isCase || SAYS_OPTIONAL.test(words)) return words;
  const mark = definition?.recommended
    ? msg('(nên khai)', { id: 'field.recommended' })
    : msg('(không bắt buộc)', { id: 'field.optional' });
  return html`${words} <span class="optional">${mark}</span>`;
}

/** Renders the hint, the error and the warning of a field. */
export function notesOf(control: ControlView, warning = control.warning): unknown {
  const { hint, error } = control;
  return hint || error || warning
    ? html`${hintOf(control)} ${errorOf(control)} ${warning ? warningOf(control) : nothing}`
    : nothing;
}

/** Renders the hint of a field. */
export function hintOf({ context, view, hint }: ControlView): TemplateResult | typeof nothing {
  return hint ? prose(context, hint, { part: 'hint', class: 'hint', id: fieldId(view.pointer, 'hint') }) : nothing;
}

/** Renders the warning of a field. */
export function warningOf({ view, warning }: ControlView): TemplateResult | typeof nothing {
  if (!warning) return nothing;
  return html`<p part="warning" class="notice" id=${fieldId(view.pointer, 'warning')} .textContent=${warning}></p>`;
}

/**
 * Renders the error at its field. Text that changes is set through `textContent`, since translation tools replace text
 * nodes.
 */
export function errorOf({ view, error }: ControlView): TemplateResult | typeof nothing {
  if (!error) return nothing;
  return html`<p part="error" class="error" id=${fieldId(view.pointer, 'error')}>
    <span class="hidden">${msg('Lỗi:', { id: 'field.error' })}</span> <span .textContent=${error}></span>
  </p>`;
}
