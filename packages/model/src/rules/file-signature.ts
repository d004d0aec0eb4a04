const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

/** Media types that are recognised by their first bytes, with the bytes and their offset. */
const SIGNATURES: readonly { readonly type: string; readonly offset: number; readonly bytes: readonly number[] }[] = [
  { type: 'image/jpeg', offset: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', offset: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].map((brand) => ({
    type: 'image/heic',
    offset: 4,
    bytes: ascii(`ftyp${brand}`),
  })),
];

const PDF = 'application/pdf';
const PDF_HEADER = ascii('%PDF-');

/** Readers of PDF accept a header that begins anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13). */
const PDF_LEADING_BYTES = 1024;

/** One kind of picture; the brands differ in details that no agency means. */
const HEIF: readonly string[] = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'];

/** How many bytes {@link sniffType} looks at. */
export const SIGNATURE_BYTES = PDF_LEADING_BYTES + PDF_HEADER.length;

/**
 * The media type that a file's first bytes show, or undefined. A quick look, so that a person hears of a renamed file
 * before sending it; the receiver looks again with a full detector.
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function sniffType(head: Uint8Array): string | undefined {
  const found = SIGNATURES.find(({ offset, bytes }) => isAt(head, offset, bytes));
  if (found) return found.type;
  const last = Math.min(PDF_LEADING_BYTES, head.length - PDF_HEADER.length);
  for (let offset = 0; offset <= last; offset += 1) if (isAt(head, offset, PDF_HEADER)) return PDF;
  return undefined;
}

/** True when a type is one that {@link sniffType} recognises, so that its absence means something. */
export function canSniff(type: string): boolean {
  return type === PDF || SIGNATURES.some((signature) => isSameFileType(signature.type, type));
}

/** True when two media types name the same kind of file. */
export function isSameFileType(left: string, right: string): boolean {
  return left === right || (HEIF.includes(left) && HEIF.includes(right));
}

function isAt(head: Uint8Array, offset: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[offset + index] === byte);
}
