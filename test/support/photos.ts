/** What a photo for tests shows. */
export interface PhotoOptions {
  /** In pixels, before the picture is turned. */
  readonly width: number;
  readonly height: number;
  /** The orientation that its Exif segment states: 1 to 8; no such segment when absent. */
  readonly orientation?: number;
  /** The colour of its upper quarter, before it is turned. */
  readonly topColour?: string;
  /** From 0 to 1: how much black lies over it. */
  readonly shade?: number;
  /** True for random pixels, which compress badly. */
  readonly noise?: boolean;
}

/** Returns a JPEG as a camera writes one: lines as of print on paper. */
export async function photoBlob({
  width,
  height,
  orientation,
  topColour,
  shade = 0,
  noise,
}: PhotoOptions): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#222';
  for (let line = 20; line < height; line += 24) context.fillRect(20, line, Math.max(0, width - 40), 6);
  if (noise) drawNoise(context, width, height);
  if (topColour !== undefined) {
    context.fillStyle = topColour;
    context.fillRect(0, 0, width, height / 4);
  }
  context.fillStyle = `rgb(0 0 0 / ${shade})`;
  context.fillRect(0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: noise ? 1 : 0.9 });
  return orientation === undefined ? blob : withOrientation(blob, orientation);
}

function drawNoise(context: OffscreenCanvasRenderingContext2D, width: number, height: number): void {
  const tile = context.createImageData(256, 256);
  let seed = 1;
  for (let at = 0; at < tile.data.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    tile.data[at] = at % 4 === 3 ? 255 : (seed >>> 16) & 255;
  }
  for (let y = 0; y < height; y += 256) for (let x = 0; x < width; x += 256) context.putImageData(tile, x, y);
}

/** Puts an Exif segment with an orientation after the first marker of a JPEG. */
function withOrientation(jpeg: Blob, orientation: number): Blob {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
  return new Blob([jpeg.slice(0, 2), new Uint8Array(segment), jpeg.slice(2)], { type: 'image/jpeg' });
}
