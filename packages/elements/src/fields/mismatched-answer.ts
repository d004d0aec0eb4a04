import { discardAnswer } from '@motcua/core';
import { isArray, type JsonValue, readableName } from '@motcua/model';
import { typeText } from './type-names.js';
import { msg } from '../localize/msg.js';
import { html, type TemplateResult } from 'lit';
import type { ControlView } from '../controls/control-view.js';
import { errorOf, hintOf, labelOf } from '../controls/field-frame.js';
import { focusField } from './focus.js';
import { fieldId } from '../session/form-context.js';

/** Renders an existing answer that does not fit the field; only the person may remove it. */
export function renderMismatchedAnswer(control: ControlView): TemplateResult {
  const { context, view } = control;
  const letGo = (event: Event) => {
    // The button is replaced by the question.
    const root = (event.target as HTMLElement).getRootNode();
    discardAnswer(context.store, view.pointer);
    // A list renders asynchronously.
    requestAnimationFrame(() => focusField(root, view.pointer));
  };
  return html`<div part="field field-invalid" class="field wrong" role="group" aria-label=${control.label}>
    <p part="label"><strong>${labelOf(control)}</strong></p>
    ${hintOf(control)} ${errorOf(control)} ${readable(view.mismatchedAnswer ?? null)}
    <button id=${fieldId(view.pointer)} type="button" class="button secondary" part="button-secondary" @click=${letGo}>
      ${msg('Bỏ nội dung này và điền lại', { id: 'stray.discard' })}
    </button>
  </div>`;
}

/** Returns the answer as text, for people who do not read JSON. */
function readable(value: JsonValue): TemplateResult {
  if (value === null || typeof value !== 'object') return html`<p class="raw">${scalarText(value)}</p>`;
  const entries = Object.entries(value).map(([name, inner]) => {
    const label = isArray(value) ? '' : `${readableName(name)}: `;
    const words = inner !== null && typeof inner === 'object' ? readable(inner) : scalarText(inner);
    return html`<li>${label}${words}</li>`;
  });
  return html`<ul class="raw">
    ${entries}
  </ul>`;
}

function scalarText(value: string | number | boolean | null): string {
  return typeof value === 'string' ? value : typeText(String(value));
}
