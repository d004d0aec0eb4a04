import { expect, fixture, html } from '@open-wc/testing';
import { html as template } from 'lit';
import { KitElement, type PropertyOptions } from './kit-element.js';

class TestElement extends KitElement {
  static override readonly properties: Readonly<Record<string, PropertyOptions>> = {
    words: { reflect: true },
    isOpen: { isBoolean: true, attribute: 'is-open' },
    data: { attribute: false },
  };
  static override readonly styles = [];
  words = 'none';
  isOpen = false;
  data: unknown = undefined;
  draws = 0;

  protected override willUpdate(): void {
    if (this.words === 'fails before') throw new Error('before drawing');
  }

  protected override render(): unknown {
    this.draws += 1;
    if (this.words === 'fails') throw new Error('while drawing');
    return template`<p>${this.words}</p>`;
  }
}
customElements.define('test-kit-element', TestElement);

const drawn = (element: TestElement) => element.shadowRoot?.querySelector('p')?.textContent;
const place = async (markup: ReturnType<typeof html>) => {
  const element = await fixture<TestElement>(markup);
  await element.updateComplete;
  return element;
};

describe('the base of the elements', () => {
  it('draws once for all changes of a task, and again for one that follows', async () => {
    const element = await place(html`<test-kit-element words="a"></test-kit-element>`);
    expect([drawn(element), element.draws]).to.deep.equal(['a', 1]);
    element.words = 'b';
    element.isOpen = true;
    element.words = 'c';
    await element.updateComplete;
    expect([drawn(element), element.draws, element.getAttribute('words')]).to.deep.equal(['c', 2, 'c']);
    element.words = 'c';
    await element.updateComplete;
    expect(element.draws).to.equal(2);
  });

  it('has attributes as properties, and reflects without hearing itself', async () => {
    const element = await place(html`<test-kit-element is-open></test-kit-element>`);
    expect([element.isOpen, element.words]).to.deep.equal([true, 'none']);
    element.removeAttribute('is-open');
    element.setAttribute('words', 'x');
    await element.updateComplete;
    expect([element.isOpen, drawn(element)]).to.deep.equal([false, 'x']);
  });

  for (const words of ['fails', 'fails before']) {
    it(`draws again after an update that ${words === 'fails' ? 'failed' : 'failed before it drew'}`, async () => {
      const element = await place(html`<test-kit-element words="a"></test-kit-element>`);
      element.words = words;
      const failure = await element.updateComplete.then(
        () => undefined,
        (error: unknown) => String(error),
      );
      expect(failure).to.contain('drawing');
      element.words = 'b';
      await element.updateComplete;
      expect(drawn(element)).to.equal('b');
    });
  }

  it('takes what a page gave before it was upgraded', async () => {
    const element = document.implementation.createHTMLDocument().createElement('test-kit-element');
    Object.assign(element, { words: 'given', data: { a: 1 } });
    await fixture(html`<div>${element}</div>`);
    const upgraded = element as unknown as TestElement;
    await upgraded.updateComplete;
    expect([upgraded.words, upgraded.data, drawn(upgraded)]).to.deep.equal(['given', { a: 1 }, 'given']);
  });
});
