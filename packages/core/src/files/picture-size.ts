import type { FileContent } from './attached-file.js';
import { FileWindow } from './file-window.js';

/** The size of a picture as its header states it, in pixels, as the picture is shown: turned by its orientation. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the size of a picture from its header, so that a file of few bytes and many pixels is noticed before it is
 * decoded.
 * @param type media type that the content shows
 * @returns undefined for other types, and where the header cannot be read
 */
export async function pictureSize(type: string, file: FileContent): Promise<PictureSize | undefined> {
  const size = await READERS[type]?.(new FileWindow(file));
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

type ReadSize = (reader: FileWindow) => Promise<PictureSize | undefined>;

const READERS: Readonly<Record<string, ReadSize>> = {
  'image/jpeg': jpegSize,
  'image/png': pngSize,
  'image/gif': gifSize,
  'image/webp': webpSize,
  'image/heic': heifSize,
};

/** The segments before the frame header that are examined: metadata of a camera has a few dozen at most. */
const MAX_SEGMENTS = 2000;

/** ITU T.81, B.2.2: the frame header has the size; Exif 2.32, 4.6.4: orientations from 5 on are turned by a quarter. */
async function jpegSize(reader: FileWindow): Promise<PictureSize | undefined> {
  let offset = 2;
  let isTurned = false;
  for (let segments = 0; segments < MAX_SEGMENTS; segments += 1) {
    const view = await reader.at(offset, 9);
    if (view.byteLength < 9 || view.getUint8(0) !== 0xff) return undefined;
    const marker = view.getUint8(1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(5), view.getUint16(7)];
      return isTurned ? { width: height, height: width } : { width, height };
    }
    if (marker === 0xe1) isTurned ||= (await exifOrientation(reader, offset + 4)) >= 5;
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    offset += isAlone ? 2 : 2 + view.getUint16(2);
  }
  return undefined;
}

/** Exif 2.32: the tag with the orientation of a picture. */
const ORIENTATION = 0x0112;

/** Returns the orientation of a picture from its Exif segment: 1 to 8; 1 where there is none. */
async function exifOrientation(reader: FileWindow, start: number): Promise<number> {
  const head = await reader.at(start, 14);
  if (head.byteLength < 14 || head.getUint32(0) !== 0x45786966) return 1;
  const tiff = start + 6;
  const isLittle = head.getUint16(6) === 0x4949;
  const directory = tiff + head.getUint32(10, isLittle);
  const counter = await reader.at(directory, 2);
  const count = counter.byteLength < 2 ? 0 : Math.min(counter.getUint16(0, isLittle), 512);
  for (let index = 0; index < count; index += 1) {
    const entry = await reader.at(directory + 2 + index * 12, 12);
    if (entry.byteLength < 12) return 1;
    if (entry.getUint16(0, isLittle) === ORIENTATION) return entry.getUint16(8, isLittle);
  }
  return 1;
}

/** PNG specification, 11.2.2: the first chunk has the size. */
async function pngSize(reader: FileWindow): Promise<PictureSize | undefined> {
  const view = await reader.at(12, 12);
  const isHeader = view.byteLength >= 12 && view.getUint32(0) === 0x49484452;
  return isHeader ? { width: view.getUint32(4), height: view.getUint32(8) } : undefined;
}

async function gifSize(reader: FileWindow): Promise<PictureSize | undefined> {
  const view = await reader.at(6, 4);
  return view.byteLength < 4 ? undefined : { width: view.getUint16(0, true), height: view.getUint16(2, true) };
}

/** RFC 9649, section 2: three layouts, each with the size in another place. */
async function webpSize(reader: FileWindow): Promise<PictureSize | undefined> {
  const view = await reader.at(12, 18);
  if (view.byteLength < 18) return undefined;
  switch (view.getUint32(0)) {
    case 0x56503858: // VP8X
      return { width: 1 + uint24(view, 12), height: 1 + uint24(view, 15) };
    case 0x5650384c: {
      // VP8L
      const bits = view.getUint32(9, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 0x56503820: // VP8
      return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff };
    default:
      return undefined;
  }
}

function uint24(view: DataView, offset: number): number {
  return view.getUint16(offset, true) + view.getUint8(offset + 2) * 65_536;
}

/** The part of a HEIF file that is searched for sizes, in bytes; they are in its first boxes. */
const HEIF_BYTES = 65_536;

/** ISO/IEC 23008-12, 6.5.3: boxes `ispe` have the sizes of the picture, its tiles and its thumbnail; the picture is largest. */
async function heifSize(reader: FileWindow): Promise<PictureSize | undefined> {
  const view = await reader.at(0, HEIF_BYTES);
  let largest: PictureSize | undefined;
  for (let offset = 4; offset + 16 <= Math.min(view.byteLength, HEIF_BYTES); offset += 1) {
    if (view.getUint32(offset) !== 0x69737065) continue;
    const found = { width: view.getUint32(offset + 8), height: view.getUint32(offset + 12) };
    if (!largest || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}
