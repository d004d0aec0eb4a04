import { msg } from '../localize/msg.js';
import { html, type TemplateResult } from 'lit';
import type { ControlView } from './control-view.js';

/** Renders a button that clears a choice, since radio buttons cannot be deselected. */
export function clearButton(control: ControlView): TemplateResult {
  const clear = (event: Event) => {
    (event.target as HTMLElement).closest('.field')?.querySelector('input')?.focus();
    control.choose('');
  };
  return html`<button type="button" class="link" part="link" @click=${clear}>
    ${msg('Bỏ chọn', { id: 'choice.clear' })}<span class="hidden"> ${control.label}</span>
  </button>`;
}
