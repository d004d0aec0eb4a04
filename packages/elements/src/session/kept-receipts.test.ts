import { toKeptReceipt } from '@motcua/core';
import type { Receipt } from '@motcua/model';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { receipt } from '../../../../stories/receipt.js';
import {
  button,
  goTo,
  heading,
  next,
  openForm,
  openSample,
  openSchema,
  press,
  root,
  text,
  type,
  wholeKit,
} from '../../../../test/support/form-fixture.js';
import { indexedDbDrafts } from '../platform/draft-storages.js';
import { keptUploads } from '../platform/kept-uploads.js';
import { keepReceipt } from './kept-receipts.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const DEVICE = { draft: 'device' };
const NUMBER = receipt.number;

/** Every key in the database, of drafts and receipts. */
async function keys(): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('motcua', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('drafts');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('IndexedDB did not open'));
  });
  const all = database.transaction('drafts').objectStore('drafts').getAllKeys();
  await new Promise((resolve) => (all.onsuccess = resolve));
  database.close();
  return all.result.map(String);
}

const kept = async (begin: string) => (await keys()).filter((key) => key.startsWith(begin));

/** A form that shows a receipt which the device has kept. */
async function received(other: Partial<Receipt> = {}): Promise<ProcedureForm> {
  const form = await openForm(DEVICE);
  form.receive({ ...receipt, ...other });
  await waitUntil(() => text(form).includes('Mở lại biểu mẫu này'), 'the receipt was not kept');
  return form;
}

/** A form that the person opens later on the same device. */
async function again(form: ProcedureForm, attributes: Readonly<Record<string, string>> = {}): Promise<ProcedureForm> {
  form.remove();
  return openForm({ ...DEVICE, ...attributes });
}

const offers = (form: ProcedureForm) => [...root(form).querySelectorAll('[part~="draft"]')];

describe('a receipt on the device', () => {
  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
  });

  it('replaces the addresses and the secret of the uploads of its dossier', async () => {
    const uploads = (submissionId: string) => keptUploads({ code: '1.001731' }, submissionId, () => indexedDbDrafts);
    await uploads(receipt.submissionId).save('paper/a', '/uploads/1');
    await uploads(receipt.submissionId).secret('s');
    await uploads('another').save('paper/a', '/uploads/2');
    await received();
    const stays = 'upload//1.001731/another/paper/a';
    await waitUntil(async () => (await kept('upload/')).join() === stays, 'the uploads stayed');
  });

  it('is offered when the form is opened again, and shown as it was', async () => {
    const form = await again(await received());
    expect(text(form)).to.contain(`Mã hồ sơ: ${NUMBER}`);
    await expect(form).to.be.accessible();
    await press(form, 'Xem lại giấy tiếp nhận');
    expect(heading(form)).to.equal('Đã nộp hồ sơ');
    expect(root(form).activeElement?.id).to.equal('title');
    for (const words of [NUMBER, '26/11/2026', receipt.statusToken, 'trich-luc-khai-tu.pdf'])
      expect(text(form)).to.contain(words);
    // The answers of that dossier are not here.
    expect(text(form)).not.to.contain('In tờ khai đã nộp');
    await expect(form).to.be.accessible();
    await press(form, 'Quay lại');
    expect(heading(form)).to.equal('Hỗ trợ chi phí mai táng');
    await next(form, 'Bắt đầu');
    expect(heading(form)).to.equal('Người chết');
    expect(offers(form).length).to.equal(0);
  });

  it('says which files did not arrive intact', async () => {
    const now = new Date();
    await keepReceipt(toKeptReceipt('1.001731', { receipt, damaged: ['a.pdf'] }, now));
    const form = await openForm(DEVICE);
    await press(form, 'Xem lại giấy tiếp nhận');
    expect(text(form)).to.contain('không còn nguyên vẹn').and.to.contain('a.pdf');
  });

  it('stays next to the draft of another dossier, and next to other receipts', async () => {
    const form = await again(await received());
    await next(form, 'Bắt đầu');
    await type(form, 'Họ và tên người chết', 'NGUYỄN VĂN AN');
    await waitUntil(async () => (await kept('1.001731@')).length === 1, 'no draft was kept');
    const third = await again(form);
    expect(offers(third).length).to.equal(2);
    await press(third, 'Xem lại giấy tiếp nhận');
    await press(third, 'Quay lại');
    third.remove();
    expect((await kept('1.001731@')).length).to.equal(1);

    const fourth = await again(await received({ number: 'H26.16-261120-0002' }));
    const [draft, first, second] = offers(fourth).map(({ textContent }) => textContent);
    expect(draft).to.contain('NGUYỄN VĂN AN');
    expect(first).to.contain('0002');
    expect(second).to.contain('0001');
  });

  it('is kept once, however often the page shows it', async () => {
    await again(await received());
    const form = await again(await received());
    expect(offers(form).length).to.equal(1);
    expect((await kept('receipt/')).length).to.equal(1);
  });

  it('is forgotten on request, on the first screen and on the receipt itself', async () => {
    const form = await again(await received());
    button(form, 'Xóa khỏi máy này').click();
    await waitUntil(() => offers(form).length === 0, 'it is still offered');
    expect(root(form).activeElement?.id).to.equal('title');
    expect(await kept('receipt/')).to.deep.equal([]);

    const other = await received();
    button(other, 'Xóa giấy tiếp nhận khỏi máy này').click();
    await waitUntil(() => text(other).includes('Chỉ hiện một lần'), 'it is not said');
    expect(root(other).activeElement?.id).to.equal('title');
    expect(await kept('receipt/')).to.deep.equal([]);
    expect(text(other)).to.contain(receipt.statusToken);
  });

  it('is neither kept nor shown where it is not one person’s own device, or where nothing may be kept', async () => {
    (await received()).remove();
    const [key] = await kept('receipt/');
    for (const attributes of [{ mode: 'kiosk' }, { mode: 'assisted' }, { draft: 'off' }]) {
      const form = await openSample('valid-waived', { ...DEVICE, ...attributes });
      await wholeKit(form, true);
      expect(offers(form).length, JSON.stringify(attributes)).to.equal(0);
      await goTo(form, 'Cam đoan và gửi');
      root(form).querySelector<HTMLInputElement>('#declaration')!.click();
      await next(form, 'Gửi hồ sơ');
      await waitUntil(() => heading(form) === 'Đã nộp hồ sơ', 'it was not sent');
      form.remove();
      expect(await kept('receipt/'), JSON.stringify(attributes)).to.deep.equal([key]);
      expect(await kept('keys/'), JSON.stringify(attributes)).to.deep.equal([]);
    }
  });

  it('comes with what opens the dossier for its sender, until it is deleted', async () => {
    const form = await openSample('valid-waived', DEVICE);
    await goTo(form, 'Cam đoan và gửi');
    root(form).querySelector<HTMLInputElement>('#declaration')!.click();
    await next(form, 'Gửi hồ sơ');
    await waitUntil(async () => (await kept('keys/')).length === 1, 'nothing was kept');
    const [before] = await kept('receipt/');
    form.receive(receipt);
    await waitUntil(async () => (await kept('receipt/'))[0] !== before, 'it was not kept again');
    expect((await kept('keys/')).length).to.equal(1);
    button(form, 'Xóa giấy tiếp nhận khỏi máy này').click();
    await waitUntil(async () => (await kept('keys/')).length === 0, 'it is still there');
  });

  it('is offered by a form that has nothing else to report, and not by the form of another procedure', async () => {
    const schema = { title: 'A', type: 'object', properties: { a: { type: 'string', title: 'A' } } };
    const form = await openSchema(schema, DEVICE);
    form.receive(receipt);
    await waitUntil(async () => (await kept('receipt/')).length === 1, 'the receipt was not kept');
    form.remove();
    const later = await openSchema(schema, DEVICE);
    expect(text(later)).to.contain(`Mã hồ sơ: ${NUMBER}`);
    expect(offers(await again(later)).length).to.equal(0);
  });

  it('is forgotten when its time is over, whichever form is opened then', async () => {
    const week = 7 * 24 * 3600 * 1000;
    for (const [age, number] of [
      [week + 1000, '0001'],
      [week - 60_000, '0002'],
    ] as const) {
      const old = toKeptReceipt(
        '1.001731',
        { receipt: { ...receipt, number }, damaged: [] },
        new Date(Date.now() - age),
      );
      await keepReceipt(old);
    }
    const form = await openForm(DEVICE);
    expect(text(form)).to.contain('Mã hồ sơ: 0002').and.not.to.contain('0001');
    await openSchema({ title: 'A', type: 'string' }, DEVICE);
    await waitUntil(async () => (await kept('receipt/')).length === 1, 'the old one is still there');
  });

  it('that the device refuses is shown as where nothing is kept, and the form says no more of it', async () => {
    const form = await openForm(DEVICE);
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      form.receive(receipt);
      await waitUntil(() => heading(form) === 'Đã nộp hồ sơ', 'no receipt');
      await waitUntil(async () => (await kept('1.001731@')).length === 0, 'the draft is still there');
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put);
    }
    expect(text(form)).to.contain('Chỉ hiện một lần').and.not.to.contain('không lưu được');
    expect(root(form).querySelector('[role="alert"]') === null).to.equal(true);
  });
});
