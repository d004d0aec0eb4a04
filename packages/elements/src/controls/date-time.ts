import { msg } from '../localize/msg.js';
import { dateEntry, timePart, type DateEntry } from '@motcua/core';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Control } from './control-view.js';
import { groupField, invalid } from './field-frame.js';
import { datePart, leavingGroup } from './date.js';
import { fieldId } from '../session/form-context.js';

/** A date in three parts and a time. */
export const dateTime: Control = (control) => {
  const { view } = control;
  const day: DateEntry = dateEntry(view.entry);
  const typed = { ...day, time: timePart(view.entry) };
  const raw = typeof view.entry === 'string' ? typed : view.entry;
  const change = (name: string, value: string) => control.enter({ ...typed, ...raw, [name]: value });
  const enterTime = ({ target }: Event) => change('time', (target as HTMLInputElement).value);
  return groupField(
    control,
    html`<div class="date" @focusout=${leavingGroup(control)}>
      ${datePart(control, 'day', raw['day'] ?? '', change)} ${datePart(control, 'month', raw['month'] ?? '', change)}
      ${datePart(control, 'year', raw['year'] ?? '', change)}
      <div class="date-part">
        <label for=${fieldId(view.pointer, 'time')}>${msg('Giờ', { id: 'date.time' })}</label>
        <input
          id=${fieldId(view.pointer, 'time')}
          part="control"
          class="digits-4"
          type="text"
          name="${view.pointer.slice(1)}/time"
          autocomplete="off"
          enterkeyhint="next"
          aria-invalid=${invalid(control, 'time') ?? nothing}
          .value=${live(raw['time'] ?? '')}
          @input=${enterTime}
          @change=${enterTime}
        />
      </div>
    </div>`,
  );
};
