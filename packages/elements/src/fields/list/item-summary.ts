import { leafKind, type ActiveNode } from '@motcua/core';
import { getAt } from '@motcua/model';
import { displayValue } from '../answer-text.js';
import type { FormContext } from '../../session/form-context.js';

/** The number of answers in the summary of an item. */
const MAX_ANSWERS = 3;
const MAX_LENGTH = 120;

/** Returns the first answers of an item, to distinguish it from the others; empty while nothing is answered. */
export function itemSummary(context: FormContext, item: ActiveNode): string {
  const found: string[] = [];
  const { answers } = context.store.getSnapshot();
  const visit = (node: ActiveNode): void => {
    if (found.length >= MAX_ANSWERS) return;
    const value = getAt(answers, node.pointer);
    if (leafKind(node.kind) && value !== undefined && value !== null) found.push(displayValue(context, node, value));
    node.children.forEach(visit);
  };
  visit(item);
  const text = found.join(' · ');
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
