import { expect, fixture, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { placeForm, text } from '../../../../test/support/form-fixture.js';

const address = (schema: unknown) =>
  `${URL.createObjectURL(new Blob([JSON.stringify(schema)], { type: 'application/json' }))}#form.json`;

const SCHEMAS: Readonly<Record<string, unknown>> = {
  'a reference that leads nowhere': { properties: { a: { $ref: '#/nowhere' } } },
  'a reference to itself': { $ref: '#' },
  'what no answer can satisfy': { required: ['a'], properties: { a: false } },
  'an unknown draft': { $schema: 'http://json-schema.org/draft-03/schema#' },
  'what is no schema': { error: 'not found' },
};

describe('a form that cannot be opened', () => {
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    it(`says so in the form's language: ${name}`, async () => {
      const form = placeForm({ src: address(schema), lang: 'en' });
      const problem = oneEvent(form, 'procedure-problem');
      await fixture<HTMLElement>(form);
      await problem;
      await waitUntil(() => text(form) !== '', 'nothing was said');
      expect(text(form)).to.contain('one-stop counter');
      expect(text(form)).not.to.match(/[àáảãạăâđêôơư]/i);
      form.lang = 'vi';
      await waitUntil(() => text(form).includes('bộ phận một cửa'), 'the other language was not spoken');
    });
  }

  it('says so in the language of the page around it, also without an address', async () => {
    const page = document.createElement('div');
    page.lang = 'en-GB';
    const form = placeForm({ src: '' });
    page.append(form);
    await fixture<HTMLElement>(page);
    await waitUntil(() => text(form) !== '', 'nothing was said');
    expect(text(form)).not.to.match(/[àáảãạăâđêôơư]/i);
  });
});
