import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  choose,
  goTo,
  heading,
  openForm,
  openSample,
  pdf,
  press,
  root,
  spoken,
  text,
} from '../../../../test/support/form-fixture.js';
import { photoBlob, type PhotoOptions } from '../../../../test/support/photos.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

afterEach(() => fixtureCleanup());

const DEATH = 'trich-luc-khai-tu';

async function openDocuments(attributes = {}): Promise<ProcedureForm> {
  const form = await openSample('valid-household', attributes);
  await goTo(form, 'Giấy tờ kèm theo');
  return form;
}

const photo = async (name: string, options: PhotoOptions) =>
  new File([await photoBlob(options)], name, { type: 'image/jpeg' });

const row = (form: ProcedureForm) =>
  root(form).querySelector('[part~="files"] > li')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const link = (form: ProcedureForm) => root(form).querySelector<HTMLAnchorElement>('[part~="files"] a');

describe('a photo of 12 MB', () => {
  it('is made smaller by itself, which is shown and spoken, and the copy is what is sent', async () => {
    const form = await openDocuments();
    const file = await photo('anh.jpg', { width: 3300, height: 2500, noise: true });
    expect(file.size).to.be.greaterThan(10_000_000);
    await choose(form, DEATH, file);
    expect(row(form)).to.match(
      /^anh\.jpg [\d,]+ MB .*Ảnh đã được tự động thu nhỏ từ [\d,]+ MB còn [\d,]+ MB\. Hãy mở xem chữ có rõ không\./,
    );
    expect(spoken(form)).to.match(/^Đã đính kèm anh\.jpg\. Ảnh đã được tự động thu nhỏ từ/);
    const copy = await (await fetch(link(form)!.href)).blob();
    expect(copy.type).to.equal('image/jpeg');
    expect(copy.size).to.be.lessThan(10_000_000);
    const picture = await createImageBitmap(copy);
    expect(Math.max(picture.width, picture.height)).to.be.at.least(1754);
    await expect(form).to.be.accessible();
  });

  it('is kept with the draft as the copy, and says so again when the draft is resumed', async () => {
    const form = await openDocuments({ draft: 'device' });
    await choose(form, DEATH, await photo('anh.jpg', { width: 3300, height: 2500, noise: true }));
    await waitUntil(() => text(form).includes('tự động thu nhỏ'));
    const before = row(form);
    fixtureCleanup();
    const again = await openForm({ draft: 'device' });
    await waitUntil(() => text(again).includes('Tiếp tục điền'));
    await press(again, 'Tiếp tục điền');
    await waitUntil(() => heading(again) === 'Giấy tờ kèm theo', 'the draft was not resumed');
    expect(row(again)).to.equal(before);
    await press(again, 'Bỏ tệp anh.jpg');
    expect(row(again)).to.equal('');
  });
});

describe('a file that is attached', () => {
  it('has a preview of a picture, and a link that opens it under the type that it has', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, await photo('doc.jpg', { width: 1200, height: 1600, orientation: 6 }));
    const preview = root(form).querySelector('[part~="preview"]')!;
    await waitUntil(() => preview.querySelector('canvas') !== null, 'no preview came');
    const { width, height } = preview.querySelector('canvas')!;
    expect(width).to.be.greaterThan(height);
    const address = link(form)!.href;
    expect(link(form)!.target).to.equal('_blank');
    expect((await (await fetch(address)).blob()).type).to.equal('image/jpeg');
    await press(form, 'Bỏ tệp doc.jpg');
    const gone = await fetch(address).then(
      () => false,
      () => true,
    );
    expect(gone, 'the address is no longer there').to.equal(true);
  });

  it('shows its kind and its pages where it is a PDF, and stays byte for byte', async () => {
    const form = await openDocuments();
    const content = '%PDF-1.7\n1 0 obj <</Type /Page>> endobj\n2 0 obj <</Type /Page>> endobj\nstartxref\n9\n%%EOF';
    await choose(form, DEATH, new File([content], 'ban-sao.pdf'));
    expect(row(form)).to.match(/^ban-sao\.pdf 1 kB, 2 trang PDF Mở xem ban-sao\.pdf \(ở tab mới\) Bỏ tệp/);
    expect(await (await fetch(link(form)!.href)).text()).to.equal(content);
  });

  it('cannot be opened in the page’s origin where it could run something', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, pdf());
    expect(link(form)).not.to.equal(null);
    await choose(form, DEATH, new File(['<html><script>1</script>'], 'trang.html', { type: 'text/html' }));
    expect(root(form).querySelectorAll('[part~="files"] a')).to.have.length(1);
  });
});

describe('a photo that may not be legible', () => {
  it('is attached with what was measured: too dark, too small', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, await photo('toi.jpg', { width: 600, height: 400, shade: 0.9 }));
    expect(row(form)).to.contain('Ảnh này có vẻ quá tối để đọc.');
    expect(row(form)).to.contain('Ảnh này nhỏ (600 × 400 điểm ảnh) nên có thể không đọc rõ chữ.');
    expect(spoken(form)).to.contain('Ảnh này có vẻ quá tối để đọc.');
  });
});

describe('a photo of too many pixels, and one that the browser cannot decode', () => {
  it('are refused with words, and what is attached stays', async () => {
    const form = await openDocuments();
    await choose(form, DEATH, pdf('san-co.pdf'));
    const bytes = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
    const huge = new Uint8Array([...bytes, 0, 0, 0x9c, 0x40, 0, 0, 0x9c, 0x40, 8, 2, 0, 0, 0]);
    await choose(form, DEATH, new File([huge], 'bom.png', { type: 'image/png' }));
    expect(text(form)).to.contain('bom.png chưa được đính kèm. Ảnh này có 40.000 × 40.000 điểm ảnh, quá lớn để mở');
    expect(row(form)).to.match(/^san-co\.pdf/);
  });
});

describe('the camera', () => {
  it('is offered where photos are accepted, on devices that are touched', async () => {
    const form = await openDocuments();
    const camera = [...root(form).querySelectorAll('button')].find(({ textContent }) =>
      textContent?.trim().startsWith('Chụp ảnh'),
    )!;
    expect(camera.checkVisibility(), 'this browser has a mouse').to.equal(false);
    const input = camera.parentElement!.querySelector<HTMLInputElement>('[capture]')!;
    expect([input.getAttribute('capture'), input.accept]).to.deep.equal(['environment', 'image/*']);
    const transfer = new DataTransfer();
    transfer.items.add(await photo('image.jpg', { width: 1200, height: 1600 }));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => row(form).startsWith('image.jpg'), 'the photo was not attached');
  });
});
