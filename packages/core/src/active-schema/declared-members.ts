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
  of(subschema: SchemaLocation): ReadonlySet<string> {
    let names = this.#known.get(subschema.location);
    if (!names) this.#known.set(subschema.location, (names = this.#find(subschema)));
    return names;
  }

  #find(start: SchemaLocation): ReadonlySet<string> {
    const names = new Set<string>();
    const visited = new Set<Pointer>();
    const visit = (subschema: SchemaLocation | undefined): void => {
      if (!subschema || !isObject(subschema.schema) || visited.has(subschema.location)) return;
      visited.add(subschema.location);
      for (const [name] of namedLocations(subschema, 'properties')) names.add(name);
      visit(referredLocation(this.#root, subschema.schema));
      for (const keyword of ['allOf', 'anyOf', 'oneOf']) listLocations(subschema, keyword).forEach(visit);
      for (const keyword of ['then', 'else']) visit(singleLocation(subschema, keyword));
      for (const [, member] of namedLocations(subschema, 'dependentSchemas')) visit(member);
    };
    visit(start);
    return names;
  }
}
