import { msg } from '../localize/msg.js';
import type { Catalogue } from '@motcua/core';
import { getAt, type JsonValue } from '@motcua/model';
import { html, nothing } from 'lit';
import type { Control } from './control-view.js';
import { describedBy, singleField } from './field-frame.js';
import { nativeControl } from './native-control.js';
import { fieldId } from '../session/form-context.js';

/** Renders an amount of money: typed in digits, repeated in words, so that an extra zero is noticed. */
export const dong: Control = (control) => {
  const { context, view, definition } = control;
  const value = getAt(context.store.getSnapshot().answers, view.pointer);
  const words = amountText(value, context.catalogue);
  const id = fieldId(view.pointer, 'words');
  const described = [describedBy(control), words && id].filter(Boolean).join(' ');
  const own = {
    class: `width-${definition?.width ?? 'medium'}`,
    inputmode: 'numeric',
    autocomplete: 'off',
    'aria-describedby': described === '' ? undefined : described,
  };
  return singleField(
    control,
    html`<div class="affixed">
        <input type="text" enterkeyhint="next" spellcheck="false" ${nativeControl(control, own)} />
        <span aria-hidden="true">${msg('đồng', { id: 'kind.dong.unit' })}</span>
      </div>
      ${words ? html`<p class="hint" id=${id} .textContent=${words}></p>` : nothing}`,
  );
};

function amountText(value: JsonValue | undefined, catalogue: Catalogue | undefined): string | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) return undefined;
  const words = catalogue?.amountInWords?.(value);
  return words && `${words.charAt(0).toUpperCase()}${words.slice(1)} ${msg('đồng', { id: 'kind.dong.unit' })}`;
}
