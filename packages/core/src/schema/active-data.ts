import { hasOwn, isObject, setOwn, type JsonObject, type JsonValue } from '@motcua/model';
import type { ActiveNode } from './active-node.js';

/**
 * The answers pruned to what is asked now: answers to hidden questions are left out, groups that the schema requires
 * are there even when empty (so that each missing member is told, not the group), and other groups only when something
 * in them is answered. Members that no part of the schema knows stay, so that they are reported and not lost silently.
 * @param known whether any state of the schema asks for the member
 */
export function activeData(
  node: ActiveNode,
  answer: JsonValue | undefined,
  known: (pointer: string) => boolean,
): JsonValue | undefined {
  if (node.kind !== 'group') return answer;
  if (answer !== undefined && !isObject(answer)) return answer;
  const before: JsonObject = answer ?? {};
  const data = {};
  let empty = true;
  for (const child of node.children) {
    const value = activeData(child, hasOwn(before, child.name) ? before[child.name] : undefined, known);
    if (value === undefined) continue;
    setOwn(data, child.name, value);
    empty = false;
  }
  for (const name of Object.keys(before)) {
    if (hasOwn(data, name) || known(`${node.pointer}/${name}`)) continue;
    setOwn(data, name, before[name]);
    empty = false;
  }
  return empty && !node.required ? undefined : data;
}
