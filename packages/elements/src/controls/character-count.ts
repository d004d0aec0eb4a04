import { countText } from '../localize/count-text.js';
import { msg } from '../localize/msg.js';
import { entryText } from '@motcua/core';
import { normalizeText } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { ControlView } from './control-view.js';
import { fieldId } from '../session/form-context.js';

/** Renders the number of characters that may still be typed; announced only when few are left. */
export function characterCount({ view }: ControlView): TemplateResult | typeof nothing {
  const most = view.node.schema['maxLength'];
  if (typeof most !== 'number') return nothing;
  const left = most - [...normalizeText(entryText(view.entry), { lines: true })].length;
  const isLittle = left <= most / 10;
  const words =
    left >= 0
      ? countText(msg('Còn {left} ký tự', { id: 'text.left' }), { left })
      : countText(msg('Quá {over} ký tự', { id: 'text.over' }), { over: -left });
  return html`<p
    class="hint room"
    id=${fieldId(view.pointer, 'room')}
    aria-live=${isLittle ? 'polite' : 'off'}
    .textContent=${words}
  ></p>`;
}
