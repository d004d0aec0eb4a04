import { msg } from '../localize/msg.js';
import { html, type TemplateResult } from 'lit';

/**
 * Renders a button that copies the text of the element with an id. Where the browser denies access to the clipboard,
 * the text is selected, so that the person can copy it manually.
 */
export function copyButton(id: string): TemplateResult {
  const copy = async ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLElement;
    const source = (button.getRootNode() as ShadowRoot).getElementById(id);
    const status = button.parentElement?.querySelector('.hint');
    if (!source || !status) return;
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(source.textContent?.trim() ?? '');
      status.textContent = msg('Đã chép mã.', { id: 'copy.done' });
    } catch {
      getSelection()?.selectAllChildren(source);
      status.textContent = msg(
        'Trình duyệt không cho chép tự động. Mã đã được chọn: nhấn Ctrl+C, hoặc giữ ngón tay trên mã rồi chọn Sao chép.',
        { id: 'copy.refused' },
      );
    }
  };
  return html`<div class="printing">
    <button type="button" class="button secondary" part="button-secondary" @click=${copy}>
      ${msg('Chép mã', { id: 'copy.code' })}
    </button>
    <p class="hint" data-spoken></p>
  </div>`;
}
