import { holdPrinter, wasPrinted } from '../../../../test/support/printer.js';
import { expect } from '@open-wc/testing';
import { moduleAddress, oneStepProcedure } from '../../../../test/support/one-step.js';
import { waitUntil } from '../../../../test/support/wait-until.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';
import type { ProcedureProblemEvent } from '../events/events.js';
import type { JsonValue } from '@motcua/model';
import {
  button,
  errorOf,
  heading,
  next,
  openForm,
  press,
  root,
  text,
  type,
  wholeKit,
} from '../../../../test/support/form-fixture.js';

const NUMBER = { type: 'integer', minimum: 0 };
const at = (path: string) => ({ var: path });

const schema = {
  type: 'object',
  properties: { count: NUMBER, price: NUMBER, total: NUMBER, each: { type: 'number' } },
  required: ['count', 'total'],
};

/** A procedure of one step with rules, as data. */
function addressOf(computed: Readonly<Record<string, JsonValue>>, rules: readonly JsonValue[] = []): string {
  const texts = {
    title: 'Mẫu thử',
    'steps.all.title': 'Khai',
    '/count': 'Số lượng',
    '/price': 'Đơn giá',
    '/total': 'Thành tiền',
    '/each': 'Bình quân',
    'rules.limit': 'Thành tiền không được quá 100 đồng',
  };
  const fields = ['/count', '/price', '/total', '/each'];
  return moduleAddress(oneStepProcedure(fields, { schema, texts }, { rules, computed }));
}

const computed = { '/total': { '*': [at('/count'), at('/price')] }, '/each': { '/': [at('/price'), at('/count')] } };
const rules = [{ assert: { '<=': [at('/total'), 100] }, at: '/total', text: 'rules.limit' }];

async function open(): Promise<ProcedureForm> {
  const form = await openForm({ src: addressOf(computed, rules) });
  await wholeKit(form, { type: 'array' });
  if (heading(form) !== 'Khai') await next(form, 'Bắt đầu');
  return form;
}

describe('a computed value', () => {
  it('is shown where it can be computed, and cannot be changed', async () => {
    const form = await open();
    expect(text(form)).to.contain('Thành tiền: Sẽ tự tính khi bạn khai đủ các mục liên quan');
    await type(form, 'Số lượng', '3');
    await type(form, 'Đơn giá', '12');
    expect(text(form)).to.contain('Thành tiền: 36');
    expect([...root(form).querySelectorAll('input')].map(({ id }) => id)).to.deep.equal(['field/count', 'field/price']);
    expect(form.answers).to.deep.equal({ count: 3, price: 12, total: 36, each: 4 });
    await expect(form).to.be.accessible();
  });

  it('leaves a form pristine that no one has begun', async () => {
    const form = await openForm({ src: addressOf({ '/total': 5 }) });
    await wholeKit(form, { type: 'array' });
    const asked = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(asked);
    expect([form.answers, asked.defaultPrevented]).to.deep.equal([{ total: 5 }, false]);
  });

  it('that breaks a rule shows its text, is listed above the form, and takes the focus', async () => {
    const form = await open();
    await type(form, 'Số lượng', '9');
    await type(form, 'Đơn giá', '12');
    await press(form, 'Tiếp tục');
    expect(heading(form)).to.equal('Khai');
    const link = [
      ...root(form).querySelectorAll<HTMLElement>('[part~="error-summary"] a, [part~="error-summary"] button'),
    ];
    expect(link.map(({ textContent }) => textContent?.trim())).to.deep.equal(['Thành tiền không được quá 100 đồng']);
    link[0]!.click();
    await waitUntil(() => root(form).activeElement?.id === 'field/total', 'the computed value did not take the focus');
    expect(root(form).activeElement?.textContent).to.contain('Thành tiền không được quá 100 đồng');
    await expect(form).to.be.accessible();
    await type(form, 'Số lượng', '2');
    expect(errorOf(form, 'Thành tiền')).to.equal(undefined);
    await next(form);
    expect(text(form)).to.contain('24');
  });

  it('is printed with the other answers, and on a blank form its rule is printed below it', async () => {
    const release = holdPrinter();
    const form = await open();
    const printed = async (words: string) => {
      root(form).querySelector('.print-frame')?.remove();
      button(form, words).click();
      const paper = () => root(form).querySelector<HTMLIFrameElement>('.print-frame')?.contentDocument;
      await waitUntil(() => paper() && wasPrinted(paper()!), 'nothing was printed');
      return paper()!.body.textContent.replace(/\s+/g, ' ');
    };
    expect(await printed('In mẫu trống để điền bằng tay')).to.contain('Thành tiền không được quá 100 đồng');
    await type(form, 'Số lượng', '3');
    await type(form, 'Đơn giá', '12');
    await next(form);
    expect(await printed('In')).to.match(/Thành tiền: 36/);
    release();
  });

  it('that cannot be computed keeps no one from going on, and the page hears of it once', async () => {
    const form = await open();
    const heard: (readonly unknown[])[] = [];
    form.addEventListener('procedure-problem', ({ code, pointers, location, cause }: ProcedureProblemEvent) => {
      heard.push([code, pointers, location, (cause as Error).message]);
    });
    await type(form, 'Số lượng', '0');
    await type(form, 'Đơn giá', '5');
    await type(form, 'Đơn giá', '6');
    expect(heard).to.deep.equal([['ruleFailed', ['/each'], '#/computed/~1each', 'divisionByZero']]);
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });
});
