import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fileRemarks } from './file-remarks.js';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const remarks = (type: string, bytes: readonly number[]) => fileRemarks(type, new File([Uint8Array.from(bytes)], 'a'));

/** Parts of a picture as a camera writes them: a small one within, and the picture itself with a restart marker. */
const JPEG = [
  ...[0xff, 0xd8],
  ...[0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xd9, 0, 0],
  ...[0xff, 0xc4, 0, 3, 7],
  ...[0xff, 0xda, 0, 4, 1, 0],
  ...[1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 5],
  ...[0xff, 0xd9],
];
const word = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const chunk = (type: string, size: number) => [...word(size), ...ascii(type), ...Array<number>(size + 4).fill(7)];
const PNG = [...ascii('\x89PNG\r\n\x1a\n'), ...chunk('IHDR', 13), ...chunk('IDAT', 70_000), ...chunk('IEND', 0)];
const box = (type: string, size: number) => [...word(size + 8), ...ascii(type), ...Array<number>(size).fill(7)];
const HEIC = [...box('ftyp', 16), ...box('meta', 100), ...box('mdat', 5000)];

describe('a file whose end is missing', () => {
  for (const [type, whole, last] of [
    ['image/jpeg', JPEG, 2],
    ['image/png', PNG, 12],
    ['image/heic', HEIC, 1],
  ] as const) {
    it(`is noticed wherever it ends: ${type}`, async () => {
      assert.deepEqual(await remarks(type, whole), []);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 30, max: whole.length - last }), async (length) => {
          const isWhole = type === 'image/heic' && [24, 132].includes(length);
          assert.deepEqual(await remarks(type, whole.slice(0, length)), isWhole ? [] : ['fileIncomplete']);
        }),
        { numRuns: 40 },
      );
    });
  }

  it('is not one with something after its end, as phones add to pictures', async () => {
    assert.deepEqual(await remarks('image/jpeg', [...JPEG, ...ascii('MotionPhoto_Data')]), []);
    assert.deepEqual(await remarks('image/png', [...PNG, 0, 0]), []);
    assert.deepEqual(await remarks('application/pdf', ascii('%PDF-1.4\nstartxref\n9\n%%EOF\n\0\0\0')), []);
  });

  it('is a PDF without the place of its trailer', async () => {
    assert.deepEqual(await remarks('application/pdf', ascii('%PDF-1.4\n1 0 obj <</Length 9>> stream')), [
      'fileIncomplete',
    ]);
  });

  it('is not looked for in other types', async () => {
    assert.deepEqual(await remarks('text/csv', ascii('a;b')), []);
  });
});

describe('a locked PDF', () => {
  it('is noticed by its trailer, at the end or where the cross-reference stream is', async () => {
    assert.deepEqual(
      await remarks('application/pdf', ascii('%PDF-1.4\ntrailer\n<</Encrypt 12 0 R>>\nstartxref\n9\n%%EOF')),
      ['fileLocked'],
    );
    const stream = `%PDF-1.7\n5 0 obj <</Type /XRef /Encrypt 4 0 R>> stream\n${'x'.repeat(20_000)}\nendstream`;
    assert.deepEqual(await remarks('application/pdf', ascii(`${stream}\nstartxref\n9\n%%EOF`)), ['fileLocked']);
    const open = stream.replace('/Encrypt 4 0 R', '').replace('xxxx', '/Encrypt is a word');
    assert.deepEqual(await remarks('application/pdf', ascii(`${open}\nstartxref\n9\n%%EOF`)), []);
  });
});

it('whatever a file holds, looking at it comes to an end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('image/jpeg', 'image/png', 'image/heic', 'application/pdf'),
      fc.array(fc.constantFrom(0, 1, 0xff, 0xd8, 0xda, 0xe1, 8), { maxLength: 80 }),
      async (type, bytes) => assert.equal(Array.isArray(await remarks(type, bytes)), true),
    ),
  );
});
