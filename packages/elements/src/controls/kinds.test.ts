import { isObject, type JsonObject, type JsonSchema } from '@motcua/model';
import { aTimeout, expect, fixtureCleanup } from '@open-wc/testing';
import { moduleAddress, oneStepProcedure } from '../../../../test/support/one-step.js';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import {
  button,
  control,
  errorOf,
  next,
  openForm,
  openSchema,
  press,
  root,
  sampleData,
  settled,
  text,
  type,
  wholeKit,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';
import { defineKind } from './define-kind.js';

afterEach(() => fixtureCleanup());

const register = (format: string, title: string) => ({ type: 'string', format, title });
const schema = {
  title: 'Đăng ký',
  type: 'object',
  properties: {
    id: register('vn-personal-id', 'Số định danh'),
    sex: { title: 'Giới tính', enum: ['male', 'female'] },
    phone: register('vn-phone', 'Điện thoại'),
    tax: register('vn-tax-code', 'Mã số thuế'),
    card: register('vn-health-insurance-card', 'Thẻ bảo hiểm y tế'),
    account: register('vn-bank-account', 'Số tài khoản'),
    amount: { type: 'integer', format: 'vn-dong', title: 'Số tiền', minimum: 1000 },
  },
  required: ['id'],
};

/** A form of a published procedure with one step, as data. */
async function openProcedure(
  content: { readonly schema: JsonSchema; readonly texts: object },
  ...fields: readonly object[]
): Promise<ProcedureForm> {
  const form = await openForm({ src: moduleAddress(oneStepProcedure(fields, content)) });
  await wholeKit(form, content.schema);
  return form;
}

/** Replaces the text of the box and leaves the field. */
async function fill(form: ProcedureForm, label: string, words: string): Promise<HTMLInputElement> {
  await type(form, label, words);
  const input = control(form, label);
  input.blur();
  await settled(form);
  return input;
}

const described = (input: HTMLElement) =>
  (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim())
    .join(' | ');

describe('the numbers of registers', () => {
  it('are typed as people write them, and are written as they are compared', async () => {
    const form = await openSchema(schema);
    expect((await fill(form, 'Điện thoại', '+84 912-345-678')).value).to.equal('0912 345 678');
    expect((await fill(form, 'Mã số thuế', '0100109106001')).value).to.equal('0100109106-001');
    expect((await fill(form, 'Thẻ bảo hiểm y tế', 'gd 4 01 01 2345 67890')).value).to.equal(
      'GD4010123456789'.replace('6789', '67890'),
    );
    expect(form.answers).to.deep.equal({ phone: '0912345678', tax: '0100109106-001', card: 'GD40101234567890' });
  });

  it('say what is missing, and never touch what is being typed', async () => {
    const form = await openSchema(schema);
    const input = control(form, 'Số định danh');
    expect([input.inputMode, described(input)]).to.deep.equal(['numeric', '12 chữ số, như trên thẻ căn cước']);
    input.focus();
    await sendKeys({ type: '0011 7801' });
    expect(input.value).to.equal('0011 7801');
    input.blur();
    await settled(form);
    expect(errorOf(form, 'Số định danh')).to.equal('Nhập số định danh gồm 12 chữ số; hiện có 8 chữ số');
    await fill(form, 'Mã số thuế', '0100109107');
    expect(errorOf(form, 'Mã số thuế')).to.contain('chữ số cuối không khớp');
  });

  it('take what an input method writes by deleting and typing again', async () => {
    const form = await openSchema({
      type: 'object',
      properties: { bank: register('vn-bank-account', 'Số tài khoản') },
    });
    const input = control(form, 'Số tài khoản');
    input.focus();
    await sendKeys({ type: 'nguyenaa' });
    for (const press of ['Backspace', 'Backspace']) await sendKeys({ press });
    await sendKeys({ type: 'â' });
    expect(input.value).to.equal('nguyenâ');
    input.blur();
    await settled(form);
    expect(input.value).to.equal('NGUYENÂ');
    expect(errorOf(form, 'Số tài khoản')).to.contain('chữ in hoa');
  });

  it('that are odd are pointed at, and let through', async () => {
    const form = await openSchema(schema);
    await fill(form, 'Số định danh', '001178012345');
    root(form).querySelector<HTMLInputElement>('input[type="radio"]')!.click();
    await settled(form);
    const input = control(form, 'Số định danh');
    expect(described(input)).to.contain('Chữ số thứ tư của số định danh không khớp với giới tính đã khai');
    expect(input.hasAttribute('aria-invalid')).to.equal(false);
    await expect(form).to.be.accessible();
    await next(form);
    expect(text(form)).to.contain('Xem lại hồ sơ');
  });
});

describe('an amount of money', () => {
  it('is said in words while it is typed, and grouped once it is left', async () => {
    const form = await openSchema(schema);
    const input = control(form, 'Số tiền');
    input.focus();
    await sendKeys({ type: '1600000' });
    await settled(form);
    expect(input.value).to.equal('1600000');
    expect(described(input)).to.equal('Một triệu sáu trăm nghìn đồng');
    input.blur();
    await settled(form);
    expect(input.value).to.equal('1.600.000');
    expect(form.answers).to.deep.equal({ amount: 1_600_000 });
    await fill(form, 'Số định danh', '001178012345');
    await next(form);
    expect(text(form)).to.contain('1.600.000 đồng');
  });

  it('is said in English to those who read English', async () => {
    const form = await openSchema(schema, { lang: 'en' });
    const input = await fill(form, 'Số tiền', '540,000');
    expect(described(input)).to.equal('Five hundred forty thousand đồng');
  });
});

describe('a date', () => {
  it('that is pasted whole into one box is in all three when that box is left, and not before', async () => {
    const date = { type: 'string', format: 'date' };
    const form = await openSchema({ type: 'object', properties: { born: date, died: date } });
    const all = [...root(form).querySelectorAll<HTMLElement>('fieldset')];
    expect(all.length).to.equal(2);
    for (const [index, [pasted, parts]] of (
      [
        ['1/3/1980', ['01', '03', '1980']],
        ['02042021', ['02', '04', '2021']],
      ] as const
    ).entries()) {
      const boxes = () => [...all[index]!.querySelectorAll('input')].map(({ value }) => value);
      all[index]!.querySelector('input')!.focus();
      // Has the effect of pasting into a box, without the system's clipboard.
      document.execCommand('insertText', false, pasted);
      expect(boxes()).to.deep.equal([pasted, '', '']);
      await sendKeys({ press: 'Tab' });
      await settled(form);
      expect(boxes()).to.deep.equal(parts);
    }
    expect(form.answers).to.deep.equal({ born: '1980-03-01', died: '2021-04-02' });
    expect(root(form).querySelector('[aria-invalid="true"]')).to.equal(null);
  });
});

describe('a range of dates', () => {
  it('says at its end that it ends before it begins, also in a list', async () => {
    const range = (await (await fetch('/schemas/common/date-range.schema.json')).json()) as JsonObject;
    const partialDate = (await (await fetch('/schemas/common/partial-date.schema.json')).json()) as JsonObject;
    const form = await openSchema({
      type: 'object',
      properties: { stays: { title: 'Nơi đã ở', type: 'array', items: { $ref: 'date-range.schema.json' } } },
      $defs: {
        range: { $id: 'date-range.schema.json', ...range },
        date: { $id: 'partial-date.schema.json', ...partialDate },
      },
    });
    form.answers = {
      stays: [
        { from: '2019', to: '2020-03' },
        { from: '2021-05', to: '2021-04' },
      ],
    };
    await settled(form);
    await next(form);
    expect(text(form)).to.contain('Sửa lại ngày kết thúc: ngày này không được trước ngày bắt đầu');
    expect(root(form).querySelectorAll('#summary li').length).to.equal(1);
    await expect(form).to.be.accessible();
  });
});

const BOTH = 'Cơ quan sẽ nhận cả thông tin cũ và thông tin bạn sửa.';

describe('an answer that the page knows', () => {
  const given = () => ({
    source: 'vneid',
    at: '2026-11-20T01:00:00Z',
    claims: { fullName: 'NGUYỄN THỊ BÌNH', birthDate: '1978', personalId: '001178012345' },
  });

  async function atParty(): Promise<ProcedureForm> {
    const form = await openForm();
    await wholeKit(form, { items: { type: 'array' } });
    form.answers = { ...((await sampleData('valid-household')) as object), buryingParty: { kind: 'person' } };
    await settled(form);
    for (let count = 0; count < 6; count += 1) await next(form, count === 0 ? 'Bắt đầu' : 'Tiếp tục');
    expect(root(form).querySelector('h2')?.textContent).to.contain('Bên đứng ra mai táng');
    return form;
  }

  it('is asked of the page by name, and shown with its source instead of a box', async () => {
    const asked: (readonly string[])[] = [];
    const listen = (event: HTMLElementEventMap['procedure-prefill']) => {
      asked.push(event.claims);
      event.provide(given());
    };
    document.addEventListener('procedure-prefill', listen as EventListener);
    const form = await atParty();
    document.removeEventListener('procedure-prefill', listen as EventListener);
    expect(asked).to.deep.equal([['fullName', 'birthDate', 'personalId', 'issuedOn', 'permanentResidence']]);
    expect(text(form))
      .to.contain('Họ và tên: NGUYỄN THỊ BÌNH')
      .and.to.contain('Lấy từ VNeID, lúc 08:00 ngày 20/11/2026');
    expect(root(form).getElementById('field/buryingParty/fullName')?.matches('input')).to.equal(false);
    await expect(form).to.be.accessible();
  });

  it('can be reported as wrong, and the focus goes to the box that takes its place', async () => {
    const form = await atParty();
    form.prefillClaims = given();
    await waitUntil(() => text(form).includes('Lấy từ VNeID'), 'nothing was filled in');
    await press(form, 'Báo sai Họ và tên');
    const box = root(form).getElementById('field/buryingParty/fullName') as HTMLInputElement;
    await waitUntil(() => root(form).activeElement === box, 'the focus is elsewhere');
    expect(box.value).to.equal('NGUYỄN THỊ BÌNH');
    const notice = root(form).getElementById('field/buryingParty/fullName-warning');
    expect(notice?.textContent).to.equal(`Bạn đang sửa thông tin lấy từ VNeID. ${BOTH}`);
    expect(box.getAttribute('aria-describedby')).to.contain(notice!.id);
    await expect(form).to.be.accessible();
  });

  it('is one card for a whole group, e.g. an address, and is reported wrong as one', async () => {
    const form = await atParty();
    const { claims, ...rest } = given();
    const { buryingParty } = (await sampleData('valid-household')) as { buryingParty: JsonObject };
    form.prefillClaims = { ...rest, claims: { ...claims, permanentResidence: buryingParty['permanentResidence']! } };
    await waitUntil(() => text(form).includes('Tỉnh, thành phố: Thành phố Hà Nội'), 'no address was filled in');
    const reports = [...root(form).querySelectorAll('[part~="prefilled"] button')].map((button) =>
      button.textContent?.trim(),
    );
    expect(reports).to.deep.equal([
      'Báo sai Họ và tên',
      'Báo sai Ngày sinh',
      'Báo sai Số định danh, căn cước hoặc CMND',
      'Báo sai Nơi thường trú',
    ]);
    await expect(form).to.be.accessible();
    await press(form, 'Báo sai Nơi thường trú');
    const province = () => root(form).getElementById('field/buryingParty/permanentResidence/provinceCode');
    await waitUntil(() => root(form).activeElement?.id === province()?.id, 'the focus is elsewhere');
    expect(text(form)).not.to.contain('Tỉnh, thành phố: Thành phố Hà Nội');
    expect(text(form)).to.contain('Lấy từ VNeID');
    expect(text(form).split(BOTH).length - 1, 'is reported once for the whole address').to.equal(1);
  });

  it('is of the person whom the page named last, and asked for once whatever it answers', async () => {
    let asked = 0;
    const listen = (event: Event) => {
      asked += 1;
      if (asked < 5) (event.target as ProcedureForm).prefillClaims = given();
    };
    document.addEventListener('procedure-prefill', listen);
    const form = await openForm();
    await wholeKit(form, { items: { type: 'array' } });
    form.prefillClaims = undefined;
    await settled(form);
    await aTimeout(0);
    form.answers = { ...((await sampleData('valid-household')) as object), buryingParty: { kind: 'person' } };
    document.removeEventListener('procedure-prefill', listen);
    expect([asked, (form.answers as { buryingParty: object }).buryingParty]).to.deep.equal([1, { kind: 'person' }]);
  });

  it('does not get in the way when the page cannot determine after all', async () => {
    const fail = (event: HTMLElementEventMap['procedure-prefill']) => event.provide(Promise.reject(new Error('down')));
    document.addEventListener('procedure-prefill', fail as EventListener);
    const form = await atParty();
    document.removeEventListener('procedure-prefill', fail as EventListener);
    expect(root(form).getElementById('field/buryingParty/fullName')?.matches('input')).to.equal(true);
  });
});

describe('a kind of the page’s own', () => {
  it('is drawn by the page, between the kit’s label and messages', async () => {
    defineKind(
      'x-plot',
      {
        parse: (entry) => {
          const typed = typeof entry === 'string' ? entry : '';
          if (typed === '') return { empty: true };
          const [sheet, plot] = typed.split('/').map(Number);
          return sheet && plot ? { value: { sheet, plot } } : { unreadable: 'plot' };
        },
        format: (value) =>
          isObject(value)
            ? Object.values(value)
                .map((part) => JSON.stringify(part))
                .join('/')
            : '',
        isEmpty: (entry) => entry === '',
      },
      {
        create(field) {
          const input = document.createElement('input');
          input.setAttribute('aria-label', field.label);
          input.addEventListener('input', () => field.enter(input.value));
          input.addEventListener('blur', () => field.commit());
          return input;
        },
        update(input, field) {
          input.toggleAttribute('data-invalid', field.invalid);
        },
      },
    );
    const plot = {
      title: 'Thửa đất',
      type: 'object',
      format: 'x-plot',
      properties: { sheet: { type: 'integer' }, plot: { type: 'integer', maximum: 99 } },
    };
    const form = await openSchema({ type: 'object', properties: { plot }, required: ['plot'] });
    const input = root(form).querySelector<HTMLInputElement>('input[aria-label="Thửa đất"]')!;
    input.focus();
    await sendKeys({ type: '12/3' });
    expect(form.answers).to.deep.equal({ plot: { sheet: 12, plot: 3 } });
    await sendKeys({ press: 'Backspace' });
    input.blur();
    await settled(form);
    expect([input.hasAttribute('data-invalid'), root(form).contains(input)]).to.deep.equal([true, true]);
    expect(() => button(form, 'Tiếp tục')).not.to.throw();
  });
});

describe('a table of questions', () => {
  const level = (title: string) => ({ title, enum: ['able', 'help', 'unable'] });
  const procedure = {
    schema: {
      type: 'object',
      properties: {
        activities: {
          title: 'Mức độ thực hiện',
          type: 'object',
          properties: { walk: level('Đi lại'), eat: level('Ăn uống') },
          required: ['walk', 'eat'],
        },
      },
      required: ['activities'],
    },
    texts: {
      '/activities/walk#value.able': 'Tự làm được',
      '/activities/walk#value.help': 'Cần trợ giúp',
      '/activities/walk#value.unable': 'Không làm được',
    },
  };

  it('is a table whose radio buttons are named by row and column, and is filled by keyboard', async () => {
    const form = await openProcedure(procedure, { pointer: '/activities', control: 'matrix' });
    const radios = [...root(form).querySelectorAll<HTMLInputElement>('table input[type="radio"]')];
    expect(radios.length).to.equal(6);
    radios[0]!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    expect(root(form).activeElement).to.equal(radios[3]);
    await sendKeys({ press: 'ArrowDown' });
    await settled(form);
    expect(form.answers).to.deep.equal({ activities: { walk: 'able', eat: 'help' } });
    await expect(form).to.be.accessible();
  });

  it('keeps the focus in the row whose answer is taken back', async () => {
    const { activities } = procedure.schema.properties;
    const schema = { ...procedure.schema, properties: { activities: { ...activities, required: [] } } };
    const form = await openProcedure({ ...procedure, schema }, { pointer: '/activities', control: 'matrix' });
    root(form).querySelector<HTMLInputElement>('table input[type="radio"]')!.click();
    await settled(form);
    button(form, 'Bỏ chọn').focus();
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(root(form).activeElement?.id).to.equal('field/activities/walk');
  });

  it('says that it may stay empty where it may, as other groups do', async () => {
    const { activities } = procedure.schema.properties;
    const home = { title: 'Nơi ở', type: 'object', properties: { street: { type: 'string', title: 'Đường' } } };
    const work = { ...home, title: 'Nơi làm việc' };
    const schema = { type: 'object', properties: { activities, home, work }, required: ['work'] };
    const fields = [{ pointer: '/activities', control: 'matrix' }, { pointer: '/home' }, { pointer: '/work' }];
    const form = await openProcedure({ ...procedure, schema }, ...fields);
    const titles = [...root(form).querySelectorAll('[part="group-label"]')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(titles).to.deep.equal(['Mức độ thực hiện (không bắt buộc)', 'Nơi ở (không bắt buộc)', 'Nơi làm việc']);
    await expect(form).to.be.accessible();
  });

  it('says at the row what is missing', async () => {
    const form = await openProcedure(procedure, { pointer: '/activities', control: 'matrix' });
    await next(form);
    const head = root(form).getElementById('field/activities/walk-row')!;
    expect(head.textContent).to.contain('Chọn câu trả lời cho “đi lại”');
    await expect(form).to.be.accessible();
    await press(form, 'Chọn câu trả lời cho “đi lại”');
    expect(root(form).activeElement?.id).to.equal('field/activities/walk');
  });
});

describe('a long text', () => {
  it('says how much room is left', async () => {
    const note = { type: 'string', title: 'Ghi chú', maxLength: 500 };
    const form = await openSchema({ type: 'object', properties: { note } });
    await type(form, 'Ghi chú', 'Nguyễn'.normalize('NFD'));
    expect(text(form)).to.contain('Còn 494 ký tự');
  });
});

describe('a person who is the same as another', () => {
  it('is copied with all parts at the press of a button', async () => {
    const person = (title: string) => ({
      title,
      type: 'object',
      properties: { name: { type: 'string', title: 'Họ và tên' }, street: { type: 'string', title: 'Đường' } },
    });
    const form = await openProcedure(
      {
        schema: { type: 'object', properties: { owner: person('Chủ hồ sơ'), submitter: person('Người nộp') } },
        texts: {},
      },
      { pointer: '/owner' },
      { pointer: '/submitter', copyFrom: '/owner' },
    );
    await type(form, 'Họ và tên', 'Bình');
    await type(form, 'Đường', 'Láng');
    await press(form, 'Giống như đã khai ở: Chủ hồ sơ');
    expect(form.answers).to.deep.equal({
      owner: { name: 'Bình', street: 'Láng' },
      submitter: { name: 'Bình', street: 'Láng' },
    });
    expect(text(form)).to.contain('Đã chép');
    await expect(form).to.be.accessible();
  });
});

describe('the review', () => {
  it('points at what is odd and at what would help, and lets it be sent', async () => {
    const form = await openProcedure(
      {
        schema: {
          type: 'object',
          properties: {
            id: { type: 'string', format: 'vn-personal-id', title: 'Số định danh' },
            phone: { type: 'string', format: 'vn-phone', title: 'Điện thoại' },
          },
        },
        texts: {},
      },
      { pointer: '/id' },
      { pointer: '/phone', recommended: true },
    );
    expect(text(form)).to.contain('Điện thoại (nên khai)');
    await fill(form, 'Số định danh', '003178012345');
    await next(form);
    expect(text(form)).to.contain('không phải mã nơi khai sinh thường gặp').and.to.contain('nên khai: Điện thoại');
    expect(button(form, 'Gửi hồ sơ')).not.to.equal(undefined);
    await expect(form).to.be.accessible();
  });
});
