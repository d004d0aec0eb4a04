import { getAt, type Pointer } from '@motcua/model';
import { html, type TemplateResult } from 'lit';
import type { FormSession } from '../session/form-session.js';
import { pageControls, type PageField } from '../session/page-kinds.js';
import type { ControlView } from './control-view.js';
import { describedBy, groupField } from './field-frame.js';

/** An element and the kind it was created for: another branch may have another kind at the same pointer. */
interface ControlElement {
  readonly kind: string;
  readonly element: HTMLElement;
}

/** The elements of a form by field pointer; removed with the field. */
function controlElements({ store }: FormSession): Map<Pointer, ControlElement> {
  const fields = new Map<Pointer, ControlElement>();
  store.subscribeFields((pointer) => {
    if (fields.has(pointer) && !store.field(pointer)) fields.delete(pointer);
  });
  return fields;
}

/** Renders a kind that the page defines; undefined when no kind has that name. */
export function pageControl(control: ControlView): TemplateResult | undefined {
  const { node, pointer } = control.view;
  const own = pageControls[node.kind];
  if (!own) return undefined;
  const field = pageField(control);
  const fields = control.context.session.local(controlElements);
  const before = fields.get(pointer);
  const isSame = before?.kind === node.kind;
  const element = isSame ? before.element : own.create(field);
  if (isSame) own.update?.(element, field);
  else fields.set(pointer, { kind: node.kind, element });
  // One template for both cases: another template would reinsert the element, which loses the focus.
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
