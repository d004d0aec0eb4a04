import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { html, render } from 'lit';
import { keyed } from './keyed.js';

const draw = (host: HTMLElement, items: readonly number[]) =>
  render(
    html`<i></i>${keyed(
        items,
        (item) => item,
        (item, at) => html`<p data-at="${at}">${item}</p>`,
      )}<b></b>`,
    host,
  );
const shown = (host: HTMLElement) => [...host.querySelectorAll('p')];

describe('a keyed list', () => {
  it('is drawn in order, and keeps the elements of every key that stays', () => {
    const lists = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(lists, { minLength: 1, maxLength: 6 }), (rounds) => {
        const host = document.createElement('div');
        let before = new Map<string, Element>();
        for (const items of rounds) {
          draw(host, items);
          const elements = shown(host);
          expect(elements.map(({ textContent }) => Number(textContent))).to.deep.equal(items);
          expect(elements.map(({ dataset }) => Number(dataset['at']))).to.deep.equal(items.map((_, at) => at));
          for (const element of elements)
            expect(before.get(element.textContent) ?? element, element.textContent).to.equal(element);
          before = new Map(elements.map((element) => [element.textContent, element]));
          expect([host.firstElementChild?.localName, host.lastElementChild?.localName]).to.deep.equal(['i', 'b']);
        }
      }),
    );
  });

  it('leaves what has the focus where it is when items come and go before it', () => {
    const host = document.createElement('div');
    document.body.append(host);
    draw(host, [1, 2, 3]);
    const last = shown(host)[2]!;
    last.tabIndex = 0;
    last.focus();
    draw(host, [4, 1, 5, 3]);
    draw(host, [5, 3]);
    expect(document.activeElement).to.equal(last);
    host.remove();
  });
});
