import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { fieldId } from '../form/form-context.js';
import type { ControlView } from './control.js';

/** The ids that describe a control: only those of elements that are there. */
export function describedBy({ view, hint, error }: ControlView): string | typeof nothing {
  const ids = [hint && fieldId(view.pointer, 'hint'), error && fieldId(view.pointer, 'error')].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** `aria-invalid` of a control: absent, not false, while nothing is wrong. */
export function invalid({ error }: ControlView): 'true' | typeof nothing {
  return error === undefined ? nothing : 'true';
}

/** Label, hint, error and one native control. */
export function singleField(control: ControlView, input: TemplateResult): TemplateResult {
  const { view, error } = control;
  return html`<div part="field ${error ? 'field-invalid' : ''}" class="field ${error ? 'wrong' : ''}">
    <label part="label" for=${fieldId(view.pointer)}>${labelText(control)}</label>
    ${hintAndError(control)} ${input}
  </div>`;
}

/** A question with several controls: a fieldset whose legend is the label. */
export function groupField(control: ControlView, inputs: TemplateResult): TemplateResult {
  const { view, error } = control;
  return html`<fieldset
    id=${fieldId(view.pointer)}
    part="field ${error ? 'field-invalid' : ''}"
    class="field ${error ? 'wrong' : ''}"
    aria-describedby=${describedBy(control)}
  >
    <legend part="label">${labelText(control)}</legend>
    ${hintAndError(control)} ${inputs}
  </fieldset>`;
}

function labelText({ label, view }: ControlView): TemplateResult {
  return html`${label}${
    view.node.required
      ? nothing
      : html` <span class="optional">${msg('(không bắt buộc)', { id: 'field.optional' })}</span>`
  }`;
}

function hintAndError({ view, hint, error }: ControlView): TemplateResult {
  return html`${hint ? html`<p part="hint" class="hint" id=${fieldId(view.pointer, 'hint')}>${hint}</p>` : nothing}
  ${
    error
      ? html`<p part="error" class="error" id=${fieldId(view.pointer, 'error')}>
          <span class="hidden">${msg('Lỗi:', { id: 'field.error' })}</span> ${error}
        </p>`
      : nothing
  }`;
}
