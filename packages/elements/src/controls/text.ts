import { entryText } from '@motcua/core';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldId } from '../form/form-context.js';
import type { Control, ControlView } from './control.js';
import { describedBy, invalid, singleField } from './field-frame.js';

const onlyDigits = /^\^?(?:\\d|\[0-9\])/;

/** One line of text. */
export const text: Control = (control) => {
  const { view, definition } = control;
  const { pattern, format } = view.node.schema;
  const mode =
    format === 'email' ? 'email' : typeof pattern === 'string' && onlyDigits.test(pattern) ? 'numeric' : undefined;
  return textInput(control, mode, definition?.width ?? (mode === 'numeric' ? 'medium' : 'full'));
};

/** A number, typed as text: no spinner, no scroll wheel, and separators are welcome. */
export const number: Control = (control) => textInput(control, 'decimal', control.definition?.width ?? 'short');

/** Text of several lines. */
export const multilineText: Control = (control) => {
  const { view, enter, commit } = control;
  return singleField(
    control,
    html`<textarea
      id=${fieldId(view.pointer)}
      part="control"
      rows="4"
      name=${view.pointer.slice(1)}
      aria-describedby=${describedBy(control)}
      aria-invalid=${invalid(control)}
      .value=${live(entryText(view.entry))}
      @input=${(event: InputEvent) => enter((event.target as HTMLTextAreaElement).value)}
      @blur=${commit}
    ></textarea>`,
  );
};

function textInput(control: ControlView, mode: string | undefined, width: string) {
  const { view, definition, enter, commit } = control;
  return singleField(
    control,
    html`<input
      id=${fieldId(view.pointer)}
      part="control"
      class="width-${width}"
      type="text"
      name=${view.pointer.slice(1)}
      inputmode=${mode ?? nothing}
      autocomplete=${definition?.autocomplete ?? 'off'}
      enterkeyhint="next"
      spellcheck="false"
      aria-describedby=${describedBy(control)}
      aria-invalid=${invalid(control)}
      .value=${live(entryText(view.entry))}
      @input=${(event: InputEvent) => enter((event.target as HTMLInputElement).value)}
      @blur=${commit}
    />`,
  );
}
