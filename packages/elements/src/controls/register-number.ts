import type { Control } from './control-view.js';
import { textInput } from './text.js';

/** The attributes of the box for a register number. */
export interface NumberBox {
  readonly mode: 'numeric' | 'tel' | undefined;
  readonly autocomplete?: string;
  readonly hint: () => string | undefined;
}

/** A box for a register's number; the procedure's own hint comes before the kit's. */
export function registerNumber({ mode, autocomplete, hint }: NumberBox): Control {
  return (control) => textInput(control.with({ hint: control.hint ?? hint() }), mode, 'medium', autocomplete);
}
