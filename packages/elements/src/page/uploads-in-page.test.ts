import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { choose, goTo, openSample, pdf, settled } from '../../../../test/support/form-fixture.js';

afterEach(() => fixtureCleanup());

/** The number of uploads under way: each has a lock. */
async function underWay(): Promise<number> {
  const { held } = await navigator.locks.query();
  return held!.filter(({ name }) => name!.includes('upload/')).length;
}

describe('the upload of a file', () => {
  it('ends when the form leaves the page, and begins anew when it is back', async () => {
    const form = await openSample('valid-household', { uploads: '/answer/silence' });
    await goTo(form, 'Giấy tờ kèm theo');
    await choose(form, 'trich-luc-khai-tu', pdf());
    await waitUntil(async () => (await underWay()) === 1, 'it did not begin');
    const place = form.parentElement!;
    form.remove();
    await waitUntil(async () => (await underWay()) === 0, 'it went on');
    place.append(form);
    await settled(form);
    await waitUntil(async () => (await underWay()) === 1, 'it did not begin anew');
    expect(form.isConnected).to.equal(true);
  });
});
