import { msg } from '../localize/msg.js';
import { chosenKeys, withChoice } from '@motcua/core';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Control } from './control-view.js';
import { groupField, invalid } from './field-frame.js';
import { optionText } from '../options/option-text.js';
import { noneTick } from './empty-list-checkbox.js';

/** Renders a choice of several values as checkboxes. */
export const choices: Control = (control) => {
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
            <span>${optionText(context, view.node, option)}</span>
          </label>`,
      )}
      ${noneTick(control, msg('Không có mục nào ở trên', { id: 'choices.none' }))}
    </div>`,
  );
};
