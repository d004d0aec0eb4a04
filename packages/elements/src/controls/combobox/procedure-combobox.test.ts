import { expect, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../../../test/support/wait-until.js';
import { sendKeys } from '@web/test-runner-commands';
import { control, errorOf, heading, next, root, settled, spoken } from '../../../../../test/support/form-fixture.js';
import { openSchema, withProperty } from '../../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../../procedure-form/procedure-form.js';

const PLACES = ['Hà Nội', 'Hải Phòng', 'Hòa Bình', 'Hoà Vang', 'Đà Nẵng', 'Quy Nhơn', 'Bạc Liêu', 'Lý Sơn'];
/** As many as a real code list has. */
const COUNT = 8_000;
const MANY = Array.from({ length: COUNT }, (_, index) => PLACES[index] ?? `Thôn số ${index}`);

const open = (attributes: Record<string, string> = {}, title = 'Nơi ở') =>
  openSchema(withProperty({ title, type: 'string', enum: MANY }, { required: ['a'] }), { attributes });
const box = (form: ProcedureForm) => control(form, 'Nơi ở');
const entries = (form: ProcedureForm) =>
  [...root(form).querySelectorAll('[role=option]')].map((entry) => entry.textContent?.trim());

async function keys(form: ProcedureForm, ...all: string[]): Promise<void> {
  for (const press of all) await sendKeys({ press });
  await settled(form);
}

async function search(form: ProcedureForm, typed: string): Promise<void> {
  box(form).focus();
  await sendKeys({ type: typed });
  await settled(form);
}

describe('a list box that is searched', () => {
  it('holds 8,000 entries from the first drawing, and is accessible closed, open, without a find, wrong', async () => {
    const form = await open();
    expect(box(form).role).to.equal('combobox');
    await expect(form, 'closed').to.be.accessible();
    await search(form, 'thon');
    await expect(form, 'open').to.be.accessible();
    await search(form, ' xyz');
    await expect(form, 'nothing found').to.be.accessible();
    await next(form);
    await expect(form, 'wrong').to.be.accessible();
  });

  it('finds without accents, and in either way of writing the tone and i or y', async () => {
    const form = await open();
    for (const [typed, found] of [
      ['ha noi', ['Hà Nội']],
      ['HÀ NỘI', ['Hà Nội']],
      ['hoa', ['Hòa Bình', 'Hoà Vang']],
      ['da nang', ['Đà Nẵng']],
      ['qui nhon', ['Quy Nhơn']],
      ['nhơn', ['Quy Nhơn']],
      ['li son', ['Lý Sơn']],
      ['so 7999', ['Thôn số 7999']],
    ] as const) {
      box(form).value = '';
      await search(form, typed);
      expect(entries(form), typed).to.deep.equal(found);
    }
  });

  it('shows a part of a long list and says how many more there are', async () => {
    const form = await open();
    await search(form, 'thon');
    expect(entries(form).length).to.equal(51);
    expect(entries(form).at(-1)).to.equal('Còn 7.942 mục nữa: gõ thêm để tìm');
    await waitUntil(() => spoken(form) === '7.992 mục', 'the count is not spoken');
  });

  it('takes Enter for itself while the list is open: what is typed in full is chosen, and nothing is sent', async () => {
    const form = await open();
    const before = heading(form);
    box(form).focus();
    await search(form, 'ha noi');
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect([box(form).value, heading(form), root(form).activeElement]).to.deep.equal(['Hà Nội', before, box(form)]);
    expect(box(form).getAttribute('aria-expanded')).to.equal('false');
  });

  it('exposes to assistive technology what is open, what is reached and what is taken', async () => {
    const form = await open();
    await search(form, 'h');
    const list = root(form).getElementById(box(form).getAttribute('aria-controls') ?? '');
    expect([list?.role, list?.getAttribute('aria-label'), box(form).ariaExpanded]).to.deep.equal([
      'listbox',
      'Nơi ở',
      'true',
    ]);
    expect(box(form).hasAttribute('aria-activedescendant')).to.equal(false);
    await keys(form, 'ArrowDown', 'ArrowDown');
    const reached = root(form).getElementById(box(form).getAttribute('aria-activedescendant') ?? '');
    expect([reached?.textContent?.trim(), reached?.ariaSelected]).to.deep.equal(['Hải Phòng', 'true']);
    await keys(form, 'Enter');
    expect([box(form).value, box(form).ariaExpanded]).to.deep.equal(['Hải Phòng', 'false']);
    expect(form.answers).to.deep.equal({ a: 'Hải Phòng' });
  });

  it('goes round at the ends, closes on Escape and keeps what was typed', async () => {
    const form = await open();
    await search(form, 'hoa');
    await keys(form, 'ArrowUp');
    await keys(form, 'ArrowDown');
    await keys(form, 'Escape');
    expect([box(form).value, box(form).ariaExpanded, heading(form)]).to.deep.equal(['hoa', 'false', 'Mẫu thử']);
    await keys(form, 'ArrowUp', 'Enter');
    expect(form.answers).to.deep.equal({ a: 'Hoà Vang' });
  });

  it('takes an entry that is typed in full, keeps what is none as it was typed, and says so', async () => {
    const form = await open();
    await search(form, 'quy nhon');
    await keys(form, 'Tab');
    expect([box(form).value, form.answers]).to.deep.equal(['Quy Nhơn', { a: 'Quy Nhơn' }]);
    box(form).select();
    await search(form, 'Quê tôi');
    await keys(form, 'Tab');
    expect(box(form).value).to.equal('Quê tôi');
    expect(errorOf(form, 'Nơi ở')).to.equal('Chọn nơi ở trong danh sách');
  });

  it('never changes a text while it is typed', async () => {
    const form = await open();
    box(form).focus();
    for (const character of 'Hà Nội') {
      const before = box(form).value + character;
      await sendKeys({ type: character });
      await settled(form);
      expect(box(form).value).to.equal(before);
    }
  });

  it('lies above everything of the page, and where there is room: nothing cuts the list off', async () => {
    const form = await open();
    const page = form.parentElement!;
    const footer = document.createElement('footer');
    footer.style.cssText = 'position: fixed; z-index: 9999; inset: auto 0 0; block-size: 45vh; background: white';
    page.append(footer);
    const inPage = box(form).getBoundingClientRect().bottom - page.getBoundingClientRect().top;
    for (const [where, boxEnd] of [
      ['below', 100],
      ['above', window.innerHeight - 60],
    ] as const) {
      page.style.cssText = `overflow: hidden; position: fixed; inset: ${boxEnd - inPage}px 0 auto; block-size: ${inPage + 10}px`;
      box(form).select();
      await search(form, 't');
      const entry = root(form).querySelector('[role=option]')!;
      const { left, top, height } = entry.getBoundingClientRect();
      expect(top < box(form).getBoundingClientRect().top, where).to.equal(where === 'above');
      expect(root(form).elementFromPoint(left + 5, top + height / 2) === entry, where).to.equal(true);
      await keys(form, 'Escape');
    }
  });

  it('stays next to its box while the page moves', async () => {
    const form = await open();
    form.parentElement!.style.cssText = 'padding-block-end: 200vh';
    await search(form, 'h');
    const gap = () => {
      const list = root(form).querySelector('[role=listbox]')!;
      return list.getBoundingClientRect().top - box(form).getBoundingClientRect().bottom;
    };
    const before = gap();
    const moved = oneEvent(window, 'scroll');
    window.scrollTo(0, 40);
    await moved;
    expect(gap()).to.equal(before);
    window.scrollTo(0, 0);
  });

  it('speaks English', async () => {
    const form = await open({ lang: 'en' });
    await search(form, 'xyz');
    expect(entries(form)).to.deep.equal(['Nothing like that was found']);
    box(form).select();
    await search(form, 'Thon');
    await waitUntil(() => spoken(form) === '7,992 entries', 'the count is not spoken');
    await waitUntil(() => entries(form).at(-1) === '7,942 more: type on to find them');
  });
});
