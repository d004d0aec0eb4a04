import { IssueCode } from '@motcua/model';
import type { FileContent } from './attached-file.js';
import { FileWindow } from './file-window.js';

/**
 * Returns the issue codes that a person should check before sending a file: its end is missing, as after a broken
 * download, or it asks for a password. Neither is certain, and the file may be usable all the same.
 * @param type media type that the content shows
 */
export async function fileRemarks(type: string, file: FileContent): Promise<string[]> {
  const reader = new FileWindow(file);
  if (type === 'application/pdf') return pdfRemarks(reader);
  const isWhole = await CHECKS[type]?.(reader);
  return isWhole === false ? [IssueCode.fileIncomplete] : [];
}

/** Whether the end of a file is there, by media type. */
const CHECKS: Readonly<Record<string, (reader: FileWindow) => Promise<boolean>>> = {
  'image/jpeg': jpegEnds,
  'image/png': pngEnds,
  'image/heic': boxesEnd,
};

/** Readers look for the end of a PDF in its last 1024 bytes (ISO 32000-1, annex H, note 18); many look further. */
const PDF_TAIL_BYTES = 4096;

/**
 * The number of bytes of a trailer that are examined; it follows the cross-reference table, or is the dictionary of
 * such a stream.
 */
const TRAILER_BYTES = 8192;

async function pdfRemarks(reader: FileWindow): Promise<string[]> {
  const tail = await reader.text(reader.size - PDF_TAIL_BYTES, reader.size);
  const [, offset] = /startxref\s+(\d+)(?![^]*startxref)/.exec(tail) ?? [];
  if (offset === undefined) return [IssueCode.fileIncomplete];
  // The last trailer, before or at the place that is named there; what leads the header shifts it.
  const named = await reader.text(Number(offset), Number(offset) + TRAILER_BYTES);
  return /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(`${named}\n${tail}`) ? [IssueCode.fileLocked] : [];
}

/** Whether the end marker comes after the picture: segments are passed over, since they hold small pictures themselves. */
async function jpegEnds(reader: FileWindow): Promise<boolean> {
  let offset = 2;
  for (;;) {
    const view = await reader.at(offset, 4);
    if (view.byteLength < 2) return false;
    if (view.getUint8(0) !== 0xff) {
      offset = await nextMarker(reader, offset);
      continue;
    }
    const marker = view.getUint8(1);
    if (marker === 0xd9) return true;
    const isAlone = marker === 0xff || marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    if (isAlone) offset += marker === 0xff ? 1 : 2;
    else if (view.byteLength < 4) return false;
    else {
      offset += 2 + view.getUint16(2);
      // After the header of a scan comes the picture itself.
      if (marker === 0xda) offset = await nextMarker(reader, offset);
    }
  }
}

/** Where the next marker of a JPEG is that is no part of a picture's data; the size of the file where there is none. */
async function nextMarker(reader: FileWindow, from: number): Promise<number> {
  for (let offset = from; offset < reader.size;) {
    const view = await reader.at(offset, 2);
    const last = view.byteLength - 1;
    for (let index = 0; index < last; index += 1) {
      if (view.getUint8(index) !== 0xff) continue;
      const marker = view.getUint8(index + 1);
      if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) return offset + index;
    }
    // The last byte may be the first half of a marker.
    offset += Math.max(1, last);
  }
  return reader.size;
}

/** Whether the chunks of a PNG come to its last one. */
async function pngEnds(reader: FileWindow): Promise<boolean> {
  for (let offset = 8; offset + 12 <= reader.size;) {
    const view = await reader.at(offset, 8);
    if (view.getUint32(4) === 0x49454e44) return true;
    offset += 12 + view.getUint32(0);
  }
  return false;
}

/** Whether every outer box of a picture in HEIF is there to its end. */
async function boxesEnd(reader: FileWindow): Promise<boolean> {
  for (let offset = 0; offset < reader.size;) {
    const view = await reader.at(offset, 16);
    if (view.byteLength < 8) return false;
    const short = view.getUint32(0);
    // Zero: up to the end of the file; one: a long size follows.
    if (short === 0) return true;
    const size = short === 1 ? (view.byteLength < 16 ? 0 : Number(view.getBigUint64(8))) : short;
    if (size < 8) return false;
    offset += size;
    if (offset > reader.size) return false;
  }
  return true;
}
