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
  { type: 'image/gif', offset: 0, bytes: ascii('GIF8') },
  { type: 'image/webp', offset: 8, bytes: ascii('WEBP') },
  { type: 'image/tiff', offset: 0, bytes: [0x49, 0x49, 0x2a, 0] },
  { type: 'image/tiff', offset: 0, bytes: [0x4d, 0x4d, 0, 0x2a] },
  { type: 'application/zip', offset: 0, bytes: [...ascii('PK'), 3, 4] },
  { type: 'application/x-cfb', offset: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

/** First bytes of programs, scripts and markup: they are never taken for a PDF with something in front of it. */
const ACTIVE: readonly (readonly number[])[] = [ascii('MZ'), [0x7f, ...ascii('ELF')], ascii('#!'), ascii('<')];

const PDF = 'application/pdf';
const PDF_HEADER = ascii('%PDF-');

/** Readers of PDF accept a header that begins anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13). */
const PDF_LEADING_BYTES = 1024;

/** Types that share their first bytes; the first of each family is the one that {@link sniffType} gives. */
const FAMILIES: readonly (readonly string[])[] = [
  // One kind of picture; the brands differ in details that no agency means.
  ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'],
  ['image/png', 'image/apng'],
  ['image/jpeg', 'image/jpg', 'image/pjpeg'],
  ['application/zip', 'application/x-zip-compressed'],
  ['application/xml', 'text/xml'],
  ['application/rtf', 'text/rtf'],
  // The older office formats share a container; which of them it is shows too far inside.
  ['application/x-cfb', 'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint'],
];

/** Archives under another name: office files since 2007, and OpenDocument. */
const ZIPPED = /^application\/vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\./;

/** The number of bytes read from the start of a file: the sample size that the receiver's detector recommends. */
export const SIGNATURE_BYTES = 4100;

/**
 * The media type that a file's first bytes show, or undefined.
 * @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function sniffType(head: Uint8Array): string | undefined {
  const found = SIGNATURES.find(({ offset, bytes }) => isAt(head, offset, bytes));
  if (found) return found.type;
  const last = Math.min(PDF_LEADING_BYTES, head.length - PDF_HEADER.length);
  const first = head.findIndex((byte) => byte > 0x20);
  if (ACTIVE.some((bytes) => isAt(head, first, bytes))) return undefined;
  for (let offset = 0; offset <= last; offset += 1) if (isAt(head, offset, PDF_HEADER)) return PDF;
  return undefined;
}

/** True when a type is one that {@link sniffType} recognises, so that its absence means something. */
export function canSniff(type: string): boolean {
  return type === PDF || ZIPPED.test(type) || SIGNATURES.some((signature) => isSameFileType(signature.type, type));
}

/** True when two media types name the same kind of file. */
export function isSameFileType(left: string, right: string): boolean {
  return left === right || FAMILIES.some((family) => family.includes(left) && family.includes(right));
}

/** True when a file of the type may begin as the content that was recognised as `shown`. */
export function mayBeginAs(type: string, shown: string): boolean {
  return isSameFileType(type, shown) || (shown === 'application/zip' && ZIPPED.test(type));
}

function isAt(head: Uint8Array, offset: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[offset + index] === byte);
}
