import { msg } from '../localize/msg.js';
import { entryText, type Option } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import { optionText } from '../options/option-text.js';
import type { Control, ControlView } from './control-view.js';
import { whenLoaded } from '../session/when-loaded.js';
import { groupField, singleField, warningOf } from './field-frame.js';
import { nativeControl } from './native-control.js';
import { radios } from './radios.js';
import { type ListboxOption } from '../options/listbox-option.js';

/**
 * The numbers of options above which a list box, and a searchable list box, replace radio buttons, unless the procedure
 * sets the control.
 */
const MAX_RADIOS = 6;
const MAX_LISTED = 15;
/** The number of options above which a list is always searchable: a plain list would be slow to render and to scan. */
const MAX_PLAIN = 100;

/**
 * Renders a choice of one value: radio buttons for few options, a native list box for more, a searchable one for many.
 */
export const choice: Control = (control) => {
  const { view, definition, context } = control;
  const { options, discriminator } = view.node;
  const words = () => choosable(control);
  const asked = definition?.control;
  if (options.length === 1 && !discriminator)
    return whenLoaded(context, (more) => more.soleOptionCheckbox(control, words()));
  if (asked === 'radios' || (asked !== 'select' && options.length <= MAX_RADIOS)) return radioField(control, words());
  const { plainLists, fields } = context.chunks;
  const searched = options.length > MAX_LISTED && asked !== 'select' && !plainLists.has(view.pointer);
  if (searched && (fields || options.length > MAX_PLAIN))
    return whenLoaded(context, (it) => it.combobox(control, words));
  // A control rendered as a plain list stays one: it must not change while it is used.
  if (searched) plainLists.add(view.pointer);
  return selectField(control, words());
};

/** Renders Yes and No as radio buttons; a single checkbox cannot distinguish "no" from "not answered". */
export const boolean: Control = (control) => {
  return radioField(control, choosable(control, BOTH));
};

const BOTH: readonly Option[] = [
  { key: 'true', value: true },
  { key: 'false', value: false },
];

/** Returns the options with their labels. */
function choosable({ context, view }: ControlView, options = view.node.options): ListboxOption[] {
  return options.map((option) => ({ key: option.key, words: optionText(context, view.node, option) }));
}

function radioField(control: ControlView, options: readonly ListboxOption[]): TemplateResult {
  const { view, context } = control;
  const isFixed = view.node.required || entryText(view.entry) === '';
  const after = isFixed ? nothing : whenLoaded(context, (more) => more.clearButton(control));
  return groupField(
    control,
    html`<div class="radios" ${radios(control, options)}></div>
      ${control.warning ? html`${after} ${warningOf(control)}` : after}`,
    'radiogroup',
  );
}

function selectField(control: ControlView, options: readonly ListboxOption[]): TemplateResult {
  const { view, definition } = control;
  const chosen = entryText(view.entry);
  const own = {
    class: `width-${definition?.width ?? 'medium'}`,
    autocomplete: control.autocomplete ?? 'off',
    part: 'control select',
  };
  return singleField(
    control,
    html`<select ${nativeControl(control, own)}>
      <option value="" ?selected=${chosen === ''}>${msg('Chọn trong danh sách', { id: 'choice.none' })}</option>
      ${options.map(({ key, words }) => html`<option value=${key} ?selected=${chosen === key}>${words}</option>`)}
    </select>`,
  );
}
