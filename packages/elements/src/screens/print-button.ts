import { msg } from '../localize/msg.js';
import { html, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import type { PrintKind } from '../session/late-parts.js';

/** Renders a button that prints a document of the form, and reports when that is not possible. */
export function printButton(
  context: FormContext,
  kind: PrintKind,
  words: string,
  look: 'secondary' | 'link' = 'secondary',
): TemplateResult {
  const print = async ({ currentTarget }: Event) => {
    const button = currentTarget as HTMLElement;
    const form = button.closest('.form')!;
    const status = button.parentElement?.querySelector('.hint');
    const say = (text: string) => {
      if (status) status.textContent = text;
    };
    say('');
    try {
      const printed = await context.chunks.screens?.printForm(context, form, kind);
      if (!printed)
        say(msg('Trình duyệt này không in được. Hãy mở trang bằng trình duyệt khác.', { id: 'print.unable' }));
    } catch (error) {
      void context.chunks.explain(error);
      say(msg('Chưa chuẩn bị được bản in. Kiểm tra mạng rồi chọn lại.', { id: 'print.failed' }));
    }
  };
  return html`<div class="printing">
    <button
      type="button"
      class=${look === 'link' ? 'link' : 'button secondary'}
      part=${look === 'link' ? 'link' : 'button-secondary'}
      @click=${print}
    >
      ${words}
    </button>
    <p class="hint" data-spoken></p>
  </div>`;
}
