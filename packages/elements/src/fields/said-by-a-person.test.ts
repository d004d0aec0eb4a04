import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { errorOf, heading, next, root, settled, text } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const SENTENCE = 'Tôi cam đoan những điều khai trên là đúng và chịu trách nhiệm trước pháp luật.';
const DECLARED = {
  title: 'Đơn',
  type: 'object',
  required: ['declaration'],
  properties: { declaration: { type: 'string', title: 'Cam đoan', description: SENTENCE, const: 'toi-cam-doan' } },
} as const;

/** Returns the checkbox with that label. */
function box(form: ProcedureForm, words: string): HTMLInputElement {
  const all = [...root(form).querySelectorAll<HTMLLabelElement>('label[part~="option"]')];
  const found = all.find((label) => label.textContent?.trim().startsWith(words));
  return found!.control as HTMLInputElement;
}

async function tick(form: ProcedureForm, words: string): Promise<void> {
  box(form, words).focus();
  await sendKeys({ press: 'Space' });
  await settled(form);
}

describe('a statement that is the only accepted text', () => {
  it('is shown with its words, and sent once a person has ticked it', async () => {
    const form = await openSchema(DECLARED);
    expect(text(form)).to.contain(SENTENCE);
    expect(box(form, 'Cam đoan').checked).to.equal(false);
    await next(form);
    expect(errorOf(form, 'Cam đoan')).to.equal('Đánh dấu vào ô “cam đoan”');
    await expect(form).to.be.accessible();
    await tick(form, 'Cam đoan');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
    expect(form.answers).to.deep.equal({ declaration: 'toi-cam-doan' });
  });

  it('shows another text that was loaded, and says that it is not accepted', async () => {
    const form = await openSchema(DECLARED, { answers: { declaration: 'không' } });
    expect(text(form)).to.contain('Nội dung đang có là “không”, ở đây không được chấp nhận.');
    await expect(form).to.be.accessible();
    await next(form);
    expect(errorOf(form, 'Cam đoan')).to.equal('Đánh dấu vào ô “cam đoan”');
    await tick(form, 'Cam đoan');
    expect(text(form)).not.to.contain('Nội dung đang có');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('shows a loaded value that radio buttons do not offer, and one without a question', async () => {
    const schema = {
      title: 'Đơn',
      type: 'object',
      required: ['version'],
      properties: { way: { title: 'Cách nhận', enum: ['bưu điện', 'tại quầy'] }, version: { const: '2' } },
    } as const;
    const form = await openSchema(schema, { answers: { way: 'chim bồ câu', version: { old: '1' } } });
    expect(text(form)).to.contain('Nội dung đang có là “chim bồ câu”, không có trong các mục này.');
    expect(text(form)).to.contain('Old: 1');
    expect(text(form)).not.to.contain('{');
    await next(form);
    await expect(form).to.be.accessible();
  });
});

describe('a list that must be there', () => {
  for (const [kind, list, none] of [
    ['boxes', { items: { enum: ['hành hung', 'trộm cắp'] } }, 'Không có mục nào ở trên'],
    ['items', { items: { type: 'string' } }, 'Không có mục nào'],
  ] as const) {
    it(`is empty only when a person says so: ${kind}`, async () => {
      const l = { type: 'array', title: 'Việc đã xảy ra', ...list } as const;
      const form = await openSchema({ title: 'Đơn', type: 'object', required: ['l'], properties: { l } });
      expect(form.answers).to.deep.equal({});
      await next(form);
      expect(root(form).querySelector('[part~="error-summary"]')?.textContent).to.contain(none);
      await expect(form).to.be.accessible();
      await tick(form, none);
      expect(form.answers).to.deep.equal({ l: [] });
      await tick(form, none);
      expect(form.answers).to.deep.equal({});
      await tick(form, none);
      await next(form);
      expect(heading(form)).to.equal('Xem lại hồ sơ');
    });
  }

  it('takes the tick back when a box is ticked after all', async () => {
    const l = { type: 'array', title: 'Việc đã xảy ra', items: { enum: ['hành hung', 'trộm cắp'] } } as const;
    const form = await openSchema({ title: 'Đơn', type: 'object', required: ['l'], properties: { l } });
    await tick(form, 'Không có mục nào ở trên');
    await tick(form, 'trộm cắp');
    expect(box(form, 'Không có mục nào ở trên').checked).to.equal(false);
    expect(form.answers).to.deep.equal({ l: ['trộm cắp'] });
    await tick(form, 'Không có mục nào ở trên');
    expect(box(form, 'trộm cắp').checked).to.equal(false);
    expect(form.answers).to.deep.equal({ l: [] });
  });

  it('asks for none where it may stay away, or must hold something', async () => {
    const l = { type: 'array', title: 'Việc', items: { type: 'string' } } as const;
    const many = { ...l, title: 'Nhiều việc', minItems: 1 } as const;
    const form = await openSchema({ title: 'Đơn', type: 'object', required: ['many'], properties: { l, many } });
    expect(text(form)).not.to.contain('Không có mục nào');
  });
});
