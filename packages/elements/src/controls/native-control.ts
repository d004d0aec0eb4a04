import { entryText } from '@motcua/core';
import { noChange, type ElementPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { afterPress } from './after-pointer-up.js';
import { setAttributes, type Attributes } from './attributes.js';
import type { ControlView } from './control-view.js';
import { controlAttributes } from './field-frame.js';

type NativeElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

class NativeControlDirective extends Directive {
  #control: ControlView | undefined;

  override update({ element }: ElementPart, [control, more]: Parameters<NativeControlDirective['render']>): unknown {
    const native = element as NativeElement;
    if (!this.#control) {
      for (const type of ['input', 'change', 'blur']) native.addEventListener(type, this);
    }
    this.#control = control;
    setAttributes(native, { ...controlAttributes(control), ...more });
    const text = entryText(control.view.entry);
    // Setting the same text would move the caret.
    if (native.value !== text) native.value = text;
    return noChange;
  }

  handleEvent({ type, currentTarget }: Event): void {
    const { value, tagName } = currentTarget as NativeElement;
    const control = this.#control;
    // Password managers and other autofill tools may set a value without an input event.
    if (control && (type === 'input' || value !== entryText(control.view.entry))) control.enter(value);
    if (type === 'blur') afterPress(() => this.#control?.commit());
    else if (type === 'change' && tagName === 'SELECT') control?.commit();
  }

  render(_control: ControlView, _more: Attributes): unknown {
    return noChange;
  }
}

/** Binds a native control to a field: value, attributes and events. */
export const nativeControl = directive(NativeControlDirective);
