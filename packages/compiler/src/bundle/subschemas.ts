import { childPointer, hasOwn, isObject, type JsonObject, type JsonValue, type Pointer } from '@motcua/model';

const SINGLE = [
  'items',
  'contains',
  'additionalProperties',
  'unevaluatedProperties',
  'unevaluatedItems',
  'propertyNames',
  'if',
  'then',
  'else',
  'not',
  'contentSchema',
];
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const MAPS = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas'];

/** Keywords of JSON Schema 2020-12 and 07, and ours. Everything else in a schema is a typing mistake. */
export const KNOWN_KEYWORDS: ReadonlySet<string> = new Set([
  ...SINGLE,
  ...LISTS,
  ...MAPS,
  ...['$schema', '$id', '$anchor', '$ref', '$dynamicRef', '$dynamicAnchor', '$vocabulary', '$comment'],
  ...['type', 'enum', 'const', 'multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['maxLength', 'minLength', 'pattern', 'maxItems', 'minItems', 'uniqueItems', 'maxContains', 'minContains'],
  ...['maxProperties', 'minProperties', 'required', 'dependentRequired', 'dependencies', 'additionalItems'],
  ...['title', 'description', 'default', 'deprecated', 'readOnly', 'writeOnly', 'examples', 'format'],
  ...['contentEncoding', 'contentMediaType', 'dateOrder'],
]);

/** Calls `visit` for a schema and every schema inside it, each with its pointer. */
export function visitSchemas(
  schema: JsonValue,
  visit: (schema: JsonObject, pointer: Pointer) => void,
  pointer: Pointer = '',
): void {
  if (!isObject(schema)) return;
  visit(schema, pointer);
  for (const [child, childAt] of subschemas(schema, pointer)) visitSchemas(child, visit, childAt);
}

/** The schemas directly inside a schema, each with its pointer. */
export function subschemas(schema: JsonObject, pointer: Pointer): [JsonValue, Pointer][] {
  const found: [JsonValue, Pointer][] = [];
  for (const keyword of SINGLE) {
    if (hasOwn(schema, keyword)) found.push([schema[keyword] as JsonValue, childPointer(pointer, keyword)]);
  }
  for (const keyword of LISTS) {
    const list = hasOwn(schema, keyword) ? schema[keyword] : undefined;
    if (Array.isArray(list))
      list.forEach((item: JsonValue, index) => found.push([item, childPointer(childPointer(pointer, keyword), index)]));
  }
  for (const keyword of MAPS) {
    const map = hasOwn(schema, keyword) ? schema[keyword] : undefined;
    if (!isObject(map)) continue;
    for (const name of Object.keys(map))
      found.push([map[name] as JsonValue, childPointer(childPointer(pointer, keyword), name)]);
  }
  return found;
}

/** A copy of a schema in which `change` has replaced each schema object, innermost first. */
export function mapSchemas(
  schema: JsonValue,
  change: (schema: JsonObject, pointer: Pointer) => JsonValue,
  pointer: Pointer = '',
): JsonValue {
  if (!isObject(schema)) return schema;
  const copy: Record<string, JsonValue> = { ...schema };
  const inner = (child: JsonValue, at: Pointer) => mapSchemas(child, change, at);
  for (const keyword of SINGLE) {
    if (hasOwn(copy, keyword)) copy[keyword] = inner(copy[keyword] as JsonValue, childPointer(pointer, keyword));
  }
  for (const keyword of LISTS) {
    const list = hasOwn(copy, keyword) ? copy[keyword] : undefined;
    if (Array.isArray(list)) {
      copy[keyword] = list.map((item: JsonValue, index) =>
        inner(item, childPointer(childPointer(pointer, keyword), index)),
      );
    }
  }
  for (const keyword of MAPS) {
    const map = hasOwn(copy, keyword) ? copy[keyword] : undefined;
    if (!isObject(map)) continue;
    copy[keyword] = Object.fromEntries(
      Object.keys(map).map((name) => [
        name,
        inner(map[name] as JsonValue, childPointer(childPointer(pointer, keyword), name)),
      ]),
    );
  }
  return change(copy, pointer);
}
