import { html, type TemplateResult } from 'lit';
import { msg } from '../localize/msg.js';

/**
 * Renders a link out of the form. It opens in a new tab, so that a half-completed form is not left, and says so to screen
 * readers.
 */
export function outsideLink(address: string, words: string): TemplateResult {
  return html`<a class="link" part="link" href=${address} target="_blank" rel="noopener noreferrer"
    >${words}<span class="hidden"> ${msg('(mở trong tab mới)', { id: 'link.newTab' })}</span></a
  >`;
}
