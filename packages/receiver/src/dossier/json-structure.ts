const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** The maximum size of a JSON text's structure. */
export interface StructureLimits {
  /** Arrays and objects in each other. */
  readonly depth: number;
  /** Values of any type. */
  readonly values: number;
  /** One property name, in bytes as it is written. */
  readonly nameBytes: number;
}

/**
 * The limit that a JSON text exceeds, or undefined. Looks at each byte once, allocates nothing and calls nothing
 * recursively, so that it can precede everything that does; the text need not be valid.
 */
export function exceededLimit(
  { depth, values, nameBytes }: StructureLimits,
  json: Uint8Array,
): keyof StructureLimits | undefined {
  let open = 0;
  let count = 1;
  let textStart = -1;
  let textBytes = 0;
  for (let index = 0; index < json.length; index += 1) {
    const byte = json[index] as number;
    if (textStart >= 0) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) {
        textBytes = index - textStart;
        textStart = -1;
      }
    } else if (byte === QUOTE) textStart = index + 1;
    else if (byte === COMMA) count += 1;
    else if (byte === COLON && textBytes > nameBytes) return 'nameBytes';
    else if (OPENING.has(byte)) {
      // The first item of each array or object has no comma before it.
      count += 1;
      open += 1;
      if (open > depth) return 'depth';
    } else if (CLOSING.has(byte)) open -= 1;
    if (count > values) return 'values';
  }
  return undefined;
}
