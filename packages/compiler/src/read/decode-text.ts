/** The text of a file, or the reason why its bytes are no text that a JSON file may hold. */
export type DecodedText = { readonly text: string } | { readonly message: string; readonly fix: string };

const FIX = 'Save the file as UTF-8 without BOM.';

/** The byte order marks of encodings that JSON files may not have: RFC 8259, section 8.1, asks for UTF-8. */
const OTHER_ENCODINGS = [
  { name: 'UTF-32', marks: ['fffe0000', '0000feff'] },
  { name: 'UTF-16', marks: ['fffe', 'feff'] },
];

/** Decodes the bytes of a JSON file, which must be UTF-8. */
export function decodeText(bytes: Buffer): DecodedText {
  const start = bytes.subarray(0, 4).toString('hex');
  const marked = OTHER_ENCODINGS.find(({ marks }) => marks.some((mark) => start.startsWith(mark)));
  if (marked) return { message: `The file is ${marked.name}, not UTF-8.`, fix: FIX };
  // JSON text begins with an ASCII character: a zero byte next to it is half of a UTF-16 code unit.
  if (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0))
    return { message: 'The file seems to be UTF-16 without a byte order mark, not UTF-8.', fix: FIX };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { message: 'The file has bytes that are not UTF-8, from an older encoding or a damaged copy.', fix: FIX };
  }
}
