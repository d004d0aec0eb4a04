import { entryText } from '@motcua/core';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributes } from './attributes.js';
import type { ControlView } from './control-view.js';
import { controlAttributes, frameAttributes, labelOf, notesOf } from './field-frame.js';
import type { ListboxOption } from '../options/listbox-option.js';

/** Renders a field with a single option as a checkbox. */
export function soleOptionCheckbox(control: ControlView, [only]: readonly ListboxOption[]): TemplateResult {
  const { key = '', words = '' } = only ?? {};
  const { view, label } = control;
  const plain = key === 'true';
  return html`<div ${attributes(frameAttributes(control))}>
    ${notesOf(control)}
    <label class="radio" part="option">
      <input
        type="checkbox"
        ${attributes({ ...controlAttributes(control), part: 'checkbox' })}
        .checked=${live(entryText(view.entry) === key)}
        @change=${(event: Event) => control.choose((event.target as HTMLInputElement).checked ? key : '')}
      />
      <span>${plain ? labelOf(control) : html`${label}: ${words}`}</span>
    </label>
  </div>`;
}
