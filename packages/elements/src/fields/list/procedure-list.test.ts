import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JsonValue } from '@motcua/model';
import {
  button,
  control,
  errorOf,
  heading,
  next,
  press,
  root,
  settled,
  text,
  type,
} from '../../../../../test/support/form-fixture.js';
import { openSchema, withProperty } from '../../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../../procedure-form/procedure-form.js';

const PERSON = {
  type: 'object',
  properties: { name: { type: 'string', title: 'Họ và tên' }, born: { type: 'string', format: 'date' } },
  required: ['name'],
};
const CARDS = withProperty({ type: 'array', title: 'Danh sách trẻ em', items: PERSON });
const ROWS = withProperty({ type: 'array', title: 'Số điện thoại', items: { type: 'string' }, maxItems: 3 });
const TABLE = withProperty({
  type: 'array',
  title: 'Hàng hóa',
  items: {
    type: 'object',
    properties: {
      item: { type: 'string', title: 'Tên hàng', maxLength: 30 },
      count: { type: 'integer', title: 'Số lượng' },
    },
    required: ['item'],
  },
});
const THREE = { a: [{ name: 'Một' }, { name: 'Hai' }, { name: 'Ba' }] };

const items = (form: ProcedureForm): JsonValue => (form.answers as { a?: JsonValue }).a ?? [];
const names = (form: ProcedureForm) => (items(form) as { name?: string }[]).map(({ name }) => name);

/** Returns the text of the focused element: that of its label, or its own. */
function focused(form: ProcedureForm): string {
  const element = root(form).activeElement as HTMLInputElement | null;
  return (element?.labels?.[0] ?? element)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** Presses a button as people without a mouse do. */
async function enter(form: ProcedureForm, words: string): Promise<void> {
  button(form, words).focus();
  await sendKeys({ press: 'Enter' });
  await settled(form);
}

describe('a list as cards', () => {
  it('is accessible empty, open, with an error, closed, and while a removal is confirmed or offered back', async () => {
    const form = await openSchema(CARDS);
    await expect(form, 'empty').to.be.accessible();
    await enter(form, 'Thêm trẻ em');
    await expect(form, 'open').to.be.accessible();
    await next(form);
    await expect(form, 'with an error').to.be.accessible();
    await type(form, 'Họ và tên', 'Một');
    await enter(form, 'Xong mục này');
    await expect(form, 'closed').to.be.accessible();
    await enter(form, 'Xóa Trẻ em 1');
    await expect(form, 'confirming').to.be.accessible();
    await enter(form, 'Xóa Trẻ em 1');
    await expect(form, 'removed').to.be.accessible();
  });

  it('adds an item and puts the focus into its first question; another one closes the first', async () => {
    const form = await openSchema(CARDS);
    await enter(form, 'Thêm trẻ em');
    expect(focused(form)).to.equal('Họ và tên');
    await sendKeys({ type: 'Vũ Minh Khôi' });
    await enter(form, 'Thêm trẻ em nữa');
    expect(focused(form)).to.equal('Họ và tên');
    await sendKeys({ type: 'Vũ Minh Anh' });
    await settled(form);
    expect(names(form)).to.deep.equal(['Vũ Minh Khôi', 'Vũ Minh Anh']);
    expect(text(form)).to.contain('Vũ Minh Khôi Sửa Trẻ em 1');
  });

  it('opens an item to be changed, and comes back to its button', async () => {
    const form = await openSchema(CARDS, { answers: THREE });
    await enter(form, 'Sửa Trẻ em 2');
    expect(focused(form)).to.equal('Họ và tên');
    expect(control(form, 'Họ và tên').value).to.equal('Hai');
    await type(form, 'Họ và tên', 'Hai mươi');
    await enter(form, 'Xong mục này');
    expect(focused(form)).to.equal('Sửa Trẻ em 2');
    expect(names(form)).to.deep.equal(['Một', 'Hai mươi', 'Ba']);
  });

  it('asks before a filled item goes, and keeps it when asked to', async () => {
    const form = await openSchema(CARDS, { answers: THREE });
    await enter(form, 'Xóa Trẻ em 2');
    expect(text(form)).to.contain('Xóa mục này?');
    expect(focused(form)).to.equal('Giữ lại');
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(names(form)).to.deep.equal(['Một', 'Hai', 'Ba']);
    expect(focused(form)).to.equal('Xóa Trẻ em 2');
  });

  it('gives back what was removed last, in its place and with what was typed in it', async () => {
    const form = await openSchema(CARDS, { answers: THREE });
    await enter(form, 'Sửa Trẻ em 2');
    await type(form, 'Ngày', '3');
    await enter(form, 'Xóa Trẻ em 2');
    await enter(form, 'Xóa Trẻ em 2');
    expect(names(form)).to.deep.equal(['Một', 'Ba']);
    expect(focused(form)).to.equal('Lấy lại mục vừa xóa');
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(names(form)).to.deep.equal(['Một', 'Hai', 'Ba']);
    await enter(form, 'Sửa Trẻ em 2');
    expect(control(form, 'Ngày').value).to.equal('3');
  });

  it('removes an item that no one has begun without asking', async () => {
    const form = await openSchema(CARDS);
    await enter(form, 'Thêm trẻ em');
    await enter(form, 'Xóa Trẻ em 1');
    expect(items(form)).to.deep.equal([]);
  });

  it('moves items by keyboard, with the focus going along', async () => {
    const form = await openSchema(CARDS, { answers: THREE });
    await enter(form, 'Lên Trẻ em 3');
    expect(names(form)).to.deep.equal(['Một', 'Ba', 'Hai']);
    expect(focused(form)).to.equal('Lên Trẻ em 2');
    await sendKeys({ press: 'Enter' });
    await settled(form);
    expect(names(form)).to.deep.equal(['Ba', 'Một', 'Hai']);
    // It is the first one now and cannot go further up: the focus stays with it.
    expect(focused(form)).to.equal('Xuống Trẻ em 1');
  });

  it('says which item is not complete, and leads into it from the summary', async () => {
    const form = await openSchema(CARDS, { answers: { a: [{ name: 'Một' }, {}] } });
    expect(text(form)).to.contain('Trẻ em 2 Chưa điền đủ').and.not.to.contain('Một Chưa điền đủ');
    await next(form);
    await press(form, 'Nhập họ và tên');
    expect(focused(form)).to.equal('Họ và tên');
    expect(errorOf(form, 'Họ và tên')).to.equal('Nhập họ và tên');
    await sendKeys({ type: 'Hai' });
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
  });

  it('speaks English', async () => {
    const form = await openSchema(CARDS, { answers: { a: [{}] }, attributes: { lang: 'en' } });
    expect(text(form)).to.contain('Not complete yet').and.to.contain('Add another: trẻ em');
    await enter(form, 'Change Trẻ em 1');
    expect(text(form)).to.contain('Done with this one');
    await enter(form, 'Remove Trẻ em 1');
    expect(text(form)).to.contain('One entry was removed. Bring it back');
  });
});

describe('a list as rows', () => {
  it('asks for one answer a row, up to the most that the schema takes', async () => {
    const form = await openSchema(ROWS);
    for (const [words, number] of [
      ['Thêm số điện thoại', '0901'],
      ['Thêm số điện thoại nữa', '0902'],
      ['Thêm số điện thoại nữa', '0903'],
    ] as const) {
      await enter(form, words);
      await sendKeys({ type: number });
    }
    await settled(form);
    expect(items(form)).to.deep.equal(['0901', '0902', '0903']);
    expect(text(form)).not.to.contain('Thêm số điện thoại');
    await expect(form).to.be.accessible();
    await enter(form, 'Lên Số điện thoại 2');
    expect(items(form)).to.deep.equal(['0902', '0901', '0903']);
  });

  it('names an item as the schema does', async () => {
    const list = { type: 'array', title: 'Các ngày nghỉ', items: { $ref: '#/$defs/day' } };
    const form = await openSchema(withProperty(list, { $defs: { day: { type: 'string', title: 'Ngày nghỉ' } } }));
    await enter(form, 'Thêm ngày nghỉ');
    expect(focused(form)).to.equal('Ngày nghỉ 1');
  });
});

describe('a list as a table', () => {
  it('has a row an item under headings, and is accessible filled and with errors', async () => {
    const form = await openSchema(TABLE, { answers: { a: [{ item: 'Gạo', count: 2 }, {}] } });
    const headings = [...root(form).querySelectorAll('th')].map((cell) => cell.textContent?.trim());
    expect(headings).to.deep.equal(['Tên hàng', 'Số lượng', 'Thao tác']);
    await expect(form).to.be.accessible();
    await next(form);
    await expect(form, 'with errors').to.be.accessible();
  });

  it('adds, moves, removes after asking, and gives back', async () => {
    const form = await openSchema(TABLE, { answers: { a: [{ item: 'Gạo' }] } });
    await enter(form, 'Thêm hàng hóa nữa');
    expect(focused(form)).to.match(/^Tên hàng/);
    await sendKeys({ type: 'Ngô' });
    await enter(form, 'Lên Hàng hóa 2');
    expect(items(form)).to.deep.equal([{ item: 'Ngô' }, { item: 'Gạo' }]);
    await enter(form, 'Xóa Hàng hóa 1');
    await enter(form, 'Xóa Hàng hóa 1');
    expect(items(form)).to.deep.equal([{ item: 'Gạo' }]);
    await enter(form, 'Lấy lại mục vừa xóa');
    expect(items(form)).to.deep.equal([{ item: 'Ngô' }, { item: 'Gạo' }]);
  });

  it('is none where an answer decides what else is asked, or may', async () => {
    const branch = (kind: string, name: string) => ({
      properties: { kind: { const: kind, title: 'Loại' }, [name]: { type: 'integer' } },
      required: ['kind', name],
    });
    const kind = { type: 'string', enum: ['x', 'y'] };
    const condition = {
      if: { properties: { kind: { const: 'y' } } },
      then: { properties: { more: { type: 'integer' } } },
    };
    for (const items of [
      { type: 'object', oneOf: [branch('x', 'a'), branch('y', 'b')] },
      { type: 'object', oneOf: [branch('x', 'a'), branch('y', 'a')] },
      { type: 'object', properties: { kind }, required: ['kind'], ...condition },
    ]) {
      const form = await openSchema(withProperty({ type: 'array', title: 'Giấy tờ', items }), {
        answers: { a: [{ kind: 'x' }] },
      });
      expect(root(form).querySelectorAll('table').length, JSON.stringify(items)).to.equal(0);
      expect(text(form)).to.contain('Giấy tờ 1');
    }
  });
});
