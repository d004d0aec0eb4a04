import { msg } from '@lit/localize';
import { entryText } from '@motcua/core';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldId } from '../form/form-context.js';
import type { Control, ControlView } from './control.js';
import { describedBy, groupField, invalid, singleField } from './field-frame.js';

/** More options than this stand in a list box, unless the procedure says otherwise. */
const MOST_RADIOS = 6;

/** One of several: radios when few, a native list box when many. */
export const choice: Control = (control) => {
  const { view, definition, context } = control;
  const options = view.node.options.map(({ key }, index) => ({
    key,
    words: context.labels.option(view.pointer, view.node.options[index]!),
  }));
  const asked = definition?.control;
  const radios = asked === 'radios' || (asked !== 'select' && options.length <= MOST_RADIOS);
  return radios ? radioField(control, options) : selectField(control, options);
};

/** Yes or no; never a lone check box, which cannot tell "no" from "not answered". */
export const boolean: Control = (control) => {
  const { context, view } = control;
  const words = (key: string, fallback: string) => context.labels.text(`${view.pointer}#value.${key}`) ?? fallback;
  return radioField(control, [
    { key: 'true', words: words('true', msg('Có', { id: 'boolean.yes' })) },
    { key: 'false', words: words('false', msg('Không', { id: 'boolean.no' })) },
  ]);
};

interface Choosable {
  readonly key: string;
  readonly words: string;
}

function radioField(control: ControlView, options: readonly Choosable[]): TemplateResult {
  const { view, enter, commit } = control;
  const chosen = entryText(view.entry);
  return groupField(
    control,
    html`<div class="radios">
      ${options.map(
        ({ key, words }, index) =>
          html`<label class="radio" part="option">
            <input
              type="radio"
              id=${fieldId(view.pointer, `option-${index}`)}
              part="radio"
              name=${view.pointer.slice(1)}
              value=${key}
              aria-invalid=${invalid(control)}
              .checked=${live(chosen === key)}
              @change=${() => {
                enter(key);
                commit();
              }}
            />
            <span>${words}</span>
          </label>`,
      )}
    </div>`,
  );
}

function selectField(control: ControlView, options: readonly Choosable[]): TemplateResult {
  const { view, definition, enter, commit } = control;
  const chosen = entryText(view.entry);
  return singleField(
    control,
    html`<select
      id=${fieldId(view.pointer)}
      part="control"
      class="width-${definition?.width ?? 'medium'}"
      name=${view.pointer.slice(1)}
      autocomplete=${definition?.autocomplete ?? 'off'}
      aria-describedby=${describedBy(control)}
      aria-invalid=${invalid(control)}
      .value=${live(chosen)}
      @change=${(event: Event) => {
        enter((event.target as HTMLSelectElement).value);
        commit();
      }}
    >
      <option value="" ?selected=${chosen === ''}>${msg('Chọn trong danh sách', { id: 'choice.none' })}</option>
      ${options.map(({ key, words }) => html`<option value=${key} ?selected=${chosen === key}>${words}</option>`)}
    </select>`,
  );
}
