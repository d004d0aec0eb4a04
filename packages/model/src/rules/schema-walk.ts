import { hasOwn, isArray, isObject, type JsonObject, type JsonSchema, type JsonValue } from '../json.js';
import { getAt, type Pointer } from '../pointer.js';

/** A place in a bundled data schema: the schema there and its JSON Pointer. */
export interface SchemaPlace {
  readonly schema: JsonSchema;
  readonly location: Pointer;
}

const MAX_REFERENCE_CHAIN = 64;

/**
 * Follows `$ref` while the schema there has no sibling that matters, and returns the place that holds the keywords.
 * Bundled schemas refer only into themselves (`#/…`).
 * @throws {Error} when a reference names nothing or refers to itself.
 */
export function resolvePlace(root: JsonSchema, place: SchemaPlace): SchemaPlace {
  let current = place;
  for (let hops = 0; hops < MAX_REFERENCE_CHAIN; hops += 1) {
    const reference = isObject(current.schema) ? current.schema['$ref'] : undefined;
    if (typeof reference !== 'string') return current;
    current = placeAt(root, referencePointer(reference));
  }
  throw new Error(`The $ref at "${place.location}" never ends: each schema it leads to is another $ref`);
}

/** The schema at a pointer into the bundled schema. */
export function placeAt(root: JsonSchema, location: Pointer): SchemaPlace {
  const schema = getAt(root, location);
  if (!isObject(schema) && typeof schema !== 'boolean') {
    throw new Error(`The data schema has nothing at "${location}"`);
  }
  return { schema, location };
}

/** The pointer in a same-document reference. */
export function referencePointer(reference: string): Pointer {
  if (!reference.startsWith('#'))
    throw new Error(`"${reference}" is not bundled: a published schema refers only into itself`);
  return decodeURIComponent(reference.slice(1));
}

/** The keywords of the schema, empty for a boolean schema. */
export function keywords(schema: JsonSchema): JsonObject {
  return isObject(schema) ? schema : {};
}

/** A keyword's value when it is an object of its own property, e.g. `properties`. */
export function objectKeyword(schema: JsonSchema, keyword: string): JsonObject {
  const value = isObject(schema) && hasOwn(schema, keyword) ? schema[keyword] : undefined;
  return isObject(value) ? value : {};
}

/** A keyword's value when it is a list, e.g. `allOf`. */
export function listKeyword(schema: JsonSchema, keyword: string): readonly JsonValue[] {
  const value = isObject(schema) && hasOwn(schema, keyword) ? schema[keyword] : undefined;
  return isArray(value) ? value : [];
}
