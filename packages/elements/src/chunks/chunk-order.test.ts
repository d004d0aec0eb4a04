import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { openForm, openSchema, root } from '../../../../test/support/form-fixture.js';

/** The modules that the page has requested since it began, in order, without their folders and endings. */
const requested: string[] = [];
const observer = new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) requested.push(/([\w-]+)\.[jt]s(?:\?|$)/.exec(name)?.[1] ?? '');
});
observer.observe({ type: 'resource' });

const TEXT = { type: 'string' };
const LIST = { type: 'array', items: { type: 'object', properties: { name: TEXT } }, minItems: 1 };
const FILE = { type: 'string', contentEncoding: 'base64', contentMediaType: 'image/png', title: 'Ảnh thẻ' };

describe('the order of what loads later', () => {
  it('is that in which a person needs it: the fields of the step, then the later screens', async () => {
    await openSchema({ type: 'object', properties: { people: LIST } });
    await waitUntil(() => requested.includes('screens-chunk'));
    expect(requested.indexOf('fields-chunk')).to.be.greaterThan(-1);
    expect(requested.indexOf('screens-chunk')).to.be.greaterThan(requested.indexOf('fields-chunk'));
  });

  it('leaves out fields that a form does not have', async () => {
    expect(requested).not.to.include('file-content');
    expect(requested).not.to.include('procedure-card-scan');
    expect(requested).not.to.include('prefilled');
    const form = await openSchema({ type: 'object', properties: { photo: FILE } });
    await waitUntil(() => root(form).querySelector('input[type=file]'), 'the file control did not come');
    expect(root(form).querySelector('label, legend')?.textContent).to.contain('Ảnh thẻ');
    await waitUntil(() => requested.includes('file-content'));
  });

  it('has the cards of prefilled answers before there is one, where the procedure accepts them', async () => {
    await openForm();
    await waitUntil(() => requested.includes('prefilled'));
  });
});
