import {
  isArray,
  isObject,
  ownValue,
  parsePointer,
  setOwn,
  type JsonObject,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import { childNode, type ActiveNode } from '../active-schema/active-node.js';

/**
 * The answers with one of them changed, or taken back when `value` is undefined. Containers on the way come into being as
 * the schema has them, and optional ones that are left empty go again; a place that a person added, an item or a named
 * member, stays and holds `null`. Everything off the path is shared.
 */
export function setAnswer(
  answers: JsonValue,
  root: ActiveNode,
  pointer: Pointer,
  value: JsonValue | undefined,
): JsonValue {
  return put(answers, root, parsePointer(pointer), 0, value) ?? (root.kind === 'group' ? {} : null);
}

function put(
  container: JsonValue | undefined,
  node: ActiveNode | undefined,
  segments: readonly string[],
  depth: number,
  value: JsonValue | undefined,
): JsonValue | undefined {
  const segment = segments[depth];
  if (segment === undefined) return value;
  const child = node && childNode(node, segment);
  if (isArray(container) || (node?.kind === 'list' && !isObject(container))) {
    const items = isArray(container) ? container.slice() : [];
    const index = Number(segment);
    // Places before it that no one has filled yet.
    while (items.length < index) items.push(null);
    items[index] = put(items[index], child, segments, depth + 1, value) ?? null;
    return items;
  }
  const before: JsonObject = isObject(container) ? container : {};
  const changed = put(ownValue(before, segment), child, segments, depth + 1, value);
  const inner = changed === undefined && child?.removable ? null : changed;
  if (inner !== undefined) return { ...before, [segment]: inner };
  const rest = without(before, segment);
  const emptied = Object.keys(rest).length === 0 && node !== undefined && !node.required && depth > 0;
  return emptied ? undefined : rest;
}

function without(object: JsonObject, name: string): JsonObject {
  const rest = {};
  for (const other of Object.keys(object)) if (other !== name) setOwn(rest, other, object[other]);
  return rest;
}
