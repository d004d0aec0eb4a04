import { isArray, isObject, ownValue, type JsonValue, type Pointer } from '@motcua/model';
import type { ActiveNode } from '../active-schema/active-node.js';
import { fitsKind } from '../active-schema/node-shape.js';
import { setAnswer } from './set-answer.js';

/**
 * Fills in the schema's `default` where a place is asked for the first time and nothing was answered. A group that may
 * stay empty is left empty until a person begins it: its defaults would make it begun.
 * @param seen pointers that were asked before; those asked now are added, unless their group has not been begun
 */
export function applyDefaults(answers: JsonValue, root: ActiveNode, seen: Set<Pointer>): JsonValue {
  let filled = answers;
  const visit = (node: ActiveNode, given: JsonValue | undefined, begun: boolean): void => {
    const { pointer, required } = node;
    const isNew = begun && !seen.has(pointer);
    if (begun) seen.add(pointer);
    const suggestion = isNew && given === undefined ? suggestionFor(node) : undefined;
    if (suggestion !== undefined) filled = setAnswer(filled, root, pointer, suggestion);
    const answer = suggestion ?? given;
    // An item that was just added holds null until it is known what it is.
    const inside = begun && (required || answer !== undefined) && answer !== null;
    for (const child of node.children) visit(child, memberOf(answer, child.name), inside);
  };
  visit(root, answers, true);
  return filled;
}

function memberOf(container: JsonValue | undefined, name: string): JsonValue | undefined {
  if (isArray(container)) return container[Number(name)];
  return isObject(container) ? ownValue(container, name) : undefined;
}

/**
 * The schema's `default` for a place, where it can be there. None for what is within itself in the schema: it
 * would never end.
 */
export function suggestionFor({ schema, kind, options, recursive }: ActiveNode): JsonValue | undefined {
  const suggestion = schema['default'];
  // A single option is left for the person to confirm.
  const isFree = options.length !== 1 && !recursive && suggestion !== undefined;
  return isFree && fitsKind(kind, suggestion, options) ? suggestion : undefined;
}
