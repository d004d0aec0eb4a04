import { childPointer, isObject, type JsonValue, type Pointer } from '@motcua/model';

/** The answers of a value that hold no others, each at its place under `pointer`; a list is one. */
export function leaves(pointer: Pointer, value: JsonValue | undefined): [Pointer, JsonValue][] {
  if (value === undefined) return [];
  if (!isObject(value)) return [[pointer, value]];
  return Object.entries(value).flatMap(([name, member]) => leaves(childPointer(pointer, name), member));
}
