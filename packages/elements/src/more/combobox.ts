import { html, type TemplateResult } from 'lit';
import type { ControlView } from '../controls/control.js';
import type { Choosable } from '../controls/radios.js';
import { singleField } from '../controls/field-frame.js';

/** One of many: a text box that finds the entry while a person types, whatever accents they leave out. */
export function combobox(control: ControlView, options: readonly Choosable[]): TemplateResult {
  return singleField(control, html`<procedure-combobox .control=${control} .options=${options}></procedure-combobox>`);
}
