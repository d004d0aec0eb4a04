import type { FileContent } from './attached-file.js';

/** Undoes the compression `deflate` with a zlib header (RFC 1950); rejects for bytes that are not so compressed. */
export type Inflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** The size of one read, in bytes: a few milliseconds of work on a slow phone. */
const READ_BYTES = 65_536;

/** Bytes that are read again with the next part, since an object may lie across both. */
const OVERLAP_BYTES = 4096;

/** The largest compressed stream of objects that is opened, in bytes. */
const MAX_STREAM_BYTES = 2_000_000;

/** The largest file that is searched, in bytes. */
export const MAX_SEARCHED_BYTES = 200_000_000;

/**
 * Counts the pages of a PDF without drawing it: page objects in the file and in its compressed streams of objects (ISO
 * 32000-1, 7.5.7 and 7.7.3.3). An object that was written again by a later change counts once.
 * @returns undefined where the number cannot be found, as in an encrypted file
 */
export async function pdfPages(file: FileContent, inflate?: Inflate): Promise<number | undefined> {
  if (file.size > MAX_SEARCHED_BYTES) return undefined;
  const pages = new Set<number>();
  const streams: number[] = [];
  for (let start = 0; start < file.size; start += READ_BYTES) {
    const from = Math.max(0, start - OVERLAP_BYTES);
    const text = await latin(file, from, start + READ_BYTES);
    if (!text.includes('/Page') && !text.includes('/ObjStm')) continue;
    for (const [, number, body = ''] of text.matchAll(OBJECT)) {
      if (PAGE.test(body)) pages.add(Number(number));
    }
    for (const { index } of text.matchAll(/\/Type\s*\/ObjStm\b/g)) {
      const at = from + index;
      if (streams.at(-1) === undefined || at > streams.at(-1)!) streams.push(at);
    }
  }
  if (inflate) for (const at of streams) for (const page of await pagesInStream(file, at, inflate)) pages.add(page);
  return pages.size > 0 ? pages.size : undefined;
}

/** An object with its number, as far as the next one begins or the stream of its own. */
const OBJECT = /(?:^|[\s>])(\d{1,10})\s+\d{1,5}\s+obj\b((?:(?!\bendobj\b|\bstream\b|\b\d+\s+\d+\s+obj\b)[^])*)/g;

const PAGE = /\/Type\s*\/Page(?![A-Za-z])/;

/** The page objects in one compressed stream of objects, whose dictionary holds the byte at an offset. */
async function pagesInStream(file: FileContent, at: number, inflate: Inflate): Promise<number[]> {
  const around = Math.max(0, at - 1024);
  const text = await latin(file, around, at + 1024);
  const begin = text.indexOf('stream', at - around);
  if (begin < 0) return [];
  const dictionary = text.slice(0, begin);
  const member = (name: string) => Number(last(dictionary.matchAll(new RegExp(`/${name}\\s+(\\d+)`, 'g'))) ?? NaN);
  const [count, first, length] = [member('N'), member('First'), member('Length')];
  const isCompressed = /\/FlateDecode/.test(dictionary.slice(dictionary.lastIndexOf('obj')));
  const start = around + begin + 'stream'.length + (/^\r\n/.test(text.slice(begin + 6)) ? 2 : 1);
  // The length may be an object of its own.
  const isDirect = !/\/Length\s+\d+\s+\d+\s+R/.test(dictionary.slice(dictionary.lastIndexOf('obj')));
  const end = isDirect && length > 0 ? start + length : await endOfStream(file, start);
  if (!isCompressed || !(count > 0) || !(first > 0) || end - start > MAX_STREAM_BYTES) return [];
  try {
    const opened = asText(await inflate(new Uint8Array(await file.slice(start, end).arrayBuffer())));
    const header = (opened.slice(0, first).match(/\d+/g) ?? []).map(Number);
    const found: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const [number, offset, next] = [header[index * 2], header[index * 2 + 1], header[index * 2 + 3]];
      if (number === undefined || offset === undefined) break;
      if (PAGE.test(opened.slice(first + offset, next === undefined ? undefined : first + next))) found.push(number);
    }
    return found;
  } catch {
    // An encrypted stream, or another compression.
    return [];
  }
}

async function endOfStream(file: FileContent, start: number): Promise<number> {
  const text = await latin(file, start, start + MAX_STREAM_BYTES);
  const end = text.indexOf('endstream');
  return start + (end < 0 ? text.length : end);
}

async function latin(file: FileContent, from: number, to: number): Promise<string> {
  return asText(new Uint8Array(await file.slice(from, Math.min(file.size, to)).arrayBuffer()));
}

const CHUNK = 8192;

/** Bytes as text, one character each. */
function asText(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK)
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  return text;
}

function last(matches: Iterable<RegExpMatchArray>): string | undefined {
  let found: string | undefined;
  for (const [, value] of matches) found = value;
  return found;
}
