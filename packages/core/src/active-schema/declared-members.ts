import {
  isObject,
  listLocations,
  namedLocations,
  referredLocation,
  singleLocation,
  type JsonSchema,
  type Pointer,
  type SchemaLocation,
} from '@motcua/model';

/** Finds which members a schema declares in any of its states: what is hidden now may be asked after the next answer. */
export class DeclaredMembers {
  readonly #root: JsonSchema;
  readonly #known = new Map<Pointer, ReadonlySet<string>>();

  constructor(root: JsonSchema) {
    this.#root = root;
  }

  /** Names of the members that a place declares, conditions and branches included. */
  of(place: SchemaLocation): ReadonlySet<string> {
    let names = this.#known.get(place.location);
    if (!names) this.#known.set(place.location, (names = this.#find(place)));
    return names;
  }

  #find(start: SchemaLocation): ReadonlySet<string> {
    const names = new Set<string>();
    const visited = new Set<Pointer>();
    const visit = (place: SchemaLocation | undefined): void => {
      if (!place || !isObject(place.schema) || visited.has(place.location)) return;
      visited.add(place.location);
      for (const [name] of namedLocations(place, 'properties')) names.add(name);
      visit(referredLocation(this.#root, place.schema));
      for (const keyword of ['allOf', 'anyOf', 'oneOf']) listLocations(place, keyword).forEach(visit);
      for (const keyword of ['then', 'else']) visit(singleLocation(place, keyword));
      for (const [, member] of namedLocations(place, 'dependentSchemas')) visit(member);
    };
    visit(start);
    return names;
  }
}
