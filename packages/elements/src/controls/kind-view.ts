import { isArray, jsonEqual, writeJson, type JsonValue } from '@motcua/model';
import { entryText, type ActiveNode } from '@motcua/core';
import { optionText } from '../options/option-text.js';
import type { FormContext } from '../session/form-context.js';
import type { AnswerView } from '../session/late-parts.js';
import type { Control } from './control-view.js';

/** The views of a kind: control, read-only text and paper. */
export interface KindView extends AnswerView<FormContext> {
  /** Renders the field. */
  readonly control: Control;
}

/** Formats a value without a kind: text as it is, anything else as JSON. */
export function plainText(value: JsonValue): string {
  return typeof value === 'string' ? value : writeJson(value);
}

/** Formats an answer as its kind does in the control. */
export const asTyped: KindView['readOnly'] = ({ store, fields }, node, value) =>
  entryText(store.kinds.get(node.kind)?.format(value, fields.context(node)) ?? plainText(value));

/** The text of a chosen option, or of several. */
export function optionAnswer(context: FormContext, node: ActiveNode, value: JsonValue): string {
  const textOf = (item: JsonValue) => {
    const option = node.options.find((candidate) => jsonEqual(candidate.value, item));
    return option ? optionText(context, node, option) : plainText(item);
  };
  return node.kind === 'choices' && isArray(value) ? value.map(textOf).join(', ') : textOf(value);
}
