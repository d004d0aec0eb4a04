import { msg } from '../localize/msg.js';
import type { TextBlock, TextPart } from '@motcua/model';
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { attributes, type Attributes } from '../controls/attributes.js';

/**
 * Renders paragraphs, lists, links and emphasis as elements: new ones for each text, since translation tools replace
 * text nodes.
 */
export function formattedText(blocks: readonly TextBlock[], own: Attributes): TemplateResult {
  const look = attributes({ ...own, class: `${own['class'] ?? ''} prose`.trim() });
  return html`${keyed(blocks, html`<div ${look}>${blocks.map(block)}</div>`)}`;
}

function block(one: TextBlock): TemplateResult {
  if (one.type === 'paragraph') return html`<p>${one.content.map(part)}</p>`;
  const items = one.items.map((item) => html`<li>${item.map(block)}</li>`);
  return one.start === undefined
    ? html`<ul>
        ${items}
      </ul>`
    : html`<ol start=${one.start}>
        ${items}
      </ol>`;
}

function part(one: TextPart): unknown {
  if (typeof one === 'string') return one;
  switch (one.type) {
    case 'break':
      return html`<br />`;
    case 'strong':
      return html`<strong>${one.content.map(part)}</strong>`;
    case 'emphasis':
      return html`<em>${one.content.map(part)}</em>`;
    case 'code':
      return html`<code>${one.content.map(part)}</code>`;
    case 'link':
      return link(one.href, one.content);
  }
}

/** Links open in a new tab, so that a half-completed form is not left. */
function link(href: string, content: readonly TextPart[]): TemplateResult {
  if (!href.startsWith('http')) return html`<a href=${href}>${content.map(part)}</a>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer"
    >${content.map(part)}<span class="hidden"> ${msg('(mở trong tab mới)', { id: 'link.newTab' })}</span></a
  >`;
}
