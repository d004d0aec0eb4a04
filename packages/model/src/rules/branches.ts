import { hasOwn, isArray, isObject, jsonEqual, type JsonSchema, type JsonValue } from '../json.js';
import { parentPointer, type Pointer } from '../pointer.js';
import { listPlaces, namedPlaces, ownKeyword, placeAt, unconditionalPlaces, type SchemaPlace } from './schema-walk.js';

/** The property whose value tells which branch of a `oneOf` or `anyOf` is meant. */
export interface Discriminator {
  readonly property: string;
  /** For each branch, the values that choose it. */
  readonly values: readonly (readonly JsonValue[])[];
}

/** The branches of the composition keyword at `location`, in order. */
export function branchPlaces(root: JsonSchema, location: Pointer): SchemaPlace[] {
  const owner = parentPointer(location);
  if (owner === undefined) return [];
  return listPlaces(placeAt(root, owner), location.slice(owner.length + 1));
}

/**
 * Finds the discriminating property without being told: one that every branch declares by `const` or `enum`, with no
 * value in two branches.
 */
export function findDiscriminator(root: JsonSchema, location: Pointer): Discriminator | undefined {
  const branches = branchPlaces(root, location).map((branch) =>
    unconditionalPlaces(root, branch).flatMap((place) => namedPlaces(place, 'properties')),
  );
  const [first] = branches;
  if (!first || branches.length < 2) return undefined;
  for (const property of new Set(first.map(([name]) => name))) {
    const values = branches.map((members) => fixedValues(root, members, property));
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

/** The values to which `const` or `enum` fix a property of a branch; none when it is free. */
function fixedValues(
  root: JsonSchema,
  members: readonly (readonly [string, SchemaPlace])[],
  property: string,
): readonly JsonValue[] {
  for (const [name, member] of members) {
    for (const { schema } of name === property ? unconditionalPlaces(root, member) : []) {
      const constant = ownKeyword(schema, 'const');
      if (constant !== undefined) return [constant];
      const allowed = ownKeyword(schema, 'enum');
      if (isArray(allowed)) return allowed;
    }
  }
  return [];
}

function allDistinct(values: readonly JsonValue[]): boolean {
  return values.every((value, index) => !values.slice(index + 1).some((other) => jsonEqual(value, other)));
}
