import { expect } from '@open-wc/testing';
import { setKeywords } from './enumerated-attribute.js';

const PROPERTIES = {
  place: { keywords: ['device', 'session', 'off'], invalid: 'off' },
  words: {},
};

/** The values of an element after some of its properties changed, and the problems that it reported. */
function after(values: Readonly<Record<string, unknown>>, changed = Object.keys(values)) {
  const element = Object.assign(document.createElement('div'), values);
  const problems: string[] = [];
  element.addEventListener('procedure-problem', (event) => {
    const { code, location } = event;
    problems.push(`${code} ${location}`);
  });
  setKeywords(element, PROPERTIES, new Map(changed.map((name) => [name, undefined])));
  return { ...(element as unknown as Record<keyof typeof PROPERTIES, unknown>), problems };
}

describe('an enumerated attribute', () => {
  it('is its keyword, whatever its case and the white space around it', () => {
    for (const value of ['session', ' Session\n', 'SESSION']) {
      expect(after({ place: value })).to.deep.include({ place: 'session', problems: [] });
    }
  });

  it('is the first keyword where it is missing or empty', () => {
    for (const value of ['', '  ', null, undefined]) {
      expect(after({ place: value })).to.deep.include({ place: 'device', problems: [] });
    }
  });

  it('is the keyword for unknown values where it is none, and is reported', () => {
    expect(after({ place: 'cloud' })).to.deep.include({ place: 'off', problems: ['invalidAttribute place'] });
  });

  it('is left as it is while it has not changed, and so are other attributes', () => {
    const { place, words, problems } = after({ place: 'cloud', words: 'Cloud' }, ['words', 'unknown']);
    expect([place, words, problems]).to.deep.equal(['cloud', 'Cloud', []]);
  });
});
