import { expect } from '@open-wc/testing';
import { errorOf, heading, next, press, root, settled, text, type } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const TEXT = { type: 'string' } as const;
const ADDRESS = {
  type: 'object',
  title: 'Địa chỉ nhận thư',
  required: ['street'],
  properties: { street: TEXT },
  oneOf: [
    { properties: { country: { type: 'string', enum: ['CAN'] }, state: { ...TEXT, enum: ['AB', 'BC'] } } },
    { properties: { country: { type: 'string', enum: ['USA'] }, state: { ...TEXT, enum: ['AL', 'AK'] } } },
    { properties: { country: { not: { type: 'string', enum: ['CAN', 'USA'] } }, state: TEXT } },
  ],
} as const;
const SCHEMA = { type: 'object', title: 'Đơn', required: ['address'], properties: { address: ADDRESS } } as const;

const radios = (form: ProcedureForm) => [
  ...root(form).querySelectorAll<HTMLLabelElement>('fieldset label[part~="option"]'),
];
const names = (form: ProcedureForm) => radios(form).map((label) => label.textContent?.trim());

describe('a union that one property decides, with a branch for every other value', () => {
  it('asks for that property by name, and is complete once it is answered', async () => {
    const form = await openSchema(SCHEMA);
    expect(names(form)).to.deep.equal(['CAN', 'USA', 'khác CAN, USA']);
    await type(form, 'Street', 'x');
    await next(form);
    expect(errorOf(form, 'Country')).to.match(/country/i);
    expect(root(form).querySelectorAll('[part~="error-summary"] li')).to.have.length(1);
    await press(form, 'Chọn loại thông tin');
    expect(root(form).activeElement).to.equal(radios(form)[0]?.control);
    await expect(form).to.be.accessible();
    radios(form)[0]?.control?.click();
    await settled(form);
    expect(text(form)).not.to.contain('Có phần cần sửa');
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
    expect(form.issues).to.deep.equal([]);
  });
});
