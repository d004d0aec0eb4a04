import type { Dossier, Receipt } from '@motcua/model';
import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  MAI_TANG,
  button,
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
import { holdPrinter } from '../../../../test/support/printer.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';
import { indexedDbDrafts } from '../platform/draft-storages.js';

afterEach(() => fixtureCleanup());

const notice = (form: ProcedureForm) =>
  root(form).querySelector('[part~="form"] > [role="status"]')?.textContent.trim() ?? '';
const ERASED = 'Đã xóa mọi thông tin đã nhập và tệp đã chọn.';
const dialog = (form: ProcedureForm) => root(form).querySelector<HTMLDialogElement>('dialog')!;

describe('a form on a shared computer', () => {
  it('keeps no draft, and lets the browser fill in nothing', async () => {
    const form = await openForm({ mode: 'kiosk', draft: 'device' });
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Bên đứng ra mai táng');
    expect(control(form, 'Họ và tên').autocomplete).to.equal('off');
    expect(await indexedDbDrafts.load('1.001731@1.0.0')).to.deep.equal([]);
  });

  it('lets an officer’s browser fill in nothing of the citizen before', async () => {
    const form = await openForm({ mode: 'assisted' });
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Bên đứng ra mai táng');
    expect(control(form, 'Họ và tên').autocomplete).to.equal('off');
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

  it('leaves nothing for the printer that holds answers', async () => {
    const form = await openForm({ mode: 'kiosk' });
    form.answers = await sampleData('valid-waived');
    await goTo(form, 'Xem lại hồ sơ');
    const releasePrinter = holdPrinter();
    try {
      await press(form, 'In tờ khai');
      await waitUntil(() => root(form).querySelector('.print-frame'), 'nothing was printed');
      await press(form, 'Kết thúc và xóa');
      expect(root(form).querySelector('.print-frame') === null).to.equal(true);
    } finally {
      releasePrinter();
    }
  });

  it('warns when no one does anything, and goes on when a person does', async () => {
    const form = await openForm({ mode: 'kiosk', 'idle-seconds': '30' });
    await next(form, 'Bắt đầu');
    await waitUntil(() => dialog(form).open, 'no warning');
    expect(dialog(form).contains(root(form).activeElement)).to.equal(true);
    await expect(form).to.be.accessible();
    // Half a minute is all warning: the question comes back a second after it was answered.
    const answered = oneEvent(dialog(form), 'close');
    await sendKeys({ press: 'Enter' });
    await answered;
    expect(heading(form)).to.equal('Người chết');
  });

  /** Returns a form that has warned the person, whose focus was in a text box. */
  const warned = async () => {
    const form = await openForm({ mode: 'kiosk', 'idle-seconds': '30' });
    form.answers = await sampleData('valid-household');
    await next(form, 'Bắt đầu');
    control(form, 'Họ').focus();
    await waitUntil(() => dialog(form).open, 'no warning');
    return form;
  };
  const endButton = (form: ProcedureForm) => dialog(form).querySelector<HTMLElement>('[part~="button-secondary"]')!;

  it('answers the warning with the key that was pressed, and nothing under it', async () => {
    const form = await warned();
    const answered = oneEvent(dialog(form), 'close');
    await sendKeys({ press: 'Enter' });
    await answered;
    expect(heading(form)).to.equal('Người chết');
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

  it('forgets when no one comes back', async () => {
    const form = await openForm({ mode: 'kiosk', 'idle-seconds': '2' });
    const fresh = form.answers;
    const ended = oneEvent(form, 'procedure-ended');
    form.answers = await sampleData('valid-household');
    expect(((await ended) as unknown as HTMLElementEventMap['procedure-ended']).reason).to.equal('idle');
    await waitUntil(() => 'burial' in (form.answers as object), 'it did not begin again');
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

describe('the next person at a shared computer', () => {
  /** A form that the person before has ended. */
  const ended = async () => {
    const form = await openForm({ mode: 'kiosk' });
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Bên đứng ra mai táng');
    button(form, 'Kết thúc và xóa').focus();
    expect(notice(form)).to.equal('');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => notice(form) === ERASED, 'no one was notified');
    return form;
  };

  it('is notified that everything is gone, on the heading of the first screen, until they begin', async () => {
    const form = await ended();
    expect(notice(form)).to.equal(ERASED);
    expect([root(form).activeElement?.id, heading(form)]).to.deep.equal(['title', 'Hỗ trợ chi phí mai táng']);
    await expect(form).to.be.accessible();
    await next(form, 'Bắt đầu');
    expect(notice(form)).to.equal('');
  });

  it('finds the language of the page, not that of the person before', async () => {
    const form = await openForm({ mode: 'kiosk' });
    await press(form, 'English');
    await waitUntil(() => root(form).querySelector('[part~="form"]')?.getAttribute('lang') === 'en', 'no English');
    await press(form, 'Finish and erase');
    await waitUntil(() => notice(form) === ERASED, 'it did not begin again');
  });

  it('stays where they are on the page', async () => {
    const form = await openForm({ mode: 'kiosk' });
    const other = document.createElement('input');
    document.body.append(other);
    other.focus();
    await press(form, 'Kết thúc và xóa');
    await waitUntil(() => notice(form) === ERASED, 'it did not begin again');
    expect(document.activeElement === other).to.equal(true);
    other.remove();
  });

  it('does not see the receipt of the person before, which comes late', async () => {
    const form = await openSample('valid-waived', { mode: 'kiosk' });
    form.addEventListener('procedure-before-submit', (event) => event.preventDefault());
    await goTo(form, 'Cam đoan và gửi');
    root(form).querySelector<HTMLInputElement>('#declaration')!.click();
    const before = oneEvent(form, 'procedure-before-submit');
    await press(form, 'Gửi hồ sơ');
    const { dossier } = (await before) as unknown as { dossier: Dossier };
    const response = await fetch('/answer/receipt', { method: 'POST', body: JSON.stringify(dossier) });
    const receipt = (await response.json()) as Receipt;
    await press(form, 'Kết thúc và xóa');
    await waitUntil(() => notice(form) === ERASED, 'it did not begin again');
    form.receive(receipt);
    await settled(form);
    expect(heading(form)).to.equal('Hỗ trợ chi phí mai táng');
  });
});

describe('a dossier on its way from a shared computer', () => {
  /** Returns a form whose dossier waits for the page, the page's promise, and the events of the form since. */
  const sending = async () => {
    const form = await openSample('valid-waived', { mode: 'kiosk' });
    let release = (): void => undefined;
    const heard: string[] = [];
    form.addEventListener('procedure-before-submit', (event) => {
      event.waitUntil(new Promise<void>((resolve) => (release = resolve)));
    });
    for (const type of ['procedure-submitted', 'procedure-problem', 'procedure-ended'] as const)
      form.addEventListener(type, () => heard.push(type));
    await goTo(form, 'Cam đoan và gửi');
    root(form).querySelector<HTMLInputElement>('#declaration')!.click();
    await press(form, 'Gửi hồ sơ');
    await waitUntil(() => heading(form) === 'Đang gửi hồ sơ', 'it is not sent');
    await press(form, 'Kết thúc và xóa');
    return { form, heard, release: () => release() };
  };

  it('is not given up without a question while its files are uploaded', async () => {
    const form = await openSample('valid-household', { mode: 'kiosk', uploads: '/answer/silence' });
    await goTo(form, 'Giấy tờ kèm theo');
    await choose(form, 'trich-luc-khai-tu', pdf());
    await goTo(form, 'Cam đoan và gửi');
    root(form).querySelector<HTMLInputElement>('#declaration')!.click();
    await press(form, 'Gửi hồ sơ');
    await waitUntil(() => heading(form) === 'Đang gửi hồ sơ', 'it is not sent');
    await press(form, 'Kết thúc và xóa');
    expect([dialog(form).open, heading(form)]).to.deep.equal([true, 'Đang gửi hồ sơ']);
    await press(form, 'Vẫn kết thúc và xóa');
    await waitUntil(() => heading(form) === 'Hỗ trợ chi phí mai táng', 'it did not begin again');
  });

  it('is not given up without a question, which its receipt answers', async () => {
    const { form, heard, release } = await sending();
    expect(dialog(form).open).to.equal(true);
    expect(dialog(form).textContent).to.contain('bạn không có mã hồ sơ');
    await expect(form).to.be.accessible();
    release();
    await waitUntil(() => heading(form) === 'Đã nộp hồ sơ', 'it did not arrive');
    await settled(form);
    expect([dialog(form).open, root(form).activeElement?.id]).to.deep.equal([false, 'title']);
    expect(heard).to.deep.equal(['procedure-submitted']);
  });

  it('is waited for when the person says so, and forgotten when they end all the same', async () => {
    const { form, heard, release } = await sending();
    await sendKeys({ press: 'Enter' });
    expect([dialog(form).open, heading(form)]).to.deep.equal([false, 'Đang gửi hồ sơ']);
    await press(form, 'Kết thúc và xóa');
    await press(form, 'Vẫn kết thúc và xóa');
    await waitUntil(() => heading(form) === 'Hỗ trợ chi phí mai táng', 'it did not begin again');
    const own = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'send')!;
    XMLHttpRequest.prototype.send = () => void heard.push('sent');
    release();
    await settled(form);
    await next(form, 'Bắt đầu');
    Object.defineProperty(XMLHttpRequest.prototype, 'send', own);
    expect(heard).to.deep.equal(['procedure-ended']);
  });
});

describe('a form that an officer fills for a citizen', () => {
  it('is read and confirmed by the citizen, and says who filled it', async () => {
    const form = await openSample('valid-waived', { mode: 'assisted' });
    form.officer = { id: 'cb-07', name: 'Lê Văn Cán' };
    await goTo(form, 'Cam đoan và gửi');
    const handover = root(form).querySelector<HTMLElement>('[part~="handover"]')!;
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

  it('is ready for the next citizen after the receipt, with the same officer', async () => {
    const form = await openForm({ mode: 'assisted', 'draft-key': 'A042', draft: 'device' });
    const fresh = form.answers;
    const officer = (form.officer = { id: 'cb-07' });
    form.prefillClaims = { source: 'vneid', claims: { fullName: 'A' } };
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    await choose(form, 'trich-luc-khai-tu', pdf());
    await goTo(form, 'Cam đoan và gửi');
    expect(text(form)).not.to.contain('Tiếp nhận hồ sơ mới');
    root(form).querySelector<HTMLInputElement>('#declaration')!.click();
    await press(form, 'Gửi hồ sơ');
    await waitUntil(() => heading(form) === 'Đã nộp hồ sơ', 'it did not arrive');
    await expect(form).to.be.accessible();
    const ended = oneEvent(form, 'procedure-ended');
    button(form, 'Tiếp nhận hồ sơ mới').focus();
    await sendKeys({ press: 'Enter' });
    await ended;
    await waitUntil(() => notice(form) === ERASED, 'no one was notified');
    expect([root(form).activeElement?.id, heading(form)]).to.deep.equal(['title', 'Hỗ trợ chi phí mai táng']);
    expect([form.prefillClaims, form.getAttribute('draft-key')]).to.deep.equal([undefined, null]);
    expect(form.officer).to.equal(officer);
    expect(form.answers).to.deep.equal(fresh);
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    expect([text(form).includes('trich-luc.pdf'), notice(form)]).to.deep.equal([false, '']);
    await choose(form, 'trich-luc-khai-tu', pdf());
    await goTo(form, 'Cam đoan và gửi');
    expect(root(form).querySelector<HTMLInputElement>('#declaration')!.checked).to.equal(false);
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
  });

  it('says whether a scan was no card or was garbled on its way, and is empty for the next', async () => {
    const form = await openForm({ mode: 'assisted' });
    form.answers = { ...((await sampleData('valid-household')) as object), buryingParty: { kind: 'person' } };
    await goTo(form, 'Bên đứng ra mai táng');
    const scan = root(form).querySelector<HTMLInputElement>('#card-scan')!;
    scan.focus();
    const read = async (code: string) => {
      await sendKeys({ type: code });
      await sendKeys({ press: 'Enter' });
      await settled(form);
      expect(scan.value).to.equal('');
    };
    await read('https://vidu.vn');
    expect(text(form)).to.contain('không phải mã QR của thẻ căn cước').and.not.to.contain('Unikey');
    await expect(form).to.be.accessible();
    await read('đđăăđăâêô|đăâêô|Nguyễn Thị Bình|đâđê|Nữ|Hà Nội|đô');
    expect(text(form)).to.contain('tắt bộ gõ tiếng Việt');
    await read('001178012345||Nguyễn Thị Bình|02031978|Nữ|Hà Nội|15042021');
    expect(text(form)).to.contain('Đã điền thông tin từ thẻ');
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

  it('takes the address of a card as it is printed, and says what is still to be typed', async () => {
    const form = await openForm({ mode: 'assisted' });
    const answers: object = await sampleData('valid-household');
    form.answers = { ...answers, buryingParty: {} };
    await goTo(form, 'Bên đứng ra mai táng');
    const scan = async () => {
      root(form).querySelector<HTMLInputElement>('#card-scan')!.focus();
      await sendKeys({ type: '001178012345||Nguyễn Thị Bình|02031978|Nữ|Số 12, Láng, Đống Đa, Hà Nội|15042021' });
      await sendKeys({ press: 'Enter' });
      await settled(form);
    };
    await scan();
    expect(text(form), 'no one asks for an address yet').not.to.contain('Địa chỉ trên thẻ');
    control(form, 'Hộ gia đình').click();
    await settled(form);
    const residence = () =>
      (form.answers as { buryingParty: { permanentResidence: object } }).buryingParty.permanentResidence;
    expect(residence()).to.include({ asPrinted: 'Số 12, Láng, Đống Đa, Hà Nội' });
    const words =
      'Địa chỉ trên thẻ đã được ghi vào ô “Địa chỉ ghi trên giấy tờ cũ”; bạn vẫn phải điền tỉnh, xã và số nhà hiện nay.';
    await waitUntil(() => text(form).includes(words), 'it does not say what is missing');
    form.answers = await sampleData('valid-household');
    await settled(form);
    await scan();
    expect(text(form)).not.to.contain('Địa chỉ trên thẻ');
  });

  it('says that the address of a card must be typed where the form has no room for it as printed', async () => {
    const response = await fetch(MAI_TANG.replace('.js', '.json'));
    const procedure = JSON.parse(await response.text(), (name, value: unknown) =>
      name === 'asPrinted' ? undefined : value,
    ) as object;
    const address = URL.createObjectURL(new Blob([JSON.stringify(procedure)], { type: 'application/json' }));
    const form = await openForm({ mode: 'assisted', src: `${address}#form.json` });
    form.answers = { ...((await sampleData('valid-household')) as object), buryingParty: { kind: 'person' } };
    await goTo(form, 'Bên đứng ra mai táng');
    root(form).querySelector<HTMLInputElement>('#card-scan')!.focus();
    await sendKeys({ type: '001178012345||Nguyễn Thị Bình|02031978|Nữ|Số 12, Láng, Hà Nội|15042021' });
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(text(form)).to.contain(
      'Địa chỉ trên thẻ (Số 12, Láng, Hà Nội) không tự điền được: hãy điền vào các ô địa chỉ.',
    );
  });

  it('has no scanner’s box at home', async () => {
    const form = await openForm();
    form.answers = await sampleData('valid-household');
    await goTo(form, 'Bên đứng ra mai táng');
    expect(root(form).querySelector('#card-scan')).to.equal(null);
  });
});
