import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import type { JsonSchema } from '@motcua/model';
import { heading, next, openForm, placeForm, root, settled } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';
import { indexedDbDrafts } from '../platform/draft-storages.js';
import type { ProcedureForm } from './procedure-form.js';

const needsName: JsonSchema = {
  title: 'Mẫu cần tên',
  type: 'object',
  properties: { name: { type: 'string', title: 'Tên', minLength: 1 } },
  required: ['name'],
};
const asksNothing: JsonSchema = {
  title: 'Mẫu tự do',
  type: 'object',
  properties: { note: { type: 'string', title: 'Ghi chú' } },
};
const addressOf = (schema: JsonSchema) =>
  `${URL.createObjectURL(new Blob([JSON.stringify(schema)], { type: 'application/json' }))}#form.json`;

/** Continues as far as the form allows, and gives the error summary there. */
async function stopped(form: ProcedureForm): Promise<string> {
  for (let count = 0; count < 5; count += 1) {
    root(form).querySelector<HTMLButtonElement>('form button[type="submit"]')?.click();
    await settled(form);
  }
  return root(form).querySelector('[part~="error-summary"]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

describe('a second form in the same element', () => {
  it('is validated after src has changed', async () => {
    const form = await openSchema(asksNothing);
    const ready = oneEvent(form, 'procedure-ready');
    form.src = addressOf(needsName);
    await ready;
    await settled(form);
    expect(form.issues.map(({ pointer, code }) => `${pointer} ${code}`)).to.deep.equal(['/name required']);
    expect(await stopped(form)).to.contain('tên');
  });

  it('is validated after src has changed twice, and the last one is shown', async () => {
    const form = await openSchema(asksNothing);
    form.src = addressOf(asksNothing);
    await form.updateComplete;
    const ready = oneEvent(form, 'procedure-ready');
    form.src = addressOf(needsName);
    await ready;
    await settled(form);
    expect(await stopped(form)).to.contain('tên');
  });

  for (const mode of ['kiosk', 'assisted'] as const) {
    it(`is validated after mode has become ${mode}`, async () => {
      const form = await openSchema(needsName);
      const ready = oneEvent(form, 'procedure-ready');
      form.mode = mode;
      await ready;
      await settled(form);
      expect(await stopped(form)).to.contain('tên');
    });
  }

  it('is validated after everything was forgotten', async () => {
    const form = await openSchema(needsName);
    const ready = oneEvent(form, 'procedure-ready');
    form.wipe();
    await ready;
    await settled(form);
    expect(await stopped(form)).to.contain('tên');
  });
});

describe('loading', () => {
  it('takes no focus, is no step of a person, and keeps no draft', async () => {
    const events: Event[] = [];
    const source = addressOf({ ...asksNothing, title: `Mẫu ${Date.now()}` });
    const form = placeForm({ src: source, draft: 'device' });
    form.addEventListener('procedure-step', (event) => events.push(event));
    const saved: string[] = [];
    const { save } = indexedDbDrafts;
    indexedDbDrafts.save = (key, draft) => {
      saved.push(key);
      return save.call(indexedDbDrafts, key, draft);
    };
    try {
      await fixture(html`<div>${form}</div>`);
      await waitUntil(() => heading(form) !== '');
      await settled(form);
      globalThis.dispatchEvent(new Event('pagehide'));
      await settled(form);
      expect(events.length).to.equal(0);
      expect(root(form).activeElement === null).to.equal(true);
      expect(saved).to.deep.equal([]);
    } finally {
      indexedDbDrafts.save = save;
    }
  });

  it('begins with the answers that a page gave before the element was upgraded', async () => {
    // In a document without a registry the element is not upgraded before it comes into the page.
    const form = document.implementation.createHTMLDocument().createElement('procedure-form');
    const given = {
      answers: { note: 'từ trang' },
      src: addressOf(asksNothing),
      endpoint: '/answer/receipt',
      draft: 'off',
    };
    Object.assign(form, given);
    const ready = oneEvent(form, 'procedure-ready');
    await fixture(html`<div>${form}</div>`);
    await ready;
    expect(form.answers).to.deep.equal({ note: 'từ trang' });
    expect(Object.keys(given).filter((name) => Object.hasOwn(form, name))).to.deep.equal([]);
  });

  it('takes the language of a page around the shadow root that the element is in', async () => {
    const outer = await fixture(html`<div lang="en"></div>`);
    const form = placeForm({});
    form.removeAttribute('lang');
    const ready = oneEvent(form, 'procedure-ready');
    outer.attachShadow({ mode: 'open' }).append(form);
    await ready;
    await settled(form);
    expect(root(form).querySelector('[part~="form"]')?.getAttribute('lang')).to.equal('en');
  });
});

describe('attributes with a fault', () => {
  /** Adds a form, and returns the codes and locations of its problems until it is rendered. */
  async function problems(
    attributes: Readonly<Record<string, string>>,
  ): Promise<{ form: ProcedureForm; codes: string[] }> {
    const form = placeForm(attributes);
    const codes: string[] = [];
    form.addEventListener('procedure-problem', ({ code, location }) => codes.push(`${code} ${location ?? ''}`.trim()));
    await fixture(html`<div>${form}</div>`);
    await waitUntil(() => heading(form) !== '');
    return { form, codes };
  }

  for (const endpoint of ['', '  ']) {
    it(`say that there is no endpoint (“${endpoint}”)`, async () => {
      const { form, codes } = await problems({ endpoint });
      await waitUntil(() => codes.length > 0, 'nothing was reported');
      expect(codes).to.deep.equal(['noEndpoint']);
      await waitUntil(() => root(form).textContent?.includes('thuộc tính endpoint'));
      expect(root(form).querySelector('form') === null).to.equal(true);
      form.endpoint = '/answer/receipt';
      await waitUntil(() => root(form).querySelector('form'));
    });
  }

  for (const endpoint of [
    'http://[',
    'javascript:alert(1)',
    'mailto:a@b.vn',
    'https://a:b@example.test/',
    'ftp://x/',
  ]) {
    it(`say that nothing can be sent to ${endpoint}`, async () => {
      const { form, codes } = await problems({ endpoint });
      await waitUntil(() => codes.length > 0, 'nothing was reported');
      expect(codes).to.deep.equal(['badEndpoint']);
      await form.updateComplete;
      expect(root(form).querySelector('form') === null).to.equal(true);
    });
  }

  it('are read without regard to case and white space', async () => {
    const { form, codes } = await problems({ mode: ' Kiosk ', draft: 'OFF', credentials: 'Include' });
    expect([form.mode, form.draft, form.credentials]).to.deep.equal(['kiosk', 'off', 'include']);
    expect(codes).to.deep.equal([]);
  });

  it('mean what keeps and shares least, and are reported', async () => {
    const { form, codes } = await problems({ mode: 'kiosc', draft: 'of', credentials: 'all' });
    expect([form.mode, form.draft, form.credentials]).to.deep.equal(['kiosk', 'off', 'same-origin']);
    expect(codes.sort()).to.deep.equal([
      'invalidAttribute credentials',
      'invalidAttribute draft',
      'invalidAttribute mode',
    ]);
  });

  it('are no problem where the page sends dossiers itself', async () => {
    const form = await openForm({ endpoint: 'none' });
    await next(form, 'Bắt đầu');
    expect(heading(form)).to.equal('Người chết');
  });
});
