import type { Pointer } from '@motcua/model';
import { ANY_NAME } from './child-fields.js';
import type { PossibleField } from './all-fields.js';

/** Finds possible places by the pointers that answers and texts have. */
export class FieldIndex {
  readonly #places = new Map<Pointer, PossibleField[]>();

  constructor(places: readonly PossibleField[]) {
    for (const place of places) {
      const same = this.#places.get(place.patternPointer);
      if (same) same.push(place);
      else this.#places.set(place.patternPointer, [place]);
    }
  }

  /**
   * The places that a pointer may name: an index names an item, any name may be one that a person gives, and what is
   * within itself is as where it stood first. Empty when the form never has such a place.
   */
  at(pointer: Pointer): readonly PossibleField[] {
    let found = this.#withEarlier(this.#places.get('') ?? []);
    for (const segment of pointer.split('/').slice(1)) {
      const names = [segment, ANY_NAME, ...(/^\d+$/.test(segment) ? ['*'] : [])];
      const children = found.flatMap(({ patternPointer }) =>
        names.flatMap((name) => this.#places.get(`${patternPointer}/${name}`) ?? []),
      );
      found = this.#withEarlier([...new Set(children)]);
    }
    return found;
  }

  /** The general pointers of all places. */
  pointers(): readonly Pointer[] {
    return [...this.#places.keys()];
  }

  #withEarlier(places: readonly PossibleField[]): PossibleField[] {
    const earlier = places.flatMap(({ repeats }) => (repeats === undefined ? [] : (this.#places.get(repeats) ?? [])));
    return [...new Set([...places, ...earlier])];
  }
}
