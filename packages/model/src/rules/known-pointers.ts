import { isObject, type JsonSchema } from '../json.js';
import { childPointer, type Pointer } from '../pointer.js';
import { listPlaces, namedPlaces, referredPlace, singlePlace, type SchemaPlace } from './schema-walk.js';

/** Recursive schemas have endlessly many pointers; the first ones are enough. */
const MOST = 20_000;

/**
 * Every pointer that some state of the schema can ask for, conditions and branches included. The items of a list stand
 * as `*`, those that have a place of their own by its index.
 */
export function knownPointers(root: JsonSchema): ReadonlySet<Pointer> {
  const pointers = new Set<Pointer>();
  visitPlaces(root, ({ schema }, pointer) => {
    if (pointer !== '' && schema !== false) pointers.add(pointer);
  });
  return pointers;
}

/**
 * Visits every place of the schema, conditions and branches included, each with the pointer of the values that it is
 * about: the items of a list stand as `*`, those that have a place of their own by its index.
 */
export function visitPlaces(root: JsonSchema, visited: (place: SchemaPlace, pointer: Pointer) => void): void {
  const known = new Set<string>();
  const visit = (place: SchemaPlace, pointer: Pointer, within: readonly Pointer[]): void => {
    const key = `${place.location} ${pointer}`;
    // One round of a recursion names all that there is to name.
    if (known.size > MOST || known.has(key) || within.includes(place.location)) return;
    known.add(key);
    visited(place, pointer);
    if (!isObject(place.schema)) return;
    const inside = [...within, place.location];
    const referred = referredPlace(root, place.schema);
    if (referred) visit(referred, pointer, within);
    for (const [name, member] of namedPlaces(place, 'properties')) visit(member, childPointer(pointer, name), inside);
    const items = singlePlace(place, 'items');
    const named: (readonly [string | number, SchemaPlace])[] = [...listPlaces(place, 'prefixItems').entries()];
    if (items) named.push(['*', items]);
    for (const [name, item] of named) visit(item, childPointer(pointer, name), inside);
    for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
      for (const member of listPlaces(place, keyword)) visit(member, pointer, within);
    }
    for (const keyword of ['then', 'else']) {
      const member = singlePlace(place, keyword);
      if (member) visit(member, pointer, within);
    }
    for (const [, member] of namedPlaces(place, 'dependentSchemas')) visit(member, pointer, within);
  };
  visit({ schema: root, location: '' }, '', []);
}
