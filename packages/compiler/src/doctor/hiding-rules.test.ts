import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hidingRule } from './hiding-rules.js';
import { HtmlPage, withAncestors } from './html-page.js';

const page = new HtmlPage(
  '<main id="noi-dung"><div class="khung rong"><procedure-form lang="vi" class="to"></procedure-form></div></main>',
);
const [form] = page.all('procedure-form');

/** Whether a style sheet hides the form. */
const hidden = (css: string) => form !== undefined && hidingRule(css, withAncestors(form)) !== undefined;

describe('rules that hide a form', () => {
  for (const css of [
    'procedure-form{display:none}',
    '/* a */ a, PROCEDURE-FORM { color: red; visibility: hidden !important }',
    '.to { width: 0 }',
    '#noi-dung .khung > procedure-form { opacity: 0 }',
    'main { height: 0px; overflow: hidden }',
    '[lang=vi] { content-visibility: hidden }',
    '@supports (display: grid) { @media screen { .rong { display: none } } }',
    '@import "a.css"; .khung.rong { pointer-events: none }',
  ])
    it(css, () => assert.ok(hidden(css)));

  for (const css of [
    'procedure-form:not(:defined) { display: none }',
    'procedure-form:hover { opacity: 0 }',
    '@media print { procedure-form { display: none } }',
    '@media (max-width: 400px) { procedure-form { display: none } }',
    'procedure-form { opacity: 0.9; width: 0.5em; border-width: 0; min-width: 0 }',
    'aside procedure-form, .khac { display: none }',
    'div > main > procedure-form { display: none }',
    '@keyframes a { from { opacity: 0 } }',
  ])
    it(`not: ${css}`, () => assert.ok(!hidden(css)));
});
