import { hasOwn, isArray, isObject, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import { childPointer, type Pointer } from '../pointer.js';

/** Keywords by which a condition reads more of a group or list than its `properties` and `required` say. */
const WHOLE = [
  ...['$ref', '$dynamicRef', 'items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems'],
  ...['additionalProperties', 'patternProperties', 'propertyNames', 'unevaluatedProperties', 'unevaluatedItems'],
  ...['dependentRequired', 'dependentSchemas', 'minProperties', 'maxProperties'],
];

/** The answers that a condition reads, by its `properties` and `required`. */
export function pointersRead(condition: JsonSchema): readonly Pointer[] {
  const found = new Set<Pointer>();
  visitCondition(condition, ({ properties, required }, pointer) => {
    for (const name of isArray(required) ? (required as readonly string[]) : []) found.add(childPointer(pointer, name));
    for (const name of Object.keys(isObject(properties) ? properties : {})) found.add(childPointer(pointer, name));
  });
  return [...found];
}

/** The groups and lists of which a condition may read everything. */
export function wholesRead(condition: JsonSchema): readonly Pointer[] {
  const found = new Set<Pointer>();
  visitCondition(condition, (schema, pointer) => {
    if (WHOLE.some((keyword) => hasOwn(schema, keyword))) found.add(pointer);
  });
  return [...found];
}

/** Visits the schemas of a condition that apply to the answers and to their members. */
function visitCondition(condition: JsonSchema, visited: (schema: JsonObject, pointer: Pointer) => void): void {
  const visit = (schema: JsonValue | undefined, pointer: Pointer): void => {
    if (!isObject(schema)) return;
    visited(schema, pointer);
    const { properties } = schema;
    for (const [name, member] of Object.entries(isObject(properties) ? properties : {}))
      visit(member, childPointer(pointer, name));
    for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
      const list = schema[keyword];
      for (const member of isArray(list) ? list : []) visit(member, pointer);
    }
    for (const keyword of ['not', 'if', 'then', 'else'] as const) visit(schema[keyword], pointer);
  };
  visit(condition, '');
}
