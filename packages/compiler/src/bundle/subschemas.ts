import {
  childPointer,
  isArray,
  isObject,
  subschemaLocation,
  type JsonObject,
  type JsonValue,
  type Pointer,
} from '@motcua/model';

/** Keywords of all drafts, and ours. Everything else in a schema is a typing mistake. */
export const KNOWN_KEYWORDS: readonly string[] = [
  ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames'],
  ...['prefixItems', 'items', 'additionalItems', 'unevaluatedItems', 'contains', 'minContains', 'maxContains'],
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas', 'dependentRequired', 'dependencies'],
  ...['$schema', '$id', '$anchor', '$ref', '$dynamicRef', '$dynamicAnchor', '$vocabulary', '$comment', '$defs'],
  ...['id', '$recursiveRef', '$recursiveAnchor', 'definitions'],
  ...['type', 'enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'maxProperties', 'minProperties'],
  ...['required', 'title', 'description', 'default', 'deprecated', 'readOnly', 'writeOnly', 'examples', 'format'],
  ...['contentEncoding', 'contentMediaType', 'contentSchema', 'dateOrder'],
];

/** Calls `visit` for a schema of any draft and every schema inside it, each with its pointer. */
export function visitSchemas(root: JsonValue, visit: (schema: JsonObject, pointer: Pointer) => void): void {
  const stack: [JsonValue, Pointer][] = [[root, '']];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [schema, pointer] = next;
    if (!isObject(schema)) continue;
    visit(schema, pointer);
    const inner: [JsonValue, Pointer][] = [];
    for (const keyword of Object.keys(schema)) {
      const shape = subschemaLocation(keyword);
      const value = schema[keyword] as JsonValue;
      const at = childPointer(pointer, keyword);
      if (shape === undefined) continue;
      if (isArray(value)) value.forEach((item, index) => inner.push([item, childPointer(at, index)]));
      else if (shape !== 'map') inner.push([value, at]);
      else if (isObject(value)) {
        for (const name of Object.keys(value)) inner.push([value[name] as JsonValue, childPointer(at, name)]);
      }
    }
    for (let index = inner.length - 1; index >= 0; index -= 1) stack.push(inner[index] as [JsonValue, Pointer]);
  }
}
