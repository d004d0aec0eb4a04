import { msg } from '../localize/msg.js';
import { leafKind, type ActiveNode } from '@motcua/core';
import { getAt } from '@motcua/model';
import { displayValue } from '../fields/answer-text.js';
import type { Paper } from './paper.js';

/** Formats an answer as the review does. */
export function answerText({ context, data }: Paper, node: ActiveNode): string {
  const value = getAt(data, node.pointer);
  const isNone = value === undefined || (value === null && !node.options.some((option) => option.value === null));
  return isNone || leafKind(node.kind) === undefined ? noAnswer() : displayValue(context, node, value);
}

/** Renders a note that content was left out. */
export function noAnswer(): string {
  return msg('Không khai', { id: 'answer.none' });
}
