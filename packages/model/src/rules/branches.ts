import { hasOwn, isArray, isObject, jsonEqual, type JsonSchema, type JsonValue } from '../json.js';
import { childPointer, type Pointer } from '../pointer.js';
import { keywords, objectKeyword, placeAt, resolvePlace, type SchemaPlace } from './schema-walk.js';

/** The property whose value tells which branch of a `oneOf` or `anyOf` is meant. */
export interface Discriminator {
  readonly property: string;
  /** For each branch, the values that choose it. */
  readonly values: readonly (readonly JsonValue[])[];
}

/** The branches of the composition keyword at `location`, in order, references followed. */
export function branchPlaces(root: JsonSchema, location: Pointer): SchemaPlace[] {
  const list = placeList(root, location);
  return list.map((_, index) => resolvePlace(root, placeAt(root, childPointer(location, index))));
}

/**
 * Finds the discriminating property without being told: one that every branch declares by `const` or `enum`, with no
 * value in two branches.
 */
export function findDiscriminator(root: JsonSchema, location: Pointer): Discriminator | undefined {
  const branches = branchPlaces(root, location);
  const [first] = branches;
  if (!first) return undefined;
  for (const property of Object.keys(objectKeyword(first.schema, 'properties'))) {
    const values = branches.map((branch) => fixedValues(root, branch, property));
    if (values.every((list) => list.length > 0) && allDistinct(values.flat())) return { property, values };
  }
  return undefined;
}

/** The branch that a value's discriminating property names; undefined when it is absent or names none. */
export function branchByDiscriminator(discriminator: Discriminator, value: JsonValue | undefined): number | undefined {
  if (!isObject(value) || !hasOwn(value, discriminator.property)) return undefined;
  const tag = value[discriminator.property];
  const index = discriminator.values.findIndex((list) => list.some((candidate) => jsonEqual(candidate, tag)));
  return index < 0 ? undefined : index;
}

function fixedValues(root: JsonSchema, branch: SchemaPlace, property: string): readonly JsonValue[] {
  const properties = objectKeyword(branch.schema, 'properties');
  const member = hasOwn(properties, property) ? properties[property] : undefined;
  if (!isObject(member)) return [];
  const location = childPointer(childPointer(branch.location, 'properties'), property);
  const schema = keywords(resolvePlace(root, { schema: member, location }).schema);
  if (hasOwn(schema, 'const')) return [schema['const'] as JsonValue];
  const allowed = schema['enum'];
  return isArray(allowed) ? allowed : [];
}

function allDistinct(values: readonly JsonValue[]): boolean {
  return values.every((value, index) => !values.slice(index + 1).some((other) => jsonEqual(value, other)));
}

function placeList(root: JsonSchema, location: Pointer): readonly unknown[] {
  const end = location.lastIndexOf('/');
  const owner = placeAt(root, location.slice(0, end)).schema;
  const list = isObject(owner) ? owner[location.slice(end + 1)] : undefined;
  return Array.isArray(list) ? list : [];
}
