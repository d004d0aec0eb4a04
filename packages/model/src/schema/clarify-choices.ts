import {
  hasOwn,
  isArray,
  isObject,
  jsonEqual,
  setOwn,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from '../json.js';
import { type Pointer } from '../pointer.js';
import { fixedValues } from '../rules/branches.js';
import {
  listLocations,
  namedLocations,
  objectKeyword,
  ownKeyword,
  unconditionalLocations,
  type SchemaLocation,
} from '../rules/schema-walk.js';
import { fittingValues } from './fitting-values.js';
import { subschemaPointer, subschemas } from './subschemas.js';
import { encodeFragment } from './uri.js';

/**
 * Says more plainly, in the normalised schema itself, what it offers to choose from; which values it accepts stays the
 * same.
 *
 * - Values of an `enum` that the schema around it never accepts are left out, while there are others.
 * - `enumNames` become the titles of constants.
 * - A property that distinguishes all branches of a union but one, which takes the other values, offers these cases.
 */
export function clarifyChoices(root: JsonSchema): void {
  const stack: SchemaLocation[] = [{ schema: root, location: '' }];
  const unions: (readonly [SchemaLocation, string])[] = [];
  for (let subschema = stack.pop(); subschema; subschema = stack.pop()) {
    const { schema, location } = subschema;
    if (!isObject(schema)) continue;
    clarifyValues(schema);
    for (const keyword of ['oneOf', 'anyOf']) if (hasOwn(schema, keyword)) unions.push([subschema, keyword]);
    for (const inner of subschemas(schema)) {
      if (isObject(inner.schema)) stack.push({ schema: inner.schema, location: subschemaPointer(location, inner) });
    }
  }
  for (const [owner, keyword] of unions) clarifyUnion(root, owner, keyword);
}

function clarifyValues(schema: JsonObject): void {
  const values = ownKeyword(schema, 'enum');
  if (!isArray(values)) return;
  const names = ownKeyword(schema, 'enumNames');
  const fitting = fittingValues(schema, values);
  const isTitled = isArray(names) && names.length === values.length && !hasOwn(schema, 'oneOf') && areDistinct(values);
  if (isTitled && fitting.length > 0) {
    const options = fitting.map((value) => ({ const: value, title: titleOf(names[values.indexOf(value)]) }));
    setOwn(schema, 'oneOf', options);
    delete (schema as Record<string, JsonValue>)['enum'];
  } else if (fitting.length > 0 && fitting.length < values.length) setOwn(schema, 'enum', fitting);
}

function titleOf(name: JsonValue | undefined): string {
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
}

/** Offers the cases of the property that decides which branch of a union is meant, where one branch takes the rest. */
function clarifyUnion(root: JsonSchema, owner: SchemaLocation, keyword: string): void {
  const branches = listLocations(owner, keyword).map((subschema) =>
    unconditionalLocations(root, subschema).flatMap((inner) => namedLocations(inner, 'properties')),
  );
  if (branches.length < 2) return;
  const around = unconditionalLocations(root, owner);
  for (const property of new Set(branches.flatMap((members) => members.map(([name]) => name)))) {
    const values = branches.map((members) => fixedValues(root, members, property));
    const rests = values.flatMap((list, index) => (list.length === 0 ? [index] : []));
    const [rest = -1, ...more] = rests;
    const free = branches[rest]?.find(([name]) => name === property)?.[1];
    if (more.length > 0 || !free || free.schema === false || !areDistinct(values.flat())) continue;
    const declared = around.flatMap((subschema) =>
      namedLocations(subschema, 'properties').filter(([name]) => name === property),
    );
    if (fixedValues(root, declared, property).length > 0) return;
    const offered = cases(values.flat(), free.location);
    if (addMember(owner.schema as JsonObject, property, offered, declared.length > 0)) return;
  }
}

/** Every value has its case, so that this refuses none that the union takes. */
function cases(values: readonly JsonValue[], rest: Pointer): JsonObject {
  const others = { not: { enum: [...values] }, $ref: `#${encodeFragment(rest)}` };
  return { anyOf: [...values.map((value) => ({ const: value })), others] };
}

/** @returns false where another member would change what the schema accepts */
function addMember(owner: JsonObject, name: string, cases: JsonObject, declared: boolean): boolean {
  const members = objectKeyword(owner, 'properties');
  const own = ownKeyword(members, name);
  if (isObject(own)) {
    const all = ownKeyword(own, 'allOf');
    setOwn(own, 'allOf', [...(isArray(all) ? all : []), cases]);
    return true;
  }
  const closing = ['additionalProperties', 'patternProperties', ...(declared ? [] : ['unevaluatedProperties'])];
  if (own === false || closing.some((keyword) => hasOwn(owner, keyword))) return false;
  if (!hasOwn(owner, 'properties')) setOwn(owner, 'properties', {});
  setOwn(owner['properties'] as object, name, cases);
  return true;
}

function areDistinct(values: readonly JsonValue[]): boolean {
  return values.every((value, index) => !values.slice(index + 1).some((other) => jsonEqual(value, other)));
}
