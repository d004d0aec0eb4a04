import { addKinds, type Entry, type Kind } from '@motcua/core';
import type { JsonObject, JsonValue, Pointer } from '@motcua/model';
import { getAt } from '@motcua/model';
import { html, type TemplateResult } from 'lit';
import type { FormSession } from '../session/form-session.js';
import type { ControlView } from './control-view.js';
import { describedBy, groupField } from './field-frame.js';

/** A field as a control of a page's own sees it. */
export interface PageField {
  /** Where the answer is in the dossier's data. */
  readonly pointer: Pointer;
  readonly label: string;
  /** Ids of the elements that hold hint, error and warning, for `aria-describedby`; they are in the control's own root. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly language: string;
  /** The keywords that apply to the answer. */
  readonly schema: JsonObject;
  /** What the control holds: text as typed, or named parts of it. */
  readonly entry: Entry;
  /** The answer, when there is one that can be read. */
  readonly value: JsonValue | undefined;
  /** Takes what a person types or points at. */
  enter(entry: Entry): void;
  /** The person has left the control: from now on issues may show. */
  commit(): void;
}

/** How a kind of a page's own looks: an element that is made once for each field, and updated on every change. */
export interface PageControl {
  create(field: PageField): HTMLElement;
  update?(element: HTMLElement, field: PageField): void;
}

const controls = new Map<string, PageControl>();

/**
 * Makes a kind of field known for every form of the page, for schemas with that `format`, whatever their type.
 * @param format as schemas have it, e.g. `x-map-point`
 * @param kind reads what is typed, writes what is known; pure
 * @param control how it looks; label, hint and messages are around it
 * @throws {RangeError} for a format of the kit's own
 */
export function defineKind(format: string, kind: Kind, control: PageControl): void {
  if (format.startsWith('vn-')) throw new RangeError(`The format "${format}" is the kit's own: name yours "x-…"`);
  addKinds({ [`format:${format}`]: kind });
  controls.set(`format:${format}`, control);
}

/** An element and the kind that it was made for: another branch may have another kind of the same name. */
interface Placed {
  readonly kind: string;
  readonly element: HTMLElement;
}

/** The elements of a form by field; one whose field is asked no more is not kept. */
function placedIn({ store }: FormSession): Map<Pointer, Placed> {
  const fields = new Map<Pointer, Placed>();
  store.subscribeFields((pointer) => {
    if (fields.has(pointer) && !store.field(pointer)) fields.delete(pointer);
  });
  return fields;
}

/** Draws a kind of the page's own; undefined when there is none of that name. */
export function pageControl(control: ControlView): TemplateResult | undefined {
  const { node, pointer } = control.view;
  const own = controls.get(node.kind);
  if (!own) return undefined;
  const field = pageField(control);
  const fields = control.context.session.local(placedIn);
  const before = fields.get(pointer);
  const isSame = before?.kind === node.kind;
  const element = isSame ? before.element : own.create(field);
  if (isSame) own.update?.(element, field);
  else fields.set(pointer, { kind: node.kind, element });
  // One template for both: another one would put the element into the page again, which takes the focus from it.
  return groupField(control, html`${element}`);
}

function pageField(control: ControlView): PageField {
  const { context, view, label, error } = control;
  const { node, pointer, entry } = view;
  return {
    pointer,
    label,
    describedBy: describedBy(control),
    invalid: error !== undefined,
    required: node.required,
    language: context.language,
    schema: node.schema,
    entry,
    value: getAt(context.store.getSnapshot().answers, pointer),
    enter: (changed) => control.enter(changed),
    commit: () => control.commit(),
  };
}
