import { html, nothing, type TemplateResult } from 'lit';
import { whenLoaded } from '../session/when-loaded.js';
import type { Control, ControlView } from './control-view.js';
import { singleField } from './field-frame.js';
import { nativeControl } from './native-control.js';

/** Matches patterns that allow digits only, for which a numeric keypad is enough. */
const ONLY_DIGITS = /^\^(?:\\d|\[(?:\d(?:-\d)?)+\]|\d|\{\d+(?:,\d*)?\}|\(\?:|[()?*+])+\$$/;

/** Renders a single-line text box. */
export const text: Control = (control) => {
  const { pattern, format } = control.view.node.schema;
  const mode =
    format === 'email' ? 'email' : typeof pattern === 'string' && ONLY_DIGITS.test(pattern) ? 'numeric' : undefined;
  return textInput(control, mode, mode === 'numeric' ? 'medium' : 'full');
};

/**
 * Renders a number as a text box: no spinner, no scroll wheel, and separators are allowed. A numeric keypad only where
 * no value is negative: most keypads have no minus sign.
 */
export const number: Control = (control) => {
  const { minimum, exclusiveMinimum } = control.view.node.schema;
  const isPositive = Number(minimum ?? exclusiveMinimum ?? -1) >= 0;
  return textInput(control, isPositive ? 'decimal' : undefined, 'short');
};

/** Renders a multi-line text box, with the number of remaining characters where the length is limited. */
export const multilineText: Control = (control) => {
  const { context, view } = control;
  const room = 'maxLength' in view.node.schema ? whenLoaded(context, (more) => more.characterCount(control)) : nothing;
  return singleField(control, html`<textarea rows="4" ${nativeControl(control, {})}></textarea>${room}`);
};

/**
 * Renders a single-line text box.
 * @param width the default width; the procedure can override it
 */
export function textInput(
  control: ControlView,
  mode: string | undefined,
  width: string,
  autocomplete = 'off',
): TemplateResult {
  const { definition } = control;
  const own = {
    class: `width-${definition?.width ?? width}`,
    inputmode: mode,
    autocomplete: control.autocomplete ?? autocomplete,
  };
  return singleField(
    control,
    html`<input type="text" enterkeyhint="next" spellcheck="false" ${nativeControl(control, own)} />`,
  );
}
