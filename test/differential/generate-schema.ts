import fc from 'fast-check';
import { setOwn, type JsonObject, type JsonSchema, type JsonValue } from '@motcua/model';

/** Names that meet each other often, and names that trip up whoever is careless. */
export const NAMES = ['a', 'b', 'ab', 'tên', '', 'a/b', 'm~n', '0', '__proto__', 'constructor', 'x y'] as const;
/** Texts that meet the limits, patterns and formats below now and then. */
export const TEXTS = [
  ...['', 'a', 'b', 'ab', 'aab', 'aaaaaaaa', 'x1', '12', '2024-02-29', '2023-02-29', '2024', '😀', '😀😀', 'đường'],
  ...['a@b.vn', '10:00:00Z', '2024-02-29T10:00:00Z', 'http://x.vn/a', '/a/b', '1.2.3.4', 'P1D', 'a\nb', 'constructor'],
];
export const PATTERNS = [
  '^a',
  'b$',
  '^[ab]*$',
  '^\\p{L}+$',
  '\\d',
  '^.$',
  '^(?:a|ab)+$',
  'a+$',
  '^(a+)+$',
  '^(?!(b+)+$)(a|b|aa)*$',
  '^(a+)+\\1$',
  '__proto__',
];
export const FORMATS = [
  ...['date', 'time', 'date-time', 'partial-date', 'email', 'uri', 'uuid', 'ipv4', 'json-pointer', 'duration'],
  ...['regex', 'uri-template', 'hostname', 'made-up'],
];
export const NUMBERS = [0, 1, 2, 3, -1, 0.5, 0.1, 0.3, 19.99, 1e21, 10, 7, -0];

const limit = fc.integer({ min: 0, max: 3 });
const number = fc.constantFrom(...NUMBERS);
const type = fc.constantFrom('null', 'boolean', 'object', 'array', 'number', 'string', 'integer');

/** A small JSON value. */
function valueArbitrary(name: fc.Arbitrary<string>): fc.Arbitrary<JsonValue> {
  return fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'value' },
      fc.oneof(fc.constantFrom(...TEXTS), number, fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      mapOf(tie('value'), name),
    ),
  })).value;
}

function mapOf<Value extends JsonValue>(member: fc.Arbitrary<Value>, key: fc.Arbitrary<string>) {
  const pairs = fc.uniqueArray(fc.tuple(key, member), { selector: ([own]) => own, maxLength: 3 });
  return pairs.map((list) => objectOf(list));
}

function objectOf(pairs: readonly (readonly [string, JsonValue])[]): JsonObject {
  const object = {};
  for (const [own, member] of pairs) setOwn(object, own, member);
  return object;
}

/** The constructs that a generated schema may use. */
export interface SchemaScope {
  /** Keywords that are left out, each for a reason that the test gives. */
  readonly without?: readonly string[];
  readonly names?: readonly string[];
  readonly patterns?: readonly string[];
}

const DEFINITIONS = ['node', 'b/c', 'd~e', '__proto__'];
/**
 * The targets of references in a generated schema; references occur where members and items are described, so that none
 * is a loop.
 */
const REFERENCES = ['#', '#/$defs/node', '#/$defs/b~1c', '#/$defs/d~0e', '#/$defs/__proto__'];

/** Schemas of draft 2020-12 with every keyword, a few levels in each other. */
function schemaArbitrary({ without = [], names = NAMES, patterns = PATTERNS }: SchemaScope): fc.Arbitrary<JsonSchema> {
  const name = fc.constantFrom(...names);
  const pattern = fc.constantFrom(...patterns);
  const value = valueArbitrary(name);
  const someNames = fc.uniqueArray(name, { maxLength: 3 });
  return fc.letrec<{ schema: JsonSchema; inner: JsonSchema; object: JsonObject }>((tie) => {
    const inner = tie('inner');
    const list = fc.array(tie('schema'), { minLength: 1, maxLength: 3 });
    const keywords: Readonly<Record<string, fc.Arbitrary<JsonValue>>> = {
      type: fc.oneof(type, type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
      enum: fc.array(value, { maxLength: 10 }),
      const: value,
      minLength: limit,
      maxLength: limit,
      pattern,
      format: fc.constantFrom(...FORMATS),
      minimum: number,
      maximum: number,
      exclusiveMinimum: number,
      exclusiveMaximum: number,
      multipleOf: fc.constantFrom(1, 2, 0.5, 0.1, 0.01, 3),
      minItems: limit,
      maxItems: limit,
      uniqueItems: fc.boolean(),
      prefixItems: fc.array(inner, { minLength: 1, maxLength: 3 }),
      items: inner,
      contains: inner,
      minContains: limit,
      maxContains: limit,
      unevaluatedItems: inner,
      minProperties: limit,
      maxProperties: limit,
      required: someNames,
      properties: mapOf(inner, name),
      patternProperties: mapOf(inner, pattern),
      additionalProperties: inner,
      propertyNames: tie('schema'),
      dependentRequired: mapOf(someNames, name),
      dependentSchemas: mapOf(tie('schema'), name),
      unevaluatedProperties: inner,
      allOf: list,
      anyOf: list,
      oneOf: fc.oneof(list, fc.array(fc.record({ const: value }), { minLength: 1, maxLength: 4 })),
      not: tie('schema'),
      if: tie('schema'),
      then: tie('schema'),
      else: tie('schema'),
      'x-unknown': value,
      title: fc.constantFrom(...TEXTS),
      default: value,
    };
    const pair = fc.oneof(
      ...Object.keys(keywords)
        .filter((keyword) => !without.includes(keyword))
        .map((keyword) => fc.tuple(fc.constant(keyword), keywords[keyword] as fc.Arbitrary<JsonValue>)),
    );
    const groups = [
      ['properties', 'required', 'unevaluatedProperties', 'anyOf', 'additionalProperties', 'oneOf'],
      ['prefixItems', 'contains', 'unevaluatedItems', 'items', 'anyOf', 'minContains'],
      ['if', 'then', 'else', 'unevaluatedProperties', 'properties'],
      ['properties', 'patternProperties', 'additionalProperties', 'required'],
    ];
    const grouped = fc.oneof(
      ...groups.map((group) =>
        fc.tuple(
          ...group
            .filter((keyword) => !without.includes(keyword))
            .map((keyword) =>
              fc.option(fc.tuple(fc.constant(keyword), keywords[keyword] as fc.Arbitrary<JsonValue>), {
                freq: 3,
                depthIdentifier: 'schema',
              }),
            ),
        ),
      ),
    );
    const object = fc.oneof(
      fc.array(pair, { minLength: 1, maxLength: 4 }).map((pairs) => objectOf(pairs)),
      grouped.map((pairs) => objectOf(pairs.filter((one) => one !== null))),
    );
    const reference = fc.record({ $ref: fc.constantFrom(...REFERENCES) });
    return {
      object,
      schema: fc.oneof({ maxDepth: 3, depthIdentifier: 'schema' }, leaf(value), fc.boolean(), object, object, object),
      inner: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'schema' },
        leaf(value),
        fc.boolean(),
        object,
        object,
        object,
        reference,
        fc.tuple(object, reference).map(([own, more]) => ({ ...own, ...more })),
      ),
    };
  }).schema;
}

function leaf(value: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonSchema> {
  return fc.oneof(
    type.map((one) => ({ type: one })),
    value.map((constant) => ({ const: constant })),
    fc.tuple(limit, limit).map(([minLength, maxLength]) => ({ minLength, maxLength })),
  );
}

/** A schema with definitions that refer to each other and to the whole: recursion goes through members and items. */
export function documentArbitrary(scope: SchemaScope = {}): fc.Arbitrary<JsonObject> {
  const schema = schemaArbitrary(scope);
  return fc
    .tuple(schema, fc.tuple(...DEFINITIONS.map(() => schema)), fc.boolean())
    .map(([root, schemas, extended]) => ({
      ...(typeof root === 'boolean' ? { not: !root } : root),
      ...(extended && { $ref: '#/$defs/node' }),
      $defs: objectOf(DEFINITIONS.map((own, index) => [own, schemas[index] as JsonSchema])),
    }));
}
