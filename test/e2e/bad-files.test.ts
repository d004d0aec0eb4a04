import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pdfBytes, Stage, type Visit } from './harness.js';
import { fillFromSample, goOnTo, resume } from './sample-journey.js';

const PAPER = '#component-trich-luc-khai-tu';

let stage: Stage;
let folder: string;
let visit: Visit;
before(async () => {
  stage = await Stage.set();
  folder = await mkdtemp(path.join(os.tmpdir(), 'motcua-bad-files-'));
  visit = await stage.visit('/', { viewport: { width: 360, height: 740 } });
  await fillFromSample(visit);
  await goOnTo(visit, 'Giấy tờ kèm theo');
  await choose(await onDisk('tot.pdf', pdfBytes('good', 50_000)));
  await visit.attached('tot.pdf');
});
after(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

async function onDisk(name: string, content: Buffer | string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** A file of a size, of which nothing but its beginning takes space on the disk. */
async function sparse(name: string, size: number, head: Buffer): Promise<string> {
  const file = await onDisk(name, head);
  await truncate(file, size);
  return file;
}

const choose = (...files: readonly string[]) => visit.form.locator(PAPER).setInputFiles(files);

const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** A box of ISO/IEC 14496-12. */
const box = (type: string, ...content: readonly Buffer[]) => {
  const inner = Buffer.concat(content);
  return Buffer.concat([uint32(8 + inner.length), Buffer.from(type), inner]);
};

/** The boxes of a HEIC photo of 4032 × 3024 pixels, up to its data, of which nothing can be decoded. */
const heicHead = (dataBytes: number) =>
  Buffer.concat([
    box('ftyp', Buffer.from('heic'), uint32(0), Buffer.from('mif1heic')),
    box(
      'meta',
      uint32(0),
      box('hdlr', uint32(0), uint32(0), Buffer.from('pict'), Buffer.alloc(13)),
      box('pitm', uint32(0), Buffer.from([0, 1])),
      box('iprp', box('ipco', box('ispe', uint32(0), uint32(4032), uint32(3024)))),
    ),
    uint32(8 + dataBytes),
    Buffer.from('mdat'),
  ]);

/** A PNG whose header states 40,000 × 40,000 pixels. */
const HUGE_PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  ...[uint32(13), Buffer.from('IHDR'), uint32(40_000), uint32(40_000), Buffer.from([8, 2, 0, 0, 0]), uint32(0)],
  ...[uint32(0), Buffer.from('IEND'), uint32(0xae426082)],
]);

const PAGES = [
  '%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Count 900>> endobj\n',
  ...Array.from({ length: 900 }, (_, at) => `${at + 3} 0 obj\n<</Type/Page/Parent 2 0 R>>\nendobj\n`),
  'startxref\n9\n%%EOF',
].join('');

const LOCKED =
  '%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R /Encrypt 5 0 R>>\nstartxref\n9\n%%EOF';

/** What is attached before and after: nothing is lost. */
async function keepsTheGoodOne(): Promise<void> {
  await visit.button('Bỏ tệp tot.pdf').waitFor();
  await visit.fitsItsWidth('a bad file');
  assert.deepEqual(visit.complaints, []);
}

describe('a bad file is named with what to do, and what was attached stays', () => {
  for (const [what, make, words] of [
    ['of 0 bytes', () => onDisk('rong.pdf', ''), 'Tệp này rỗng (0 byte). Hãy kiểm tra và chọn lại tệp'],
    [
      'of 3 GB, a PDF',
      () => sparse('3gb.pdf', 3_000_000_000, Buffer.from('%PDF-1.7\n')),
      'Mỗi tệp nhiều nhất 10 MB: hãy chụp lại ở cỡ nhỏ hơn hoặc tách thành nhiều tệp',
    ],
    [
      'of 3 GB, a photo',
      () => sparse('3gb.jpg', 3_000_000_000, Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
      'Mỗi tệp nhiều nhất 10 MB: hãy chụp lại ở cỡ nhỏ hơn hoặc tách thành nhiều tệp',
    ],
    [
      'of 40,000 × 40,000 pixels',
      () => onDisk('lon.png', HUGE_PNG),
      'Hãy chụp lại giấy tờ bằng camera, hoặc lưu ảnh ở cỡ nhỏ hơn rồi chọn lại',
    ],
    [
      'in HEIC that has to be made smaller and that the browser cannot decode',
      () => sparse('IMG_1.HEIC', 11_000_000, heicHead(10_990_000)),
      'Trình duyệt này không đọc được ảnh HEIC. Hãy chụp lại bằng nút “Chụp ảnh”',
    ],
    ['in PDF with the name of a photo', () => onDisk('anh.jpg', pdfBytes('photo', 3000)), undefined],
    [
      'of a program with the name of a PDF',
      () => onDisk('chuong-trinh.pdf', 'MZ program'),
      'Nội dung tệp không đúng với đuôi tên tệp. Hãy chọn tệp',
    ],
  ] as const) {
    it(what, async () => {
      const file = await make();
      await choose(file);
      const name = path.basename(file);
      // The content decides: one that is accepted gets the ending that belongs to it.
      if (words === undefined) await visit.attached(`${name}.pdf`);
      else {
        await visit.form.getByText(`${name} chưa được đính kèm`).first().waitFor();
        await visit.form.getByText(words).first().waitFor();
      }
      await keepsTheGoodOne();
      if (words === undefined) await visit.button(`Bỏ tệp ${name}.pdf`).click();
    });
  }

  for (const [what, name, content, words] of [
    ['of 900 pages', '900.pdf', PAGES, 'Tệp này có 900 trang, nhiều hơn thường lệ.'],
    ['with a password', 'khoa.pdf', LOCKED, 'hãy chọn bản không có mật khẩu'],
    ['whose end is missing', 'cut.pdf', '%PDF-1.7\n1 0 obj <</Type /Catalog', 'hãy chọn lại bản đầy đủ'],
  ] as const) {
    it(`a PDF ${what} is attached with a warning`, async () => {
      await choose(await onDisk(name, content));
      await visit.attached(name);
      await visit.form.getByText(words).first().waitFor();
      await keepsTheGoodOne();
      await visit.button(`Bỏ tệp ${name}`).click();
    });
  }

  it('ten files where five are taken are refused together', async () => {
    const files = await Promise.all(
      Array.from({ length: 10 }, (_, at) => onDisk(`nhieu-${at}.pdf`, pdfBytes(`${at}`, 3000))),
    );
    await choose(...files);
    await visit.form.getByText('Bạn chọn 10 tệp, mục này chỉ nhận thêm được 4 tệp (nhiều nhất 5).').first().waitFor();
    await keepsTheGoodOne();
  });

  it('a folder that is dropped is named, and not read', async () => {
    const dropped = path.join(folder, 'Giấy tờ');
    await mkdir(dropped);
    const place = visit.form.locator('[part~="component"]', { has: visit.page.locator(PAPER) });
    await place.scrollIntoViewIfNeeded();
    const { x, y } = (await place.boundingBox())!;
    const session = await visit.context.newCDPSession(visit.page);
    const data = { items: [], files: [dropped], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: x + 40, y: y + 40, data });
    await visit.form.getByText('Đây là một thư mục. Hãy mở thư mục ra và chọn từng tệp').first().waitFor();
    await keepsTheGoodOne();
  });

  it('all of that leaves the draft as it was', async () => {
    await visit.form.getByText('kể cả 1 tệp đính kèm; chưa gửi').first().waitFor();
    await visit.page.reload();
    await resume(visit);
    await visit.onScreen('Giấy tờ kèm theo');
    await visit.attached('tot.pdf');
  });
});
