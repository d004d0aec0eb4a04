import { expect, fixture, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.js';
import type { JsonSchema } from '@motcua/model';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { placeForm, root } from '../../../../test/support/form-fixture.js';
import { openSchema } from '../../../../test/support/schema-fixture.js';
import type { ProcedureForm } from '../procedure-form/procedure-form.js';
import { focusIssue } from './focus.js';

const PHONE = { width: 390, height: 800 };

/** Returns the width of the page beyond the screen, in CSS pixels. */
const excess = () => document.documentElement.scrollWidth - PHONE.width;

/** Waits until the browser has rendered and has determined what is visible. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

/** Holds what is drawn after the first slice, as a slow device would, until it is released. */
function holdSlices(): { release(): void } {
  const Channel = globalThis.MessageChannel;
  const held: (() => void)[] = [];
  globalThis.MessageChannel = class extends Channel {
    constructor() {
      super();
      const { port2 } = this;
      const post = port2.postMessage.bind(port2);
      port2.postMessage = (message: unknown) => held.push(() => post(message));
    }
  };
  return {
    release() {
      globalThis.MessageChannel = Channel;
      for (const post of held) post();
    },
  };
}

describe('a long form on a narrow screen', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  for (const count of [30, 100, 300]) {
    it(`is never scrolled sideways: ${count} fields`, async () => {
      await setViewport(PHONE);
      const names = [...Array(count).keys()].map((index) => `field${index}`);
      const label = `Nơi ${'ở'.repeat(40)}`;
      const group = { type: 'object', title: 'Nhóm', properties: { a: { type: 'string' } } };
      const properties = Object.fromEntries(
        names.map((name, index) => [name, index % 7 === 3 ? group : { type: 'string', title: `${label} ${index}` }]),
      );
      const form = await openSchema({ title: 'Dài', minProperties: 1, type: 'object', properties });
      await drawn();
      expect(excess(), 'at first').to.equal(0);
      for (const name of names.filter((_, index) => index % 20 === 19)) {
        root(form).querySelector(`[id^="field/${name}"]`)?.scrollIntoView();
        await drawn();
        expect(excess(), `at ${name}`).to.equal(0);
      }
      window.scrollTo(0, 0);
      await drawn();
      expect(excess(), 'back at the top').to.equal(0);
    });
  }
});

describe('a long form', () => {
  /** The numbers of controls at each moment at which something was drawn. */
  async function drawnOver(schema: object): Promise<number[]> {
    const counts: number[] = [];
    const form = document.createElement('procedure-form');
    const source = `export default ${JSON.stringify(schema)}`;
    for (const [name, value] of Object.entries({
      src: `data:text/javascript,${encodeURIComponent(source)}`,
      draft: 'off',
      endpoint: 'none',
    }))
      form.setAttribute(name, value);
    const count = () => form.shadowRoot?.querySelectorAll('input').length ?? 0;
    const ready = oneEvent(form, 'procedure-ready');
    await fixture(form);
    await ready;
    counts.push(count());
    await waitUntil(() => count() === 60 && counts.push(count()), 'not all was drawn');
    return counts;
  }
  const text: JsonSchema = { type: 'string' };
  const inputs = (form: ProcedureForm) => [...root(form).querySelectorAll('input')];

  /** A form of so many fields as it is when it can be used first. */
  async function openFirst(properties: Record<string, JsonSchema>): Promise<ProcedureForm> {
    const source = `export default ${JSON.stringify({ type: 'object', properties })}`;
    const form = placeForm({ src: `data:text/javascript,${encodeURIComponent(source)}`, endpoint: 'none' });
    const ready = oneEvent(form, 'procedure-ready');
    await fixture(form);
    await ready;
    return form;
  }
  const members = (names: readonly string[], schema: JsonSchema) =>
    Object.fromEntries(names.map((name) => [name, schema]));
  const numbered = (count: number) => [...Array(count).keys()].map((index) => `n${index}`);

  it('draws a screenful first, and the rest a moment later', async () => {
    const [first] = await drawnOver({ type: 'object', properties: members(numbered(60), text) });
    expect(first).to.equal(8);
  });

  it('counts fields, not groups', async () => {
    const group = { type: 'object', properties: members(numbered(4), text) };
    const all = { type: 'object', properties: members(numbered(15), group) };
    const [first] = await drawnOver({ type: 'object', properties: { all } });
    expect(first).to.equal(8);
  });

  it('keeps the elements of a field when others come before it', async () => {
    const properties = members(numbered(40), text);
    const more = members(['a', 'b', 'c'], text);
    const condition = { if: { properties: { n0: { const: 'x' } }, required: ['n0'] }, then: { properties: more } };
    const all = { type: 'object', properties: { n0: text }, allOf: [condition, { properties }] };
    const form = await openSchema({ type: 'object', properties: { all } });
    const last = () => root(form).querySelector<HTMLElement>('[id="field/all/n39"]');
    await waitUntil(last, 'not all was drawn');
    const before = last();
    form.answers = { all: { n0: 'x' } };
    await waitUntil(() => root(form).querySelector('[id="field/all/c"]'));
    expect(last()).to.equal(before);
  });

  it('takes every key that is pressed while the rest is drawn', async () => {
    const slices = holdSlices();
    const form = await openFirst(members(numbered(1000), text));
    const [first] = inputs(form);
    first?.focus();
    const counts: number[] = [];
    first?.addEventListener('input', () => counts.push(inputs(form).length));
    await sendKeys({ type: 'Nguyễn Thị' });
    slices.release();
    await sendKeys({ type: ' Minh Khai' });
    expect(first?.value).to.equal('Nguyễn Thị Minh Khai');
    expect(root(form).activeElement).to.equal(first);
    await waitUntil(() => inputs(form).length === 1000, 'not all was drawn');
    expect(counts[0], 'fields in the page at the first key').to.be.lessThan(1000);
    expect([inputs(form)[0], form.answers]).to.deep.equal([first, { n0: 'Nguyễn Thị Minh Khai' }]);
  });

  it('lets the browser do other things between two slices', async () => {
    const form = await openFirst(members(numbered(1000), text));
    const seen = new Set<number>();
    while (inputs(form).length < 1000) {
      await new Promise((resolve) => setTimeout(resolve));
      seen.add(inputs(form).length);
    }
    expect(seen.size).to.be.greaterThan(1);
  });

  it('draws as far as the field that a person goes to', async () => {
    const form = await openFirst({ ...members(numbered(300), text), last: text });
    const issue = { scope: 'data', pointer: '/n200', code: 'required', severity: 'error', params: {} } as const;
    await focusIssue(root(form), issue);
    expect(root(form).activeElement?.id).to.equal('field/n200');
    expect(inputs(form).length).to.be.lessThan(300);
  });
});
