import { childPointer, getAt, isArray, isObject, type JsonValue, type Pointer } from '@motcua/model';
import { leafKind, questionKey, visitNodes, type ActiveNode } from '../active-schema/active-node.js';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';
import { nodeOf, type FormSnapshot } from '../store/form-snapshot.js';

/** Keeps in mind which answers the person's latest choice has hidden, for as long as they are. */
export function trackHiddenAnswers(store: FormStore): void {
  let before = store.getSnapshot();
  store.subscribe(() => {
    const last = before;
    const now = (before = store.getSnapshot());
    if (now.root === last.root) return;
    const { hidden } = now;
    const at = changedQuestion(last, now) ?? changedField(last, now);
    const gone = at === undefined ? [] : goneFrom(last.root, now);
    if (at !== undefined && gone.length > 0) {
      store[change]({ hidden: { at, nodes: gone } }, { at });
      return;
    }
    const nodes = hidden?.nodes.filter((node) => isHidden(node, now)) ?? [];
    if (!hidden || nodes.length === hidden.nodes.length) return;
    store[change]({ hidden: nodes.length > 0 ? { at: hidden.at, nodes } : undefined }, { at: hidden.at });
  });
}

/** Where another branch of a union was chosen. */
export function changedQuestion(last: FormSnapshot, now: FormSnapshot): Pointer | undefined {
  if (last.choices === now.choices) return undefined;
  let changed: Pointer | undefined;
  visitNodes(now.root, ({ pointer, questions }) => {
    const keys = questions.map(({ id }) => questionKey(pointer, id));
    if (keys.some((key) => last.choices.get(key) !== now.choices.get(key))) changed ??= pointer;
  });
  return changed;
}

/** The only field whose answer has changed. */
export function changedField(last: FormSnapshot, now: FormSnapshot): Pointer | undefined {
  const at = last.answers === now.answers ? undefined : onlyDifference(last.answers, now.answers);
  const node = at === undefined ? undefined : nodeOf(now, at);
  return node && leafKind(node.kind) ? at : undefined;
}

/** The outermost places that were asked for and are no longer, though they are answered. */
function goneFrom(node: ActiveNode, now: FormSnapshot): ActiveNode[] {
  if (isHidden(node, now)) return [node];
  return node.children.flatMap((child) => goneFrom(child, now));
}

function isHidden(node: ActiveNode, now: FormSnapshot): boolean {
  return !nodeOf(now, node.pointer) && holdsAnswer(node, now.answers);
}

/** Whether a person has answered at a place or below it; constants are the schema's to say. */
export function holdsAnswer(node: ActiveNode, answers: JsonValue): boolean {
  if (node.children.length > 0) return node.children.some((child) => holdsAnswer(child, answers));
  const value = getAt(answers, node.pointer);
  const isEmpty = value === undefined || (isObject(value) && Object.keys(value).length === 0);
  return node.kind !== 'constant' && !isEmpty && !(isArray(value) && value.length === 0);
}

/** Where two answers differ, when that is in one place only. */
function onlyDifference(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  pointer: Pointer = '',
): Pointer | undefined {
  const [left, right] = [membersOf(before), membersOf(after)];
  const isOtherList = isArray(before) !== isArray(after) || (isArray(before) && left?.size !== right?.size);
  if (!left || !right || isOtherList) return pointer;
  const names = new Set([...left.keys(), ...right.keys()]);
  const different = [...names].filter((name) => left.get(name) !== right.get(name));
  const [only] = different;
  if (only === undefined || different.length > 1) return undefined;
  return onlyDifference(left.get(only), right.get(only), childPointer(pointer, only));
}

/** Returns the members of an object or list, by name or index; undefined for other values. */
function membersOf(value: JsonValue | undefined): ReadonlyMap<string | number, JsonValue> | undefined {
  if (isArray(value)) return new Map(value.entries());
  return isObject(value) ? new Map(Object.entries(value)) : undefined;
}
