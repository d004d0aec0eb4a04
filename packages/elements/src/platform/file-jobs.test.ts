import { expect } from '@open-wc/testing';
import { photoBlob } from '../../../../test/support/photos.js';
import type * as FileJobs from './file-jobs.js';
import type { FileJob, FileWork } from './file-work.js';

type Jobs = typeof FileJobs;

let copies = 0;

/** A copy of the module, whose worker is its own. */
const freshJobs = (): Promise<Jobs> => import(`./file-jobs.ts?copy=${(copies += 1)}`) as Promise<Jobs>;

async function hashOf(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const plan = (maxBytes: number): FileJob<'encode'>['plan'] => ({
  type: 'image/jpeg',
  extension: '.jpg',
  maxBytes,
  attempts: [
    { width: 400, height: 300, quality: 0.9 },
    { width: 200, height: 150, quality: 0.9 },
  ],
});

/** Runs each kind of work in a worker, and where there is none. */
for (const [where, refuse] of [
  ['in a worker', undefined],
  ['on the main thread, since the page refuses workers', 'throws'],
  ['on the main thread, since the script of the worker does not load', 'fails'],
] as const) {
  describe(`work on files ${where}`, () => {
    let jobs: Jobs;
    const { Worker } = globalThis;
    before(async () => {
      jobs = await freshJobs();
      if (refuse === 'throws')
        globalThis.Worker = class {
          constructor() {
            throw new DOMException('Refused', 'SecurityError');
          }
        } as unknown as typeof Worker;
      if (refuse === 'fails')
        globalThis.Worker = class extends Worker {
          constructor() {
            super('/no/such/script.js', { type: 'module' });
          }
        };
      await run({ kind: 'hash', file: new Blob(['x']) });
    });
    after(() => {
      globalThis.Worker = Worker;
    });

    const run = <Kind extends keyof FileWork>(job: FileJob<Kind>) => jobs.runFileJob<Kind>(job);

    it('is done there', async () => {
      expect(await jobs.hasFileWorker()).to.equal(refuse === undefined);
    });

    it('hashes a file as the browser does', async () => {
      const file = new Blob([new Uint8Array(300_000).map((_, index) => index % 251)]);
      expect(await run<'hash'>({ kind: 'hash', file })).to.equal(await hashOf(file));
    });

    it('takes the first encoding of a photo that is small enough', async () => {
      const file = await photoBlob({ width: 1200, height: 900 });
      const copy = (await run<'encode'>({ kind: 'encode', file, plan: plan(1_000_000) })) as Blob;
      expect(copy.type).to.equal('image/jpeg');
      const picture = await createImageBitmap(copy);
      expect([picture.width, picture.height]).to.deep.equal([400, 300]);
      const smaller = (await run<'encode'>({ kind: 'encode', file, plan: plan(copy.size - 1) })) as Blob;
      expect((await createImageBitmap(smaller)).width).to.equal(200);
      expect(await run<'encode'>({ kind: 'encode', file, plan: plan(100) })).to.equal('tooLarge');
      const broken = new Blob(['no picture'], { type: 'image/heic' });
      expect(await run<'encode'>({ kind: 'encode', file: broken, plan: plan(1_000) })).to.equal('unreadable');
    });

    it('turns a photo as its orientation says', async () => {
      const file = await photoBlob({ width: 400, height: 300, orientation: 6, topColour: '#f00' });
      const attempts = [{ width: 300, height: 400, quality: 0.9 }];
      const copy = (await run<'encode'>({ kind: 'encode', file, plan: { ...plan(1e6), attempts } })) as Blob;
      const picture = await createImageBitmap(copy, { imageOrientation: 'none' } as unknown as ImageBitmapOptions);
      const canvas = new OffscreenCanvas(300, 400);
      const context = canvas.getContext('2d')!;
      context.drawImage(picture, 0, 0);
      // Turned by a quarter to the right, the top of the camera's picture is on the right.
      const redAt = (x: number, y: number) => {
        const [red = 0, green = 0] = context.getImageData(x, y, 1, 1).data;
        return red > 200 && green < 100;
      };
      expect([redAt(290, 200), redAt(10, 200)]).to.deep.equal([true, false]);
    });

    it('measures how bright a picture is, and how many pages a PDF has', async () => {
      const measure = (file: Blob, type: string) => run<'measure'>({ kind: 'measure', file, type });
      const light = await measure(await photoBlob({ width: 600, height: 400 }), 'image/jpeg');
      const dark = await measure(await photoBlob({ width: 600, height: 400, shade: 0.9 }), 'image/jpeg');
      expect(light.brightness).to.be.greaterThan(200);
      expect(dark.brightness).to.be.lessThan(60);
      const pdf = new Blob(['%PDF-1.4\n1 0 obj <</Type /Page>> endobj\n2 0 obj <</Type/Page/Parent 3 0 R>> endobj']);
      expect(await measure(pdf, 'application/pdf')).to.deep.equal({ pages: 2 });
      expect(await measure(new Blob(['a;b']), 'text/csv')).to.deep.equal({});
    });

    it('draws a small picture, and nothing for a file that is none', async () => {
      const file = await photoBlob({ width: 1200, height: 900 });
      const picture = await run<'preview'>({ kind: 'preview', file, edge: 120 });
      expect([picture?.width, picture?.height]).to.deep.equal([120, 90]);
      expect(await run<'preview'>({ kind: 'preview', file: new Blob(['x']), edge: 120 })).to.equal(undefined);
    });
  });
}
