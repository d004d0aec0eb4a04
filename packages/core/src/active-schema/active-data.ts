import {
  hasOwn,
  isArray,
  isObject,
  jsonEqual,
  setOwn,
  type JsonArray,
  type JsonObject,
  type JsonValue,
} from '@motcua/model';
import type { ActiveNode, NodeKind } from './active-node.js';

/** A value pruned to what is asked, and whether a person has any part in it. */
interface Pruned {
  readonly value: JsonValue | undefined;
  /** False for what the schema alone brings: constants, and containers that must be there. */
  readonly filled: boolean;
}

const CONTAINERS: readonly NodeKind[] = ['group', 'list', 'choices'];
const NOTHING: Pruned = { value: undefined, filled: false };
const remembered = new WeakMap<ActiveNode, { readonly answer: JsonValue | undefined; readonly pruned: Pruned }>();

/**
 * The answers pruned to what is asked now: answers to hidden questions are left out; groups and lists that the schema
 * requires are there even when empty, so that each missing member is reported, not the group; constants are filled in.
 * Members that no state of the schema declares stay, so that they are reported or kept, never lost silently. Where
 * nothing is pruned or added, the result is the very answer.
 */
export function activeData(node: ActiveNode, answer: JsonValue | undefined): JsonValue | undefined {
  return prune(node, answer).value;
}

function prune(node: ActiveNode, answer: JsonValue | undefined): Pruned {
  // A member that a person added exists only while it has an answer.
  if (node.removable && answer === undefined) return NOTHING;
  // A container that the schema alone brings must be the same object next time; other places cost nothing to look at.
  if (!CONTAINERS.includes(node.kind)) return pruneNow(node, answer);
  const before = remembered.get(node);
  if (before && before.answer === answer) return before.pruned;
  const pruned = pruneNow(node, answer);
  remembered.set(node, { answer, pruned });
  return pruned;
}

function pruneNow(node: ActiveNode, answer: JsonValue | undefined): Pruned {
  switch (node.kind) {
    case 'group':
      return answer === undefined || isObject(answer) ? pruneGroup(node, answer) : given(answer);
    case 'list':
      return answer === undefined || isArray(answer) ? pruneList(node, answer) : given(answer);
    case 'constant':
      return pruneConstant(node, answer);
    case 'statement':
      return answer === undefined && node.required && node.schema['type'] === 'null'
        ? { value: null, filled: false }
        : given(answer);
    case 'choices':
      return answer === undefined ? emptyList(node) : given(answer);
    default:
      return given(answer);
  }
}

function given(answer: JsonValue | undefined): Pruned {
  return answer === undefined ? NOTHING : { value: answer, filled: true };
}

/**
 * The one legal value where it must be there, or where a person chose the case that means it. Another one stays: it is
 * reported, never replaced.
 */
function pruneConstant({ options, required, questions }: ActiveNode, answer: JsonValue | undefined): Pruned {
  const chosen = questions.some((question) => question.chosen.length > 0);
  const [only] = options;
  if (!only || !(required || chosen) || !(answer === undefined || jsonEqual(answer, only.value))) return given(answer);
  return { value: answer ?? only.value, filled: chosen };
}

function pruneGroup(node: ActiveNode, answer: JsonObject | undefined): Pruned {
  const before = answer ?? {};
  const names = Object.keys(before);
  const data = {};
  let filled = false;
  let same = true;
  for (const child of node.children) {
    const own = hasOwn(before, child.name) ? before[child.name] : undefined;
    const { value, filled: part } = prune(child, own);
    if (part) filled = true;
    if (value !== own) same = false;
  }
  const asked = new Map(node.children.map((child) => [child.name, child]));
  // In the order in which the answer has them, then what is added.
  for (const name of names) {
    const child = asked.get(name);
    if (!child && node.declares.has(name)) {
      same = false;
      continue;
    }
    const value = child ? prune(child, before[name]).value : before[name];
    if (!child) filled = true;
    if (value !== undefined) setOwn(data, name, value);
  }
  for (const child of node.children) {
    if (hasOwn(before, child.name)) continue;
    const { value } = prune(child, undefined);
    if (value !== undefined) setOwn(data, child.name, value);
  }
  if (answer !== undefined && same) return { value: answer, filled: true };
  // A member that a person added is there until they take it away, whatever is asked in it.
  filled ||= node.removable && answer !== undefined;
  return node.required || filled ? { value: data, filled } : NOTHING;
}

function pruneList(node: ActiveNode, answer: JsonArray | undefined): Pruned {
  if (answer === undefined) return emptyList(node);
  const items = answer.map((item, index) => {
    const child = node.children[index];
    return child ? (prune(child, item).value ?? null) : item;
  });
  const same = items.every((item, index) => item === answer[index]);
  return { value: same ? answer : items, filled: true };
}

/**
 * A list that may not be empty is there, so that it is reported how much is missing; else that it is empty is for a
 * person to say.
 */
function emptyList({ required, schema }: ActiveNode): Pruned {
  return required && (schema['minItems'] as number) > 0 ? { value: [], filled: false } : NOTHING;
}
