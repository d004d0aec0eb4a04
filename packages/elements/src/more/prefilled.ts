import { msg, str } from '@lit/localize';
import { reportWrong } from '@motcua/core';
import { getAt, textKeys } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { ControlView } from '../controls/control.js';
import { errorOf, hintOf } from '../controls/field-frame.js';
import { displayInstant } from '../form/display-instant.js';
import { displayValue } from '../form/display-value.js';
import { fieldId, type FormContext } from '../form/form-context.js';

/** An answer that a database gave: it is shown with where it came from, and a way to say that it is wrong. */
export function prefilled(control: ControlView): TemplateResult | typeof nothing {
  const { view, context, label } = control;
  const { pointer, node } = view;
  const { answers, provenance } = context.store.getSnapshot();
  const value = getAt(answers, pointer);
  const known = provenance[pointer];
  if (value === undefined || !known) return nothing;
  const source = sourceWords(context, known.source);
  const time = displayInstant(known.at, context.language);
  const report = (event: Event) => {
    const root = (event.target as HTMLElement).getRootNode() as ShadowRoot;
    reportWrong(context.store, pointer);
    // The form draws the control in the place of the card; a person who asked for it goes on there.
    requestAnimationFrame(() => {
      const control = root.getElementById(fieldId(pointer));
      (control?.matches('fieldset') ? control.querySelector<HTMLElement>('input') : control)?.focus();
    });
  };
  return html`<div part="field prefilled" class="field prefilled" role="group" aria-label=${label}>
    <p class="given">${label}: <strong>${displayValue(context, node, value)}</strong></p>
    ${hintOf(control)} ${errorOf(control)}
    <p class="hint">${msg(str`Lấy từ ${source}, lúc ${time}.`, { id: 'prefill.source' })}</p>
    <button type="button" class="link" part="link" @click=${report}>
      ${msg('Báo sai', { id: 'prefill.report' })}<span class="hidden"> ${label}</span>
    </button>
  </div>`;
}

/** What people call the system that an answer came from. */
export function sourceWords({ labels }: FormContext, source: string): string {
  const own = labels.text(textKeys.source(source));
  if (own !== undefined) return own;
  switch (source) {
    case 'vneid':
      return 'VNeID';
    case 'csdldc':
      return msg('Cơ sở dữ liệu quốc gia về dân cư', { id: 'prefill.populationDatabase' });
    case 'qr':
      return msg('mã QR trên thẻ căn cước', { id: 'prefill.qr' });
    default:
      return source;
  }
}
