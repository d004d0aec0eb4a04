import { expect, fixtureCleanup } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import { button, heading, openForm, placeForm, press, wholeKit } from '../../../../test/support/form-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';

const VIETNAMESE = 'Hỗ trợ chi phí mai táng';
const ENGLISH = 'Funeral cost support';

const becomes = (form: ProcedureForm, title: string) =>
  waitUntil(() => heading(form) === title, `it is not in the language of "${title}"`);

/** A form in which a person has chosen English. */
async function inEnglish(attributes: Readonly<Record<string, string>>): Promise<ProcedureForm> {
  const form = await openForm(attributes);
  await press(form, 'English');
  await becomes(form, ENGLISH);
  return form;
}

afterEach(() => {
  fixtureCleanup();
  localStorage.clear();
  sessionStorage.clear();
});

describe('a language that a person has chosen', () => {
  it('is there again when the form is opened again, on the device as drafts are', async () => {
    (await inEnglish({ draft: 'device' })).remove();
    const again = await openForm({ draft: 'device' });
    expect(heading(again)).to.equal(ENGLISH);
    expect(again.lang).to.equal('en');
    await press(again, 'Tiếng Việt');
    await becomes(again, VIETNAMESE);
    again.remove();
    expect(heading(await openForm({ draft: 'device' }))).to.equal(VIETNAMESE);
  });

  it('is kept in the tab only where the page keeps no drafts, and nowhere at a counter', async () => {
    (await inEnglish({ draft: 'off' })).remove();
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 1]);
    expect(heading(await openForm({ draft: 'off' }))).to.equal(ENGLISH);
    sessionStorage.clear();
    for (const mode of ['kiosk', 'assisted']) {
      (await inEnglish({ draft: 'device', mode })).remove();
      expect([localStorage.length, sessionStorage.length], mode).to.deep.equal([0, 0]);
    }
  });

  it('holds while the page is in the language that it was in then', async () => {
    (await inEnglish({ draft: 'device', lang: 'vi' })).remove();
    const form = await openForm({ draft: 'device', lang: 'en' });
    await press(form, 'Tiếng Việt');
    await becomes(form, VIETNAMESE);
    form.remove();
    expect(heading(await openForm({ draft: 'device', lang: 'vi' }))).to.equal(ENGLISH);
  });

  it('is not the next person’s at a kiosk', async () => {
    const form = await inEnglish({ mode: 'kiosk' });
    await press(form, 'Start');
    await waitUntil(() => heading(form) !== ENGLISH);
    button(form, 'Finish').click();
    await becomes(form, VIETNAMESE);
  });
});

describe('the language of the page around', () => {
  it('is followed when it changes, through shadow roots, until the form has one of its own', async () => {
    const outer = document.createElement('section');
    const host = document.createElement('div');
    const form = placeForm();
    host.attachShadow({ mode: 'closed' }).append(form);
    outer.append(host);
    document.body.append(outer);
    try {
      await becomes(form, VIETNAMESE);
      await wholeKit(form, true);
      outer.lang = 'en';
      await becomes(form, ENGLISH);
      outer.removeAttribute('lang');
      await becomes(form, VIETNAMESE);
      await press(form, 'English');
      await becomes(form, ENGLISH);
      outer.lang = 'vi';
      await form.updateComplete;
      expect(heading(form)).to.equal(ENGLISH);
    } finally {
      outer.remove();
    }
  });

  it('wins over what a person chose in the form before, now and when the page is opened again', async () => {
    const page = document.documentElement;
    const before = page.lang;
    try {
      page.lang = 'vi';
      const form = await inEnglish({ draft: 'device' });
      await wholeKit(form, true);
      page.lang = 'en';
      await waitUntil(() => !form.hasAttribute('lang'), 'the choice still holds');
      await press(form, 'Tiếng Việt');
      await becomes(form, VIETNAMESE);
      page.lang = 'vi';
      await waitUntil(() => !form.hasAttribute('lang'), 'the choice still holds');
      page.lang = 'en';
      await becomes(form, ENGLISH);
      page.lang = 'vi';
      await becomes(form, VIETNAMESE);
      form.remove();
      expect(heading(await openForm({ draft: 'device' }))).to.equal(VIETNAMESE);
    } finally {
      page.lang = before;
    }
  });

  it('wins also where the page gives it to the form', async () => {
    const form = await inEnglish({ draft: 'device', lang: 'vi' });
    await wholeKit(form, true);
    form.lang = 'vi';
    await becomes(form, VIETNAMESE);
    await form.updateComplete;
    form.remove();
    expect(heading(await openForm({ draft: 'device', lang: 'vi' }))).to.equal(VIETNAMESE);
  });

  it('is that of the place to which the form was moved, and changes there too', async () => {
    const form = await openForm();
    await wholeKit(form, true);
    const place = document.createElement('section');
    document.body.append(place);
    const root = place.attachShadow({ mode: 'open' });
    root.append(form);
    await form.updateComplete;
    place.lang = 'en';
    await becomes(form, ENGLISH);
    place.remove();
  });
});
