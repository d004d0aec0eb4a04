import { msg, str } from '../localize/msg.js';
import { entryText, formatFor } from '@motcua/core';
import { normalizeText } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { ControlView } from './control-view.js';
import { fieldId } from '../session/form-context.js';

/** How many characters may still be typed; said aloud only when there is little room left. */
export function characterCount({ view, context }: ControlView): TemplateResult | typeof nothing {
  const most = view.node.schema['maxLength'];
  if (typeof most !== 'number') return nothing;
  const left = most - [...normalizeText(entryText(view.entry), { lines: true })].length;
  const { number } = formatFor(context.language);
  const isLittle = left <= most / 10;
  const words =
    left >= 0
      ? msg(str`Còn ${number(left)} ký tự`, { id: 'text.left' })
      : msg(str`Quá ${number(-left)} ký tự`, { id: 'text.over' });
  return html`<p
    class="hint room"
    id=${fieldId(view.pointer, 'room')}
    aria-live=${isLittle ? 'polite' : 'off'}
    .textContent=${words}
  ></p>`;
}
