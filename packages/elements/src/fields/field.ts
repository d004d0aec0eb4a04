import type { FieldView } from '@motcua/core';
import type { Pointer } from '@motcua/model';
import { noChange, nothing, type ChildPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { redraw } from './rerender.js';
import { renderField } from './render-field.js';
import type { FormContext } from '../session/form-context.js';

/**
 * Renders the field at a pointer and rerenders it only when the field changes, so that the cost of a keystroke depends
 * on the change and not on the size of the form. Renders into the form's own tree: labels, descriptions and controls
 * share one root.
 *
 * Lit's `AsyncDirective` would do the same, at the cost of five sets in memory per field.
 */
export class FieldDirective extends Directive {
  #part: ChildPart | undefined;
  #context: FormContext | undefined;
  #pointer: Pointer = '';
  #titleShownAbove = false;
  #rendered: FieldView | undefined;

  override update(part: ChildPart, args: Parameters<FieldDirective['render']>): unknown {
    this.#part = part;
    return this.render(...args);
  }

  /** @param titleShownAbove true when the heading above already has the text of the group's legend */
  render(context: FormContext, pointer: Pointer, titleShownAbove = false): unknown {
    const same = this.#context === context && this.#pointer === pointer && this.#titleShownAbove === titleShownAbove;
    const view = context.store.field(pointer);
    context.rendered.set(pointer, this);
    if (same && view === this.#rendered) return noChange;
    this.#pointer = pointer;
    this.#context = context;
    this.#titleShownAbove = titleShownAbove;
    return this.#draw(view);
  }

  /** Renders again because the field has changed. */
  changed(): void {
    const context = this.#context;
    if (!context || !this.#part) return;
    const isThere = redraw(this.#part, this, () => this.#draw(context.store.field(this.#pointer)));
    if (!isThere && context.rendered.get(this.#pointer) === this) context.rendered.delete(this.#pointer);
  }

  /** Renders the content of the field. Subclasses can override it. */
  protected show(context: FormContext, view: FieldView, titleShownAbove: boolean): unknown {
    return renderField(context, view, titleShownAbove);
  }

  #draw(view: FieldView | undefined): unknown {
    this.#rendered = view;
    const context = this.#context;
    if (!view || !context) return nothing;
    const { chunks } = context;
    chunks.rendering = this;
    const shown = this.show(context, view, this.#titleShownAbove);
    chunks.rendering = undefined;
    return shown;
  }
}

/** Renders the field at a pointer; see {@link FieldDirective}. */
export const field = directive(FieldDirective);
