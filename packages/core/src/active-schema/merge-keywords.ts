import { hasOwn, isArray, jsonEqual, type JsonObject, type JsonValue } from '@motcua/model';

/**
 * Merges the keywords of schemas that all apply to one value, for display only: the first title wins, `enum` and `type`
 * keep what every schema allows, the narrower of two limits stays. Validation never reads the result.
 */
export function mergeKeywords(schemas: readonly JsonObject[]): JsonObject {
  const [only] = schemas;
  if (schemas.length === 1 && only) return only;
  const merged: Record<string, JsonValue> = {};
  for (const schema of schemas) {
    for (const keyword of Object.keys(schema)) {
      const value = schema[keyword] as JsonValue;
      merged[keyword] = hasOwn(merged, keyword) ? combine(keyword, merged[keyword] as JsonValue, value) : value;
    }
  }
  return merged;
}

function combine(keyword: string, before: JsonValue, after: JsonValue): JsonValue {
  switch (keyword) {
    case 'enum':
      return isArray(before) && isArray(after)
        ? before.filter((value) => after.some((other) => jsonEqual(value, other)))
        : before;
    case 'type':
      return commonTypes(listOf(before), listOf(after));
    case 'const':
    case 'default':
      return after;
    case 'readOnly':
    case 'writeOnly':
    case 'deprecated':
    case 'uniqueItems':
      return before === true || after === true;
    case 'maxLength':
    case 'maximum':
    case 'exclusiveMaximum':
    case 'maxItems':
    case 'maxProperties':
      return typeof before === 'number' && typeof after === 'number' ? Math.min(before, after) : before;
    case 'minLength':
    case 'minimum':
    case 'exclusiveMinimum':
    case 'minItems':
    case 'minProperties':
      return typeof before === 'number' && typeof after === 'number' ? Math.max(before, after) : before;
    default:
      return before;
  }
}

function commonTypes(left: readonly JsonValue[], right: readonly JsonValue[]): JsonValue {
  const common = left.flatMap((type) => {
    if (right.includes(type)) return [type];
    if (type === 'number' && right.includes('integer')) return ['integer'];
    return type === 'integer' && right.includes('number') ? ['integer'] : [];
  });
  return common.length === 1 ? (common[0] as JsonValue) : common;
}

function listOf(type: JsonValue): readonly JsonValue[] {
  return isArray(type) ? type : [type];
}
