import { afterPress } from './after-pointer-up.js';
import { msg } from '../localize/msg.js';
import { dateEntry, type DateEntry } from '@motcua/core';
import { html, type TemplateResult } from 'lit';
import { fieldId } from '../session/form-context.js';
import { attributes } from './attributes.js';
import type { Control, ControlView } from './control-view.js';
import { groupField, invalid } from './field-frame.js';

/** Renders a date as three text boxes: day, month, year. Unknown parts may be empty where the schema allows it. */
export const partialDate: Control = (control) => {
  const { view } = control;
  const typed = typeof view.entry === 'string' ? dateEntry(view.entry) : view.entry;
  const change = (name: string, value: string) => control.enter({ ...typed, [name]: value });
  return groupField(
    control,
    html`<div class="date" @focusout=${leavingGroup(control)}>
      ${datePart(control, 'day', typed['day'] ?? '', change)}
      ${datePart(control, 'month', typed['month'] ?? '', change)}
      ${datePart(control, 'year', typed['year'] ?? '', change)}
    </div>`,
  );
};

/** Renders the box of one part of a date. */
export function datePart(
  control: ControlView,
  name: keyof DateEntry,
  value: string,
  change: (name: string, value: string) => void,
): TemplateResult {
  const { view, autocomplete } = control;
  const id = fieldId(view.pointer, name);
  const own = {
    id,
    class: `digits-${name === 'year' ? 4 : 2}`,
    name: `${view.pointer.slice(1)}/${name}`,
    autocomplete: autocomplete === 'bday' ? `bday-${name}` : 'off',
    'aria-invalid': invalid(control, name),
  };
  const enter = ({ target }: Event) => {
    const typed = (target as HTMLInputElement).value;
    if (typed !== value) change(name, typed);
  };
  return html`<div class="date-part">
    <label for=${id}>${partText(name)}</label>
    <input
      part="control"
      type="text"
      inputmode="numeric"
      enterkeyhint="next"
      ${attributes(own)}
      .value=${value}
      @input=${enter}
      @change=${enter}
    />
  </div>`;
}

/**
 * Commits when the focus leaves all boxes of the field, or a box that holds more than its part: a whole date was pasted
 * into it and is divided among the boxes.
 */
export function leavingGroup(control: ControlView): (event: FocusEvent) => void {
  return (event) => {
    const group = event.currentTarget as HTMLElement;
    const { value } = event.target as HTMLInputElement;
    if (value.length > 4 || !group.contains(event.relatedTarget as Node | null)) afterPress(() => control.commit());
  };
}

function partText(name: keyof DateEntry): string {
  switch (name) {
    case 'day':
      return msg('Ngày', { id: 'date.day' });
    case 'month':
      return msg('Tháng', { id: 'date.month' });
    case 'year':
      return msg('Năm', { id: 'date.year' });
  }
}
