import {
  hasOwn,
  isArray,
  isObject,
  jsonEqual,
  parsePointer,
  pointersRead,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import { isValid } from './is-valid.js';
import type { CheckContext } from '../check-context.js';
import { fromRoot } from './conditional-schemas.js';
import type { UnsatisfiableFinder } from '../satisfiable/impossibility.js';

/** Combinations beyond this many are not tried. */
const MAX_TRIED = 2_000;

/** Answers to the questions that some conditions read, by pointer; without those that are not answered. */
export type ExampleAnswers = ReadonlyMap<Pointer, JsonValue>;

/**
 * Finds answers for which the given conditions hold and others do not, among the values that the conditions and the
 * questions name. The data schema allows them, as far as that shows.
 */
export function exampleAnswers(
  wanted: { readonly holding: readonly JsonSchema[]; readonly failing: readonly JsonSchema[] },
  { fields, schema: root }: CheckContext,
  finder: UnsatisfiableFinder,
): ExampleAnswers | undefined {
  const conditions = [...wanted.holding, ...wanted.failing];
  const read = [...new Set(conditions.flatMap(pointersRead))];
  // A group that a condition reads is there as soon as something in it is.
  const leaves = read.filter((pointer) => !read.some((other) => other.startsWith(`${pointer}/`)));
  const choices = leaves.map((pointer) => {
    const offered = fields
      .at(pointer)
      .flatMap(({ nodes }) =>
        nodes.flatMap(({ kind, options }) => (kind === 'boolean' ? [true, false] : options.map(({ value }) => value))),
      );
    const values = offered.length > 0 ? offered : conditions.flatMap((one) => namedValues(one, parsePointer(pointer)));
    return [...unique(values), undefined].map((value) => [pointer, value] as const);
  });
  if (choices.reduce((product, { length }) => product * length, 1) > MAX_TRIED) return undefined;
  let combinations: (readonly (readonly [Pointer, JsonValue | undefined])[])[] = [[]];
  for (const values of choices) combinations = combinations.flatMap((some) => values.map((value) => [...some, value]));
  for (const combination of combinations) {
    const given = new Map<Pointer, JsonValue>();
    for (const [pointer, value] of combination) if (value !== undefined) given.set(pointer, value);
    const data = dataOf(given);
    const fits =
      wanted.holding.every((condition) => isValid(condition, data)) &&
      wanted.failing.every((condition) => !isValid(condition, data));
    if (!fits) continue;
    const demands = combination.map(([pointer, value]) =>
      value === undefined ? absent(parsePointer(pointer)) : fromRoot({ pointer, schema: { const: value } }),
    );
    if (!finder.together([root, ...demands])) return given;
  }
  return undefined;
}

/** A demand that an answer is not there; what holds it may be. */
function absent(segments: readonly string[]): JsonSchema {
  const [name = '', ...rest] = segments;
  return rest.length === 0 ? { not: { required: [name] } } : { properties: { [name]: absent(rest) } };
}

function dataOf(given: ExampleAnswers): JsonObject {
  const data: JsonObject = {};
  for (const [pointer, value] of given) {
    const segments = parsePointer(pointer);
    let owner = data as Record<string, JsonValue>;
    for (const name of segments.slice(0, -1)) owner = (owner[name] ??= {}) as Record<string, JsonValue>;
    owner[segments.at(-1) ?? ''] = value;
  }
  return data;
}

/** The values at a place that a condition compares with, and values next to its limits. */
function namedValues(schema: JsonValue | undefined, [name, ...rest]: readonly string[]): JsonValue[] {
  if (!isObject(schema)) return [];
  const found: JsonValue[] = [];
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
    const list = schema[keyword];
    for (const member of isArray(list) ? list : [])
      found.push(...namedValues(member, name === undefined ? [] : [name, ...rest]));
  }
  for (const keyword of ['not', 'if', 'then', 'else'] as const)
    found.push(...namedValues(schema[keyword], name === undefined ? [] : [name, ...rest]));
  if (name !== undefined) {
    const { properties } = schema;
    return isObject(properties) && hasOwn(properties, name)
      ? [...found, ...namedValues(properties[name], rest)]
      : found;
  }
  if (hasOwn(schema, 'const')) found.push(schema['const'] as JsonValue);
  if (isArray(schema['enum'])) found.push(...schema['enum']);
  for (const keyword of ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum']) {
    const limit = schema[keyword];
    if (typeof limit === 'number') found.push(limit - 1, limit, limit + 1);
  }
  return found;
}

function unique(values: readonly JsonValue[]): JsonValue[] {
  return values.filter((value, index) => values.findIndex((other) => jsonEqual(other, value)) === index);
}
