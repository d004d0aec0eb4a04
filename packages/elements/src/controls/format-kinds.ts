import { dong } from './money.js';
import { NUMBERS } from './register-number.js';
import { msg } from '../localize/msg.js';
import { entryText, kindOf, type ActiveNode, type FormatKindName } from '@motcua/core';
import type { JsonValue } from '@motcua/model';
import type { Control, ControlView } from './control-view.js';
import { textInput } from './text.js';
import type { FormContext } from '../session/form-context.js';
import { codeControl, codeText } from './code-list.js';
import { pageControl } from './custom-kind.js';

/** Draws a kind that a schema asks for by its format. */
export function formatControl(control: ControlView): ReturnType<Control> {
  const kind = control.view.node.kind as FormatKindName;
  if (kind === 'format:vn-dong') return dong(control);
  const box = NUMBERS[kind];
  if (!box) return codeControl(control) ?? pageControl(control) ?? textInput(control, undefined, 'full');
  const shown = control.with({ hint: control.hint ?? box.hint() });
  return textInput(shown, box.mode, 'medium', box.autocomplete);
}

/** How the answer of such a kind is written where it is only read. */
export function formatText(context: FormContext, node: ActiveNode, value: JsonValue): string {
  const { fields } = context;
  const words = codeText(context, node, value);
  if (words !== undefined) return words;
  const text = entryText(kindOf(node.kind)?.format(value, fields.context(node)) ?? JSON.stringify(value));
  return node.kind === 'format:vn-dong' ? `${text} ${msg('đồng', { id: 'kind.dong.unit' })}` : text;
}
