import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FileContent } from './attached-file.js';
import { inspectFile, mayFit, type FileSlot, type FileTools } from './inspect-file.js';
import { MIN_LONG_EDGE, type PhotoPlan } from './photo-plan.js';

const JPG = { type: 'image/jpeg', extensions: ['.jpg'] };
const PDF = { type: 'application/pdf', extensions: ['.pdf'] };
const SLOT: FileSlot = { id: 'paper', accept: [JPG, PDF], maxBytes: 10_000 };

const half = (value: number) => [(value >>> 8) & 255, value & 255];

function jpeg(width: number, height: number, bytes: number, name = 'anh.jpg'): File {
  const head = [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, ...half(height), ...half(width), 3, ...Array<number>(9).fill(1)];
  const scan = [0xff, 0xda, 0, 4, 1, 0];
  const filling = Array<number>(Math.max(0, bytes - head.length - scan.length - 2)).fill(7);
  return new File([Uint8Array.from([...head, ...scan, ...filling, 0xff, 0xd9])], name, { type: 'image/jpeg' });
}

function png(width: number, height: number): File {
  const word = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  return new File([Uint8Array.from([...head, ...word(width), ...word(height)])], 'bom.png');
}

const heic = () =>
  new File(
    [
      Uint8Array.from([
        0,
        0,
        0,
        12,
        ...Buffer.from('ftypheic'),
        0,
        0,
        0,
        20,
        ...Buffer.from('ispe'),
        0,
        0,
        0,
        0,
        0,
        0,
        15,
        192,
        0,
        0,
        11,
        208,
      ]),
    ],
    'IMG_1.HEIC',
  );

interface Calls {
  readonly tools: FileTools;
  readonly plans: PhotoPlan[];
}

function toolsWith(
  encode: (plan: PhotoPlan) => FileContent | 'tooLarge' | 'unreadable',
  measured: { brightness?: number; pages?: number } = {},
): Calls {
  const plans: PhotoPlan[] = [];
  return {
    plans,
    tools: {
      sha256: () => Promise.resolve('0'.repeat(64)),
      newId: () => 'file-1',
      encode: (_file, plan) => {
        plans.push(plan);
        return Promise.resolve(encode(plan));
      },
      measure: () => Promise.resolve(measured),
    },
  };
}

const never = () => toolsWith(() => assert.fail('encoded'));

describe('a photo', () => {
  it('that fits is attached byte for byte', async () => {
    const file = jpeg(4000, 3000, 9_000);
    const found = await inspectFile(SLOT, file, never().tools);
    assert.ok('attached' in found);
    assert.equal(found.attached.content, file);
    assert.deepEqual(found.attached.details, { width: 4000, height: 3000 });
    assert.equal(found.attached.remarks, undefined);
  });

  it('that is too large is encoded again, and the copy says what it was', async () => {
    const copy = jpeg(3000, 2250, 8_000, 'copy');
    const { tools, plans } = toolsWith(() => copy);
    const found = await inspectFile(SLOT, jpeg(4000, 3000, 12_000, 'Ảnh.JPEG'), tools);
    assert.ok('attached' in found);
    assert.equal(found.attached.content, copy);
    assert.equal(found.attached.name, 'Ảnh.jpg');
    assert.equal(found.attached.size, 8_000);
    assert.deepEqual(found.attached.details?.original, { name: 'Ảnh.JPEG', type: 'image/jpeg', size: 12_000 });
    assert.equal(plans[0]?.maxBytes, 10_000);
    assert.deepEqual(plans[0]?.attempts[0], { width: 4000, height: 3000, quality: 0.85 });
    const edges = plans[0].attempts.map(({ width }) => width);
    assert.equal(Math.min(...edges), MIN_LONG_EDGE, 'it stays legible');
  });

  it('that no attempt makes small enough is refused with its size', async () => {
    const { tools } = toolsWith(() => 'tooLarge');
    const found = await inspectFile(SLOT, jpeg(4000, 3000, 12_000), tools);
    assert.ok('rejected' in found);
    assert.equal(found.rejected.issue.code, 'fileTooLarge');
  });

  it('with more pixels than can be opened is refused before it is decoded, however few bytes it has', async () => {
    const slot = { ...SLOT, accept: [{ type: 'image/png', extensions: ['.png'] }] };
    const found = await inspectFile(slot, png(40_000, 40_000), never().tools);
    assert.ok('rejected' in found);
    assert.equal(found.rejected.issue.code, 'fileDimensions');
    assert.deepEqual(found.rejected.issue.params, { width: 40_000, height: 40_000 });
  });

  it('in HEIC is converted where the component does not take it, and the way out is said where it cannot be', async () => {
    const converted = await inspectFile(SLOT, heic(), toolsWith(() => jpeg(4000, 3000, 500)).tools);
    assert.ok('attached' in converted);
    assert.equal(converted.attached.name, 'IMG_1.jpg');
    assert.equal(converted.attached.details?.original?.type, 'image/heic');
    const refused = await inspectFile(SLOT, heic(), toolsWith(() => 'unreadable').tools);
    assert.ok('rejected' in refused);
    assert.equal(refused.rejected.issue.code, 'fileHeic');
  });

  it('that is dark or small is attached with a warning, and the measured size', async () => {
    const { tools } = toolsWith(() => 'unreadable', { brightness: 40 });
    const found = await inspectFile(SLOT, jpeg(640, 480, 5_000), tools);
    assert.ok('attached' in found);
    assert.deepEqual(found.attached.remarks, ['fileDark', 'fileSmall']);
  });

  it('of which nothing could be measured is attached all the same', async () => {
    const { tools } = never();
    const found = await inspectFile(SLOT, jpeg(4000, 3000, 9_000), {
      ...tools,
      measure: () => Promise.reject(new Error('No canvas')),
    });
    assert.ok('attached' in found);
  });
});

describe('another file', () => {
  const pdf = (size: number) => new File([`%PDF-1.7\n${'x'.repeat(size)}\nstartxref\n9\n%%EOF`], 'a.pdf');

  it('is never encoded again: a PDF that is too large is refused', async () => {
    const found = await inspectFile(SLOT, pdf(20_000), never().tools);
    assert.ok('rejected' in found);
    assert.equal(found.rejected.issue.code, 'fileTooLarge');
  });

  it('of very many pages is attached with a warning', async () => {
    const found = await inspectFile(SLOT, pdf(10), toolsWith(() => 'unreadable', { pages: 900 }).tools);
    assert.ok('attached' in found);
    assert.deepEqual(found.attached.remarks, ['filePages']);
    const short = await inspectFile(
      { ...SLOT, maxPages: 3 },
      pdf(10),
      toolsWith(() => 'unreadable', { pages: 3 }).tools,
    );
    assert.ok('attached' in short);
    assert.equal(short.attached.remarks, undefined);
  });

  it('is refused by its size without being read: nothing, and 3 GB', async () => {
    const unread = (size: number, name: string): FileContent => ({
      ...{ name, size, type: '' },
      slice: () => assert.fail('read'),
      arrayBuffer: () => assert.fail('read'),
    });
    for (const [size, name, code] of [
      [0, 'anh.jpg', 'fileEmpty'],
      [3_000_000_000, 'anh.jpg', 'fileTooLarge'],
      [3_000_000_000, 'a.pdf', 'fileTooLarge'],
    ] as const) {
      const found = await inspectFile(SLOT, unread(size, name), never().tools);
      assert.ok('rejected' in found);
      assert.equal(found.rejected.issue.code, code);
    }
  });
});

it('only photos may fit that are too large now', () => {
  const fits = (name: string, size: number, type = '') => mayFit(SLOT, { name, size, type });
  assert.equal(fits('a.pdf', 9_000), true);
  assert.equal(fits('a.pdf', 11_000), false);
  assert.equal(fits('IMG_1.HEIC', 11_000), true);
  assert.equal(fits('anh', 11_000, 'image/jpeg'), true);
  assert.equal(fits('anh.jpg', 3_000_000_000), false);
  assert.equal(fits('anh.jpg', 0), false);
});
