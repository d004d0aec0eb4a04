import { mayBeEmpty, sayNone } from '@motcua/core';
import { getAt, isArray } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ControlView } from './control-view.js';
import { fieldId } from '../session/form-context.js';

/** Renders a checkbox with which a person states that a required list is empty: this is never assumed. */
export function noneTick({ context, view }: ControlView, words: string): TemplateResult | typeof nothing {
  const { node, pointer } = view;
  if (!mayBeEmpty(node)) return nothing;
  const answer = getAt(context.store.getSnapshot().answers, pointer);
  return html`<label class="radio" part="option">
    <input
      id=${fieldId(pointer, 'none')}
      type="checkbox"
      part="checkbox"
      .checked=${live(isArray(answer) && answer.length === 0)}
      @change=${({ target }: Event) => sayNone(context.store, pointer, (target as HTMLInputElement).checked)}
    />
    <span>${words}</span>
  </label>`;
}
