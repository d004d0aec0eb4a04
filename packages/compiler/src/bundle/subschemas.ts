import {
  APPLICATOR_NAMES,
  isObject,
  subschemaPointer,
  subschemasOfAnyDraft,
  type JsonObject,
  type JsonValue,
  type Pointer,
} from '@motcua/model';

/** Keywords of all drafts, and ours. Everything else in a schema is a typing mistake. */
export const KNOWN_KEYWORDS: readonly string[] = [
  ...APPLICATOR_NAMES,
  ...['minContains', 'maxContains', 'dependentRequired'],
  ...['$schema', '$id', '$anchor', '$ref', '$dynamicRef', '$dynamicAnchor', '$vocabulary', '$comment'],
  ...['id', '$recursiveRef', '$recursiveAnchor'],
  ...['type', 'enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'maxProperties', 'minProperties'],
  ...['required', 'title', 'description', 'default', 'deprecated', 'readOnly', 'writeOnly', 'examples', 'format'],
  ...['contentEncoding', 'contentMediaType', 'dateOrder'],
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
