import { isObject, type JsonSchema } from '../json.js';
import { childPointer, getAt, parsePointer, type Pointer } from '../pointer.js';
import {
  applicableLocations,
  listLocations,
  namedLocations,
  singleLocation,
  type SchemaLocation,
} from './schema-walk.js';

/** Schemas that refer to each other have more pointers than anybody writes; the first ones are enough to name. */
const MOST = 100_000;

/**
 * The pointers that some state of the schema can ask for, conditions and branches included, with one round of each
 * recursion. The items of a list are written as `*`, those that have a place of their own by its index.
 */
export function knownPointers(root: JsonSchema): ReadonlySet<Pointer> {
  const pointers = new Set<Pointer>();
  visitLocations(root, ({ schema }, pointer) => {
    if (pointer !== '' && schema !== false) pointers.add(pointer);
  });
  return pointers;
}

/** Whether some state of the schema can ask for a pointer, in which `*` represents the items of a list. */
export function schemaHasPointer(root: JsonSchema, pointer: Pointer): boolean {
  let locations = applicableLocations(root, [{ schema: root, location: '' }]);
  for (const token of parsePointer(pointer)) {
    const members = locations.flatMap((subschema) => memberLocation(subschema, token) ?? []);
    locations = applicableLocations(root, members);
  }
  return locations.some(({ schema }) => schema !== false);
}

/**
 * Visits every place of the schema, conditions and branches included, each with the pointer of the values that it is
 * about: the items of a list are written as `*`, those that have a place of their own by its index.
 */
export function visitLocations(root: JsonSchema, visited: (subschema: SchemaLocation, pointer: Pointer) => void): void {
  let count = 0;
  const visit = (start: SchemaLocation, pointer: Pointer, around: ReadonlySet<Pointer>): void => {
    for (const subschema of applicableLocations(root, [start], around)) {
      if ((count += 1) > MOST) return;
      visited(subschema, pointer);
      const members = memberLocations(subschema);
      const within = members.length > 0 ? new Set([...around, subschema.location]) : around;
      for (const [name, member] of members) visit(member, childPointer(pointer, name), within);
    }
  };
  visit({ schema: root, location: '' }, '', new Set());
}

/**
 * The place that {@link memberLocations} has under a name, found without looking at the thousands that may be next to
 * it.
 */
function memberLocation({ schema, location }: SchemaLocation, name: string): SchemaLocation | undefined {
  if (!isObject(schema)) return undefined;
  const pointers = ['/properties', '/prefixItems'].map((keyword) => childPointer(keyword, name));
  if (name === '*') pointers.push('/items');
  for (const inside of pointers) {
    const member = getAt(schema, inside);
    if (isObject(member) || typeof member === 'boolean') return { schema: member, location: location + inside };
  }
  return undefined;
}

/** The places of an object's properties and of a list's items. */
function memberLocations(subschema: SchemaLocation): readonly (readonly [name: string, member: SchemaLocation])[] {
  const items = singleLocation(subschema, 'items');
  return [
    ...namedLocations(subschema, 'properties'),
    ...listLocations(subschema, 'prefixItems').map((item, index) => [String(index), item] as const),
    ...(items ? ([['*', items]] as const) : []),
  ];
}
