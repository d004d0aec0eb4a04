import type { Receipt } from '@motcua/model';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import {
  button,
  heading,
  MAI_TANG,
  next,
  openForm,
  placeForm,
  root,
  settled,
} from '../../../../test/support/form-fixture.js';
import { openSchema, withProperty } from '../../../../test/support/schema-fixture.js';
import { defineKind } from '../controls/define-kind.js';
import type { ProcedureForm } from './procedure-form.js';

afterEach(() => fixtureCleanup());

const named = (required: readonly string[] = []) => withProperty({ type: 'string', title: 'Tên' }, { required });

/** Returns the code and location of the next problem that a form reports. */
async function problemOf(form: ProcedureForm, cause: () => unknown): Promise<string> {
  const problem = oneEvent(form, 'procedure-problem');
  cause();
  const { code, location } = (await problem) as unknown as HTMLElementEventMap['procedure-problem'];
  return `${code} ${location ?? ''}`;
}

describe('a form that is moved within the page', () => {
  it('keeps the page’s title, what it announces with, and its place', async () => {
    const own = document.title;
    const form = await openForm({ 'page-title': '' });
    await next(form, 'Bắt đầu');
    await waitUntil(() => document.title.startsWith('Người chết'), 'the title');
    const announcer = () => [...root(form).children].find((element) => element.role === 'status');
    const region = announcer();
    expect(region === undefined).to.equal(false);
    const place = await fixture(html`<section></section>`);
    place.append(form);
    await settled(form);
    expect(document.title).to.match(/^Người chết/);
    expect(announcer() === region).to.equal(true);
    expect(heading(form)).to.equal('Người chết');
    form.remove();
    await Promise.resolve();
    expect(document.title).to.equal(own);
    place.append(form);
    await waitUntil(() => document.title.startsWith('Người chết'), 'it came back');
    form.remove();
    await Promise.resolve();
  });

  it('takes the language of its new place', async () => {
    const form = await openForm();
    const place = await fixture(html`<section lang="en"></section>`);
    place.append(form);
    await waitUntil(() => heading(form) === 'Funeral cost support', 'the language stayed');
  });
});

describe('another form in the place of one', () => {
  it('does not begin with the summary of the form before', async () => {
    const form = await openSchema(named(['a']));
    button(form, 'Tiếp tục').click();
    await waitUntil(() => root(form).getElementById('summary'), 'no summary');
    const ready = oneEvent(form, 'procedure-ready');
    form.src = `data:text/javascript,${encodeURIComponent(`export default ${JSON.stringify(named(['a']))}`)}`;
    await ready;
    await settled(form);
    expect(root(form).getElementById('summary') === null).to.equal(true);
  });

  it('can be sent while the dossier of the form before is on its way', async () => {
    const form = await openSchema(named());
    await next(form);
    let release: () => void = () => undefined;
    form.addEventListener(
      'procedure-before-submit',
      (event) => event.waitUntil(new Promise<void>((done) => (release = done))),
      { once: true },
    );
    const before = oneEvent(form, 'procedure-before-submit');
    button(form, 'Gửi hồ sơ').click();
    await before;
    const ready = oneEvent(form, 'procedure-ready');
    form.src = `data:text/javascript,${encodeURIComponent(`export default ${JSON.stringify(named())}`)}`;
    await ready;
    await settled(form);
    await next(form);
    const second = oneEvent(form, 'procedure-before-submit');
    button(form, 'Gửi hồ sơ').click();
    await second;
    release();
  });

  it('is not opened by another way to write the same mode', async () => {
    const form = await openSchema(named(), { attributes: { mode: 'kiosk' }, answers: { a: 'x' } });
    form.setAttribute('mode', 'KIOSK');
    await form.updateComplete;
    expect(root(form).querySelector('[aria-busy]') === null).to.equal(true);
    expect(form.mode).to.equal('kiosk');
  });
});

describe('a procedure that is slow to come', () => {
  for (const [lang, words] of [
    ['vi', 'Đang tải biểu mẫu…'],
    ['en', 'Loading the form…'],
  ] as const)
    it(`says so in ${lang} after a moment, next to what the page put between the tags`, async () => {
      const never = `data:text/javascript,await new Promise(() => undefined);export default ${lang}`;
      const form = placeForm({ src: never, lang });
      form.textContent = '1900 1234';
      await fixture<HTMLElement>(form);
      await form.updateComplete;
      const status = root(form).querySelector<HTMLElement>('[role=status]')!;
      expect(status.innerText).to.equal('');
      for (const animation of status.getAnimations()) animation.finish();
      expect(status.innerText).to.equal(words);
      expect(root(form).querySelector('slot')?.assignedNodes()[0]?.textContent).to.equal('1900 1234');
    });
});

describe('what the page put between the tags', () => {
  it('is shown until the form is, and again where it cannot be opened', async () => {
    const form = placeForm({ src: MAI_TANG });
    const link = document.createElement('a');
    link.href = 'tel:19001234';
    link.textContent = '1900 1234';
    form.append(link);
    const ready = oneEvent(form, 'procedure-ready');
    document.body.append(form);
    await form.updateComplete;
    expect(link.checkVisibility(), 'while it loads').to.equal(true);
    await ready;
    await settled(form);
    expect(link.checkVisibility(), 'next to the form').to.equal(false);
    const problem = oneEvent(form, 'procedure-problem');
    form.src = '';
    await problem;
    await settled(form);
    expect(link.checkVisibility(), 'after a failure').to.equal(true);
    form.remove();
  });
});

describe('an address with a fault', () => {
  it('in src is reported, and leaves no one before an empty form', async () => {
    const form = placeForm({ src: 'http://[' });
    expect(await problemOf(form, () => document.body.append(form))).to.equal('noSource ');
    form.remove();
  });

  it('is reported when the endpoint is taken away', async () => {
    const form = await openForm();
    expect(await problemOf(form, () => form.removeAttribute('endpoint'))).to.equal('noEndpoint ');
  });
});

describe('a receipt from the page', () => {
  it('that comes before the form is shown as soon as the form is there', async () => {
    const form = placeForm();
    document.body.append(form);
    form.receive({ number: 'X-1', receivedAt: '2026-11-20T03:00:00Z' });
    await waitUntil(() => heading(form) === 'Đã nộp hồ sơ', 'the receipt was dropped');
    expect(root(form).querySelector('[part~="number"] > :last-child')?.textContent).to.equal('X-1');
    form.remove();
  });
});

describe('what a page gives in a wrong shape', () => {
  it('is no receipt: the form stays as it is, and names the member', async () => {
    const form = await openForm();
    const receipts: readonly (readonly [unknown, string])[] = [
      [undefined, ''],
      ['X-1', ''],
      [{ number: 'X-1' }, 'receivedAt'],
      [{ number: 'X-1', receivedAt: 'today' }, 'receivedAt'],
      [{ receivedAt: '2026-11-20T03:00:00Z' }, 'number'],
    ];
    for (const [receipt, member] of receipts) {
      expect(await problemOf(form, () => form.receive(receipt as Receipt))).to.equal(`invalidReceipt ${member}`);
    }
    expect(heading(form)).to.equal('Hỗ trợ chi phí mai táng');
  });

  it('is no claim: the person types', async () => {
    const form = placeForm();
    form.addEventListener('procedure-prefill', (event) => event.provide({ fullName: 'A' } as never));
    expect(await problemOf(form, () => document.body.append(form))).to.equal('invalidClaims source');
    expect(await problemOf(form, () => (form.prefillClaims = { source: 'vneid' } as never))).to.equal(
      'invalidClaims claims',
    );
    await next(form, 'Bắt đầu');
    expect(heading(form)).to.equal('Người chết');
    form.remove();
  });
});

describe('the element of a page’s own kind', () => {
  it('is made anew for another kind of the same name, and for an item that is added again', async () => {
    const kind = {
      parse: (entry: unknown) =>
        typeof entry === 'string' && entry !== '' ? { value: entry } : { empty: true as const },
      format: (value: unknown) => (typeof value === 'string' ? value : ''),
      isEmpty: (entry: unknown) => entry === '',
    };
    for (const name of ['x-left', 'x-right']) {
      defineKind(name, kind, {
        create: () => Object.assign(document.createElement('input'), { className: name, ariaLabel: name }),
      });
    }
    const branch = (side: string) => ({
      title: side,
      properties: { side: { const: side }, own: { type: 'string', format: `x-${side}`, title: 'Riêng' } },
      required: ['side', 'own'],
    });
    const form = await openSchema({
      title: 'Mẫu thử',
      type: 'object',
      properties: {
        which: { title: 'Bên', type: 'object', oneOf: [branch('left'), branch('right')] },
        list: { type: 'array', title: 'Danh sách', items: { type: 'string', format: 'x-left', title: 'Mục' } },
      },
      required: ['which', 'list'],
    });
    form.answers = { which: { side: 'left' }, list: ['a'] };
    await waitUntil(() => root(form).querySelectorAll('input.x-left').length === 2, 'no controls');
    form.answers = { which: { side: 'right' }, list: [] };
    await waitUntil(() => root(form).querySelector('input.x-right'), 'no other kind');
    const item = root(form).querySelector('procedure-list input.x-left');
    expect(item === null).to.equal(true);
  });
});
