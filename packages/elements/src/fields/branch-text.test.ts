import { expect } from '@open-wc/testing';
import type { JsonSchema } from '@motcua/model';
import { heading, next, root, text } from '../../../../test/support/form-fixture.js';
import { openSchema, withProperty } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const TEXT = { type: 'string' } as const;

/** Returns the labels of the branches of the only question. */
const choices = (form: ProcedureForm) =>
  [...root(form).querySelectorAll('fieldset label[part~="option"]')].map((label) =>
    label.textContent?.replace(/\s+/g, ' ').trim(),
  );

async function names(a: JsonSchema, more: Parameters<typeof withProperty>[1] = {}): Promise<unknown> {
  return choices(await openSchema(withProperty(a, { required: ['a'], ...more })));
}

describe('untitled branches', () => {
  it('have the names of what they refer to', async () => {
    const $defs = {
      creditCard: { type: 'object', properties: { number: TEXT } },
      'bank-account': { type: 'object', properties: { number: TEXT } },
    };
    const oneOf = Object.keys($defs).map((name) => ({ $ref: `#/$defs/${name}` }));
    expect(await names({ oneOf }, { $defs })).to.deep.equal(['Credit card', 'Bank account']);
  });

  it('are distinguished by values, by required members, by members, by formats', async () => {
    const kind = (values: readonly string[]) => ({ properties: { kind: { enum: values }, x: TEXT } });
    expect(await names({ anyOf: [kind(['p', 'q']), kind(['q', 'r']), { properties: { x: TEXT } }] })).to.deep.equal([
      'Kind: p, q',
      'Kind: q, r',
      'X',
    ]);
    const needs = (name: string) => ({ properties: { email: TEXT, phone: TEXT }, required: [name] });
    expect(await names({ anyOf: [needs('email'), needs('phone')] })).to.deep.equal(['Email', 'Phone']);
    const has = (name: string) => ({ properties: { x: TEXT, [name]: TEXT } });
    expect(await names({ anyOf: [has('street'), has('city')] })).to.deep.equal(['Street', 'City']);
    const text = (format: string) => ({ type: 'string', format });
    expect(await names({ anyOf: [text('email'), text('uri'), { type: 'number' }] })).to.deep.equal([
      'Chữ (email)',
      'Chữ (uri)',
      'Số',
    ]);
    expect(await names({ anyOf: [{ enum: ['m', 'n'] }, { type: 'number' }] })).to.deep.equal(['m, n', 'Số']);
  });

  it('are named on the review as on the step', async () => {
    const has = (name: string) => ({ properties: { x: TEXT, [name]: TEXT }, required: [name] });
    const union = { title: 'Nơi nhận', type: 'object', oneOf: [has('street'), has('city')] };
    const schema = withProperty(union, { required: ['a'] });
    const form = await openSchema(schema, { answers: { a: { city: 'Vinh' } } });
    await next(form);
    expect(heading(form)).to.equal('Xem lại hồ sơ');
    expect(text(form)).to.contain('Nơi nhận City').and.to.contain('City Vinh');
  });

  it('have a number where nothing distinguishes them', async () => {
    const text = (minLength: number) => ({ type: 'string', minLength });
    expect(await names({ anyOf: [text(2), text(3), { type: 'number' }] })).to.deep.equal(['Chữ (1)', 'Chữ (2)', 'Số']);
  });
});

describe('a root of few values', () => {
  it('is one group of radio buttons', async () => {
    const form = await openSchema({ title: 'Chọn', enum: ['p', 'q', 'r'] });
    const radios = [...root(form).querySelectorAll<HTMLInputElement>('[type=radio]')];
    for (const radio of radios) radio.click();
    expect(radios.map(({ checked }) => checked)).to.deep.equal([false, false, true]);
    expect(new Set(radios.map(({ name }) => name)).size).to.equal(1);
    expect(radios[0]?.name).not.to.equal('');
  });
});
