import { hasOwn, isArray, isObject, jsonEqual, type JsonObject, type JsonValue } from '@motcua/model';
import { optionKey, type Option } from '../kinds/option.js';

/**
 * Returns the options that all of these schemas allow for one value, or undefined when the value is free. Titles come
 * from whichever schema has one.
 */
export function commonOptions(schemas: readonly JsonObject[]): readonly Option[] | undefined {
  let common: readonly Option[] | undefined;
  for (const schema of schemas) {
    for (const offered of offers(schema)) {
      common = common ? intersection(common, offered) : offered;
    }
  }
  // Excluded options are not offered; when none is left, the person enters a value and it is reported.
  const left = common?.filter(({ value }) => !schemas.some((schema) => excludes(schema, value)));
  return left?.length ? left : common?.length ? undefined : common;
}

function excludes({ not }: JsonObject, value: JsonValue): boolean {
  const excluded = isObject(not) && not['enum'];
  return isArray(excluded) && excluded.some((other) => jsonEqual(other, value));
}

/** True for a schema that is one value and its words. */
export function isConstant(schema: JsonValue): schema is JsonObject {
  return isObject(schema) && hasOwn(schema, 'const') && !hasOwn(schema, 'properties');
}

/** The option that a constant schema means. */
export function constantOption(schema: JsonObject): Option {
  const value = schema['const'] as JsonValue;
  const title = schema['title'];
  return { key: optionKey(value), value, ...(typeof title === 'string' && title !== '' && { title }) };
}

/** Each list of values that one schema allows: `const`, `enum`, a `oneOf` or `anyOf` of constants. */
function offers(schema: JsonObject): (readonly Option[])[] {
  const found: (readonly Option[])[] = [];
  const { enum: allowed } = schema;
  if (hasOwn(schema, 'const'))
    found.push([{ key: optionKey(schema['const'] as JsonValue), value: schema['const'] as JsonValue }]);
  if (isArray(allowed)) found.push(allowed.map((value) => ({ key: optionKey(value), value })));
  for (const keyword of ['oneOf', 'anyOf']) {
    const members = schema[keyword];
    if (isArray(members) && members.length > 0 && members.every(isConstant))
      found.push(members.map((member) => constantOption(member)));
  }
  return found;
}

function intersection(left: readonly Option[], right: readonly Option[]): readonly Option[] {
  const others = new Map(right.map((option) => [option.key, option]));
  return left.flatMap((option) => {
    const other = others.get(option.key);
    return other ? [{ ...other, ...option }] : [];
  });
}
