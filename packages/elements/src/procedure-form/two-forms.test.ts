import { receipt } from '../../../../stories/receipt.js';
import { toKeptReceipt, type Draft } from '@motcua/core';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  button,
  control,
  heading,
  openForm,
  openSchema,
  press,
  root,
  text,
  type,
  wholeKit,
} from '../../../../test/support/form-fixture.js';
import { indexedDbDrafts } from '../platform/draft-storages.js';
import { keepReceipt } from '../session/kept-receipts.js';
import type { ProcedureForm } from './procedure-form.js';

const SCHEMA = { title: 'A', type: 'object', properties: { a: { type: 'string', title: 'Tên' } } };
const DEVICE = { draft: 'device' };
const ELSEWHERE = 'ở một tab hoặc cửa sổ khác';
const OFFER = 'đang điền dở';
const DAY = 86_400_000;

let key = '';
const saveAs = indexedDbDrafts.save;
indexedDbDrafts.save = async (at, kept) => {
  await saveAs(at, kept);
  key = at;
  return key;
};

const kept = async () => (await indexedDbDrafts.load(key)) as Draft[];
const words = async () => (await kept()).map(({ answers }) => (answers as { a: string }).a).sort();
const keeps = (...wanted: readonly string[]) =>
  waitUntil(async () => (await words()).join() === [...wanted].sort().join(), `not kept: ${wanted.join()}`);
const says = (form: ProcedureForm, expected: string) =>
  waitUntil(() => text(form).includes(expected), `it does not say: ${expected}`);

/** A form in which a person has typed a name, which is kept. */
async function filled(name: string): Promise<ProcedureForm> {
  const form = await openSchema(SCHEMA, DEVICE);
  await type(form, 'Tên', name);
  await keeps(name);
  return form;
}

/** Changes the one draft that is kept, as if that had happened earlier. */
async function earlier(change: Partial<Draft>): Promise<void> {
  const [draft] = await kept();
  await saveAs(key, { ...draft!, ...change });
}

describe('two forms of one procedure', () => {
  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
  });

  it('each keep a draft of their own, say so, and offer both later', async () => {
    const first = await filled('mot');
    const second = await openSchema(SCHEMA, DEVICE);
    expect(text(second)).to.contain(`Hồ sơ này đang mở ${ELSEWHERE}`);
    await press(second, 'Tiếp tục điền');
    await type(second, 'Tên', 'hai');
    await keeps('mot', 'hai');
    for (const form of [first, second]) await says(form, `Hồ sơ này cũng đang mở ${ELSEWHERE}`);
    await expect(first).to.be.accessible();
    await type(first, 'Tên', 'ba');
    await keeps('ba', 'hai');
    first.remove();
    second.remove();
    const third = await openSchema(SCHEMA, DEVICE);
    expect(text(third)).not.to.contain(ELSEWHERE);
    await expect(third).to.be.accessible();
    await press(third, 'Mở hồ sơ này');
    expect(control(third, 'Tên').value).to.equal('hai');
  });

  it('with a dossier each are warned of each other, and the warning ends with the other form', async () => {
    const first = await filled('mot');
    const second = await openSchema(SCHEMA, DEVICE);
    await press(second, 'Điền hồ sơ mới');
    expect(control(second, 'Tên').value).to.equal('');
    await type(second, 'Tên', 'hai');
    await keeps('mot', 'hai');
    await says(first, 'Một hồ sơ khác của thủ tục này đang mở');
    await says(second, 'Một hồ sơ khác của thủ tục này đang mở');
    second.remove();
    await waitUntil(() => !text(first).includes(ELSEWHERE), 'it is still warned of');
  });

  it('go on with one draft where the other form is gone', async () => {
    (await filled('mot')).remove();
    const second = await openSchema(SCHEMA, DEVICE);
    await press(second, 'Tiếp tục điền');
    await type(second, 'Tên', 'hai');
    await keeps('hai');
    expect(text(second)).not.to.contain(ELSEWHERE);
  });

  it('a form keeps nothing more after its draft was deleted in the other, until the person wants it again', async () => {
    const first = await filled('mot');
    const second = await openSchema(SCHEMA, DEVICE);
    await press(second, 'Xóa bản nháp');
    await says(first, `vừa bị xóa ${ELSEWHERE}`);
    await type(first, 'Tên', 'hai');
    await keeps();
    await press(first, 'Lưu lại bản ở đây');
    await keeps('hai');
    expect(text(first)).not.to.contain(ELSEWHERE);
  });

  it('a form says that its dossier was received in the other', async () => {
    const first = await filled('mot');
    const second = await openSchema(SCHEMA, DEVICE);
    await press(second, 'Tiếp tục điền');
    await says(second, 'cũng đang mở');
    const [{ submissionId } = { submissionId: '' }] = await kept();
    second.receive({ ...receipt, submissionId });
    await waitUntil(() => heading(second) === 'Đã nộp hồ sơ', 'no receipt');
    await says(first, `Hồ sơ này vừa được gửi ${ELSEWHERE}`);
  });
});

describe('a draft', () => {
  afterEach(async () => {
    fixtureCleanup();
    await new Promise((resolve) => (indexedDB.deleteDatabase('motcua').onsuccess = resolve));
  });

  it('of a dossier that was received is not offered, since it could only be refused', async () => {
    (await filled('mot')).remove();
    const [draft] = await kept();
    const { submissionId } = draft!;
    const later = new Date(Date.now() + 1000);
    await keepReceipt(toKeptReceipt(draft!.code, { receipt: { ...receipt, submissionId }, damaged: [] }, later));
    const form = await openSchema(SCHEMA, DEVICE);
    expect(text(form)).not.to.contain(OFFER);
    await keeps();
  });

  it('that was changed after its dossier had been received goes on as another dossier', async () => {
    (await filled('mot')).remove();
    const [draft] = await kept();
    const { submissionId } = draft!;
    const before = new Date(Date.now() - DAY);
    await keepReceipt(toKeptReceipt(draft!.code, { receipt: { ...receipt, submissionId }, damaged: [] }, before));
    const form = await openSchema(SCHEMA, DEVICE);
    await press(form, 'Tiếp tục điền');
    await waitUntil(async () => (await kept())[0]?.submissionId !== submissionId, 'it has the same submission id');
  });

  it('is offered until its time is over, and then deleted, whichever form is opened', async () => {
    (await filled('mot')).remove();
    await earlier({ until: new Date(Date.now() + 60_000).toISOString() });
    const offers = await openSchema(SCHEMA, DEVICE);
    expect(text(offers)).to.contain(OFFER);
    offers.remove();
    await earlier({ until: new Date(Date.now() - 1000).toISOString() });
    const form = await openSchema({ title: 'B', type: 'string' }, DEVICE);
    await wholeKit(form, true);
    await keeps();
    form.remove();
  });

  it('whose time is over is not offered: the form begins as on a first visit', async () => {
    (await filled('mot')).remove();
    await earlier({ until: new Date(Date.now() - 1000).toISOString() });
    const form = await openSchema(SCHEMA, DEVICE);
    expect(text(form)).not.to.contain(OFFER);
    expect(control(form, 'Tên').value).to.equal('');
  });

  it('is looked for again when the page comes back from the back/forward cache', async () => {
    const first = await filled('mot');
    const second = await openSchema(SCHEMA, DEVICE);
    expect(text(second)).to.contain(OFFER);
    await indexedDbDrafts.remove(key, (await kept())[0]!.id);
    for (const form of [first, second]) expect(text(form)).not.to.contain('vừa bị xóa');
    globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await says(first, 'vừa bị xóa');
    await waitUntil(() => !text(second).includes(OFFER), 'it is still offered');
  });

  it('is offered with the name in it, where it was left, and until when it is kept', async () => {
    const form = await openForm(DEVICE);
    await press(form, 'Bắt đầu');
    await type(form, 'Họ và tên người chết', 'trần văn sáu');
    key = '1.001731@1.0.0';
    await waitUntil(async () => (await kept()).length === 1, 'nothing was kept');
    form.remove();
    await earlier({ savedAt: '2026-11-20T03:42:00Z', until: '2099-12-20T03:42:00Z' });
    const again = await openForm(DEVICE);
    const offer = root(again).querySelector('[part~="draft"]')?.textContent?.replace(/\s+/g, ' ');
    expect(offer)
      .to.match(/Tên trong hồ sơ: TRẦN VĂN SÁU/i)
      .and.to.contain('Đang ở bước: Người chết');
    expect(offer).to.contain('lúc 10:42 ngày 20/11/2026, giữ đến ngày 20/12/2099');
  });

  it('is not kept of a form that was only opened and looked through', async () => {
    const schema = { ...SCHEMA, properties: { a: { type: 'string', default: 'x' } } };
    const form = await openSchema(schema, DEVICE);
    await wholeKit(form, true);
    await press(form, 'Tiếp tục');
    form.remove();
    const again = await openSchema(schema, DEVICE);
    expect(text(again)).not.to.contain(OFFER);
    expect(button(again, 'Tiếp tục').textContent).to.contain('Tiếp tục');
  });
});
