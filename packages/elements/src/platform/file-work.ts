import type { FileDetails, PhotoPlan } from '@motcua/core';
import { pdfPages } from '@motcua/core/pdf-pages';
import { hashSlices } from './hash-slices.js';

// Runs in a worker, or on the main thread where the page's policy refuses one: see `file-jobs.ts`.

/** Each kind of work on the content of a file: what it is given, and what it results in. */
export interface FileWork {
  /** The SHA-256: 64 lower-case hexadecimal digits. */
  hash: { readonly given: object; readonly result: string };
  /** A photo encoded again; see `encode` of `FileTools`. */
  encode: { readonly given: { readonly plan: PhotoPlan }; readonly result: Blob | 'tooLarge' | 'unreadable' };
  measure: { readonly given: { readonly type: string }; readonly result: Pick<FileDetails, 'brightness' | 'pages'> };
  /** A small picture, at most `edge` pixels wide; undefined where the browser cannot decode the file. */
  preview: { readonly given: { readonly edge: number }; readonly result: ImageBitmap | undefined };
}

/** One piece of work. */
export type FileJob<Kind extends keyof FileWork = keyof FileWork> = {
  [Name in Kind]: { readonly kind: Name; readonly file: Blob } & FileWork[Name]['given'];
}[Kind];

type Workers = { readonly [Kind in keyof FileWork]: (job: FileJob<Kind>) => Promise<FileWork[Kind]['result']> };

const WORKERS: Workers = {
  hash: ({ file }) => hashSlices(file as File),
  encode: ({ file, plan }) => encodePhoto(file, plan),
  measure: async ({ file, type }) => {
    if (type === 'application/pdf') {
      const pages = await pdfPages(file as File, inflate);
      return pages === undefined ? {} : { pages };
    }
    const brightness = type.startsWith('image/') ? await measureBrightness(file) : undefined;
    return brightness === undefined ? {} : { brightness };
  },
  preview: ({ file, edge }) => smallBitmap(file, edge),
};

/** Does one piece of work; rejects with the error of reading where the file cannot be read. */
export async function workOnFile<Kind extends keyof FileWork>(job: FileJob<Kind>): Promise<FileWork[Kind]['result']> {
  const work = WORKERS[job.kind] as (job: FileJob<Kind>) => Promise<FileWork[Kind]['result']>;
  return work(job);
}

async function encodePhoto(
  file: Blob,
  { type, maxBytes, attempts }: PhotoPlan,
): Promise<Blob | 'tooLarge' | 'unreadable'> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) {
    // A file that cannot be read is another matter than one that cannot be decoded.
    await file.slice(0, 1).arrayBuffer();
    return 'unreadable';
  }
  try {
    for (const { width, height, quality } of attempts) {
      const { canvas, context } = openCanvas(width, height);
      if (type === 'image/jpeg') {
        // A JPEG has no transparency: what shows through is paper.
        context.fillStyle = '#fff';
        context.fillRect(0, 0, width, height);
      }
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, width, height);
      const blob = await toBlob(canvas, type, quality);
      if (blob.type !== type) return 'unreadable';
      if (blob.size <= maxBytes) return blob;
    }
    return 'tooLarge';
  } finally {
    picture.close();
  }
}

/** The width to which a picture is reduced to measure it, in pixels. */
const MEASURED_WIDTH = 128;

/** Of 1: the part of the pixels that are not brighter than the brightness of a picture. */
const LIGHT_PART = 0.95;

/** Returns how bright the light parts of a picture are, from 0 to 255; undefined where it cannot be decoded. */
async function measureBrightness(file: Blob): Promise<number | undefined> {
  const small = await smallBitmap(file, MEASURED_WIDTH);
  if (!small) return undefined;
  const { width, height } = small;
  const { context } = openCanvas(width, height);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(small, 0, 0);
  small.close();
  const { data } = context.getImageData(0, 0, width, height);
  const lumas: number[] = [];
  // Rec. ITU-R BT.709, the luma of sRGB.
  for (let at = 0; at < data.length; at += 4)
    lumas.push(0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!);
  lumas.sort((one, other) => one - other);
  return Math.round(lumas[Math.floor((lumas.length - 1) * LIGHT_PART)] ?? 0);
}

/** Decodes a picture at a small size, without drawing it at its own. */
async function smallBitmap(file: Blob, width: number): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, {
      ...{ imageOrientation: 'from-image', resizeWidth: width, resizeQuality: 'medium' },
    });
  } catch {
    return undefined;
  }
}

type Canvas = OffscreenCanvas | HTMLCanvasElement;

function openCanvas(
  width: number,
  height: number,
): { canvas: Canvas; context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D } {
  const canvas: Canvas =
    'OffscreenCanvas' in globalThis
      ? new OffscreenCanvas(width, height)
      : Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D | null;
  if (!context) throw new Error('No canvas');
  return { canvas, context };
}

async function toBlob(canvas: Canvas, type: string, quality: number): Promise<Blob> {
  if (!('toBlob' in canvas)) return canvas.convertToBlob({ type, quality });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Not encoded'))), type, quality);
  });
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
