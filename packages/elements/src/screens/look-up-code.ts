import { html, type TemplateResult } from 'lit';

const GROUPED = /^[^-]{4}(?:-[^-]{4})*$/;

/**
 * Renders a code in groups of four, for copying by hand. The groups are separated by spacing only, so that a copied
 * code, or one read by a program, is the code as the receiver issued it.
 */
export function lookUpCode(code: string): TemplateResult | string {
  if (GROUPED.test(code)) return code;
  return html`${code.match(/.{1,4}/gu)?.map((group) => html`<span>${group}</span><wbr />`)}`;
}
