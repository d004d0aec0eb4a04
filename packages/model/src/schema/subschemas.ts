import { isArray, isObject, type JsonObject, type JsonValue } from '../json.js';
import { childPointer, getAt, type Pointer } from '../pointer.js';
import { applicatorOf, type SubschemaRole } from './applicators.js';
import { decodeFragment } from './uri.js';

/** A subschema and where it is in the schema around it. */
export interface Subschema {
  readonly schema: JsonValue;
  readonly keyword: string;
  /** Its index or name, when the keyword holds several. */
  readonly name: string | undefined;
  readonly role: SubschemaRole;
}

/** The schemas directly inside a schema of draft 2020-12. */
export function subschemas(schema: JsonObject): Subschema[] {
  // In this draft `additionalItems` is no keyword; older ones are written as `items`.
  return subschemasOfAnyDraft(schema).filter(({ keyword }) => keyword !== 'additionalItems');
}

/** The schemas directly inside a schema, whatever its draft: of `dependencies`, lists of names too. */
export function subschemasOfAnyDraft(schema: JsonObject): Subschema[] {
  const found: Subschema[] = [];
  for (const keyword of Object.keys(schema)) {
    const applicator = applicatorOf(keyword);
    if (!applicator) continue;
    const [shape, role] = applicator;
    const value = schema[keyword] as JsonValue;
    const isList = isArray(value);
    if (shape === 'one' && !isList) found.push({ schema: value, keyword, name: undefined, role });
    else if (isList ? shape !== 'map' : shape === 'map' && isObject(value)) {
      const holder = value as JsonObject;
      for (const name of Object.keys(holder)) found.push({ schema: holder[name] as JsonValue, keyword, name, role });
    }
  }
  return found;
}

/** The JSON Pointer of a subschema of the schema at `location`. */
export function subschemaPointer(location: Pointer, { keyword, name }: Subschema): Pointer {
  const at = childPointer(location, keyword);
  return name === undefined ? at : childPointer(at, name);
}

const IN_PLACE: readonly SubschemaRole[] = ['always', 'branch', 'clause', 'test'];

/** True for a subschema that is applied to the very value that the schema around it is applied to. */
export function appliesToSameInstance({ role }: Subschema): boolean {
  return IN_PLACE.includes(role);
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
