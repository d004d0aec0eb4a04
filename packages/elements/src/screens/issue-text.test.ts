import { expect } from '@open-wc/testing';
import {
  control,
  errorOf,
  next,
  openForm,
  openSchema,
  root,
  settled,
  type,
} from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const wrongBoxes = (form: ProcedureForm) =>
  [...root(form).querySelectorAll<HTMLInputElement>('input[aria-invalid="true"]')].map(({ name }) => name);

async function leave(form: ProcedureForm): Promise<void> {
  (root(form).activeElement as HTMLElement).blur();
  await settled(form);
}

describe('what is said of a mistake', () => {
  it('names the digits in a name', async () => {
    const form = await openForm();
    await next(form, 'Bắt đầu');
    await type(form, 'Họ và tên', 'Nguyễn Văn 3');
    await next(form);
    expect(errorOf(form, 'Họ và tên')).to.equal('Sửa lại họ và tên người chết: bỏ chữ số “3”');
  });

  it('names a year in the box of the day or the month, and only that box is wrong', async () => {
    const form = await openSchema({
      type: 'object',
      properties: { day: { type: 'string', format: 'date', title: 'Ngày cấp' } },
      required: ['day'],
    });
    await type(form, 'Ngày', '1980');
    await leave(form);
    await next(form);
    expect(errorOf(form, 'Ngày cấp')).to.equal('Sửa lại ngày cấp: ô ngày đang có số của năm');
    expect(wrongBoxes(form)).to.deep.equal(['day/day']);
    await type(form, 'Ngày', '1');
    await type(form, 'Tháng', '1980');
    await leave(form);
    expect(errorOf(form, 'Ngày cấp')).to.equal('Sửa lại ngày cấp: ô tháng đang có số của năm');
    expect(wrongBoxes(form)).to.deep.equal(['day/month']);
  });

  it('names a year of two digits where it is, also in a date that was typed whole', async () => {
    const form = await openSchema({
      type: 'object',
      properties: { day: { type: 'string', format: 'date', title: 'Ngày cấp' } },
      required: ['day'],
    });
    await type(form, 'Ngày', '1/3/80');
    await leave(form);
    await next(form);
    expect(errorOf(form, 'Ngày cấp')).to.equal('Sửa lại ngày cấp: ghi năm đủ bốn chữ số, ví dụ 1980 thay vì 80');
    expect(wrongBoxes(form)).to.deep.equal(['day/day']);
    expect(control(form, 'Ngày').value).to.equal('1/3/80');
  });

  it('names the hour of a day and time, and leaves its date alone', async () => {
    const form = await openSchema({
      type: 'object',
      properties: { at: { type: 'string', format: 'date-time', title: 'Thời điểm' } },
      required: ['at'],
    });
    for (const [label, words] of [
      ['Ngày', '1'],
      ['Tháng', '3'],
      ['Năm', '1980'],
      ['Giờ', '25:00'],
    ] as const)
      await type(form, label, words);
    await leave(form);
    await next(form);
    expect(errorOf(form, 'Thời điểm')).to.equal('Sửa lại thời điểm: giờ phải từ 0 đến 23');
    expect(wrongBoxes(form)).to.deep.equal(['at/time']);
  });
});
