import { hasOwn, isArray, isObject, References, type JsonObject, type JsonSchema, type JsonValue } from '@motcua/model';

/**
 * Counts the fields that a form of a schema would have, as far as unconditional schemas determine it. References
 * multiply: forty schemas each of which refers twice to the next make a million million. A recursive schema counts
 * once, since its fields are rendered on demand.
 */
export function countLocations(root: JsonSchema): number {
  const references = new References(root);
  const known = new Map<JsonObject, number>();
  const open = new Set<JsonObject>();
  const count = (schema: JsonValue | undefined): number => {
    if (!isObject(schema) || open.has(schema)) return 0;
    const before = known.get(schema);
    if (before !== undefined) return before;
    open.add(schema);
    let total = 1;
    for (const inner of alwaysWithin(schema, references)) total += count(inner);
    open.delete(schema);
    known.set(schema, total);
    return total;
  };
  return count(root);
}

function alwaysWithin(schema: JsonObject, references: References): readonly (JsonValue | undefined)[] {
  const own = (keyword: string) => (hasOwn(schema, keyword) ? schema[keyword] : undefined);
  const [properties, members, reference] = [own('properties'), own('allOf'), own('$ref')];
  return [
    ...(isObject(properties) ? Object.values(properties) : []),
    ...(isArray(members) ? members : []),
    ...(typeof reference === 'string' ? [references.target(reference)] : []),
  ];
}
