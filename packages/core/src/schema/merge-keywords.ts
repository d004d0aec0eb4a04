import { hasOwn, jsonEqual, type JsonObject, type JsonValue } from '@motcua/model';

/**
 * Merges the keywords of schemas that all apply to one value, for display only: the first title wins, `enum` keeps what
 * every schema allows, the narrower of two limits stays. Validation never reads the result.
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
      return Array.isArray(before) && Array.isArray(after)
        ? before.filter((value) => after.some((other) => jsonEqual(value, other)))
        : before;
    case 'const':
      return after;
    case 'maxLength':
    case 'maximum':
    case 'maxItems':
      return typeof before === 'number' && typeof after === 'number' ? Math.min(before, after) : before;
    case 'minLength':
    case 'minimum':
    case 'minItems':
      return typeof before === 'number' && typeof after === 'number' ? Math.max(before, after) : before;
    default:
      return before;
  }
}
