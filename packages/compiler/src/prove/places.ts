import { getAt, isArray, parsePointer, type JsonValue, type Pointer } from '@motcua/model';

/** The places that a pointer with `*` means in some answers. */
export function placesIn(data: JsonValue, pattern: Pointer): readonly Pointer[] {
  let places: readonly Pointer[] = [''];
  for (const segment of parsePointer(pattern)) {
    places = places.flatMap((place) => {
      const value = getAt(data, place);
      if (segment === '*' && isArray(value)) return value.map((_, index) => `${place}/${index}`);
      return [`${place}/${segment.replace(/~/g, '~0').replace(/\//g, '~1')}`];
    });
  }
  return places;
}

/** The other pattern in the same items as a pointer. */
export function sameItem(pointer: Pointer, pattern: Pointer): Pointer {
  const given = pointer.split('/');
  return pattern
    .split('/')
    .map((name, index) => (name === '*' ? (given[index] ?? '0') : name))
    .join('/');
}
