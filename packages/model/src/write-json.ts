/**
 * The JSON text of a value that reads as what `JSON.stringify` writes in a page that has left the prototypes alone. Old libraries
 * give `Array.prototype` or `String.prototype` a `toJSON` that turns lists into texts, and `JSON.stringify` calls it.
 * @param value only JSON values; members that are undefined are left out
 */
export function writeJson(value: unknown): string {
  return JSON.stringify(value ?? null, asItIs);
}

/** The member of its owner, whatever a `toJSON` made of it. */
function asItIs(this: Readonly<Record<string, unknown>>, name: string): unknown {
  return this[name];
}
