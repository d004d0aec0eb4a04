import { isSameFileType, type AcceptedType } from '@motcua/model';
import type { PictureSize } from './picture-size.js';

/** The most pixels of a picture that is opened. A camera phone takes up to 200 million; each needs 4 bytes. */
export const MAX_PIXELS = 210_000_000;

/** The most pixels of a picture that is decoded only to measure it or to show a preview. */
export const MAX_DECODED_PIXELS = 64_000_000;

/** The largest photo that is made smaller, in bytes. */
export const MAX_PHOTO_BYTES = 100_000_000;

/**
 * The long edge of a photo below which it is not made smaller, in pixels: a page of A4 at 150 dots per inch, at which
 * print of 8 points is legible.
 */
export const MIN_LONG_EDGE = 1754;

/** The long edge below which a picture is said to be too small to read, in pixels: A4 at about 85 dots per inch. */
export const SMALL_EDGE = 1000;

/**
 * The brightness below which a picture is said to be too dark, of 255: paper in a photo that can be read is brighter.
 * Measured as the luma that 95 % of the pixels do not exceed.
 */
export const DARK_BRIGHTNESS = 90;

/** Pages of a PDF from which on it is said to be long, where the component has no `maxPages`. */
export const MANY_PAGES = 100;

/** One way to encode a photo. */
export interface PhotoAttempt {
  /** In pixels, of the picture as it is shown. */
  readonly width: number;
  readonly height: number;
  /** From 0 to 1. */
  readonly quality: number;
}

/** How a photo is encoded again: the first attempt that is small enough is taken. */
export interface PhotoPlan {
  /** Media type of the copy. */
  readonly type: string;
  /** Name ending of the copy. */
  readonly extension: string;
  /** The largest copy that is taken, in bytes. */
  readonly maxBytes: number;
  readonly attempts: readonly PhotoAttempt[];
}

/** Types that browsers encode, in the order of preference. */
const ENCODED = ['image/jpeg', 'image/webp', 'image/png'];

const LONG_EDGES = [4000, 3000, 2400, 2000, MIN_LONG_EDGE];
const QUALITIES = [0.85, 0.7];

/** Of the last attempt. */
const LEAST_QUALITY = 0.5;

/** Returns how to fit a photo into the limits of a slot; undefined where the slot takes no type that can be written. */
export function photoPlan(
  { accept, maxBytes = Infinity }: { readonly accept?: readonly AcceptedType[]; readonly maxBytes?: number },
  { width, height }: PictureSize,
): PhotoPlan | undefined {
  const extensionOf = (type: string) =>
    accept ? accept.find((one) => isSameFileType(one.type, type))?.extensions[0] : `.${type.slice(6)}`;
  const type = ENCODED.find((candidate) => extensionOf(candidate) !== undefined);
  if (type === undefined) return undefined;
  const long = Math.max(width, height);
  const edges = [...new Set(LONG_EDGES.map((edge) => Math.min(edge, long)))];
  const attempt = (edge: number, quality: number): PhotoAttempt => ({
    width: Math.max(1, Math.round((width * edge) / long)),
    height: Math.max(1, Math.round((height * edge) / long)),
    quality,
  });
  // A PNG has no quality.
  const qualities = type === 'image/png' ? [1] : QUALITIES;
  const attempts = edges.flatMap((edge) => qualities.map((quality) => attempt(edge, quality)));
  if (type !== 'image/png') attempts.push(attempt(edges.at(-1)!, LEAST_QUALITY));
  return { type, extension: extensionOf(type) ?? '', maxBytes, attempts };
}
