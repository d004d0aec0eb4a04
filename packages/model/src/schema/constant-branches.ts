import { hasOwn, isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { writeJson } from '../write-json.js';
import { applicatorOf } from './applicators.js';
import { isChecking } from './malformed.js';

/**
 * The values of a `oneOf` or `anyOf` whose members are each one `const` with its type and words: it is checked as the
 * `enum` that it is, and has no branches to choose from. Undefined for any other list, and where a `oneOf` has a value twice, which no
 * value could then match.
 */
export function constantBranches(schema: JsonObject, keyword: 'oneOf' | 'anyOf'): readonly JsonValue[] | undefined {
  const branches = hasOwn(schema, keyword) ? schema[keyword] : undefined;
  if (!isArray(branches) || branches.length === 0 || !branches.every(isConstant)) return undefined;
  const values = branches.map((branch) => (branch as JsonObject)['const'] as JsonValue);
  return keyword === 'oneOf' && new Set(values.map(valueKey)).size < values.length ? undefined : values;
}

function isConstant(branch: JsonValue): boolean {
  if (!isObject(branch) || !hasOwn(branch, 'const')) return false;
  const value = branch['const'] as JsonValue;
  return Object.keys(branch).every(
    (keyword) =>
      keyword === 'const' ||
      (keyword === 'type' && isOfType(value, branch['type'])) ||
      (!isChecking(keyword) && !applicatorOf(keyword)),
  );
}

function isOfType(value: JsonValue, type: JsonValue | undefined): boolean {
  const name = value === null ? 'null' : isArray(value) ? 'array' : typeof value;
  return (isArray(type) ? type : [type]).some((one) => one === name || (one === 'integer' && Number.isInteger(value)));
}

/** A text that is the same for equal values: property order does not matter. */
function valueKey(value: JsonValue): string {
  if (isArray(value)) return `[${value.map(valueKey).join()}]`;
  if (!isObject(value)) return writeJson(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${writeJson(name)}:${valueKey(value[name] as JsonValue)}`).join()}}`;
}
