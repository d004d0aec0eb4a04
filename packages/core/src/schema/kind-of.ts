import { hasOwn, isArray, isObject, type JsonObject, type JsonValue } from '@motcua/model';
import type { KindName } from '../kinds/kind.js';
import { optionKey, type Option } from './active-node.js';

/** Longer texts get several lines, unless the procedure names a control. */
const MULTILINE_LENGTH = 200;

/** The kind of a leaf with the given keywords. */
export function leafKind(schema: JsonObject, options: readonly Option[]): KindName {
  const types = typesOf(schema);
  if (options.length > 0) return 'choice';
  if (types.includes('boolean')) return 'boolean';
  if (types.includes('integer') || types.includes('number')) return 'number';
  const format = schema['format'];
  if (format === 'partial-date' || format === 'date') return 'partialDate';
  const longest = schema['maxLength'];
  return typeof longest === 'number' && longest > MULTILINE_LENGTH && format === undefined ? 'multilineText' : 'text';
}

/** What the schema offers to choose from: `enum`, or a `oneOf`/`anyOf` whose members are each one `const`. */
export function optionsOf(schema: JsonObject): readonly Option[] {
  const allowed = schema['enum'];
  if (isArray(allowed)) return allowed.map((value) => ({ key: optionKey(value), value }));
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = schema[keyword];
    if (isArray(members) && members.length > 0 && members.every(isConstant)) {
      return members.map((member) => constantOption(member as JsonObject));
    }
  }
  return [];
}

/** The types a schema names; a schema with `properties` and no type means an object. */
export function typesOf(schema: JsonObject): readonly JsonValue[] {
  const type = schema['type'];
  if (isArray(type)) return type;
  if (type !== undefined) return [type];
  return isObject(schema['properties']) ? ['object'] : [];
}

function isConstant(schema: JsonValue): boolean {
  return isObject(schema) && hasOwn(schema, 'const') && !hasOwn(schema, 'properties');
}

function constantOption(schema: JsonObject): Option {
  const value = schema['const'] as JsonValue;
  const title = schema['title'];
  return { key: optionKey(value), value, ...(typeof title === 'string' && { title }) };
}
