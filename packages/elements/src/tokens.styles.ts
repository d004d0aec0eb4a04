import { css } from './platform/style-sheets.js';

/** Colors by token: on light pages, on dark pages. */
const COLOURS = {
  ink: ['#1c2430', '#e8ecf2'],
  muted: ['#4a5565', '#aeb9c7'],
  surface: ['#ffffff', '#161b22'],
  soft: ['#f2f5f9', '#212a35'],
  line: ['#c9d1dc', '#3c4857'],
  border: ['#5d6978', '#95a2b3'],
  accent: ['#0b4f8a', '#8cc4f5'],
  'accent-strong': ['#083a66', '#b3d9fa'],
  'on-accent': ['#ffffff', '#0b1a29'],
  error: ['#b3261e', '#ffb4ab'],
  'error-soft': ['#fdf0ef', '#3b1f1d'],
  good: ['#17663a', '#8fd6a8'],
  'good-soft': ['#eef7f1', '#17301f'],
} as const;

/** The other tokens that a page may set. */
const MEASURES = {
  font: 'inherit',
  'font-size': 'max(1.125rem, 18px)',
  'line-height': '1.6',
  space: '8px',
  radius: '6px',
  width: '38em',
  'border-width': '2px',
  'control-height': '48px',
  weight: '600',
  link: 'var(--_accent)',
  focus: 'var(--_accent)',
} as const;

/** Browsers without `light-dark()` get the light colors. On a server there is no `CSS`. */
const hasSchemes = globalThis.CSS?.supports('color', 'light-dark(#000,#fff)');
const defaults = Object.entries({ ...COLOURS, ...MEASURES }).map(([name, value]) => {
  const fallback = typeof value === 'string' ? value : hasSchemes ? `light-dark(${value.join()})` : value[0];
  return `--_${name}:var(--procedure-${name},${fallback});`;
});

/**
 * Every token with its default. A page sets `--procedure-*` on the element or anywhere above; the kit reads the private
 * `--_*`. Colours follow the page's `color-scheme`.
 */
export const tokenStyles = css`
  :host {
    ${defaults.join('')}
  }
`;
