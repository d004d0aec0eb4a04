import { msg, str } from '../localize/msg.js';
import { openGroup } from '@motcua/core';
import { html, type TemplateResult } from 'lit';
import { attributes } from '../controls/attributes.js';
import type { ControlView } from '../controls/control-view.js';
import { errorOf, frameAttributes } from '../controls/field-frame.js';
import { focusField } from './focus.js';
import { fieldId } from '../session/form-context.js';

/** Renders a group of a recursive schema, collapsed until a person opens it, at any depth. */
export function collapsed(control: ControlView): TemplateResult {
  const { context, view, label } = control;
  return html`<div ${attributes(frameAttributes(control))}>
    ${errorOf(control)}
    <button
      id=${fieldId(view.pointer)}
      type="button"
      class="button secondary"
      part="button-secondary"
      @click=${(event: Event) => {
        // The button is replaced by the questions.
        const root = (event.target as HTMLElement).getRootNode();
        openGroup(context.store, view.pointer);
        focusField(root, view.pointer);
      }}
    >
      ${msg(str`Thêm: ${label}`, { id: 'group.open' })}
    </button>
  </div>`;
}
