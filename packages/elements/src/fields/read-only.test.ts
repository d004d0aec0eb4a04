import { expect } from '@open-wc/testing';
import { heading, next, root, text } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';

const SCHEMA = {
  title: 'Mẫu thử',
  type: 'object',
  properties: {
    list: { type: 'array', title: 'Danh sách', readOnly: true, items: { type: 'string', title: 'Mục' } },
    group: { type: 'object', title: 'Nhóm', readOnly: true, properties: { a: { type: 'string', title: 'Tên' } } },
    map: { type: 'object', title: 'Ghi chú', readOnly: true, additionalProperties: { type: 'string' } },
    union: {
      title: 'Chọn',
      readOnly: true,
      oneOf: [
        { title: 'Một', type: 'object', properties: { b: { type: 'string', title: 'Bê' } }, required: ['b'] },
        { title: 'Hai', type: 'object', properties: { c: { type: 'string', title: 'Xê' } }, required: ['c'] },
      ],
    },
    own: { type: 'string', title: 'Của bạn' },
  },
} as const;

describe('a read-only container', () => {
  it('is shown as it is, with nothing to change, and sent as it is', async () => {
    const answers = { list: ['p', 'q'], group: { a: 'An' }, map: { x: 'ghi' }, union: { c: 'xê' } };
    const form = await openSchema(SCHEMA, { answers });
    const [said, boxes]: [string[], string[]] = [[], []];
    for (let count = 0; count < 5 && heading(form) !== 'Xem lại hồ sơ'; count += 1) {
      said.push(text(form));
      boxes.push(...[...root(form).querySelectorAll('form input, form select, form textarea')].map(({ id }) => id));
      expect(root(form).querySelector('procedure-list') === null).to.equal(true);
      await expect(form).to.be.accessible();
      await next(form);
    }
    for (const words of ['Danh sách', 'p', 'q', 'An', 'ghi', 'xê']) expect(said.join(' ')).to.contain(words);
    expect(boxes).to.deep.equal(['field/own']);
    expect(form.answers).to.deep.equal(answers);
  });

  it('may be the whole: nothing is asked, and what is known is shown and kept', async () => {
    const properties = { name: { type: 'string', title: 'Họ tên' }, age: { type: 'integer', title: 'Tuổi' } } as const;
    const answers = { name: 'An', age: 70 };
    const schema = { type: 'object', title: 'Hồ sơ cũ', readOnly: true, properties, required: ['name'] } as const;
    const form = await openSchema(schema, { answers });
    expect(root(form).querySelectorAll('form input, form select, form textarea')).to.have.length(0);
    for (const words of ['Họ tên', 'An', 'Tuổi', '70']) expect(text(form)).to.contain(words);
    await next(form);
    expect([heading(form), form.answers, form.issues]).to.deep.equal(['Xem lại hồ sơ', answers, []]);
  });
});
