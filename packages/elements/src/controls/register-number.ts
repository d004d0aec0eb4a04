import type { Control } from './control-view.js';
import { textInput } from './text.js';

/** The attributes of the box for a register number. */
export interface NumberBox {
  readonly mode: 'numeric' | 'tel' | undefined;
  readonly autocomplete?: string;
  readonly hint: () => string | undefined;
}

/** Renders a box for a register number; a hint of the procedure replaces the kit's. */
export function registerNumber({ mode, autocomplete, hint }: NumberBox): Control {
  return (control) => textInput(control.with({ hint: control.hint ?? hint() }), mode, 'medium', autocomplete);
}
