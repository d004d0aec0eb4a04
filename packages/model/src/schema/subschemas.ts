import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { getAt, type Pointer } from '../pointer.js';
import { subschemaLocation } from './keywords.js';
import { decodeFragment } from './uri.js';

/** A subschema and where it is in the schema around it. */
export interface Subschema {
  readonly schema: JsonValue;
  readonly keyword: string;
  /** Its index or name, when the keyword holds several. */
  readonly name: string | undefined;
}

/** The schemas directly inside a schema of draft 2020-12. */
export function subschemas(schema: JsonObject): Subschema[] {
  return Object.keys(schema).flatMap((keyword): Subschema[] => {
    // In this draft it is no keyword; older ones are written as `items`.
    const shape = keyword === 'additionalItems' ? undefined : subschemaLocation(keyword);
    const value = schema[keyword] as JsonValue;
    if (shape === 'one') return [{ schema: value, keyword, name: undefined }];
    if (shape === 'list' && isArray(value)) {
      return value.map((item, index) => ({ schema: item, keyword, name: String(index) }));
    }
    if (shape !== 'map' || !isObject(value)) return [];
    return Object.keys(value).map((name) => ({ schema: value[name] as JsonValue, keyword, name }));
  });
}

/** Keywords whose subschemas look at the same value as the schema that holds them. */
const IN_PLACE: ReadonlySet<string> = new Set([
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentSchemas',
]);

/** True for a subschema that is applied to the very value that the schema around it is applied to. */
export function appliesToSameInstance({ keyword }: Subschema): boolean {
  return IN_PLACE.has(keyword);
}

/** Looks up the targets of references in a normalised schema, each once. */
export class References {
  readonly #root: JsonValue;
  readonly #found = new Map<string, JsonValue | undefined>();

  constructor(root: JsonValue) {
    this.#root = root;
  }

  /** Returns the value at a `$ref` that begins with `#`, or undefined when there is none. */
  target(reference: string): JsonValue | undefined {
    if (!this.#found.has(reference)) this.#found.set(reference, getAt(this.#root, referencedPointer(reference)));
    return this.#found.get(reference);
  }
}

/** The JSON Pointer of a `$ref` into the schema itself. */
export function referencedPointer(reference: string): Pointer {
  return decodeFragment(reference.slice(1)) ?? '';
}
