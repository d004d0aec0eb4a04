import {
  isObject,
  subschemaPointer,
  subschemasOfAnyDraft,
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
    const inner = subschemasOfAnyDraft(schema).map((one): [JsonValue, Pointer] => [
      one.schema,
      subschemaPointer(pointer, one),
    ]);
    for (let index = inner.length - 1; index >= 0; index -= 1) stack.push(inner[index] as [JsonValue, Pointer]);
  }
}
