import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  choose,
  control,
  goTo,
  heading,
  openForm,
  openSample,
  pdf,
  press,
  root,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import { sealDraft } from '../platform/sealed-draft.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const DEVICE = { draft: 'device' };
const PASSPHRASE = 'cây đa đầu làng';

const says = (form: ProcedureForm, words: string) =>
  waitUntil(() => text(form).includes(words), `it does not say: ${words}`);

afterEach(async () => {
  fixtureCleanup();
  for (const name of ['motcua', 'motcua-files'])
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
});

/** Opens the part of the form that is about files of drafts. */
async function unfold(form: ProcedureForm, words: string): Promise<void> {
  await says(form, words);
  const summary = [...root(form).querySelectorAll('summary')].find(({ textContent }) => textContent?.includes(words))!;
  summary.click();
  await waitUntil(() => summary.parentElement!.querySelector('form') !== null, 'the chunk did not come');
}

/** The file that a form with a document downloads. */
async function downloaded(): Promise<File> {
  const form = await openSample('valid-household', DEVICE);
  await goTo(form, 'Giấy tờ kèm theo');
  await choose(form, 'trich-luc-khai-tu', pdf('a.pdf'));
  await unfold(form, 'Mang hồ sơ này sang máy khác');
  await expect(form).to.be.accessible();
  await type(form, 'Đặt mật khẩu', 'ngắn');
  await press(form, 'Tải tệp về');
  await says(form, 'Mật khẩu cần ít nhất 8 ký tự');
  await type(form, 'Đặt mật khẩu', PASSPHRASE);
  const saved: string[] = [];
  const names: string[] = [];
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    saved.push(this.href);
    names.push(this.download);
  };
  await press(form, 'Tải tệp về');
  await says(form, 'Đã tải tệp về. Hãy chuyển tệp này sang máy kia.');
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  expect(names).to.deep.equal(['1.001731.motcua']);
  const file = new File([await (await fetch(saved[0]!)).blob()], names[0]!);
  fixtureCleanup();
  for (const name of ['motcua', 'motcua-files'])
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
  return file;
}

async function openFile(form: ProcedureForm, file: File, passphrase = PASSPHRASE): Promise<void> {
  const input = control(form, 'Tệp bản nháp');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  await type(form, 'Mật khẩu của tệp', passphrase);
  await press(form, 'Mở bản nháp');
}

describe('a draft in a file', () => {
  it('takes answers and attached files to another device, as a dossier of its own', async () => {
    const file = await downloaded();
    const form = await openForm(DEVICE);
    await unfold(form, 'Mở bản nháp mang từ máy khác');
    await expect(form).to.be.accessible();
    await openFile(form, file, 'sai mật khẩu');
    await says(form, 'Mật khẩu không đúng, hoặc tệp đã bị sửa.');
    expect(root(form).activeElement?.id).to.equal('portable-passphrase');
    await openFile(form, file);
    await waitUntil(() => heading(form) === 'Giấy tờ kèm theo', 'the draft was not opened');
    await says(form, 'a.pdf');
    expect((form.answers as { deceased: { fullName: string } }).deceased.fullName).to.equal('NGUYỄN VĂN AN');
  });

  it('says why another file is not opened, and what to do', async () => {
    const form = await openForm(DEVICE);
    await unfold(form, 'Mở bản nháp mang từ máy khác');
    await press(form, 'Mở bản nháp');
    await says(form, 'Hãy chọn tệp bản nháp.');
    await openFile(form, pdf());
    await says(form, 'Tệp này không phải bản nháp của biểu mẫu.');
    const other = { format: 1, id: 'a', code: '2.000002', version: '1.0.0', savedAt: '', until: '', submissionId: 'b' };
    const draft = { ...other, answers: {}, entries: {}, choices: {}, branchAnswers: {}, provenance: {} };
    const json = new TextEncoder().encode(JSON.stringify({ draft, files: [] }));
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, json.length);
    const sealed = await sealDraft(new Blob([length, json]), PASSPHRASE);
    await openFile(form, new File([sealed], 'x.motcua'));
    await says(form, 'Bản nháp này của một thủ tục khác.');
    await openFile(form, new File([sealed.slice(0, sealed.size - 5)], 'x.motcua'));
    await says(form, 'Tệp này thiếu phần cuối');
    const format = (await sealed.slice(0, 8).text()).replace(/\d/, '9');
    await openFile(form, new File([format, sealed.slice(8)], 'x.motcua'));
    await says(form, 'Tệp này do phiên bản mới hơn tạo ra');
    await openFile(form, new File([await sealDraft(new Blob(['no draft']), PASSPHRASE)], 'x.motcua'));
    await says(form, 'Tệp này không phải bản nháp của biểu mẫu.');
    expect(heading(form)).to.equal('Hỗ trợ chi phí mai táng');
    await expect(form).to.be.accessible();
  });

  it('is not written at a kiosk', async () => {
    const form = await openSample('valid-household', { mode: 'kiosk' });
    await goTo(form, 'Giấy tờ kèm theo');
    expect(text(form)).not.to.contain('Mang hồ sơ này sang máy khác');
  });
});
