import { isObject, type JsonSchema } from '../json.js';
import { childPointer, getAt, parsePointer, type Pointer } from '../pointer.js';
import { listPlaces, namedPlaces, referredPlace, singlePlace, type SchemaPlace } from './schema-walk.js';

/** Schemas that refer to each other have more pointers than anybody writes; the first ones are enough to name. */
const MOST = 100_000;

/**
 * The pointers that some state of the schema can ask for, conditions and branches included, with one round of each
 * recursion. The items of a list stand as `*`, those that have a place of their own by its index.
 */
export function knownPointers(root: JsonSchema): ReadonlySet<Pointer> {
  const pointers = new Set<Pointer>();
  visitPlaces(root, ({ schema }, pointer) => {
    if (pointer !== '' && schema !== false) pointers.add(pointer);
  });
  return pointers;
}

/** Whether some state of the schema can ask for a pointer, in which `*` stands for the items of a list. */
export function canAsk(root: JsonSchema, pointer: Pointer): boolean {
  let places = applicablePlaces(root, [{ schema: root, location: '' }]);
  for (const token of parsePointer(pointer)) {
    const members = places.flatMap((place) => memberPlace(place, token) ?? []);
    places = applicablePlaces(root, members);
  }
  return places.some(({ schema }) => schema !== false);
}

/**
 * Visits every place of the schema, conditions and branches included, each with the pointer of the values that it is
 * about: the items of a list stand as `*`, those that have a place of their own by its index.
 */
export function visitPlaces(root: JsonSchema, visited: (place: SchemaPlace, pointer: Pointer) => void): void {
  let count = 0;
  const visit = (start: SchemaPlace, pointer: Pointer, around: ReadonlySet<Pointer>): void => {
    for (const place of applicablePlaces(root, [start], around)) {
      if ((count += 1) > MOST) return;
      visited(place, pointer);
      const members = memberPlaces(place);
      const within = members.length > 0 ? new Set([...around, place.location]) : around;
      for (const [name, member] of members) visit(member, childPointer(pointer, name), within);
    }
  };
  visit({ schema: root, location: '' }, '', new Set());
}

/**
 * The places that may be about the same value as those that are given, these included.
 * @param around where not to go: one round of a recursion names all that there is to name
 */
function applicablePlaces(
  root: JsonSchema,
  starts: readonly SchemaPlace[],
  around: ReadonlySet<Pointer> = new Set(),
): SchemaPlace[] {
  const found = new Map<Pointer, SchemaPlace>();
  const visit = (place: SchemaPlace): void => {
    if (found.has(place.location) || around.has(place.location)) return;
    found.set(place.location, place);
    if (!isObject(place.schema)) return;
    const referred = referredPlace(root, place.schema);
    if (referred) visit(referred);
    for (const keyword of ['allOf', 'oneOf', 'anyOf']) listPlaces(place, keyword).forEach(visit);
    for (const keyword of ['then', 'else']) {
      const member = singlePlace(place, keyword);
      if (member) visit(member);
    }
    for (const [, member] of namedPlaces(place, 'dependentSchemas')) visit(member);
  };
  starts.forEach(visit);
  return [...found.values()];
}

/** The place that {@link memberPlaces} has under a name, found without looking at the thousands that may be beside it. */
function memberPlace({ schema, location }: SchemaPlace, name: string): SchemaPlace | undefined {
  if (!isObject(schema)) return undefined;
  const places = ['/properties', '/prefixItems'].map((keyword) => childPointer(keyword, name));
  if (name === '*') places.push('/items');
  for (const inside of places) {
    const member = getAt(schema, inside);
    if (isObject(member) || typeof member === 'boolean') return { schema: member, location: location + inside };
  }
  return undefined;
}

/** The places of an object's properties and of a list's items. */
function memberPlaces(place: SchemaPlace): readonly (readonly [name: string, place: SchemaPlace])[] {
  const items = singlePlace(place, 'items');
  return [
    ...namedPlaces(place, 'properties'),
    ...listPlaces(place, 'prefixItems').map((item, index) => [String(index), item] as const),
    ...(items ? ([['*', items]] as const) : []),
  ];
}
