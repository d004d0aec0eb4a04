import type { CompiledProcedure } from '@motcua/model';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import {
  choose,
  control,
  errorOf,
  goTo,
  heading,
  MAI_TANG,
  next,
  openForm,
  openSample,
  pdf,
  press,
  root,
  sampleData,
  settled,
  text,
  type,
  wholeKit,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from './procedure-form.js';
import { send } from '../../../../test/support/sending-fixture.js';

describe('procedure-form, every screen', () => {
  it('is accessible', async () => {
    const form = await openSample('valid-household');
    await expect(form).to.be.accessible();
    for (let count = 0; count < 12 && heading(form) !== 'Giấy tờ kèm theo'; count += 1) {
      await next(form, heading(form) === 'Hỗ trợ chi phí mai táng' ? 'Bắt đầu' : 'Tiếp tục');
      await expect(form, heading(form)).to.be.accessible();
    }
    await next(form);
    await expect(form, 'documents with errors').to.be.accessible();
    await choose(form, 'trich-luc-khai-tu', pdf(), new File([], 'trong.pdf'));
    await expect(form, 'documents with files').to.be.accessible();
    await press(form, 'Bỏ qua tệp này trong.pdf');
    await goTo(form, 'Cam đoan và gửi');
    await expect(form, 'declaration').to.be.accessible();
    await press(form, 'Gửi hồ sơ');
    await expect(form, 'declaration not accepted').to.be.accessible();
    control(form, 'Tôi đã đọc').click();
    await send(form);
    await expect(form, 'receipt').to.be.accessible();
  });

  it('is accessible with an error on every field', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    await next(form);
    await expect(form).to.be.accessible();
    expect(root(form).querySelectorAll('[part~="error"]').length).to.equal(4);
  });

  it('fits a phone of 320 px without scrolling sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    const form = await openSample('valid-household');
    for (let count = 0; count < 9; count += 1) {
      const widest = [...root(form).querySelectorAll('*')].map((element) => element.getBoundingClientRect().right);
      expect(Math.max(...widest), heading(form)).to.be.at.most(320);
      await next(form, count === 0 ? 'Bắt đầu' : 'Tiếp tục');
    }
    await setViewport({ width: 1024, height: 768 });
  });
});

describe('procedure-form, errors', () => {
  it('moves the focus to the summary; each entry has the words of its field and leads to its control', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    await next(form);
    expect(root(form).activeElement?.id).to.equal('summary');
    const entries = [...root(form).querySelectorAll<HTMLButtonElement>('[part~="error-summary"] button')];
    expect(entries.map((entry) => entry.textContent?.trim())).to.deep.equal([
      errorOf(form, 'Họ và tên'),
      errorOf(form, 'Ngày sinh'),
      errorOf(form, 'Giới tính'),
      errorOf(form, 'Dân tộc'),
    ]);
    for (const [index, name] of [
      'deceased/fullName',
      'deceased/birthDate/day',
      'deceased/sex',
      'deceased/ethnicity',
    ].entries()) {
      entries[index]!.click();
      await waitUntil(() => root(form).activeElement?.getAttribute('name') === name, `no focus on ${name}`);
    }
  });

  it('associates label, hint and error with the control', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    await next(form);
    const name = control(form, 'Họ và tên người chết');
    const described = name
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => root(form).getElementById(id)?.textContent?.trim());
    expect(described[0]).to.match(/^Viết đủ dấu/);
    expect(described[1]).to.match(/Nhập họ và tên người chết$/);
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    await type(form, 'Họ và tên người chết', 'Nguyễn Văn An');
    expect(name.hasAttribute('aria-invalid')).to.equal(false);
    expect(errorOf(form, 'Họ và tên')).to.equal(undefined);
  });

  it('explains 31/2/1950, death before birth, a burial in the future, and eleven digits', async () => {
    const form = await openSample('valid-household');
    await wholeKit(form, { type: 'array' });
    await goTo(form, 'Người chết');
    await type(form, 'Ngày', '31');
    await type(form, 'Tháng', '2');
    await type(form, 'Năm', '1950');
    control(form, 'Họ và tên').focus();
    await settled(form);
    expect(errorOf(form, 'Ngày sinh')).to.equal('Sửa lại ngày sinh của người chết: tháng 2 năm 1950 chỉ có 28 ngày');
    await type(form, 'Ngày', '27');
    await goTo(form, 'Ngày và nguyên nhân chết');
    await type(form, 'Năm', '1949');
    await next(form);
    expect(errorOf(form, 'Ngày chết')).to.equal(
      'Sửa lại ngày chết: ngày này không được trước ngày sinh của người chết',
    );
    await type(form, 'Năm', '2026');
    await goTo(form, 'Việc mai táng');
    await type(form, 'Năm', String(new Date().getFullYear() + 1));
    await next(form);
    expect(errorOf(form, 'Ngày mai táng')).to.equal('Sửa lại ngày mai táng: ngày này không được sau hôm nay');
    await type(form, 'Năm', '2026');
    await goTo(form, 'Bên đứng ra mai táng');
    await type(form, 'Số định danh', '00117801234');
    await next(form);
    expect(errorOf(form, 'Số định danh')).to.match(/gồm 12 hoặc 9 chữ số; hiện có 11 chữ số/);
  });
});

describe('procedure-form, typing', () => {
  it('never changes a text while it is typed; tidies it when the field is left', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    const name = control(form, 'Họ và tên người chết');
    name.focus();
    const typed = '  nguyễn  thị '.normalize('NFD');
    for (const character of typed) {
      name.setRangeText(character, name.value.length, name.value.length, 'end');
      const before = name.value;
      name.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: character }));
      await settled(form);
      expect(name.value).to.equal(before);
    }
    name.blur();
    await settled(form);
    expect(name.value).to.equal('NGUYỄN THỊ');
  });

  it('takes Enter in a text box as Continue, but not the Enter that ends a composition', async () => {
    const form = await openSample('valid-household');
    await goTo(form, 'Việc mai táng');
    const place = control(form, 'Địa điểm mai táng');
    place.focus();
    const composing = new KeyboardEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    expect(place.dispatchEvent(composing)).to.equal(false);
    expect(heading(form)).to.equal('Việc mai táng');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => heading(form) === 'Bên đứng ra mai táng');
  });

  it('can be filled by keyboard: arrows choose a radio, letters a list entry', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    control(form, 'Năm').focus();
    await sendKeys({ type: '1950' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await settled(form);
    expect((form.answers as { deceased: unknown }).deceased).to.deep.include({ birthDate: '1950', sex: 'female' });
  });

  it('shows what a choice asks for, and hides it again without losing it', async () => {
    const form = await openSample('valid-lives-elsewhere');
    await goTo(form, 'Bên đứng ra mai táng');
    expect(text(form)).to.contain('Nơi ở hiện nay');
    control(form, 'Không').click();
    await settled(form);
    expect(text(form)).not.to.contain('Nơi ở hiện nay');
    control(form, 'Có').click();
    await settled(form);
    expect(control(form, 'Số nhà').value).not.to.equal('');
  });
});

describe('procedure-form, documents', () => {
  it('says the limits before a file is chosen, and what is wrong with one that is not taken', async () => {
    const form = await openSample('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    expect(text(form)).to.contain('Nhiều nhất 5 tệp, mỗi tệp không quá 10 MB');
    await choose(
      form,
      'trich-luc-khai-tu',
      new File(['MZ'], 'virus.exe'),
      new File(['MZ not a pdf'], 'gia.pdf'),
      new File([], 'rong.pdf'),
    );
    const words = [...root(form).querySelectorAll('[part~="component"] [part~="error"]')].map((element) =>
      element.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(words[0]).to.match(
      /^virus\.exe chưa được đính kèm\. Chọn tệp thuộc loại \.pdf.*: hãy chụp ảnh giấy tờ này, hoặc lưu văn bản/,
    );
    expect(words[1]).to.match(/^gia\.pdf chưa được đính kèm\. Nội dung tệp không đúng với đuôi tên/);
    expect(words[2]).to.match(/^rong\.pdf chưa được đính kèm\. Tệp này rỗng \(0 byte\)/);
    await choose(form, 'trich-luc-khai-tu', new File([new Uint8Array(10_000_001)], 'anh.jpg'));
    expect(text(form)).to.contain('Tệp này quá lớn (10 MB). Mỗi tệp nhiều nhất 10 MB');
  });

  it('lists attached files, and keeps the focus in place when one is removed', async () => {
    const form = await openSample('valid-household');
    await goTo(form, 'Giấy tờ kèm theo');
    await choose(form, 'trich-luc-khai-tu', pdf('mot.pdf'), pdf('hai.pdf', 1_500_000));
    expect(text(form)).to.contain('hai.pdf 1,5 MB');
    await press(form, 'Bỏ tệp mot.pdf');
    expect(text(form)).not.to.contain('mot.pdf');
    expect(root(form).activeElement?.id).to.equal('component-trich-luc-khai-tu');
  });

  it('says that a paper need not be handed in when the database has it', async () => {
    const form = await openSample('valid-waived');
    await goTo(form, 'Giấy tờ kèm theo');
    expect(text(form)).to.contain('Không phải nộp nếu việc khai tử đã có');
    expect(root(form).querySelector('#component-trich-luc-khai-tu input')).to.equal(null);
    await goTo(form, 'Xem lại hồ sơ');
  });
});

describe('procedure-form, a list of its parts', () => {
  async function openListed(): Promise<ProcedureForm> {
    const { default: procedure } = (await import(MAI_TANG)) as { default: CompiledProcedure };
    const listed = { ...procedure, definition: { ...procedure.definition, taskList: true } };
    Object.assign(globalThis, { listed });
    const source = URL.createObjectURL(new Blob(['export default globalThis.listed'], { type: 'text/javascript' }));
    const form = await openForm({ src: source });
    await wholeKit(form, true);
    return form;
  }
  const tasks = (form: ProcedureForm) =>
    [...root(form).querySelectorAll('[part~="task-list"] li')].map((task) =>
      task.textContent?.replace(/\s+/g, ' ').trim(),
    );
  const open = async (form: ProcedureForm) => {
    root(form).querySelector<HTMLElement>('[part~="task-list"] summary')?.click();
    await waitUntil(() => tasks(form).length > 0, 'no list of the parts');
  };

  it('says how far each has come, goes to any of them, and nothing is sent before all are right', async () => {
    const form = await openListed();
    expect(tasks(form)).to.deep.equal([]);
    await next(form, 'Bắt đầu');
    await waitUntil(() => root(form).querySelector('[part~="task-list"]') !== null, 'no offer of the parts');
    await open(form);
    expect(tasks(form).slice(0, 3)).to.deep.equal([
      'Người chết Đang ở đây',
      'Nơi thường trú của người chết Chưa điền',
      'Ngày và nguyên nhân chết Chưa điền',
    ]);
    await expect(form).to.be.accessible();
    await press(form, 'Việc mai táng');
    await settled(form);
    expect([heading(form), root(form).activeElement?.id]).to.deep.equal(['Việc mai táng', 'title']);
    expect(root(form).querySelector<HTMLDetailsElement>('[part~="task-list"]')?.open).to.equal(false);
    expect(tasks(form)[0]).to.equal('Người chết Còn thiếu hoặc cần sửa');
    form.answers = await sampleData('valid-household');
    await press(form, 'Người chết');
    await settled(form);
    expect(text(form)).to.contain('Đã khai xong 5/7 phần');
    await press(form, 'Giấy tờ kèm theo');
    await next(form);
    expect(heading(form)).to.equal('Giấy tờ kèm theo');
  });

  it('is not there where the procedure has none', async () => {
    const form = await openForm();
    await wholeKit(form, true);
    await next(form, 'Bắt đầu');
    expect(root(form).querySelector('[part~="task-list"]')).to.equal(null);
  });
});

describe('procedure-form, a choice that hides answers', () => {
  it('says what is no longer asked, next to the choice and aloud, until it is chosen as before', async () => {
    const form = await openSample('valid-household');
    await wholeKit(form, true);
    for (let count = 0; !heading(form).includes('Bên đứng ra'); count += 1)
      await next(form, count === 0 ? 'Bắt đầu' : 'Tiếp tục');
    const said = () => [...root(form).children].find(({ role }) => role === 'status')?.textContent ?? '';
    const choice = () => control(form, 'Hộ gia đình hoặc cá nhân').closest('fieldset')!;
    const words = 'Với lựa chọn này, bạn không cần khai: họ và tên, ngày sinh,';
    control(form, 'Cơ quan, tổ chức').click();
    await settled(form);
    expect(said()).to.contain(words);
    expect(choice().textContent).to.contain(words);
    expect(choice().getAttribute('aria-describedby')).to.contain('-warning');
    await expect(form).to.be.accessible();
    control(form, 'Hộ gia đình hoặc cá nhân').click();
    await settled(form);
    expect([said(), choice().textContent?.includes(words)]).to.deep.equal(['', false]);
    expect(control(form, 'Họ và tên').value).to.equal('NGUYỄN THỊ BÌNH');
  });
});

describe('procedure-form, in a narrow column of a page', () => {
  it('keeps day, month and year on one line', async () => {
    const form = await openForm();
    form.style.inlineSize = '300px';
    await next(form, 'Bắt đầu');
    // Two files bring styles later, in either order.
    await wholeKit(form, { items: { type: 'array' } });
    const boxes = ['Ngày', 'Tháng', 'Năm'].map((name) => control(form, name).getBoundingClientRect());
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).to.equal(1);
    expect(root(form).querySelector('[part~="form"]')!.scrollWidth).to.be.at.most(300);
    const year = control(form, 'Năm');
    year.value = '2026';
    expect(year.scrollWidth, 'four digits are seen').to.be.at.most(year.clientWidth);
  });
});
