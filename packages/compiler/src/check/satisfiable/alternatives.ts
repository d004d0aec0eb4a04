import {
  constantBranches,
  hasOwn,
  isArray,
  isObject,
  safePattern,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from '@motcua/model';
import * as knownFormats from '@motcua/model/formats';
import { own } from './constraints.js';

/** The checks of formats that every validator has, by name. */
const formats = new Map<string, (text: string) => boolean>(
  Object.entries(knownFormats).map(([name, check]) => [name.replace(/_/g, '-'), check]),
);

/** A keyword of which one of several ways has to hold, each the schemas that it adds. */
export interface Alternatives {
  readonly keyword: string;
  readonly ways: readonly (readonly JsonSchema[])[];
}

/** The compositions and conditions of a schema, each with the ways in which it can come out. */
export function alternativesOf(schema: JsonObject): Alternatives[] {
  const found: Alternatives[] = [];
  const condition = own(schema, 'if') as JsonSchema | undefined;
  if (condition !== undefined && (hasOwn(schema, 'then') || hasOwn(schema, 'else'))) {
    const [then = true, other = true] = [own(schema, 'then'), own(schema, 'else')] as (JsonSchema | undefined)[];
    found.push({
      keyword: 'if',
      ways: [
        [condition, then],
        [{ not: condition }, other],
      ],
    });
  }
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const branches = own(schema, keyword);
    // A list of constants is a list of values.
    if (!isArray(branches) || branches.length === 0 || constantBranches(schema, keyword)) continue;
    found.push({ keyword, ways: branches.map((branch) => [branch as JsonSchema]) });
  }
  return found;
}

/** Returns the schema that a negation implies for a member: `not: { properties: { a: A }, required: ["a"] }` is `not: A` of a given `a`. */
export function negatedMember(schema: JsonObject): { readonly name: string; readonly schema: JsonSchema } | undefined {
  const not = own(schema, 'not');
  if (!isObject(not)) return undefined;
  const names = own(not, 'required');
  const properties = own(not, 'properties');
  const others = Object.keys(not).filter((keyword) => !['required', 'properties', 'type', 'title'].includes(keyword));
  if (others.length > 0 || (names !== undefined && !isArray(names))) return undefined;
  const declared = isObject(properties) ? Object.keys(properties) : [];
  const [name, ...more] = new Set([...declared, ...((names ?? []) as string[])]);
  if (name === undefined || more.length > 0) return undefined;
  const inner = isObject(properties) && hasOwn(properties, name) ? (properties[name] as JsonSchema) : true;
  return { name, schema: inner === true ? false : { not: inner } };
}

/** Whether a scalar value passes the keywords of one schema that can be decided without any other schema. */
export function accepts(schema: JsonSchema, value: JsonValue): boolean {
  if (typeof schema === 'boolean') return schema;
  const number = (keyword: string) => (typeof schema[keyword] === 'number' ? schema[keyword] : undefined);
  if (!acceptsType(own(schema, 'type'), value)) return false;
  if (hasOwn(schema, 'const') && JSON.stringify(schema['const']) !== JSON.stringify(value)) return false;
  const list = own(schema, 'enum');
  if (isArray(list) && !list.some((one) => JSON.stringify(one) === JSON.stringify(value))) return false;
  if (typeof value === 'number') {
    const [minimum = -Infinity, maximum = Infinity] = [number('minimum'), number('maximum')];
    const [above = -Infinity, below = Infinity] = [number('exclusiveMinimum'), number('exclusiveMaximum')];
    if (value < minimum || value > maximum || value <= above || value >= below) return false;
    const step = number('multipleOf');
    if (step !== undefined && Number.isInteger(step) && Number.isInteger(value) && value % step !== 0) return false;
  }
  if (typeof value === 'string') {
    const { length } = [...value];
    if (length < (number('minLength') ?? 0) || length > (number('maxLength') ?? Infinity)) return false;
    const pattern = own(schema, 'pattern');
    if (typeof pattern === 'string' && !matches(pattern, value)) return false;
    const format = own(schema, 'format');
    if (typeof format === 'string' && formats.get(format)?.(value) === false) return false;
  }
  const not = own(schema, 'not') as JsonSchema | undefined;
  return not === undefined || !isDecidable(not) || !accepts(not, value);
}

const DECIDABLE = new Set([
  'type',
  'const',
  'enum',
  'title',
  'description',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
]);

function isDecidable(schema: JsonSchema): boolean {
  return typeof schema === 'boolean' || Object.keys(schema).every((keyword) => DECIDABLE.has(keyword));
}

function acceptsType(type: JsonValue | undefined, value: JsonValue): boolean {
  if (type === undefined) return true;
  const own = value === null ? 'null' : isArray(value) ? 'array' : typeof value;
  return (isArray(type) ? type : [type]).some((one) => one === own || (one === 'integer' && Number.isInteger(value)));
}

function matches(pattern: string, text: string): boolean {
  try {
    return safePattern(pattern).test(text);
  } catch {
    return true;
  }
}
