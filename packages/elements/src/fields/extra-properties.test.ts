import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { button, control, errorOf, heading, next, root, settled, text } from '../../../../test/support/form-fixture.js';
import { openSchema, withProperty } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const PRICES = withProperty({ type: 'object', title: 'Bảng giá', additionalProperties: { type: 'integer' } });
const TREE = {
  title: 'Sơ đồ',
  $ref: '#/$defs/unit',
  $defs: {
    unit: {
      type: 'object',
      properties: { name: { type: 'string', title: 'Tên' }, deputy: { title: 'Cấp phó', $ref: '#/$defs/unit' } },
      required: ['name'],
    },
  },
};

const focusedName = (form: ProcedureForm) => root(form).activeElement?.getAttribute('name');

async function enter(form: ProcedureForm, words: string): Promise<void> {
  button(form, words).focus();
  await sendKeys({ press: 'Enter' });
  await settled(form);
}

/** Adds a member under a name, and answers it where the focus has gone. */
async function add(form: ProcedureForm, name: string, answer: string): Promise<void> {
  control(form, 'Tên thông tin muốn thêm').focus();
  await sendKeys({ type: name });
  await sendKeys({ press: 'Enter' });
  await settled(form);
  await sendKeys({ type: answer });
  await settled(form);
}

describe('names that a person gives', () => {
  it('each get a question, which has the focus', async () => {
    const form = await openSchema(PRICES);
    await expect(form, 'empty').to.be.accessible();
    await add(form, 'Chở trong xã', '15.000');
    expect(focusedName(form)).to.equal('a/Chở trong xã');
    await add(form, 'Chở lên huyện', '70.000');
    expect(form.answers).to.deep.equal({ a: { 'Chở trong xã': 15000, 'Chở lên huyện': 70000 } });
    await expect(form, 'filled').to.be.accessible();
  });

  it('are reported when they are missing or taken, at the box where they are typed', async () => {
    const form = await openSchema(PRICES, { answers: { a: { 'Chở hàng': 1 } } });
    const name = control(form, 'Tên thông tin muốn thêm');
    await enter(form, 'Thêm');
    const words = () =>
      root(form)
        .getElementById(name.getAttribute('aria-describedby') ?? '')
        ?.textContent?.trim();
    expect(words()).to.equal('Nhập tên của thông tin cần thêm');
    expect([root(form).activeElement, name.ariaInvalid]).to.deep.equal([name, 'true']);
    await expect(form).to.be.accessible();
    await sendKeys({ type: 'Chở hàng' });
    expect(words()).to.equal('');
    await sendKeys({ press: 'Enter' });
    expect(words()).to.match(/^Tên này đã có rồi/);
    expect(heading(form)).to.equal('Mẫu thử');
  });

  it('are taken away and brought back with their answer', async () => {
    const form = await openSchema(PRICES, { answers: { a: { x: 1, y: 2 } } });
    await enter(form, 'Bỏ x');
    expect(form.answers).to.deep.equal({ a: { y: 2 } });
    expect(text(form)).to.contain('Đã bỏ “x”.');
    await expect(form).to.be.accessible();
    expect(root(form).activeElement?.textContent?.trim()).to.equal('Lấy lại mục vừa bỏ');
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(form.answers).to.deep.equal({ a: { y: 2, x: 1 } });
    expect(focusedName(form)).to.equal('a/x');
    expect(text(form)).not.to.contain('Đã bỏ');
  });

  it('decide what is asked, and are wrong where the schema does not take them', async () => {
    const open = {
      type: 'object',
      patternProperties: { '^ngay-': { type: 'string', format: 'date' } },
      additionalProperties: false,
    };
    const form = await openSchema(withProperty({ title: 'Giờ', ...open }));
    await add(form, 'ngay-1', '3');
    expect(focusedName(form)).to.equal('a/ngay-1/day');
    await add(form, 'khac', '');
    const name = control(form, 'Tên thông tin muốn thêm');
    expect([root(form).activeElement, name.value, name.validationMessage]).to.deep.equal([
      name,
      'khac',
      'Bỏ thông tin “khac”: thủ tục này không hỏi đến',
    ]);
    await expect(form).to.be.accessible();
  });

  it('are asked for in English', async () => {
    const form = await openSchema(PRICES, { attributes: { lang: 'en' }, answers: { a: { x: 1 } } });
    await enter(form, 'Remove x');
    expect(text(form)).to.contain('“x” was removed. Bring it back').and.to.contain('Name of what you want to add');
  });
});

describe('a group within itself', () => {
  it('is opened as deep as a person goes, and the focus goes into it', async () => {
    const form = await openSchema(TREE);
    await expect(form, 'closed').to.be.accessible();
    await enter(form, 'Thêm: Cấp phó');
    expect(focusedName(form)).to.equal('deputy/name');
    await sendKeys({ type: 'Một' });
    await enter(form, 'Thêm: Cấp phó');
    expect(focusedName(form)).to.equal('deputy/deputy/name');
    await sendKeys({ type: 'Hai' });
    await settled(form);
    expect(form.answers).to.deep.equal({ deputy: { name: 'Một', deputy: { name: 'Hai' } } });
    await expect(form, 'open').to.be.accessible();
  });

  it('is opened one by one where eighty definitions refer to each other', async () => {
    const names = Array.from({ length: 80 }, (_, index) => `d${index}`);
    const references = Object.fromEntries(
      names.map((name, index) => [`to${index}`, { title: `Mẫu ${index}`, $ref: `#/$defs/${name}` }]),
    );
    const own = { type: 'string', title: 'Tên' };
    const $defs = Object.fromEntries(
      names.map((name) => [name, { type: 'object', properties: { name: own, ...references } }]),
    );
    const form = await openSchema({ title: 'Sơ đồ', $ref: '#/$defs/d0', $defs });
    expect(root(form).querySelectorAll('input')).to.have.length(1);
    await enter(form, 'Thêm: Mẫu 0');
    expect(focusedName(form)).to.equal('to0/name');
    await sendKeys({ type: 'Không' });
    await settled(form);
    expect(form.answers).to.deep.equal({ to0: { name: 'Không' } });
  });

  it('is released as a whole, and the focus stays where it was', async () => {
    const form = await openSchema(TREE, { answers: { name: 'Gốc', deputy: { name: 'Một' } } });
    await enter(form, 'Bỏ phần này');
    expect(form.answers).to.deep.equal({ name: 'Gốc' });
    expect(root(form).activeElement?.textContent?.trim()).to.equal('Thêm: Cấp phó');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('asks for what is needed in it only while it is open', async () => {
    const form = await openSchema(TREE, { answers: { name: 'Gốc' } });
    await enter(form, 'Thêm: Cấp phó');
    await next(form);
    expect(errorOf(form, 'Cấp phó') ?? text(form)).to.contain('Nhập tên');
    await enter(form, 'Bỏ phần này');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });
});
