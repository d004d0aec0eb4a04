import { hasOwn, isArray, isObject, type JsonObject, type JsonValue } from '../json.js';

/** A JSON Schema type; `integer` is distinguished from `number`. */
export type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

const TYPES: readonly TypeName[] = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

/** The types that a schema without `type` offers, in the order in which the form lists them. */
export const ANY_TYPES: readonly TypeName[] = ['string', 'number', 'boolean', 'object', 'array', 'null'];

/** Keywords that say something of one type only. */
const TYPE_KEYWORDS: readonly (readonly [TypeName, readonly string[]])[] = [
  ['string', ['minLength', 'maxLength', 'pattern', 'format', 'contentMediaType', 'contentEncoding']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
  ['object', ['properties', 'patternProperties', 'propertyNames', 'minProperties', 'maxProperties', 'required']],
  ['object', ['additionalProperties', 'unevaluatedProperties', 'dependentRequired', 'dependentSchemas']],
  ['array', ['items', 'prefixItems', 'contains', 'minItems', 'maxItems', 'uniqueItems', 'unevaluatedItems']],
];

/** The types that a schema allows as far as it says: its `type`, else those that its keywords speak of. */
export function typesOf(schema: JsonObject): readonly TypeName[] {
  const type = schema['type'];
  if (type !== undefined) return TYPES.filter((name) => (isArray(type) ? type.includes(name) : type === name));
  return [
    ...new Set(
      TYPE_KEYWORDS.flatMap(([name, keywords]) => (keywords.some((keyword) => hasOwn(schema, keyword)) ? [name] : [])),
    ),
  ];
}

/** The type of a value; never `integer`. */
export function typeOfValue(value: JsonValue): TypeName {
  if (value === null) return 'null';
  if (isArray(value)) return 'array';
  return isObject(value) ? 'object' : (typeof value as 'string' | 'number' | 'boolean');
}
