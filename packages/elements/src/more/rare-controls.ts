import { msg } from '../localize/msg.js';
import { chosenKeys, dateEntry, timePart, withChoice, type DateEntry, type RareKindName } from '@motcua/core';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Control } from '../controls/control.js';
import { groupField, invalid } from '../controls/field-frame.js';
import { datePart, leavingGroup } from '../controls/partial-date.js';
import { textInput } from '../controls/text.js';
import { optionWords } from '../form/option-words.js';
import { fieldId } from '../form/form-context.js';
import { content } from './content-control.js';
import { noneTick } from './none-tick.js';

/** Several of a few values. */
const choices: Control = (control) => {
  const { view, context } = control;
  const chosen = chosenKeys(view.entry);
  return groupField(
    control,
    html`<div class="radios">
      ${view.node.options.map(
        (option) =>
          html`<label class="radio" part="option">
            <input
              type="checkbox"
              part="checkbox"
              name=${view.pointer.slice(1)}
              aria-invalid=${invalid(control) ?? nothing}
              .checked=${live(chosen.includes(option.key))}
              @change=${(event: Event) =>
                control.choose(withChoice(view.entry, option.key, (event.target as HTMLInputElement).checked))}
            />
            <span>${optionWords(context, view.node, option)}</span>
          </label>`,
      )}
      ${noneTick(control, msg('Không có mục nào ở trên', { id: 'choices.none' }))}
    </div>`,
  );
};

/** A time of day, typed. */
const time: Control = (control) =>
  textInput(
    control.with({ hint: control.hint ?? msg('Giờ và phút, ví dụ 8:30 hoặc 16:00', { id: 'time.hint' }) }),
    'text',
    'short',
  );

/** A date in three parts and a time. */
const dateTime: Control = (control) => {
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

/** How the rare kinds look. */
export const rareControls: Readonly<Record<RareKindName, Control>> = { choices, time, dateTime, content };
