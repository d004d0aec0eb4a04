import { msg } from '@lit/localize';
import { dateEntry, type DateEntry } from '@motcua/core';
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldId } from '../form/form-context.js';
import type { Control } from './control.js';
import { groupField, invalid } from './field-frame.js';

/** A date in three typed parts: day, month, year. Parts that are not known stay empty where the schema allows it. */
export const partialDate: Control = (control) => {
  const { view, definition, enter, commit } = control;
  const typed = typeof view.entry === 'string' ? dateEntry(view.entry) : view.entry;
  const birthday = definition?.autocomplete === 'bday';
  const part = (name: keyof DateEntry, label: string, length: number) =>
    html`<div class="date-part">
      <label for=${fieldId(view.pointer, name)}>${label}</label>
      <input
        id=${fieldId(view.pointer, name)}
        part="control"
        class="digits-${length}"
        type="text"
        name="${view.pointer.slice(1)}/${name}"
        inputmode="numeric"
        autocomplete=${birthday ? `bday-${name}` : 'off'}
        enterkeyhint="next"
        aria-invalid=${invalid(control)}
        .value=${live(typed[name] ?? '')}
        @input=${(event: InputEvent) => enter({ ...typed, [name]: (event.target as HTMLInputElement).value })}
      />
    </div>`;
  const leave = (event: FocusEvent) => {
    const group = event.currentTarget as HTMLElement;
    if (!group.contains(event.relatedTarget as Node | null)) commit();
  };
  return groupField(
    control,
    html`<div class="date" @focusout=${leave}>
      ${part('day', msg('Ngày', { id: 'date.day' }), 2)} ${part('month', msg('Tháng', { id: 'date.month' }), 2)}
      ${part('year', msg('Năm', { id: 'date.year' }), 4)}
    </div>`,
  );
};
