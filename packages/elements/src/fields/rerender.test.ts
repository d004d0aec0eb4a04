import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import { control, next, root, settled } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';
import { FieldDirective } from './field.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const COUNT = 1_000;
const NAMES = Array.from({ length: COUNT }, (_, index) => `f${index}`);

/** A thousand questions on one page, and a list; a condition hangs on the second question. */
const LONG = {
  title: 'Biểu mẫu dài',
  type: 'object',
  properties: {
    ...Object.fromEntries(NAMES.map((name, index) => [name, { type: 'string', title: `Ô số ${index}.` }])),
    list: { type: 'array', items: { type: 'string' } },
  },
  required: ['f0'],
  if: { properties: { f1: { const: 'x' } }, required: ['f1'] },
  then: { properties: { more: { type: 'string', title: 'Thêm nữa' } }, required: ['f2'] },
};

const list = (form: ProcedureForm) => root(form).querySelector('procedure-list');
const inputs = (form: ProcedureForm) => [...root(form).querySelectorAll<HTMLInputElement>('form input')];

async function openLong(): Promise<ProcedureForm> {
  const form = await openSchema(LONG);
  await waitUntil(() => list(form), 'not everything was drawn');
  return form;
}

/** Records the rerenders during an action: the pointers of fields, and `form` for each render of the whole form. */
async function drawnDuring(form: ProcedureForm, act: () => Promise<void>): Promise<string[]> {
  const drawn: string[] = [];
  const stop = list(form)?.context.store.subscribeFields((pointer) => drawn.push(pointer));
  const hooked = form as unknown as { performUpdate(): void };
  const performUpdate = hooked.performUpdate.bind(form);
  hooked.performUpdate = () => {
    drawn.push('form');
    performUpdate();
  };
  await act();
  await settled(form);
  stop?.();
  hooked.performUpdate = performUpdate;
  return drawn;
}

async function typed(form: ProcedureForm, label: string, character: string): Promise<string[]> {
  control(form, label).focus();
  return drawnDuring(form, () => sendKeys({ type: character }));
}

describe('a page of a thousand questions', () => {
  it('draws for a keystroke only the field that was typed in', async () => {
    const form = await openLong();
    expect(await typed(form, 'Ô số 5.', 'a')).to.deep.equal(['/f5']);
    expect(await typed(form, 'Ô số 999.', 'ă')).to.deep.equal(['/f999']);
  });

  it('draws what hangs on an answer with it, and nothing else', async () => {
    const form = await openLong();
    const label = (name: string) =>
      root(form).querySelector<HTMLInputElement>(`[name=${name}]`)?.labels?.[0]?.textContent;
    expect(label('f2')).to.contain('(không bắt buộc)');
    // The group around has one member more; it draws those of its members that are others now.
    expect(await typed(form, 'Ô số 1.', 'x')).to.deep.equal(['']);
    expect([label('more'), label('f2'), control(form, 'Ô số 1.').value]).to.deep.equal([
      'Thêm nữa (không bắt buộc)',
      'Ô số 2.',
      'x',
    ]);
  });

  it('draws an error that goes, and the summary of errors, not the other fields', async () => {
    const form = await openLong();
    await next(form);
    expect(await typed(form, 'Ô số 0.', 'a')).to.deep.equal(['/f0', 'form']);
    expect(await typed(form, 'Ô số 0.', 'b')).to.deep.equal(['/f0']);
  });

  it('is in the page as a whole once the browser is idle, for find-in-page, and is walked through by Tab', async () => {
    const form = await openLong();
    expect(inputs(form).map(({ name }) => name)).to.deep.equal(NAMES);
    const reached: string[] = [];
    root(form).addEventListener('focusin', (event) => reached.push((event.target as HTMLInputElement).name));
    // Past several boundaries of the chunks rendered at once, and to the end.
    for (const [first, last] of [
      [0, 130],
      [COUNT - 60, COUNT - 1],
    ] as const) {
      inputs(form)[first]?.focus();
      for (let count = first; count < last; count += 1) await sendKeys({ press: 'Tab' });
      expect(reached.splice(0)).to.deep.equal(NAMES.slice(first, last + 1));
    }
  });
});

describe('fields whose help comes later', () => {
  it('are drawn again once it is there, and the others are not', async () => {
    const numbers = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`n${index}`, { type: 'integer', title: `Số ${index}`, minimum: 5 }]),
    );
    const texts = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`t${index}`, { type: 'string', title: `Chữ ${index}` }]),
    );
    const pointers: string[] = [];
    const { prototype } = FieldDirective as unknown as {
      prototype: { show: (this: unknown, context: unknown, view: { pointer: string }, isShown: boolean) => unknown };
    };
    const { show } = prototype;
    prototype.show = function (context, view, isShown) {
      pointers.push(view.pointer);
      return show.call(this, context, view, isShown);
    };
    try {
      const form = await openSchema({ type: 'object', properties: { ...numbers, ...texts } });
      const hint = (name: string) => root(form).getElementById(`field/${name}-hint`)?.textContent;
      await waitUntil(() => hint('n19') && root(form).getElementById('field/t19'), 'not all is there');
      expect(hint('n0')).to.equal('Ít nhất 5.');
      const times = (pointer: string) => pointers.filter((drawn) => drawn === pointer).length;
      expect(Object.keys(texts).map((name) => times(`/${name}`))).to.deep.equal(Object.keys(texts).map(() => 1));
      expect(times('/n0')).to.be.lessThan(3);
    } finally {
      prototype.show = show;
    }
  });
});

describe('many errors at once', () => {
  it('are listed and shown at the first fields at once, and everywhere a moment later', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `f${index}`);
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'string', title: `Ô số ${name}` }]));
    const form = await openSchema({ type: 'object', properties, required: names });
    await waitUntil(() => root(form).getElementById('field/f299'), 'not everything was drawn');
    const listed = () => root(form).querySelectorAll('#summary li').length;
    const shown = () => names.filter((name) => root(form).getElementById(`field/${name}-error`)).length;
    const seen: number[] = [];
    const painted = () => requestAnimationFrame(() => seen.push(listed(), shown()));
    new MutationObserver((_records, observer) => {
      if (listed() === 0) return;
      observer.disconnect();
      painted();
    }).observe(root(form), { childList: true, subtree: true });
    await next(form);
    await waitUntil(() => shown() === 300 && listed() === 300, 'not all errors came');
    expect(seen).to.deep.equal([8, 40]);
    expect(root(form).activeElement?.id).to.equal('summary');
    const words = [...root(form).querySelectorAll('#summary button')].map(({ textContent }) => textContent);
    expect(words.slice(-1)).to.deep.equal(['Nhập Ô số f299']);
    expect(new Set(words).size).to.equal(300);
  });
});
