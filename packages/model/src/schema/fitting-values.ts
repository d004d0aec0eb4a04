import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';

/** Those of some values that the other keywords of a schema, as far as they are looked at, accept. */
export function fittingValues(schema: JsonObject, values: readonly JsonValue[]): readonly JsonValue[] {
  return values.filter((value) => isOfType(value, schema['type']) && isWithinLimits(schema, value));
}

/**
 * True where a schema, or several merged into one, accepts no value at all: its types exclude each other, none of its
 * values is of its type, or its limits cross.
 */
export function acceptsNothing(schema: JsonObject): boolean {
  const { type, enum: values } = schema;
  if (isArray(type) && type.length === 0) return true;
  const constant = schema['const'];
  const offered = constant === undefined ? values : [constant];
  if (isArray(offered)) return fittingValues(schema, offered).length === 0;
  const crossed = (low: string, high: string) => number(schema[low], -Infinity) > number(schema[high], Infinity);
  switch (type) {
    case 'string':
      return crossed('minLength', 'maxLength');
    case 'array':
      return crossed('minItems', 'maxItems');
    case 'object':
      return crossed('minProperties', 'maxProperties');
    case 'number':
    case 'integer':
      return crossed('minimum', 'maximum');
    default:
      return false;
  }
}

function isOfType(value: JsonValue, type: JsonValue | undefined): boolean {
  if (type === undefined) return true;
  const name = value === null ? 'null' : isArray(value) ? 'array' : typeof value;
  const types: readonly JsonValue[] = isArray(type) ? type : [type];
  return types.some((one) => one === name || (one === 'integer' && Number.isInteger(value)));
}

function isWithinLimits(schema: JsonObject, value: JsonValue): boolean {
  const within = (size: number, low: string, high: string) =>
    size >= number(schema[low], -Infinity) && size <= number(schema[high], Infinity);
  if (typeof value === 'string') return within([...value].length, 'minLength', 'maxLength');
  if (typeof value === 'number') return within(value, 'minimum', 'maximum');
  if (isArray(value)) return within(value.length, 'minItems', 'maxItems');
  return !isObject(value) || within(Object.keys(value).length, 'minProperties', 'maxProperties');
}

function number(limit: JsonValue | undefined, otherwise: number): number {
  return typeof limit === 'number' ? limit : otherwise;
}
