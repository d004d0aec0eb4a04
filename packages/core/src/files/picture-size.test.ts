import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pictureSize } from './picture-size.js';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const word = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const half = (value: number) => [(value >>> 8) & 255, value & 255];
const size = (type: string, bytes: readonly number[]) => pictureSize(type, new File([Uint8Array.from(bytes)], 'a'));

/** The Exif segment of a JPEG, in either order of bytes. */
function exif(orientation: number, isLittle: boolean): number[] {
  const order = (bytes: number[]) => (isLittle ? bytes.reverse() : bytes);
  const entry = [...order(half(0x0112)), ...order(half(3)), ...order(word(1)), ...order(half(orientation)), 0, 0];
  const tiff = [...ascii(isLittle ? 'II' : 'MM'), ...order(half(42)), ...order(word(8)), ...order(half(1)), ...entry];
  const content = [...ascii('Exif'), 0, 0, ...tiff, 0, 0, 0, 0];
  return [0xff, 0xe1, ...half(content.length + 2), ...content];
}

const jpeg = (width: number, height: number, before: readonly number[] = []) => [
  ...[0xff, 0xd8],
  ...before,
  ...[0xff, 0xc4, 0, 4, 1, 2],
  ...[0xff, 0xc0, 0, 17, 8, ...half(height), ...half(width), 3, 0, 0, 0],
];

const box = (type: string, content: readonly number[]) => [...word(content.length + 8), ...ascii(type), ...content];
const ispe = (width: number, height: number) => box('ispe', [0, 0, 0, 0, ...word(width), ...word(height)]);

describe('the size of a picture', () => {
  it('is read from the header of each type', async () => {
    assert.deepEqual(await size('image/jpeg', jpeg(4032, 3024)), { width: 4032, height: 3024 });
    const png = [...ascii('\x89PNG\r\n\x1a\n'), ...word(13), ...ascii('IHDR'), ...word(40_000), ...word(40_000)];
    assert.deepEqual(await size('image/png', png), { width: 40_000, height: 40_000 });
    assert.deepEqual(await size('image/gif', [...ascii('GIF89a'), 1, 2, 3, 4]), { width: 513, height: 1027 });
    const heic = [...box('ftyp', ascii('heic0000')), ...box('meta', [...ispe(320, 240), ...ispe(4032, 3024)])];
    assert.deepEqual(await size('image/heic', heic), { width: 4032, height: 3024 });
  });

  it('is read from each layout of WebP', async () => {
    const riff = (layout: string, content: readonly number[]) => [
      ...ascii('RIFF'),
      ...[0, 0, 0, 0],
      ...ascii('WEBP'),
      ...ascii(layout),
      ...[0, 0, 0, 0],
      ...content,
      ...Array<number>(10).fill(0),
    ];
    const expected = { width: 300, height: 200 };
    assert.deepEqual(await size('image/webp', riff('VP8X', [0, 0, 0, 0, 43, 1, 0, 199, 0, 0])), expected);
    assert.deepEqual(await size('image/webp', riff('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 44, 1, 200, 0])), expected);
    const bits = 299 + 199 * 16_384;
    assert.deepEqual(await size('image/webp', riff('VP8L', [0x2f, ...word(bits).reverse()])), expected);
  });

  it('is that of the picture as it is shown: turned by its orientation, in both orders of bytes', async () => {
    for (const isLittle of [true, false]) {
      for (const orientation of [1, 3, 5, 6, 8]) {
        const found = await size('image/jpeg', jpeg(400, 300, exif(orientation, isLittle)));
        const expected = orientation >= 5 ? { width: 300, height: 400 } : { width: 400, height: 300 };
        assert.deepEqual(found, expected, `${orientation}`);
      }
    }
  });

  it('is unknown for other types, and for headers that are cut off or without a size', async () => {
    assert.equal(await size('application/pdf', ascii('%PDF-1.7')), undefined);
    assert.equal(await size('image/jpeg', [0xff, 0xd8, 0xff, 0xc0, 0]), undefined);
    assert.equal(await size('image/png', ascii('\x89PNG\r\n\x1a\n')), undefined);
    assert.equal(await size('image/png', [...ascii('\x89PNG\r\n\x1a\n'), ...Array<number>(40).fill(9)]), undefined);
    assert.equal(await size('image/jpeg', jpeg(0, 300)), undefined);
  });

  it('is looked for to an end, whatever the file holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('image/jpeg', 'image/png', 'image/heic', 'image/webp', 'image/gif'),
        fc.array(fc.constantFrom(0, 1, 8, 0x12, 0x45, 0x4d, 0xc0, 0xd8, 0xe1, 0xff), { maxLength: 120 }),
        async (type, bytes) => {
          await size(type, [0xff, 0xd8, ...bytes]);
        },
      ),
    );
  });
});
