import { isArray, isObject, type JsonValue } from '../json.js';
import { childPointer, getAt, parsePointer, type Pointer } from '../pointer.js';
import { setAt } from '../set-at.js';

/** The places that a pointer with `*` means in some answers: one for each item of the lists. */
export function placesOf(pattern: Pointer, answers: JsonValue): readonly Pointer[] {
  let places: readonly (readonly [Pointer, JsonValue | undefined])[] = [['', answers]];
  for (const segment of parsePointer(pattern)) {
    places = places.flatMap(([at, value]) => {
      if (segment === '*' && !isObject(value)) {
        return isArray(value) ? value.map((item, index) => [childPointer(at, index), item] as const) : [];
      }
      const place = childPointer(at, segment);
      return [[place, getAt(value, childPointer('', segment))] as const];
    });
  }
  return places.map(([at]) => at);
}

/**
 * A copy of some answers without their computed values. Groups and items stay, even when nothing is left in them.
 * @param computed the fields with computed values, with `*` for the items of lists
 */
export function withoutComputed(answers: JsonValue, computed: readonly Pointer[]): JsonValue {
  return computed
    .flatMap((pattern) => placesOf(pattern, answers))
    .filter((place) => getAt(answers, place) !== undefined)
    .reduce<JsonValue>((left, place) => setAt(left, place, undefined) ?? left, answers);
}
