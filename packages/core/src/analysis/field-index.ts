import type { Pointer } from '@motcua/model';
import { ANY_NAME } from './child-fields.js';
import type { PossibleField } from './all-fields.js';

/** Finds possible places by the pointers that answers and texts have. */
export class FieldIndex {
  readonly #fields = new Map<Pointer, PossibleField[]>();

  constructor(fields: readonly PossibleField[]) {
    for (const field of fields) {
      const same = this.#fields.get(field.patternPointer);
      if (same) same.push(field);
      else this.#fields.set(field.patternPointer, [field]);
    }
  }

  /**
   * The places that a pointer may name: an index names an item, any name may be one that a person gives, and what is
   * within itself is as where it stood first. Empty when the form never has such a place.
   */
  at(pointer: Pointer): readonly PossibleField[] {
    let found = this.#withEarlier(this.#fields.get('') ?? []);
    for (const segment of pointer.split('/').slice(1)) {
      const names = [segment, ANY_NAME, ...(/^\d+$/.test(segment) ? ['*'] : [])];
      const children = found.flatMap(({ patternPointer }) =>
        names.flatMap((name) => this.#fields.get(`${patternPointer}/${name}`) ?? []),
      );
      found = this.#withEarlier([...new Set(children)]);
    }
    return found;
  }

  /** The general pointers of all places. */
  pointers(): readonly Pointer[] {
    return [...this.#fields.keys()];
  }

  #withEarlier(fields: readonly PossibleField[]): PossibleField[] {
    const earlier = fields.flatMap(({ repeats }) => (repeats === undefined ? [] : (this.#fields.get(repeats) ?? [])));
    return [...new Set([...fields, ...earlier])];
  }
}
