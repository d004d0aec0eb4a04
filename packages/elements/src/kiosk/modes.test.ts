import type { Dossier } from '@motcua/model';
import { expect, fixtureCleanup, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  choose,
  control,
  goTo,
  heading,
  next,
  openForm,
  openSample,
  pdf,
  press,
  root,
  sampleData,
  settled,
  text,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';
import { indexedDbDrafts } from '../platform/indexed-db-drafts.js';

afterEach(() => fixtureCleanup());

const dialog = (form: ProcedureForm) => root(form).querySelector<HTMLDialogElement>('dialog.idle')!;

describe('a form on a shared computer', () => {
  it('keeps no draft, and lets the browser fill in nothing', async () => {
    const form = await openForm({ mode: 'kiosk', draft: 'device' });
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Bên đứng ra mai táng');
    expect(control(form, 'Họ và tên').autocomplete).to.equal('off');
    expect(await indexedDbDrafts.load('1.001731@1.0.0')).to.equal(undefined);
  });

  it('forgets everything at the press of a button', async () => {
    const form = await openForm({ mode: 'kiosk' });
    const fresh = form.answers;
    form.prefillClaims = { source: 'vneid', claims: { fullName: 'A' } };
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    await choose(form, 'trich-luc-khai-tu', pdf());
    const ended = oneEvent(form, 'procedure-ended');
    await press(form, 'Kết thúc và xóa');
    expect(((await ended) as unknown as HTMLElementEventMap['procedure-ended']).reason).to.equal('person');
    await waitUntil(() => heading(form) === 'Hỗ trợ chi phí mai táng', 'it did not begin again');
    expect(form.answers).to.deep.equal(fresh);
    expect(form.prefillClaims).to.equal(undefined);
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    expect(text(form)).not.to.contain('trich-luc.pdf');
  });

  it('warns when nobody does anything, and goes on when somebody does', async () => {
    const form = await openForm({ mode: 'kiosk', 'idle-seconds': '30' });
    await next(form, 'Bắt đầu');
    await waitUntil(() => dialog(form).open, 'no warning', { timeout: 10_000 });
    expect(dialog(form).contains(root(form).activeElement)).to.equal(true);
    await expect(form).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    expect([dialog(form).open, heading(form)]).to.deep.equal([false, 'Người chết']);
  });

  /** A form that has warned the person, who was in a text box. */
  const warned = async () => {
    const form = await openForm({ mode: 'kiosk', 'idle-seconds': '30' });
    form.answers = await sampleData('valid-household');
    await next(form, 'Bắt đầu');
    control(form, 'Họ').focus();
    await waitUntil(() => dialog(form).open, 'no warning', { timeout: 10_000 });
    return form;
  };
  const endButton = (form: ProcedureForm) => dialog(form).querySelector<HTMLElement>('.secondary')!;

  it('answers the warning with the key that was pressed, and nothing under it', async () => {
    const form = await warned();
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect([dialog(form).open, heading(form)]).to.deep.equal([false, 'Người chết']);
  });

  it('forgets when the warning is answered so, by key or mouse', async () => {
    const byKey = await warned();
    const first = oneEvent(byKey, 'procedure-ended');
    endButton(byKey).focus();
    await sendKeys({ press: 'Enter' });
    expect(((await first) as unknown as HTMLElementEventMap['procedure-ended']).reason).to.equal('person');
    byKey.remove();
    const byMouse = await warned();
    const second = oneEvent(byMouse, 'procedure-ended');
    const { x, y } = endButton(byMouse).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 10), Math.round(y + 10)] });
    expect(((await second) as unknown as HTMLElementEventMap['procedure-ended']).reason).to.equal('person');
  });

  it('forgets a dossier that the page sends itself', async () => {
    const form = await openSample('valid-waived', { mode: 'kiosk', 'idle-seconds': '3' });
    form.addEventListener('procedure-before-submit', (event) => event.preventDefault());
    await goTo(form, 'Cam đoan và gửi');
    root(form).querySelector<HTMLInputElement>('#declaration')!.click();
    const ended = oneEvent(form, 'procedure-ended');
    await press(form, 'Gửi hồ sơ');
    expect(((await ended) as unknown as HTMLElementEventMap['procedure-ended']).reason).to.equal('idle');
  });

  it('forgets when nobody comes back', async () => {
    const form = await openForm({ mode: 'kiosk', 'idle-seconds': '2' });
    const fresh = form.answers;
    const ended = oneEvent(form, 'procedure-ended');
    form.answers = await sampleData('valid-household');
    expect(((await ended) as unknown as HTMLElementEventMap['procedure-ended']).reason).to.equal('idle');
    await waitUntil(() => 'burial' in (form.answers as object), 'it did not begin again', { timeout: 10_000 });
    expect(form.answers).to.deep.equal(fresh);
  });

  it('forgets when the page is left', async () => {
    const form = await openForm({ mode: 'kiosk' });
    const fresh = form.answers;
    form.answers = await sampleData('valid-household');
    globalThis.dispatchEvent(new Event('pagehide'));
    await waitUntil(() => 'burial' in (form.answers as object), 'it did not begin again');
    expect(form.answers).to.deep.equal(fresh);
  });
});

describe('a form that an officer fills for a citizen', () => {
  it('is read and confirmed by the citizen, and says who filled it', async () => {
    const form = await openSample('valid-waived', { mode: 'assisted' });
    form.officer = { id: 'cb-07', name: 'Lê Văn Cán' };
    await goTo(form, 'Cam đoan và gửi');
    const handover = root(form).querySelector<HTMLElement>('.handover')!;
    expect(handover.textContent).to.contain('Mời bạn đọc lại từng mục').and.to.contain('NGUYỄN VĂN AN');
    expect(handover.textContent).to.contain('Không có tệp');
    expect(parseFloat(getComputedStyle(handover).fontSize)).to.be.at.least(22);
    await expect(form).to.be.accessible();
    root(form).querySelector<HTMLInputElement>('#declaration')!.click();
    const before = oneEvent(form, 'procedure-before-submit');
    await press(form, 'Gửi hồ sơ');
    const { dossier } = (await before) as unknown as { dossier: Dossier };
    expect(dossier.filledBy).to.deep.equal({ role: 'officer', id: 'cb-07', name: 'Lê Văn Cán' });
  });

  it('reads an identity card, and points at what was answered otherwise', async () => {
    const form = await openForm({ mode: 'assisted' });
    const answers: object = await sampleData('valid-household');
    form.answers = { ...answers, buryingParty: { kind: 'person', birthDate: '1979' } };
    await goTo(form, 'Bên đứng ra mai táng');
    const scan = root(form).querySelector<HTMLInputElement>('#card-scan')!;
    scan.focus();
    await sendKeys({ type: '001178012345||Nguyễn Thị Bình|02031978|Nữ|Số 12, Láng, Hà Nội|15042021' });
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(heading(form)).to.equal('Bên đứng ra mai táng');
    expect(text(form)).to.contain('Họ và tên: NGUYỄN THỊ BÌNH').and.to.contain('Đã khai khác với thẻ: Ngày sinh.');
    await expect(form).to.be.accessible();
    await press(form, 'Dùng thông tin trên thẻ');
    expect((form.answers as { buryingParty: { birthDate: string } }).buryingParty.birthDate).to.equal('1978-03-02');
    scan.focus();
    await sendKeys({ type: 'xin chào' });
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(text(form)).to.contain('Không đọc được mã này');
    expect(scan.value).to.equal('xin chào');
  });

  it('fills in later questions from the card that was read last', async () => {
    const form = await openForm({ mode: 'assisted' });
    const answers: object = await sampleData('valid-household');
    form.answers = { ...answers, buryingParty: { kind: 'organisation' } };
    await goTo(form, 'Bên đứng ra mai táng');
    for (const card of ['001178012345||Nguyễn Thị Bình', '001080054321||Lê Văn Cường']) {
      root(form).querySelector<HTMLInputElement>('#card-scan')!.focus();
      await sendKeys({ type: card });
      await sendKeys({ press: 'Enter' });
    }
    control(form, 'Hộ gia đình').click();
    await settled(form);
    const { buryingParty } = form.answers as { buryingParty: { fullName: string } };
    expect(buryingParty.fullName).to.equal('LÊ VĂN CƯỜNG');
  });

  it('has no scanner’s box at home', async () => {
    const form = await openForm();
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Bên đứng ra mai táng');
    expect(root(form).querySelector('#card-scan')).to.equal(null);
  });
});
