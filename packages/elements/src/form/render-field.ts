import { msg, str } from '@lit/localize';
import { kindOf, leafKind, type ActiveNode, type FieldView } from '@motcua/core';
import { ControlView } from '../controls/control.js';
import { usualControl } from '../controls/registry.js';
import type { FormContext } from './form-context.js';
import { renderGroup } from './render-group.js';
import { rest } from './rest.js';

/** What stands at a place: a control, a group of others, or what the rest of the kit draws. */
export function renderField(context: FormContext, view: FieldView, headed: boolean): unknown {
  const { node } = view;
  const control = controlView(context, view);
  if (node.questions.length > 0) return rest(context, (more) => more.questions(control, headed));
  return renderContent(control, headed);
}

/** What stands at a place, without the questions before it. */
export function renderContent(control: ControlView, headed: boolean): unknown {
  const { context, view } = control;
  const { node } = view;
  if (node.kind === 'group' && view.stray === undefined) return renderGroup(control, headed);
  const kind = leafKind(node.kind);
  const isGiven = kind && node.schema['readOnly'] === true && !kindOf(kind)?.isEmpty(view.entry);
  if (isGiven) return rest(context, (more) => more.given(control));
  const draw = kind && usualControl(kind);
  return draw ? draw(control) : rest(context, (more) => more.rare(control, headed));
}

/** A field with its words. */
export function controlView(context: FormContext, view: FieldView): ControlView {
  const { labels } = context;
  const { pointer, node } = view;
  return new ControlView(context, view, labels.label(pointer, node), labels.hint(pointer, node) ?? exampleWords(node));
}

/** The schema's examples, where nobody wrote a hint. */
function exampleWords({ schema }: ActiveNode): string | undefined {
  const examples = schema['examples'];
  if (!Array.isArray(examples)) return undefined;
  const plain = examples.filter((example) => typeof example === 'string' || typeof example === 'number').slice(0, 3);
  return plain.length > 0 ? msg(str`Ví dụ: ${plain.join(', ')}`, { id: 'field.examples' }) : undefined;
}
