import { isArray, isObject, type JsonSchema, type JsonValue } from '../json.js';
import { childPointer, type Pointer } from '../pointer.js';

/** The answers that a condition reads, by its `properties` and `required`. */
export function pointersRead(condition: JsonSchema): readonly Pointer[] {
  const found = new Set<Pointer>();
  const visit = (schema: JsonValue | undefined, pointer: Pointer): void => {
    if (!isObject(schema)) return;
    const { properties, required } = schema;
    for (const name of isArray(required) ? (required as readonly string[]) : []) found.add(childPointer(pointer, name));
    for (const [name, member] of Object.entries(isObject(properties) ? properties : {})) {
      found.add(childPointer(pointer, name));
      visit(member, childPointer(pointer, name));
    }
    for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
      const list = schema[keyword];
      for (const member of isArray(list) ? list : []) visit(member, pointer);
    }
    for (const keyword of ['not', 'if', 'then', 'else'] as const) visit(schema[keyword], pointer);
  };
  visit(condition, '');
  return [...found];
}
