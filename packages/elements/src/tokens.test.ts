import { expect } from '@open-wc/testing';
import { openForm, root } from '../../../test/support/form-fixture.js';

/** Pairs of foreground and background with their minimum contrast ratio (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['ink', 'muted', 'accent', 'accent-strong', 'error', 'good'].map((front) => [front, 'surface', 4.5] as const),
  ...['ink', 'muted', 'accent', 'accent-strong'].map((front) => [front, 'soft', 4.5] as const),
  ['error', 'error-soft', 4.5],
  ['ink', 'error-soft', 4.5],
  ['ink', 'good-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ...['border', 'focus', 'error', 'good', 'accent'].map((front) => [front, 'surface', 3] as const),
  ['focus', 'soft', 3],
  ['focus', 'error-soft', 3],
];

/** Red, green, blue between 0 and 1, of a computed colour. */
const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of the kit', () => {
  for (const scheme of ['light', 'dark']) {
    it(`can be distinguished on a ${scheme} page: texts, borders of controls, the focus ring`, async () => {
      const form = await openForm();
      form.style.colorScheme = scheme;
      const probe = document.createElement('span');
      root(form).append(probe);
      const colourOf = (token: string) => {
        probe.style.color = `var(--_${token})`;
        return getComputedStyle(probe).color;
      };
      expect(luminance(colourOf('surface')) < 0.5).to.equal(scheme === 'dark');
      const faint = PAIRS.map(([front, back, least]) => {
        const found = contrast(colourOf(front), colourOf(back));
        return found < least ? `${front} on ${back}: ${found.toFixed(2)} < ${least}` : '';
      });
      expect(faint.filter((line) => line !== '')).to.deep.equal([]);
    });
  }
});
