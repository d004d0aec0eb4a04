import type { Draft } from '@motcua/core';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  button,
  goTo,
  heading,
  MAI_TANG,
  openForm,
  openSample,
  choose,
  pdf,
  press,
  root,
  spoken,
  text,
} from '../../../../test/support/form-fixture.js';
import { indexedDbDrafts } from '../platform/draft-storages.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const DEVICE = { draft: 'device' };
const KEY = '1.001731@1.0.0';
const OLD_KEY = '1.001731@0.9.0';
const OFFER = 'Bạn có hồ sơ đang điền dở';

const kept = async () => (await indexedDbDrafts.load(KEY)) as Draft[];
const says = (form: ProcedureForm, words: string) =>
  waitUntil(() => text(form).includes(words), `it does not say: ${words}`);

/** Leaves a whole draft on the device, as version 0.9.0 of the procedure would have. */
async function leaveOldDraft(change: (draft: Draft) => Partial<Draft> = () => ({})): Promise<void> {
  const form = await openSample('valid-household', DEVICE);
  await goTo(form, 'Giấy tờ kèm theo');
  await choose(form, 'trich-luc-khai-tu', pdf('a.pdf'));
  await waitUntil(async () => Object.keys((await kept())[0]?.files ?? {}).length > 0, 'the draft is not kept');
  const [draft] = await kept();
  form.remove();
  await waitUntil(async () => (await kept()).length === 1);
  await indexedDbDrafts.remove(KEY, draft!.id);
  await indexedDbDrafts.save(OLD_KEY, { ...draft!, id: crypto.randomUUID(), version: '0.9.0', ...change(draft!) });
}

afterEach(async () => {
  fixtureCleanup();
  for (const name of ['motcua', 'motcua-files'])
    await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
});

describe('a draft of another version', () => {
  it('is offered, and goes on under this version with answers and files; nothing is left behind', async () => {
    await leaveOldDraft();
    const form = await openForm(DEVICE);
    await says(form, OFFER);
    expect(text(form)).to.contain('Biểu mẫu đã có phiên bản khác từ khi lưu.');
    await expect(form).to.be.accessible();
    const announced = new Set<string>();
    new MutationObserver(() => announced.add(spoken(form))).observe(root(form), { subtree: true, childList: true });
    await press(form, 'Tiếp tục điền');
    await says(form, 'Bản nháp được lưu khi biểu mẫu ở phiên bản 0.9.0; bây giờ là phiên bản 1.0.0.');
    await waitUntil(() => [...announced].join(' ').includes('Biểu mẫu đã có phiên bản khác'), 'not announced');
    expect((form.answers as { deceased: { fullName: string } }).deceased.fullName).to.equal('NGUYỄN VĂN AN');
    await expect(form).to.be.accessible();
    await goTo(form, 'Giấy tờ kèm theo').catch(() => undefined);
    await waitUntil(
      async () => (await kept()).every(({ version }) => version === '1.0.0'),
      'the old one is still there',
    );
    await waitUntil(async () => (await kept())[0]?.files?.['trich-luc-khai-tu']?.[0]?.sha256 !== undefined);
    await press(form, 'Đã hiểu');
    expect(text(form)).not.to.contain('phiên bản 0.9.0');
    expect(root(form).activeElement?.id).to.equal('title');
  });

  it('says what to answer again and what is no longer asked, and stays until the person deletes it', async () => {
    await leaveOldDraft(({ answers }) => {
      const { deceased, ...others } = answers as Record<string, Record<string, string>>;
      return { answers: { ...others, nickname: 'Tư Ếch', deceased: { ...deceased!, sex: 'khác' } } };
    });
    const form = await openForm(DEVICE);
    await says(form, OFFER);
    await press(form, 'Tiếp tục điền');
    await says(form, 'Xin trả lời lại:');
    expect(heading(form)).to.equal('Người chết');
    expect(text(form)).to.match(
      /Xin trả lời lại: Giới tính của người chết Không còn được hỏi nên sẽ không được gửi: Tư Ếch/,
    );
    expect(JSON.stringify(form.answers)).not.to.contain('Tư Ếch');
    await waitUntil(async () => (await kept()).length === 2, 'the old draft is gone');
    form.remove();
    const again = await openForm(DEVICE);
    await says(again, OFFER);
    const offers = [...root(again).querySelectorAll('section[part~="draft"]')];
    const old = offers.find(({ textContent }) => textContent?.includes('phiên bản khác'))!;
    [...old.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Xóa bản nháp này'))!.click();
    await waitUntil(async () => (await kept()).length === 1, 'it was not deleted');
    expect((await kept())[0]?.version).to.equal('1.0.0');
    button(again, 'Lấy lại bản vừa xóa').click();
    await waitUntil(async () => (await kept()).some(({ version }) => version === '0.9.0'), 'it was not restored');
  });

  it('of another procedure is not offered', async () => {
    await leaveOldDraft(() => ({ code: '1.001732' }));
    const form = await openForm({ ...DEVICE, src: MAI_TANG });
    await says(form, 'Bạn cần chuẩn bị');
    expect(text(form)).not.to.contain(OFFER);
  });
});
