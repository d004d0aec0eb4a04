import { childPointer, getAt, isObject, type JsonValue, type Pointer } from '@motcua/model';
import { leafKind } from '../kinds/registry.js';
import { questionKey, visitNodes, type ActiveNode } from '../schema/active-node.js';
import type { FormStore } from './form-store.js';
import { nodeOf, type FormSnapshot } from './form-snapshot.js';

/** Answers that a choice has hidden. They stay, and come back with it, but are not sent. */
export interface HiddenAnswers {
  /** The field, or the place of the union, where the person chose. */
  readonly at: Pointer;
  /** What is no longer asked there: the outermost places, as they were asked. */
  readonly nodes: readonly ActiveNode[];
}

/** Keeps in mind which answers the person's latest choice has hidden, for as long as they are. */
export function noticeHidden(store: FormStore): void {
  let before = store.getSnapshot();
  store.subscribe(() => {
    const last = before;
    const now = (before = store.getSnapshot());
    if (now.root === last.root) return;
    const { hidden } = now;
    const at = changedQuestion(last, now) ?? changedField(last, now);
    const gone = at === undefined ? [] : goneFrom(last.root, now);
    if (at !== undefined && gone.length > 0) {
      store.change({ hidden: { at, nodes: gone } }, { at });
      return;
    }
    const nodes = hidden?.nodes.filter((node) => isHidden(node, now)) ?? [];
    if (!hidden || nodes.length === hidden.nodes.length) return;
    store.change({ hidden: nodes.length > 0 ? { at: hidden.at, nodes } : undefined }, { at: hidden.at });
  });
}

/** Where another branch of a union was chosen. */
function changedQuestion(last: FormSnapshot, now: FormSnapshot): Pointer | undefined {
  if (last.choices === now.choices) return undefined;
  let changed: Pointer | undefined;
  visitNodes(now.root, ({ pointer, questions }) => {
    const keys = questions.map(({ id }) => questionKey(pointer, id));
    if (keys.some((key) => last.choices.get(key) !== now.choices.get(key))) changed ??= pointer;
  });
  return changed;
}

/** The only field whose answer has changed. */
function changedField(last: FormSnapshot, now: FormSnapshot): Pointer | undefined {
  const at = last.answers === now.answers ? undefined : onlyDifference(last.answers, now.answers);
  const node = at === undefined ? undefined : nodeOf(now, at);
  return node && leafKind(node.kind) ? at : undefined;
}

/** The outermost places that were asked for and are no longer, though they are answered. */
function goneFrom(node: ActiveNode, now: FormSnapshot): ActiveNode[] {
  if (isHidden(node, now)) return [node];
  return node.children.flatMap((child) => goneFrom(child, now));
}

function isHidden({ pointer, kind }: ActiveNode, now: FormSnapshot): boolean {
  return kind !== 'constant' && getAt(now.answers, pointer) !== undefined && !nodeOf(now, pointer);
}

/** Where two answers differ, when that is in one place only. */
function onlyDifference(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  pointer: Pointer = '',
): Pointer | undefined {
  if (!isObject(before) || !isObject(after)) return pointer;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const different = [...names].filter((name) => before[name] !== after[name]);
  const [only] = different;
  if (only === undefined || different.length > 1) return undefined;
  return onlyDifference(before[only], after[only], childPointer(pointer, only));
}
