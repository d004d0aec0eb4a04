import { childPointer, getAt, isArray, isObject, isWithin, type JsonValue, type Pointer } from '@motcua/model';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';
import { nodeOf } from '../store/form-snapshot.js';
import { setAnswer } from '../store/set-answer.js';

/**
 * Copies what was answered in one group into another: every part that both ask for, also those that are asked only once
 * others are answered. What the other group has of its own stays, and so does what a source says that is locked there.
 */
export function copyAnswers(store: FormStore, from: Pointer, to: Pointer): void {
  const parts = leaves(getAt(store.getSnapshot().answers, from));
  const copied = new Set<Pointer>();
  for (let before = -1; copied.size > before;) {
    before = copied.size;
    const snapshot = store.getSnapshot();
    let { answers } = snapshot;
    for (const [path, value] of parts) {
      const pointer = `${to}${path}`;
      if (copied.has(path) || !nodeOf(snapshot, pointer) || store.field(pointer)?.locked) continue;
      answers = setAnswer(answers, snapshot.root, pointer, value);
      copied.add(path);
    }
    if (copied.size > before) store[change]({ answers, entries: withoutCopied(snapshot.entries, to, copied) });
  }
}

/** Returns the map without the entries at copied pointers: a copied answer replaces text being typed. */
function withoutCopied<Value>(
  map: ReadonlyMap<Pointer, Value>,
  group: Pointer,
  copied: ReadonlySet<Pointer>,
): ReadonlyMap<Pointer, Value> {
  const gives = (pointer: Pointer) => [...copied].some((path) => isWithin(pointer, `${group}${path}`));
  return new Map([...map].filter(([pointer]) => !gives(pointer)));
}

/** The answers that hold no others, by their pointers within the value; a list is copied whole. */
function leaves(value: JsonValue | undefined, path: Pointer = ''): [Pointer, JsonValue][] {
  if (value === undefined) return [];
  if (!isObject(value) || isArray(value)) return [[path, value]];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, childPointer(path, name)));
}
