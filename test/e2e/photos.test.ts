import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { pdfBytes, Stage, type Visit } from './harness.js';
import { fillFromSample } from './sample-journey.js';

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

const PAPER = '#component-trich-luc-khai-tu';

async function onDocuments(
  address = '/',
  options: Parameters<Stage['visit']>[1] = {},
  prepare?: (context: BrowserContext) => Promise<unknown>,
): Promise<Visit> {
  const visit = await stage.visit(address, options, prepare);
  await fillFromSample(visit);
  for (let screens = 0; screens < 12; screens += 1) {
    const here = await visit.title.innerText();
    if (here === 'Giấy tờ kèm theo') return visit;
    await visit.button(/^(Bắt đầu|Tiếp tục)$/).click();
    await visit.leaves(here);
  }
  return assert.fail('The documents did not come');
}

/** A photo as a phone takes it: of random pixels, so that it is as large as one of a detailed scene. */
async function photoBytes(visit: Visit, width: number, height: number): Promise<Buffer> {
  const base64 = await visit.page.evaluate(
    async ([across, down]) => {
      const canvas = new OffscreenCanvas(across!, down!);
      const context = canvas.getContext('2d')!;
      const tile = context.createImageData(256, 256);
      let seed = 1;
      for (let at = 0; at < tile.data.length; at += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        tile.data[at] = at % 4 === 3 ? 255 : (seed >>> 16) & 255;
      }
      for (let y = 0; y < down!; y += 256) for (let x = 0; x < across!; x += 256) context.putImageData(tile, x, y);
      const bytes = new Uint8Array(
        await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 })).arrayBuffer(),
      );
      let binary = '';
      for (let start = 0; start < bytes.length; start += 8192)
        binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
      return btoa(binary);
    },
    [width, height],
  );
  return Buffer.from(base64, 'base64');
}

/** Attaches a photo of more than 10 MB, which has to be made smaller. */
async function attachLargePhoto(visit: Visit): Promise<void> {
  const buffer = await photoBytes(visit, 3300, 2500);
  assert.ok(buffer.length > 10_000_000, `${buffer.length} bytes`);
  await visit.form.locator(PAPER).setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer });
  await visit.form
    .getByText(/^Ảnh đã được tự động thu nhỏ từ [\d,]+ MB còn [\d,]+ MB\./)
    .first()
    .waitFor();
}

/** Adds a security policy to that of the agency's pages. */
const withPolicy = (policy: string) => (context: BrowserContext) =>
  context.addInitScript((content) => {
    addEventListener('DOMContentLoaded', () => {
      document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content }),
      );
    });
  }, policy);

describe('a photo that is too large', () => {
  it('is made smaller in a worker, with the kit of another origin under a strict policy', async () => {
    const visit = await onDocuments();
    await attachLargePhoto(visit);
    assert.equal(visit.page.workers().length, 1);
    assert.deepEqual(visit.complaints, []);
    await visit.accessible('a photo that was made smaller');
    await visit.context.close();
  });

  it('is made smaller in a worker whose script has the integrity that the page asks for', async () => {
    const visit = await onDocuments('/guarded.html');
    await attachLargePhoto(visit);
    assert.equal(visit.page.workers().length, 1);
    await visit.context.close();
  });

  for (const [what, policy] of [
    ['workers', "worker-src 'none'"],
    ['the policy that an address of a worker needs', "trusted-types lit-html; require-trusted-types-for 'script'"],
  ] as const) {
    it(`is made smaller on the main thread where the page refuses ${what}`, async () => {
      const visit = await onDocuments('/', {}, withPolicy(policy));
      await attachLargePhoto(visit);
      assert.equal(visit.page.workers().length, 0);
      await visit.context.close();
    });
  }
});

describe('an attached file', () => {
  it('opens in a tab of its own', async () => {
    const visit = await onDocuments();
    const buffer = await photoBytes(visit, 1200, 900);
    await visit.form.locator(PAPER).setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer });
    const link = visit.form.getByRole('link', { name: 'Mở xem anh.jpg (ở tab mới)' });
    await visit.tabTo(link);
    const opened = visit.context.waitForEvent('page');
    await visit.page.keyboard.press('Enter');
    const tab = await opened;
    await tab.waitForLoadState();
    assert.match(tab.url(), /^blob:/);
    const size = await tab.evaluate(() => [document.images[0]?.naturalWidth, document.images[0]?.naturalHeight]);
    assert.deepEqual(size, [1200, 900]);
    assert.equal(await tab.evaluate(() => globalThis.opener as unknown), null);
    assert.deepEqual(visit.complaints, []);
    await visit.context.close();
  });
});

describe('the documents with pictures', () => {
  for (const width of [360, 1280]) {
    it(`fit a width of ${width} pixels, and a touched device offers the camera`, async () => {
      const isPhone = width === 360;
      const visit = await onDocuments('/', {
        viewport: { width, height: 900 },
        ...(isPhone && { hasTouch: true, isMobile: true }),
      });
      const small = await photoBytes(visit, 640, 480);
      await visit.form.locator(PAPER).setInputFiles([
        { name: 'anh-nho.jpg', mimeType: 'image/jpeg', buffer: small },
        { name: 'ban-sao.pdf', mimeType: 'application/pdf', buffer: pdfBytes('one', 3000) },
      ]);
      await visit.attached('ban-sao.pdf');
      await visit.form.locator('[part~="preview"] canvas').waitFor();
      assert.equal(
        await visit
          .button(/^Chụp ảnh/)
          .first()
          .isVisible(),
        isPhone,
      );
      await visit.fitsItsWidth(`${width} px`);
      if (isPhone)
        await visit
          .button(/^Chụp ảnh/)
          .first()
          .scrollIntoViewIfNeeded();
      await visit.accessible(`${width} px`);
      const folder = process.env['MOTCUA_SCREENSHOTS'];
      if (folder) await visit.page.screenshot({ path: `${folder}/documents-${width}.png`, fullPage: !isPhone });
      await visit.context.close();
    });
  }
});
