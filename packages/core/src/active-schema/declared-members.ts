import { applicableLocations, objectKeyword, type JsonSchema, type Pointer, type SchemaLocation } from '@motcua/model';

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
    if (!names) {
      const locations = applicableLocations(this.#root, [subschema]);
      names = new Set(locations.flatMap(({ schema }) => Object.keys(objectKeyword(schema, 'properties'))));
      this.#known.set(subschema.location, names);
    }
    return names;
  }
}
