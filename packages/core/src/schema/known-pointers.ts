import {
  childPointer,
  isObject,
  listKeyword,
  objectKeyword,
  placeAt,
  referencePointer,
  type JsonSchema,
  type Pointer,
} from '@motcua/model';

const MAX_DEPTH = 40;

/** Every pointer that some state of the schema can ask for, conditions and branches included. */
export function knownPointers(root: JsonSchema): ReadonlySet<Pointer> {
  const pointers = new Set<Pointer>();
  const visited = new Set<string>();

  const visit = (location: Pointer, pointer: Pointer, depth: number): void => {
    const visit_ = `${location} ${pointer}`;
    if (depth > MAX_DEPTH || visited.has(visit_)) return;
    visited.add(visit_);
    const { schema } = placeAt(root, location);
    if (!isObject(schema)) return;
    if (typeof schema['$ref'] === 'string') visit(referencePointer(schema['$ref']), pointer, depth + 1);
    for (const name of Object.keys(objectKeyword(schema, 'properties'))) {
      const member = childPointer(pointer, name);
      pointers.add(member);
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
