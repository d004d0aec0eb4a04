import type { Draft } from '@motcua/core';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { receipt } from '../../../../stories/receipt.js';
import {
  button,
  heading,
  MAI_TANG,
  next,
  openForm,
  press,
  root,
  text,
  type,
  wholeKit,
} from '../../../../test/support/form-fixture.js';
import { indexedDbDrafts } from '../platform/draft-storages.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const DEVICE = { draft: 'device' };
const KEY = '1.001731@1.0.0';
const OFFER = 'Bạn có hồ sơ đang điền dở';

const kept = async () => (await indexedDbDrafts.load(KEY)) as Draft[];
const status = (form: ProcedureForm) =>
  [...root(form).querySelectorAll('[role="status"]')].map(({ textContent }) => textContent ?? '').join(' ');
const says = (form: ProcedureForm, words: string) =>
  waitUntil(() => text(form).includes(words), `it does not say: ${words}`);

/** A form in which a name was typed, and is kept. */
async function begun(): Promise<ProcedureForm> {
  const form = await openForm(DEVICE);
  await next(form, 'Bắt đầu');
  await type(form, 'Họ và tên người chết', 'nguyễn văn an');
  (root(form).activeElement as HTMLElement).blur();
  await waitUntil(async () => JSON.stringify(await kept()).includes('NGUYỄN VĂN AN'), 'the name is not kept');
  return form;
}

/** Whether the browser would ask before the page is left. */
const isHeld = () => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));

afterEach(async () => {
  fixtureCleanup();
  await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
});

describe('what is deleted from the device', () => {
  it('can be brought back: a draft, with the focus on the title and a word about it', async () => {
    (await begun()).remove();
    const form = await openForm(DEVICE);
    const [resume, erase] = [button(form, 'Tiếp tục điền'), button(form, 'Xóa bản nháp')];
    const distance = erase.getBoundingClientRect().top - resume.getBoundingClientRect().bottom;
    expect(distance, 'away from the button before it').to.be.at.least(24);
    erase.click();
    await waitUntil(() => status(form).includes('Đã xóa bản nháp'), 'it is not announced');
    expect(await kept()).to.deep.equal([]);
    expect(text(form)).not.to.contain(OFFER);
    expect(root(form).activeElement?.id).to.equal('title');
    await expect(form).to.be.accessible();
    button(form, 'Lấy lại bản vừa xóa').click();
    await says(form, OFFER);
    expect((await kept()).length).to.equal(1);
    expect(root(form).activeElement?.id).to.equal('title');
    await press(form, 'Tiếp tục điền');
    expect(heading(form)).to.equal('Người chết');
  });

  it('can be brought back no longer when the person has left the page', async () => {
    (await begun()).remove();
    const form = await openForm(DEVICE);
    button(form, 'Xóa bản nháp').click();
    await says(form, 'Lấy lại bản vừa xóa');
    globalThis.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await waitUntil(() => !text(form).includes('Lấy lại bản vừa xóa'), 'it is still there');
  });

  it('can be brought back: a receipt, on the first screen and where it is shown', async () => {
    const form = await openForm(DEVICE);
    form.receive(receipt);
    await says(form, 'Mở lại biểu mẫu này');
    button(form, 'Xóa giấy tiếp nhận khỏi máy này').click();
    await waitUntil(() => status(form).includes('Đã xóa giấy tiếp nhận'), 'it is not announced');
    await says(form, 'Chỉ hiện một lần');
    button(form, 'Lấy lại bản vừa xóa').click();
    await says(form, 'Mở lại biểu mẫu này');
    form.remove();
    const again = await openForm(DEVICE);
    button(again, 'Xóa khỏi máy này').click();
    await waitUntil(() => status(again).includes('Đã xóa giấy tiếp nhận'), 'it is not announced');
    expect(text(again)).not.to.contain(receipt.number);
    button(again, 'Lấy lại bản vừa xóa').click();
    await says(again, receipt.number);
  });
});

describe('where the answers are', () => {
  it('is said while a person fills: since when they are kept on the device, spoken once', async () => {
    const form = await begun();
    await waitUntil(() => /đã lưu trên máy này lúc \d\d:\d\d; chưa gửi\./.test(text(form)), 'it is not said');
    const spoken = /đã lưu trên máy này/;
    expect(status(form)).to.match(spoken);
    await press(form, 'Quay lại');
    expect(status(form)).not.to.match(spoken);
    await press(form, 'Bắt đầu');
    expect(text(form)).to.match(spoken);
    expect(status(form)).not.to.match(spoken);
    await expect(form).to.be.accessible();
  });

  it('is said where nothing is kept, and the browser asks before the page is left', async () => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      const form = await openForm(DEVICE);
      expect(isHeld(), 'nothing is typed').to.equal(false);
      await next(form, 'Bắt đầu');
      await type(form, 'Họ và tên người chết', 'nguyễn văn an');
      await says(form, 'Máy này không lưu được bản nháp');
      expect(text(form)).not.to.contain('đã lưu trên máy này');
      expect(isHeld()).to.equal(true);
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put);
    }
  });

  it('makes the browser ask where the page keeps no drafts, but not at a kiosk, nor where they are kept', async () => {
    for (const [attributes, wanted] of [
      [{ draft: 'off' }, true],
      [{ draft: 'off', mode: 'kiosk' }, false],
      [DEVICE, false],
    ] as const) {
      const form = await openForm(attributes);
      await next(form, 'Bắt đầu');
      await type(form, 'Họ và tên người chết', 'nguyễn văn an');
      await wholeKit(form, true);
      await waitUntil(() => isHeld() === wanted, JSON.stringify(attributes));
      form.remove();
      await Promise.resolve();
      expect(isHeld(), 'gone').to.equal(false);
    }
  });
});

describe('what a draft has left out', () => {
  it('is named when the person goes on, until it is there again', async () => {
    const address = JSON.stringify(new URL(MAI_TANG, location.href));
    const privacy = `{ ...procedure.definition.privacy, sensitive: ['/deceased/fullName'], drafts: 'withoutSensitive' }`;
    const module = `import procedure from ${address};
      export default { ...procedure, definition: { ...procedure.definition, privacy: ${privacy} } };`;
    const src = URL.createObjectURL(new Blob([module], { type: 'text/javascript' }));
    const first = await openForm({ ...DEVICE, src });
    await next(first, 'Bắt đầu');
    await type(first, 'Họ và tên người chết', 'nguyễn văn an');
    await type(first, 'Năm', '1950');
    await says(first, 'Thông tin nhạy cảm không được lưu');
    await waitUntil(async () => JSON.stringify(await kept()).includes('1950'), 'the year is not kept');
    first.remove();
    const second = await openForm({ ...DEVICE, src });
    expect(text(second)).not.to.match(/nguyễn văn an/i);
    await press(second, 'Tiếp tục điền');
    await says(second, 'Xin điền lại: Họ và tên người chết');
    await type(second, 'Họ và tên người chết', 'nguyễn văn an');
    await next(second);
    expect(text(second)).not.to.contain('Xin điền lại');
  });
});
