import { isObject, type JsonSchema } from '../json.js';
import { childPointer, type Pointer } from '../pointer.js';
import { listKeyword, objectKeyword, placeAt, referencePointer } from './schema-walk.js';

const MAX_DEPTH = 40;

/** Every pointer that some state of the schema can ask for, conditions and branches included. */
export function knownPointers(root: JsonSchema): ReadonlySet<Pointer> {
  const pointers = new Set<Pointer>();
  const visited = new Set<string>();

  const visit = (location: Pointer, pointer: Pointer, depth: number): void => {
    const visitKey = `${location} ${pointer}`;
    if (depth > MAX_DEPTH || visited.has(visitKey)) return;
    visited.add(visitKey);
    const { schema } = placeAt(root, location);
    if (!isObject(schema)) return;
    if (typeof schema['$ref'] === 'string') visit(referencePointer(schema['$ref']), pointer, depth + 1);
    for (const name of Object.keys(objectKeyword(schema, 'properties'))) {
      const member = childPointer(pointer, name);
      if (objectKeyword(schema, 'properties')[name] !== false) pointers.add(member);
      visit(childPointer(`${location}/properties`, name), member, depth + 1);
    }
    for (const keyword of ['allOf', 'oneOf', 'anyOf']) {
      listKeyword(schema, keyword).forEach((_, index) => visit(`${location}/${keyword}/${index}`, pointer, depth + 1));
    }
    for (const keyword of ['then', 'else']) {
      if (schema[keyword] !== undefined) visit(`${location}/${keyword}`, pointer, depth + 1);
    }
    for (const name of Object.keys(objectKeyword(schema, 'dependentSchemas'))) {
      visit(childPointer(`${location}/dependentSchemas`, name), pointer, depth + 1);
    }
  };

  visit('', '', 0);
  return pointers;
}
