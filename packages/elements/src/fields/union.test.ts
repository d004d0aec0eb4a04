import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonSchema } from '@motcua/model';
import {
  control,
  errorOf,
  heading,
  next,
  press,
  root,
  settled,
  text,
  type,
} from '../../../../test/support/form-fixture.js';
import { openSchema, withProperty } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const REPLY: JsonSchema = {
  title: 'Trả lời qua',
  oneOf: [
    { title: 'Thư điện tử', type: 'string', format: 'email' },
    {
      title: 'Bưu điện',
      type: 'object',
      properties: { street: { type: 'string', title: 'Số nhà' }, ward: { type: 'string', title: 'Phường' } },
      required: ['street', 'ward'],
    },
    { title: 'Tại quầy', const: 'counter' },
  ],
};

/** Returns the radio button with that label. */
function radio(form: ProcedureForm, words: string): HTMLInputElement {
  const all = [...root(form).querySelectorAll<HTMLLabelElement>('label[part~="option"]')];
  return all.find((label) => label.textContent?.trim() === words)?.control as HTMLInputElement;
}

async function choose(form: ProcedureForm, words: string): Promise<void> {
  radio(form, words).focus();
  await sendKeys({ press: 'Space' });
  await settled(form);
}

/** Types into the box of the case that was chosen. */
async function write(form: ProcedureForm, words: string): Promise<void> {
  textBox(form).focus();
  await sendKeys({ type: words });
  await settled(form);
}

const textBox = (form: ProcedureForm) => root(form).querySelector<HTMLInputElement>('fieldset input[type=text]')!;

describe('a union', () => {
  it('is accessible unanswered, wrong, and with each branch', async () => {
    const form = await openSchema(withProperty(REPLY, { required: ['a'] }));
    await expect(form, 'unanswered').to.be.accessible();
    await next(form);
    await expect(form, 'wrong').to.be.accessible();
    for (const words of ['Thư điện tử', 'Bưu điện', 'Tại quầy']) {
      await choose(form, words);
      await expect(form, words).to.be.accessible();
    }
  });

  it('loses nothing when a person goes to another case and back', async () => {
    const form = await openSchema(withProperty(REPLY, { required: ['a'] }));
    await choose(form, 'Thư điện tử');
    await write(form, 'không phải thư');
    await choose(form, 'Bưu điện');
    await type(form, 'Số nhà', '12');
    await choose(form, 'Tại quầy');
    await choose(form, 'Bưu điện');
    expect(control(form, 'Số nhà').value).to.equal('12');
    await choose(form, 'Thư điện tử');
    expect(textBox(form).value).to.equal('không phải thư');
  });

  it('speaks only of the case that was chosen', async () => {
    const form = await openSchema(withProperty(REPLY, { required: ['a'] }));
    await next(form);
    expect(errorOf(form, 'Trả lời qua')).to.equal('Chọn loại thông tin cho “trả lời qua”');
    await choose(form, 'Bưu điện');
    expect(errorOf(form, 'Số nhà')).to.equal(undefined);
    await next(form);
    expect([errorOf(form, 'Số nhà'), errorOf(form, 'Phường')]).to.deep.equal(['Nhập số nhà', 'Nhập phường']);
    await choose(form, 'Tại quầy');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
    expect(text(form)).to.contain('Trả lời qua Tại quầy');
  });

  it('can be left out where it is optional, also after something was answered', async () => {
    const form = await openSchema(withProperty(REPLY));
    expect(radio(form, 'Không khai phần này').checked).to.equal(true);
    await choose(form, 'Bưu điện');
    await type(form, 'Số nhà', '12');
    await choose(form, 'Không khai phần này');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
    await press(form, 'Quay lại');
    await choose(form, 'Bưu điện');
    expect(control(form, 'Số nhà').value).to.equal('12');
  });

  it('shows the case that loaded answers are', async () => {
    for (const keyword of ['oneOf', 'anyOf']) {
      const union = { title: 'Trả lời qua', [keyword]: (REPLY as { oneOf: never }).oneOf };
      const form = await openSchema(withProperty(union), { answers: { a: { street: '12', ward: 'Láng' } } });
      expect([radio(form, 'Bưu điện').checked, control(form, 'Phường').value], keyword).to.deep.equal([true, 'Láng']);
    }
  });

  it('asks for the type where several are possible, and says why', async () => {
    const form = await openSchema(withProperty({ title: 'Số hồ sơ', type: ['string', 'integer'] }));
    expect(text(form)).to.contain('hãy chọn loại rồi nhập');
    await choose(form, 'Số');
    await write(form, 'mười');
    await next(form);
    expect(root(form).querySelector('fieldset [part~="error"]')?.textContent).to.contain('Nhập số hồ sơ bằng chữ số');
    await choose(form, 'Chữ');
    await write(form, 'mười');
    expect(form.answers).to.deep.equal({ a: 'mười' });
    await expect(form).to.be.accessible();
  });

  it('names cases without a title by what they ask for', async () => {
    const oneOf = ['soNha', 'email'].map((name) => ({ properties: { [name]: { type: 'string' } }, required: [name] }));
    const form = await openSchema(withProperty({ title: 'Liên hệ', type: 'object', oneOf }));
    expect(radio(form, 'So nha')).not.to.equal(undefined);
    expect(radio(form, 'Email')).not.to.equal(undefined);
  });

  it('is a list box when there are many cases', async () => {
    const oneOf = Array.from({ length: 9 }, (_, index) => ({
      title: `Loại ${index}`,
      type: 'string',
      minLength: index,
    }));
    const form = await openSchema(withProperty({ title: 'Giấy tờ', oneOf }));
    await expect(form).to.be.accessible();
    const list = root(form).querySelector('select')!;
    expect(list.labels.length + (list.ariaLabel?.length ?? 0)).to.be.greaterThan(0);
    list.focus();
    for (let count = 0; count < 5; count += 1) await sendKeys({ press: 'ArrowDown' });
    await settled(form);
    expect(root(form).activeElement).to.equal(list);
    await type(form, 'Loại 4', 'năm ký tự');
    expect(form.answers).to.deep.equal({ a: 'năm ký tự' });
    await expect(form).to.be.accessible();
  });

  it('speaks English', async () => {
    const form = await openSchema(withProperty({ title: 'Số hồ sơ', type: ['string', 'boolean'] }), {
      attributes: { lang: 'en' },
    });
    for (const words of ['Text', 'Yes or no', 'Leave this part out']) expect(text(form)).to.contain(words);
  });
});
