import { getAt, type JsonValue, type Pointer } from '@motcua/model';
import type { ActiveNode } from '../schema/active-node.js';
import { fitsKind } from '../schema/node-shape.js';
import { setAnswer } from './set-answer.js';

/**
 * Fills in the schema's `default` where a place is asked for the first time and nothing was answered. A group that may
 * stay empty is left empty: its defaults would make it begun.
 * @param seen pointers that were asked before; those asked now are added
 */
export function applyDefaults(answers: JsonValue, root: ActiveNode, seen: Set<Pointer>): JsonValue {
  let filled = answers;
  const visit = (node: ActiveNode, begun: boolean): void => {
    const { pointer, required } = node;
    const answer = getAt(filled, pointer);
    const isNew = !seen.has(pointer);
    seen.add(pointer);
    const suggestion = isNew && begun && answer === undefined ? suggestionFor(node) : undefined;
    if (suggestion !== undefined) filled = setAnswer(filled, root, pointer, suggestion);
    const inside = begun && (required || answer !== undefined);
    for (const child of node.children) visit(child, inside);
  };
  visit(root, true);
  return filled;
}

/**
 * The schema's `default` for a place, where it can stand there. None for what stands within itself in the schema: it
 * would never end.
 */
export function suggestionFor({ schema, kind, options, recursive }: ActiveNode): JsonValue | undefined {
  const suggestion = schema['default'];
  const isFree = kind !== 'constant' && !recursive && suggestion !== undefined;
  return isFree && fitsKind(kind, suggestion, options) ? suggestion : undefined;
}
