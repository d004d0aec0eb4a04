import {
  childPointer,
  constantBranches,
  discriminatorAt,
  hasOwn,
  isObject,
  listLocations,
  namedLocations,
  requiredAlternatives,
  referredLocation,
  singleLocation,
  unconditionalLocations,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  type SchemaLocation,
} from '@motcua/model';
import type { Branch } from '../active-schema/active-node.js';
import type { Option } from '../kinds/option.js';
import { classifyBranches } from '../active-schema/branches.js';
import { isConstant } from '../active-schema/options.js';

/**
 * The outcomes of conditions and branches: for each, by field and location, the index of the alternative that applies.
 */
export type Case = ReadonlyMap<string, number>;

/** The schemas on the way from the root to a place, each with the place at which it was entered. */
export interface SchemaPath {
  readonly location: Pointer;
  readonly patternPointer: Pointer;
  readonly up: SchemaPath | undefined;
}

/** A schema that some case brings to a place. */
export interface LocationSource {
  readonly subschema: SchemaLocation;
  readonly when: Case;
  /** False for what only checks: no one is asked because of it. */
  readonly rendered: boolean;
  readonly way: SchemaPath | undefined;
}

/** A union of which a person is asked which branch is meant. */
export interface AskedUnion {
  /** The key of its choice in a {@link Case}. */
  readonly key: string;
  /** Location of the keyword. */
  readonly id: Pointer;
  readonly branches: readonly Branch[];
}

/** The property that chooses a branch. */
export interface ConditionalDiscriminator {
  /** The key of the choice in a {@link Case}. */
  readonly key: string;
  readonly property: string;
  readonly options: readonly Option[];
  /** Declarations of the property while no branch is chosen. */
  readonly open: readonly SchemaLocation[];
}

/** One schema that applies at a place in some case: a source's own, or one that it holds or refers to for the same value. */
export interface ConditionalLocation extends LocationSource {
  /** As it is shown: without annotations that a nearer schema overrules. */
  readonly shown: JsonSchema;
  readonly unions: readonly AskedUnion[];
  readonly tags: readonly ConditionalDiscriminator[];
  /** True when `null` is one of two branches. */
  readonly nullable: boolean;
}

/** A definition that branches lead to again and again is followed so often at one place, in different cases. */
const MAX_CASES = 8;

/** Annotations that override those of the referenced schema when next to `$ref`. */
const ANNOTATIONS = ['title', 'description', 'default', 'examples'];

/** True when everything that `smaller` chooses is chosen the same by `larger`. */
export function caseImplies(smaller: Case, larger: Case): boolean {
  for (const [key, index] of smaller) if (larger.get(key) !== index) return false;
  return true;
}

/** Both cases in one, or undefined when they choose differently. */
export function mergeCases(left: Case, right: Case): Case | undefined {
  for (const [key, index] of right) if ((left.get(key) ?? index) !== index) return undefined;
  return new Map([...left, ...right]);
}

/** Every schema that any case brings to the value at `general`, in the order in which the form reads them. */
export function entriesAt(
  root: JsonSchema,
  patternPointer: Pointer,
  sources: readonly LocationSource[],
): ConditionalLocation[] {
  const reader = new EntryReader(root, patternPointer);
  for (const source of sources) reader.visit(source, []);
  return reader.entries;
}

class EntryReader {
  readonly entries: ConditionalLocation[] = [];
  readonly #root: JsonSchema;
  readonly #general: Pointer;
  readonly #byLocation = new Map<Pointer, ConditionalLocation[]>();

  constructor(root: JsonSchema, patternPointer: Pointer) {
    this.#root = root;
    this.#general = patternPointer;
  }

  /** @param overruled annotations of the schema that another one gives more nearly */
  visit(source: LocationSource, overruled: readonly string[]): void {
    const { subschema, when, rendered } = source;
    const known = this.#byLocation.get(subschema.location) ?? [];
    if (known.length >= MAX_CASES) return;
    if (known.some((entry) => (entry.rendered || !rendered) && caseImplies(entry.when, when))) return;
    const { schema } = subschema;
    const unions: AskedUnion[] = [];
    const tags: ConditionalDiscriminator[] = [];
    const entry = { ...source, shown: without(schema, overruled), unions, tags, nullable: false };
    this.entries.push(entry);
    this.#byLocation.set(subschema.location, [...known, entry]);
    if (!isObject(schema)) return;
    const referred = referredLocation(this.#root, schema);
    const nearer = ANNOTATIONS.filter((keyword) => hasOwn(schema, keyword));
    if (referred) this.visit({ ...source, subschema: referred }, [...overruled, ...nearer]);
    for (const [name, member] of namedLocations(subschema, 'dependentSchemas')) {
      this.visit(this.#chosen(source, member, `${subschema.location}/dependentSchemas/${name}`, 0), []);
    }
    for (const member of listLocations(subschema, 'allOf')) this.visit({ ...source, subschema: member }, []);
    for (const [index, keyword] of (['then', 'else'] as const).entries()) {
      const member = hasOwn(schema, 'if') ? singleLocation(subschema, keyword) : undefined;
      if (member) this.visit(this.#chosen(source, member, `${subschema.location}/if`, index), []);
    }
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      if (this.#visitBranches(source, schema, keyword, unions, tags)) entry.nullable = true;
    }
  }

  /** @returns whether one of two branches is `null` */
  #visitBranches(
    source: LocationSource,
    schema: JsonObject,
    keyword: 'oneOf' | 'anyOf',
    unions: AskedUnion[],
    tags: ConditionalDiscriminator[],
  ): boolean {
    const branches = listLocations(source.subschema, keyword);
    const id = childPointer(source.subschema.location, keyword);
    if (branches.length === 0 || constantBranches(schema, keyword)) return false;
    if (requiredAlternatives(this.#root, id)) return false;
    const branch = (index: number, rendered: boolean, overruled: readonly string[] = []) =>
      this.visit({ ...this.#chosen(source, branches[index] as SchemaLocation, id, index), rendered }, overruled);
    const found = discriminatorAt(this.#root, id);
    const discriminator = found?.values.every((list) => list.length > 0) ? found : undefined;
    const classes = classifyBranches(this.#root, branches);
    const { renderable, only, nullable, described } = classes;
    if (discriminator) {
      const { property, values } = discriminator;
      const open = unconditionalLocations(this.#root, branches[0] as SchemaLocation).flatMap((subschema) =>
        namedLocations(subschema, 'properties').flatMap(([name, member]) => (name === property ? [member] : [])),
      );
      if (source.rendered)
        tags.push({ key: this.#key(id), property, options: classes.discriminatorOptions(values), open });
      branches.forEach((_, index) => branch(index, source.rendered, ['title']));
      return false;
    }
    if (branches.every(({ schema: member }) => isConstant(member as JsonValue))) {
      branches.forEach((_, index) => branch(index, false));
      return false;
    }
    if (only) this.visit({ ...source, subschema: only }, []);
    const asked = source.rendered && !only && renderable;
    if (asked) unions.push({ key: this.#key(id), id, branches: described });
    branches.forEach((_, index) => branch(index, asked, asked ? ['title'] : []));
    return nullable;
  }

  #chosen(source: LocationSource, subschema: SchemaLocation, location: Pointer, index: number): LocationSource {
    return { ...source, subschema, when: new Map(source.when).set(this.#key(location), index) };
  }

  #key(location: Pointer): string {
    return `${this.#general} ${location}`;
  }
}

function without(schema: JsonSchema, keywords: readonly string[]): JsonSchema {
  return isObject(schema) && keywords.length > 0
    ? Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)))
    : schema;
}
