import { expect } from '@open-wc/testing';
import { control, errorOf, next, root, settled, type } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';

const object = (properties: object, required: readonly string[] = []) =>
  ({ title: 'Mẫu thử', type: 'object', properties, required }) as never;

describe('a box that is filled without typing', () => {
  it('counts when only a change event comes', async () => {
    const form = await openSchema(
      object({ a: { type: 'string', title: 'Tên' }, d: { type: 'string', format: 'date', title: 'Ngày sinh' } }),
    );
    const fill = (input: HTMLInputElement, value: string) => {
      input.focus();
      input.value = value;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      input.blur();
    };
    fill(control(form, 'Tên'), 'điền hộ');
    fill(control(form, 'Ngày'), '12');
    await settled(form);
    fill(control(form, 'Tháng'), '3');
    await settled(form);
    fill(control(form, 'Năm'), '1980');
    await settled(form);
    expect(form.answers).to.deep.equal({ a: 'điền hộ', d: '1980-03-12' });
  });
});

describe('the keypad of a phone', () => {
  const modes: readonly (readonly [object, string | null])[] = [
    [{ type: 'string', pattern: '^[0-9]{2}[A-Z]-[0-9]{5}$' }, null],
    [{ type: 'string', pattern: '^\\d{5,6}$' }, 'numeric'],
    [{ type: 'string', pattern: '^[0-9]{3}(?:[0-9]{2})?$' }, 'numeric'],
    [{ type: 'string', pattern: '^[0-9-]+$' }, null],
    [{ type: 'string', pattern: '^[0-9]+$|^none$' }, null],
    [{ type: 'string', pattern: '[0-9]' }, null],
    [{ type: 'string', pattern: '^\\d+' }, null],
    [{ type: 'integer', minimum: 0 }, 'decimal'],
    [{ type: 'integer' }, null],
    [{ type: 'number', minimum: -40 }, null],
  ];
  for (const [schema, mode] of modes) {
    it(`of ${JSON.stringify(schema)} is ${mode ?? 'the usual one'}`, async () => {
      const form = await openSchema(object({ a: { title: 'Số', ...schema } }));
      expect(control(form, 'Số').getAttribute('inputmode')).to.equal(mode);
    });
  }
});

describe('a wrong part of a date', () => {
  it('alone is marked, and the message names the mistake', async () => {
    const form = await openSchema(object({ d: { type: 'string', format: 'date', title: 'Ngày sinh' } }, ['d']));
    const wrong = () =>
      [...root(form).querySelectorAll('[aria-invalid="true"]')].map(({ id }) => id.replace(/.*-/, ''));
    for (const [typed, part, message] of [
      [['1980', '3', '12'], 'day', 'ô ngày đang có số của năm'],
      [['12', '3', '80'], 'year', 'ghi năm đủ bốn chữ số'],
      [['31', '4', '1980'], 'day', 'tháng 4 năm 1980 chỉ có 30 ngày'],
      [['1', '13', '1980'], 'month', 'tháng phải từ 1 đến 12'],
    ] as const) {
      for (const [index, label] of ['Ngày', 'Tháng', 'Năm'].entries()) await type(form, label, typed[index] ?? '');
      await next(form);
      expect(wrong()).to.deep.equal([part]);
      expect(errorOf(form, 'Ngày sinh')).to.contain(message);
    }
  });
});

describe('a press of which the end was not heard', () => {
  it('does not keep what was typed from being taken', async () => {
    const form = await openSchema(object({ a: { type: 'number', title: 'Số' } }));
    const input = control(form, 'Số');
    input.focus();
    input.value = '12345';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    globalThis.dispatchEvent(new MouseEvent('mousedown', { buttons: 1 }));
    input.blur();
    await settled(form);
    expect(input.value).to.equal('12345');
    // The button was released outside the window.
    globalThis.dispatchEvent(new MouseEvent('mousemove', { buttons: 0 }));
    await new Promise((resolve) => setTimeout(resolve));
    await settled(form);
    expect(input.value).to.equal('12.345');
  });
});
