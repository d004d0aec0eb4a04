import { html, type TemplateResult } from 'lit';

const GROUPED = /^[^-]{4}(?:-[^-]{4})*$/;

/**
 * A code as people copy it by hand, in groups of four. A receiver may have a code without groups: they are
 * distinguished by their distance, and what is copied or read by a program is the code as it came.
 */
export function lookUpCode(code: string): TemplateResult | string {
  if (GROUPED.test(code)) return code;
  return html`${code.match(/.{1,4}/gu)?.map((group) => html`<span>${group}</span><wbr />`)}`;
}
