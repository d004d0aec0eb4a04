import { hasOwn, isArray, isObject, jsonEqual, type JsonSchema, type JsonValue } from '../json.js';
import { parentPointer, type Pointer } from '../pointer.js';
import {
  listLocations,
  namedLocations,
  ownKeyword,
  locationAt,
  unconditionalLocations,
  type SchemaLocation,
} from './schema-walk.js';

/** The property whose value indicates which branch of a `oneOf` or `anyOf` is meant. */
export interface Discriminator {
  readonly property: string;
  /** For each branch, the values that choose it; none for the one that takes every other value. */
  readonly values: readonly (readonly JsonValue[])[];
}

/** The branches of the composition keyword at `location`, in order. */
export function branchLocations(root: JsonSchema, location: Pointer): SchemaLocation[] {
  const owner = parentPointer(location);
  if (owner === undefined) return [];
  return listLocations(locationAt(root, owner), location.slice(owner.length + 1));
}

/**
 * Finds the discriminating property without a declaration: one that every branch declares by `const` or `enum`, with
 * no value in two branches. One branch may leave it free where the schema around declares it: that one takes the rest.
 */
export function findDiscriminator(root: JsonSchema, location: Pointer): Discriminator | undefined {
  const branches = branchLocations(root, location).map((branch) =>
    unconditionalLocations(root, branch).flatMap((subschema) => namedLocations(subschema, 'properties')),
  );
  const [first] = branches;
  if (!first || branches.length < 2) return undefined;
  const around = unconditionalLocations(root, locationAt(root, parentPointer(location) ?? ''));
  const names = new Set(first.map(([name]) => name));
  for (const most of [0, 1]) {
    for (const property of names) {
      const isDeclared = (members: (typeof branches)[number]) => members.some(([name]) => name === property);
      const values = branches.map((members) => fixedValues(root, members, property));
      const free = branches.filter((_, index) => values[index]?.length === 0);
      const isShared = most < 1 || isDeclared(around.flatMap((subschema) => namedLocations(subschema, 'properties')));
      if (free.length === most && free.every(isDeclared) && isShared && allDistinct(values.flat()))
        return { property, values };
    }
  }
  return undefined;
}

/** The branch that a value's discriminating property names; undefined when it is absent or names none. */
export function branchByDiscriminator(discriminator: Discriminator, value: JsonValue | undefined): number | undefined {
  if (!isObject(value) || !hasOwn(value, discriminator.property)) return undefined;
  const tag = value[discriminator.property];
  const { values } = discriminator;
  const index = values.findIndex((list) => list.some((candidate) => jsonEqual(candidate, tag)));
  const chosen = index < 0 ? values.findIndex((list) => list.length === 0) : index;
  return chosen < 0 ? undefined : chosen;
}

/** The values to which `const` or `enum` fix a property of a branch; none when it is free. */
export function fixedValues(
  root: JsonSchema,
  members: readonly (readonly [string, SchemaLocation])[],
  property: string,
): readonly JsonValue[] {
  for (const [name, member] of members) {
    for (const { schema } of name === property ? unconditionalLocations(root, member) : []) {
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
