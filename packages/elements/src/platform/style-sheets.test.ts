import { expect, fixture, html } from '@open-wc/testing';
import { adoptStyles, css } from './style-sheets.js';

const red = css`
  p {
    color: rgb(${String(200)}, 0, 0);
  }
`;
const bold = css`
  p {
    font-weight: 700;
  }
`;

const colourIn = (root: ParentNode) => getComputedStyle(root.querySelector('p')!).color;

describe('styles of a form', () => {
  it('share one style sheet in all shadow roots with the same text', async () => {
    const hosts = await Promise.all([0, 1].map(() => fixture(html`<div></div>`)));
    const roots = hosts.map((host) => host.attachShadow({ mode: 'open' }));
    for (const root of roots) {
      root.innerHTML = '<p>text</p>';
      adoptStyles(root, [red]);
      adoptStyles(root, [red, bold]);
    }
    expect(roots.map(colourIn)).to.deep.equal(['rgb(200, 0, 0)', 'rgb(200, 0, 0)']);
    expect(roots[0]!.adoptedStyleSheets[0]).to.equal(roots[1]!.adoptedStyleSheets[0]);
  });

  it('are style elements, each once, where a browser cannot adopt style sheets', async () => {
    // Elements have no `adoptedStyleSheets`, as shadow roots have none in Safari before 16.4.
    const root = await fixture(html`<div><p>text</p></div>`);
    adoptStyles(root as unknown as ShadowRoot, [red]);
    adoptStyles(root as unknown as ShadowRoot, [red, bold]);
    expect(colourIn(root)).to.equal('rgb(200, 0, 0)');
    expect(root.querySelectorAll('style')).to.have.lengthOf(2);
  });
});
