import { leafKind, type FieldView } from '@motcua/core';
import { ControlView } from '../controls/control-view.js';
import { coreControl } from '../controls/core-controls.js';
import type { JsonObject } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import { renderGroup } from './group.js';
import { whenLoaded } from '../session/when-loaded.js';

const HELP = 'examples maximum exclusiveMinimum exclusiveMaximum multipleOf minItems maxItems'.split(' ');

/** Renders a field: a control, a group, or a less common part of the kit. */
export function renderField(context: FormContext, view: FieldView, titleShownAbove: boolean): unknown {
  const { node } = view;
  const control = controlView(context, view);
  if (isGiven(context, view)) return whenLoaded(context, (more) => more.given(control));
  if (node.questions.length > 0) return whenLoaded(context, (more) => more.questions(control, titleShownAbove));
  return renderContent(control, titleShownAbove);
}

/**
 * Whether the person cannot change the field: a computed value, a read-only container, or a read-only answer that is not
 * empty.
 */
function isGiven({ store }: FormContext, { node, entry, locked }: FieldView): boolean {
  const kind = leafKind(node.kind);
  return (
    store.procedure.computed?.includes(node.patternPointer) ||
    (node.schema['readOnly'] === true && !locked && !(kind && store.kinds.get(kind)?.isEmpty(entry)))
  );
}

/** Renders the content of a field, without the questions before it. */
export function renderContent(control: ControlView, titleShownAbove: boolean): unknown {
  const { context, view } = control;
  const { node } = view;
  if (node.kind === 'group' && view.mismatchedAnswer === undefined) {
    return control.definition || view.locked
      ? whenLoaded(context, (more) => more.specialGroup(control, titleShownAbove))
      : renderGroup(control, titleShownAbove);
  }
  const kind = leafKind(node.kind);
  if (view.locked) return whenLoaded(context, (more) => more.prefilled(control));
  const draw = kind && coreControl(kind);
  return draw ? draw(control) : whenLoaded(context, (more) => more.renderOther(control, titleShownAbove));
}

/** Whether a schema has examples, or limits that help to answer. */
function hasMoreToSay(schema: JsonObject): boolean {
  const { minLength, maxLength } = schema;
  return (
    HELP.some((keyword) => keyword in schema) || !!schema['minimum'] || Number(minLength) > 1 || Number(maxLength) < 30
  );
}

/** Renders a field with its label, hint and messages. */
export function controlView(context: FormContext, view: FieldView): ControlView {
  const { labels } = context;
  const { pointer, node } = view;
  const own = labels.hint(pointer, node);
  const further = hasMoreToSay(node.schema) && whenLoaded(context, (more) => more.furtherHint(context, node, own));
  const hint = typeof further === 'string' ? further : own;
  return new ControlView(context, view, labels.label(pointer, node), hint);
}
