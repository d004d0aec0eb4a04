import { hasOwn, isArray, isObject, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import { childPointer, getAt, type Pointer } from '../pointer.js';

/** A place in a bundled data schema: the schema there and its JSON Pointer. */
export interface SchemaLocation {
  readonly schema: JsonSchema;
  readonly location: Pointer;
}

/** The schema at a pointer into the bundled schema. */
export function locationAt(root: JsonSchema, location: Pointer): SchemaLocation {
  const schema = getAt(root, location);
  if (!isObject(schema) && typeof schema !== 'boolean') {
    throw new Error(`The data schema has nothing at "${location}"`);
  }
  return { schema, location };
}

/** The pointer in a same-document reference. */
export function referencePointer(reference: string): Pointer {
  if (!reference.startsWith('#'))
    throw new Error(`"${reference}" is not bundled: a published schema refers only into itself`);
  return decodeURIComponent(reference.slice(1));
}

/** The place that a schema's `$ref` leads to, or undefined when it has none. */
export function referredLocation(root: JsonSchema, schema: JsonObject): SchemaLocation | undefined {
  const reference = ownKeyword(schema, '$ref');
  return typeof reference === 'string' ? locationAt(root, referencePointer(reference)) : undefined;
}

/** A keyword's value as the schema's own property, or undefined. */
export function ownKeyword(schema: JsonSchema, keyword: string): JsonValue | undefined {
  return isObject(schema) && hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

/** A keyword's value when it is an object, e.g. `properties`; else an empty one. */
export function objectKeyword(schema: JsonSchema, keyword: string): JsonObject {
  const value = ownKeyword(schema, keyword);
  return isObject(value) ? value : {};
}

/** A keyword's value when it is a list, e.g. `allOf`; else an empty one. */
export function listKeyword(schema: JsonSchema, keyword: string): readonly JsonValue[] {
  const value = ownKeyword(schema, keyword);
  return isArray(value) ? value : [];
}

/** The schemas of a keyword that holds a list of them, each with its place. */
export function listLocations({ schema, location }: SchemaLocation, keyword: string): SchemaLocation[] {
  return listKeyword(schema, keyword).map((member, index) => ({
    schema: asSchema(member),
    location: childPointer(childPointer(location, keyword), index),
  }));
}

/** The schemas of a keyword that maps names to them, each with its place. */
export function namedLocations({ schema, location }: SchemaLocation, keyword: string): [string, SchemaLocation][] {
  return Object.entries(objectKeyword(schema, keyword)).map(([name, member]) => [
    name,
    { schema: asSchema(member), location: childPointer(childPointer(location, keyword), name) },
  ]);
}

/** The schema of a keyword that holds one, with its place. */
export function singleLocation({ schema, location }: SchemaLocation, keyword: string): SchemaLocation | undefined {
  const member = ownKeyword(schema, keyword);
  return member === undefined ? undefined : { schema: asSchema(member), location: childPointer(location, keyword) };
}

/** Treats a value that is no schema as one that allows anything; the compiler has reported it. */
function asSchema(value: JsonValue): JsonSchema {
  return isObject(value) || typeof value === 'boolean' ? value : true;
}

/** Applicators whose subschemas always apply to the same value. */
const ALWAYS = ['allOf'];
/** And those whose subschemas are branches for the same value. */
const BRANCHES = [...ALWAYS, 'oneOf', 'anyOf'];
/** And those whose subschemas apply to the same value under a condition. */
const CLAUSES = [...BRANCHES, 'then', 'else', 'dependentSchemas'];

/**
 * Returns the locations that apply to the same value as some others, these included, in reading order: what `$ref` leads
 * to, and the subschemas of some applicators. A reference that leads back to itself ends there.
 * @param around locations that are left out
 */
function locationsInPlace(
  root: JsonSchema,
  starts: readonly SchemaLocation[],
  applicators: readonly string[],
  around?: ReadonlySet<Pointer>,
): SchemaLocation[] {
  const seen = new Set<Pointer>();
  const found: SchemaLocation[] = [];
  const visit = (at: SchemaLocation | undefined): void => {
    if (!at || seen.has(at.location) || around?.has(at.location)) return;
    seen.add(at.location);
    found.push(at);
    if (!isObject(at.schema)) return;
    visit(referredLocation(root, at.schema));
    for (const keyword of applicators) {
      const value = at.schema[keyword];
      if (value === undefined) continue;
      if (isArray(value)) listLocations(at, keyword).forEach(visit);
      else if (keyword !== 'dependentSchemas') visit(singleLocation(at, keyword));
      else for (const [, member] of namedLocations(at, keyword)) visit(member);
    }
  };
  starts.forEach(visit);
  return found;
}

/** Returns the locations that apply to the same value unconditionally: see {@link locationsInPlace}. */
export function unconditionalLocations(root: JsonSchema, start: SchemaLocation): SchemaLocation[] {
  return locationsInPlace(root, [start], ALWAYS);
}

/** Returns the locations of branches and of unions within them: see {@link locationsInPlace}. */
export function unionLocations(root: JsonSchema, branches: readonly SchemaLocation[]): SchemaLocation[] {
  return locationsInPlace(root, branches, BRANCHES);
}

/** Returns the locations that may apply to the same value: see {@link locationsInPlace}. */
export function applicableLocations(
  root: JsonSchema,
  starts: readonly SchemaLocation[],
  around?: ReadonlySet<Pointer>,
): SchemaLocation[] {
  return locationsInPlace(root, starts, CLAUSES, around);
}
