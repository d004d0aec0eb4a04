import { isArray, isObject, type JsonSchema, type JsonValue, type References } from '@motcua/model';

/** Keywords about one value, of which a negation can be tried on the value itself. */
const LEAF = new Set([
  ...['const', 'enum', 'type', 'title', 'description', 'minimum', 'maximum', 'minLength', 'maxLength', 'pattern'],
]);

/** Whether a negated schema says nothing of members or items. */
export function isLeafNegation(schema: JsonValue): boolean {
  return typeof schema === 'boolean' || (isObject(schema) && Object.keys(schema).every((keyword) => LEAF.has(keyword)));
}

/**
 * The ways in which a value can fail a schema, those first in which an answer is given that is another one. Each is a
 * list of schemas that hold then; a keyword that is not known gives none.
 */
export function negations(schema: JsonValue, references: References, depth = 0): readonly (readonly JsonSchema[])[] {
  if (schema === true || depth > 20) return [];
  if (!isObject(schema)) return [[]];
  if (Object.keys(schema).every((keyword) => keyword === 'title' || keyword === 'description')) return [];
  if (isLeafNegation(schema)) return [[{ not: schema }]];
  const ways: (readonly JsonSchema[])[] = [];
  const absent: (readonly JsonSchema[])[] = [];
  const list = (keyword: string) => (isArray(schema[keyword]) ? schema[keyword] : []);
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  for (const [name, inner] of Object.entries(properties))
    if (inner !== true) ways.push([{ required: [name], properties: { [name]: { not: inner } } }]);
  for (const name of list('required')) if (typeof name === 'string') absent.push([{ properties: { [name]: false } }]);
  for (const member of list('allOf')) ways.push(...negations(member, references, depth + 1));
  for (const keyword of ['anyOf', 'oneOf'])
    if (list(keyword).length > 0) ways.push(list(keyword).map((member): JsonSchema => ({ not: member })));
  if (schema['not'] !== undefined) ways.push([schema['not'] as JsonSchema]);
  const reference = schema['$ref'];
  const target = typeof reference === 'string' ? references.target(reference) : undefined;
  if (target !== undefined) ways.push(...negations(target, references, depth + 1));
  if (schema['contains'] !== undefined) ways.push([{ items: { not: schema['contains'] } }]);
  if (isObject(schema['items'])) ways.push([{ contains: { not: schema['items'] } }]);
  if (typeof schema['minItems'] === 'number') ways.push([{ maxItems: schema['minItems'] - 1 }]);
  if (typeof schema['maxItems'] === 'number') ways.push([{ minItems: schema['maxItems'] + 1 }]);
  const leaf = Object.entries(schema).filter(([keyword]) => LEAF.has(keyword) && keyword !== 'type');
  if (leaf.length > 0) ways.push([{ not: Object.fromEntries(leaf) }]);
  return [...ways, ...absent];
}

/** Keywords whose negation is known. */
const KNOWN = new Set([
  ...LEAF,
  ...['properties', 'required', 'allOf', 'anyOf', 'oneOf', 'not', '$ref', 'contains', 'items', 'minItems', 'maxItems'],
]);

/** Whether {@link negations} knows every way in which a value fails a schema. */
export function isNegatable(schema: JsonValue, references: References, depth = 0): boolean {
  if (!isObject(schema)) return true;
  if (depth > 20 || !Object.keys(schema).every((keyword) => KNOWN.has(keyword))) return false;
  // A "oneOf" also fails where two of its branches hold.
  if (schema['oneOf'] !== undefined) return false;
  const lists = [schema['allOf'], schema['anyOf']].flatMap((list) => (isArray(list) ? list : []));
  const target = typeof schema['$ref'] === 'string' ? (references.target(schema['$ref']) ?? true) : true;
  return [...lists, target].every((inner) => isNegatable(inner, references, depth + 1));
}
