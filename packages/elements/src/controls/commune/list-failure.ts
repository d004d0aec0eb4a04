import { msg } from '../../localize/msg.js';
import { html, type TemplateResult } from 'lit';
import type { Lazy } from '../../code-lists/lazy.js';

export function loadingText(): string {
  return msg('Đang tải danh sách…', { id: 'codeList.loading' });
}

export function listFailureText(): string {
  return msg('Chưa tải được danh sách.', { id: 'codeList.failed' });
}

/** Renders that a list could not be fetched, with a button to retry. */
export function failureNotice(list: Lazy<unknown>): TemplateResult {
  const retry = (event: Event) => {
    // The button is removed with the failure; the focus moves to the box.
    (event.target as HTMLElement).closest('.field')?.querySelector('input')?.focus();
    void list.load();
  };
  return html`<p class="notice">
    <span data-spoken
      >${listFailureText()}
      ${msg('Những gì bạn đã điền vẫn còn. Nếu thử lại vẫn không được, hãy tải lại trang.', { id: 'codeList.kept' })}</span
    >
    <button type="button" class="link" part="link" @click=${retry}>${msg('Thử lại', { id: 'codeList.retry' })}</button>
  </p>`;
}
