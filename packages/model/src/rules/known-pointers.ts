import { isObject, type JsonSchema } from '../json.js';
import { childPointer, type Pointer } from '../pointer.js';
import { listPlaces, namedPlaces, referredPlace, singlePlace, type SchemaPlace } from './schema-walk.js';

/** Recursive schemas have endlessly many pointers; the first ones are enough to check an author's words. */
const MOST = 20_000;

/**
 * Every pointer that some state of the schema can ask for, conditions and branches included. The items of a list stand
 * as `*`, those that have a place of their own by its index.
 */
export function knownPointers(root: JsonSchema): ReadonlySet<Pointer> {
  const pointers = new Set<Pointer>();
  const visited = new Set<string>();

  const visit = (place: SchemaPlace, pointer: Pointer, within: readonly Pointer[]): void => {
    const key = `${place.location} ${pointer}`;
    // One round of a recursion names all that there is to name.
    if (pointers.size > MOST || visited.has(key) || within.includes(place.location) || !isObject(place.schema)) return;
    visited.add(key);
    const inside = [...within, place.location];
    const referred = referredPlace(root, place.schema);
    if (referred) visit(referred, pointer, within);
    for (const [name, member] of namedPlaces(place, 'properties')) {
      const at = childPointer(pointer, name);
      if (member.schema !== false) pointers.add(at);
      visit(member, at, inside);
    }
    const items = singlePlace(place, 'items');
    const named: (readonly [string | number, SchemaPlace])[] = [...listPlaces(place, 'prefixItems').entries()];
    if (items && items.schema !== false) named.push(['*', items]);
    for (const [name, item] of named) {
      const at = childPointer(pointer, name);
      pointers.add(at);
      visit(item, at, inside);
    }
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
  return pointers;
}
