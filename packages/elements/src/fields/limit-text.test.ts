import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import type { JsonObject } from '@motcua/model';
import { control, root, text } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

/** Returns the description of each control before anything is entered, by label. */
async function hintsOf(properties: JsonObject, lang = 'vi'): Promise<Record<string, string | undefined>> {
  const form = await openSchema(
    { type: 'object', properties, required: Object.keys(properties) },
    { attributes: { lang } },
  );
  await waitUntil(() => hintOf(form, 'A') !== undefined, 'the hints did not come');
  return Object.fromEntries(Object.keys(properties).map((name) => [name, hintOf(form, name)]));
}

function hintOf(form: ProcedureForm, label: string): string | undefined {
  const ids = control(form, label).getAttribute('aria-describedby');
  return ids === null ? undefined : root(form).getElementById(ids)?.textContent?.trim();
}

describe('limits', () => {
  it('of numbers are said before anything is entered', async () => {
    const number = (rest: JsonObject) => ({ type: 'number', ...rest });
    const hints = await hintsOf({
      A: number({ minimum: 5, maximum: 12_000 }),
      B: number({ minimum: -2.5 }),
      C: number({ maximum: 100, multipleOf: 5 }),
      D: number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }),
      E: number({ multipleOf: 0.01 }),
      F: number({ minimum: 18, description: 'Tuổi của bạn' }),
      G: number({ minimum: 18, maximum: 60, description: 'Từ 18 đến 60 tuổi' }),
      H: number({ minimum: 0, maximum: 2_147_483_647 }),
      I: { type: 'integer', multipleOf: 1 },
      J: number({ minimum: 3, maximum: 3 }),
    });
    expect(hints).to.deep.equal({
      A: 'Từ 5 đến 12.000.',
      B: 'Ít nhất -2,5.',
      C: 'Nhiều nhất 100; chia hết cho 5.',
      D: 'Lớn hơn 0; nhỏ hơn 1.',
      E: 'Số chữ số sau dấu thập phân: nhiều nhất 2.',
      F: 'Tuổi của bạn. Ít nhất 18.',
      G: 'Từ 18 đến 60 tuổi',
      H: undefined,
      I: undefined,
      J: 'Đúng 3.',
    });
  });

  it('of lengths are said where they are no surprise', async () => {
    const hints = await hintsOf(
      {
        A: { type: 'string', minLength: 5, maxLength: 10 },
        B: { type: 'string', minLength: 1, maxLength: 100 },
        C: { type: 'string', minLength: 8, maxLength: 8 },
        D: { type: 'integer', minimum: 1 },
        E: { type: 'string', minLength: 20, maxLength: 2_000 },
      },
      'en',
    );
    expect(hints).to.deep.equal({
      A: 'Number of characters: between 5 and 10.',
      B: undefined,
      C: 'Number of characters: exactly 8.',
      D: 'At least 1.',
      E: 'Number of characters: at least 20.',
    });
  });

  it('of lists are said with the list', async () => {
    const items = { type: 'string' };
    const form = await openSchema({
      type: 'object',
      properties: {
        a: { type: 'array', title: 'A', items: { enum: ['one', 'two', 'three'] }, maxItems: 2 },
        b: { type: 'array', title: 'B', items, minItems: 2, maxItems: 4 },
      },
    });
    await waitUntil(() => text(form).includes('Số mục'), 'the hints did not come');
    expect(text(form)).to.contain('Số mục: nhiều nhất 2.').and.to.contain('Số mục: từ 2 đến 4.');
    await expect(form).to.be.accessible();
  });
});

describe('that an answer may stay empty', () => {
  it('is said once', async () => {
    const form = await openSchema({
      type: 'object',
      properties: {
        a: { title: 'Middle name (optional)', type: 'string' },
        b: { title: 'Số nhà (không bắt buộc)', type: 'string' },
        c: {
          title: 'Reply',
          anyOf: [
            { title: 'Mail', type: 'string' },
            { title: 'Number', type: 'number' },
          ],
        },
        d: { title: 'Name', type: 'string' },
      },
      default: { c: 'x' },
    });
    form.answers = { c: 'x' };
    await form.updateComplete;
    const marks = [...root(form).querySelectorAll('label, legend')].map(
      (label) => label.textContent?.match(/optional|không bắt buộc/g)?.length ?? 0,
    );
    expect(Math.max(...marks)).to.equal(1);
    expect(text(form).match(/không bắt buộc/g)).to.have.length(3);
  });
});
