import { hasOwn, isArray, isObject, jsonEqual, type JsonValue } from './json.js';
import { childPointer, type Pointer } from './pointer.js';

/**
 * Pointers to what differs between two values, each as deep as both have objects or lists of the same length there.
 * @param except pointers that may differ, with everything in them
 */
export function changedPointers(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  except: readonly Pointer[],
  pointer: Pointer = '',
): Pointer[] {
  if (except.includes(pointer) || (before !== undefined && after !== undefined && jsonEqual(before, after))) return [];
  const isAbove = except.some((other) => other.startsWith(`${pointer}/`));
  const inside = (
    names: readonly string[],
    of: (value: JsonValue | undefined, name: string) => JsonValue | undefined,
  ) => names.flatMap((name) => changedPointers(of(before, name), of(after, name), except, childPointer(pointer, name)));
  if (isObject(before ?? {}) && isObject(after ?? {}) && (isAbove || (isObject(before) && isObject(after)))) {
    const names = new Set([before, after].flatMap((value) => (isObject(value) ? Object.keys(value) : [])));
    return inside([...names], (value, name) => (isObject(value) && hasOwn(value, name) ? value[name] : undefined));
  }
  if (isArray(before) && isArray(after) && (isAbove || before.length === after.length)) {
    const length = Math.max(before.length, after.length);
    const names = Array.from({ length }, (_, index) => String(index));
    return inside(names, (value, name) => (isArray(value) ? value[Number(name)] : undefined));
  }
  return before === undefined && after === undefined ? [] : [pointer];
}
