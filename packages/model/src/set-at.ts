import { hasOwn, isArray, isObject, setOwn, type JsonObject, type JsonValue } from './json.js';
import { isIndex, parsePointer, type Pointer } from './pointer.js';

/**
 * A copy of the document with one value set, or removed when `value` is undefined. Everything off the path is shared
 * with the original. Missing containers on the way are made: an array where the next segment is an index into an
 * existing array, an object otherwise. Removing an array item closes the gap.
 */
export function setAt(
  document: JsonValue | undefined,
  pointer: Pointer,
  value: JsonValue | undefined,
): JsonValue | undefined {
  return setSegments(document, parsePointer(pointer), 0, value);
}

function setSegments(
  container: JsonValue | undefined,
  segments: readonly string[],
  depth: number,
  value: JsonValue | undefined,
): JsonValue | undefined {
  const segment = segments[depth];
  if (segment === undefined) return value;
  if (isArray(container)) {
    if (!isIndex(segment)) return container;
    const index = Number(segment);
    const item = setSegments(container[index], segments, depth + 1, value);
    if (item === undefined) return container.filter((_, other) => other !== index);
    const copy = container.slice();
    copy[Math.min(index, copy.length)] = item;
    return copy;
  }
  const before: JsonObject = isObject(container) ? container : {};
  const member = setSegments(hasOwn(before, segment) ? before[segment] : undefined, segments, depth + 1, value);
  if (member === undefined && !hasOwn(before, segment)) return container;
  const copy: JsonObject = {};
  for (const name of Object.keys(before))
    if (name !== segment || member !== undefined) setOwn(copy, name, before[name]);
  if (member !== undefined) setOwn(copy, segment, member);
  return copy;
}
