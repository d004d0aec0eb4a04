/** Media types that can be told by their first bytes, with the bytes and where they stand. */
const SIGNATURES: readonly { readonly type: string; readonly offset: number; readonly bytes: readonly number[] }[] = [
  { type: 'application/pdf', offset: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', offset: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', offset: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/heic', offset: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x68, 0x65, 0x69, 0x63] },
  { type: 'image/heic', offset: 4, bytes: [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66, 0x31] },
];

/** How many bytes {@link sniffType} looks at. */
export const SIGNATURE_BYTES = 16;

/**
 * The media type that a file's first bytes show, or undefined. A quick look, so that a person hears of a renamed file
 * before sending it; the receiver looks again with a full detector.
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function sniffType(head: Uint8Array): string | undefined {
  return SIGNATURES.find(({ offset, bytes }) => bytes.every((byte, index) => head[offset + index] === byte))?.type;
}

/** True when a type is one that {@link sniffType} can tell, so that its absence means something. */
export function canSniff(type: string): boolean {
  return SIGNATURES.some((signature) => signature.type === type);
}
