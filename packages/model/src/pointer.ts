import { hasOwn, isArray, isObject, type JsonValue } from './json.js';

/** A JSON Pointer as RFC 6901 defines it: `""` for the whole document, `/a/0/b~1c` for a member. */
export type Pointer = string;

/** Writes segments as a JSON Pointer; `~` and `/` inside a segment are escaped. */
export function formatPointer(segments: readonly (string | number)[]): Pointer {
  return segments.map((segment) => `/${escapeSegment(String(segment))}`).join('');
}

/**
 * Reads a JSON Pointer into its segments.
 * @throws {SyntaxError} when the text is neither empty nor begins with `/`, or holds a `~` that is not `~0` or `~1`.
 */
export function parsePointer(pointer: Pointer): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/')) {
    throw new SyntaxError(`"${pointer}" is not a JSON Pointer: it must be empty or begin with "/" (RFC 6901)`);
  }
  if (/~(?![01])/.test(pointer)) {
    throw new SyntaxError(
      `"${pointer}" is not a JSON Pointer: "~" must be written "~0", and "/" inside a name "~1" (RFC 6901)`,
    );
  }
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The pointer of a member of what `pointer` names. */
export function childPointer(pointer: Pointer, segment: string | number): Pointer {
  return `${pointer}/${escapeSegment(String(segment))}`;
}

/** The pointer of the container, or undefined for the whole document. */
export function parentPointer(pointer: Pointer): Pointer | undefined {
  const end = pointer.lastIndexOf('/');
  return end < 0 ? undefined : pointer.slice(0, end);
}

/** True when `pointer` is `ancestor` or lies inside it. */
export function isWithin(pointer: Pointer, ancestor: Pointer): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}

/** Returns the value at a pointer in a document, or undefined when there is none. Prototype members are never found. */
export function getAt(document: JsonValue | undefined, pointer: Pointer): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const segment of parsePointer(pointer)) {
    if (isArray(value)) value = isIndex(segment) ? value[Number(segment)] : undefined;
    else if (isObject(value) && hasOwn(value, segment)) value = value[segment];
    else return undefined;
  }
  return value;
}

function escapeSegment(segment: string): string {
  return segment.replace(/~/g, '~0').replace(/\//g, '~1');
}

/** True for a segment that can name an item of a list. */
export function isIndex(segment: string): boolean {
  return /^(0|[1-9]\d*)$/.test(segment);
}

/** A pointer with `*` in place of each array index, as the keys of texts have it. */
export function patternPointer(pointer: Pointer): Pointer {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*');
}
