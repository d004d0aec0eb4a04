import { msg, str } from '../localize/msg.js';
import { copyAnswers, nodeOf } from '@motcua/core';
import type { Pointer } from '@motcua/model';
import { html, type nothing, type TemplateResult } from 'lit';
import type { ControlView } from '../controls/control-view.js';
import { renderGroup } from './group.js';
import { matrix } from './matrix.js';
import { prefilledGroup } from './late-prefilled.js';
import { withNote } from './supplement-note.js';

/** Renders a group with a special layout: prefilled, as a table, or with a button to copy from another group. */
export function specialGroup(plain: ControlView, titleShownAbove: boolean): TemplateResult | typeof nothing {
  const control = withNote(plain);
  const { definition, view } = control;
  if (view.locked) return prefilledGroup(control, titleShownAbove);
  const group =
    definition?.control === 'matrix' ? matrix(control, titleShownAbove) : renderGroup(control, titleShownAbove);
  return definition?.copyFrom === undefined ? group : html`${copying(control, definition.copyFrom)} ${group}`;
}

/** Renders a button that copies all members of another person, address or organization. */
function copying({ context, view }: ControlView, from: Pointer): TemplateResult {
  const { store, labels } = context;
  const label = labels.label(from, nodeOf(store.getSnapshot(), from));
  const copy = (event: Event) => {
    copyAnswers(store, from, view.pointer);
    const status = (event.target as HTMLElement).closest('.copy')?.querySelector('.hint');
    if (status) status.textContent = msg('Đã chép. Hãy xem lại bên dưới.', { id: 'group.copied' });
  };
  return html`<div class="copy">
    <button type="button" class="button secondary" part="button-secondary" @click=${copy}>
      ${msg(str`Giống như đã khai ở: ${label}`, { id: 'group.copy' })}
    </button>
    <p class="hint" data-spoken></p>
  </div>`;
}
