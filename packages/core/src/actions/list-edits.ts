import type { Pointer } from '@motcua/model';
import { isKeyWithin } from '../active-schema/active-node.js';

/** Where an item goes when a list changes; undefined when it is taken away. */
export type MoveItem = (index: number) => number | undefined;

/** Moves of the items when one is taken away. */
export function afterRemoval(removed: number): MoveItem {
  return (index) => (index === removed ? undefined : index > removed ? index - 1 : index);
}

/** Moves of the items when one comes in between. */
export function afterInsertion(inserted: number): MoveItem {
  return (index) => (index >= inserted ? index + 1 : index);
}

/** Moves of the items when one changes its place. */
export function afterMove(from: number, to: number): MoveItem {
  return (index) => {
    if (index === from) return to;
    if (from < index && index <= to) return index - 1;
    return to <= index && index < from ? index + 1 : index;
  };
}

/** A pointer, or a key that begins with one, after the items of a list have moved; undefined when its item is gone. */
export function moveKey(key: string, list: Pointer, move: MoveItem): string | undefined {
  if (!key.startsWith(`${list}/`)) return key;
  const inside = key.slice(list.length + 1);
  const segment = /^\d*/.exec(inside)?.[0] ?? '';
  const index = move(Number(segment));
  return index === undefined ? undefined : `${list}/${index}${inside.slice(segment.length)}`;
}

/** Moves values that are keyed by pointer, or by a key that begins with one, after the items of a list have moved. */
export function moveKeys<Value>(
  kept: ReadonlyMap<string, Value>,
  list: Pointer,
  move: MoveItem,
): ReadonlyMap<string, Value> {
  const moved = new Map<string, Value>();
  for (const [key, value] of kept) {
    const now = moveKey(key, list, move);
    if (now !== undefined) moved.set(now, value);
  }
  return moved;
}

/** Returns the entries at a pointer and below it. */
export function keysWithin<Value>(kept: ReadonlyMap<string, Value>, pointer: Pointer): Map<string, Value> {
  return new Map([...kept].filter(([key]) => isKeyWithin(key, pointer)));
}
