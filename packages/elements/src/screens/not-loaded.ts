import { msg } from '../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportProblem } from '../problems/import-problem.js';
import type { FormSession } from '../session/form-session.js';

/** Renders the message of a failed load, most likely a network failure. */
export function unreachable(retry: () => void): TemplateResult {
  return notOpened(
    html`<p>${msg('Không tải được biểu mẫu. Kiểm tra mạng rồi thử lại.', { id: 'load.unreachable' })}</p>
      <button type="button" class="button secondary" part="button-secondary" @click=${retry}>
        ${msg('Thử lại', { id: 'load.retry' })}
      </button>
      ${reloadButton(() => location.reload())}`,
  );
}

/** The reason why there is no form. */
export function notOpened(reason: TemplateResult): TemplateResult {
  return html`<div part="failure" class="notice bad" role="alert">
    <h2>${msg('Chưa mở được biểu mẫu', { id: 'load.title' })}</h2>
    ${reason}
  </div>`;
}

/**
 * Renders that a chunk could not be loaded: the person can keep typing, and retry. Some browsers cache a failed module
 * load for the life of a page, so where drafts are saved the page can be reloaded.
 * @see https://github.com/whatwg/html/issues/6768
 */
export function restFailure({ words }: ImportProblem, session: FormSession): TemplateResult {
  const reload = async () => {
    await session.save();
    location.reload();
  };
  return html`<div part="failure" class="notice bad" id="failure" tabindex="-1">
    <p>
      ${
        words?.() ??
        msg('Mất kết nối nên chưa mở được phần tiếp theo. Thông tin đã nhập vẫn còn. Kiểm tra mạng rồi chọn lại.', {
          id: 'rest.unreachable',
        })
      }
    </p>
    ${session.drafts && !session.draftRefused ? reloadButton(reload) : nothing}
  </div>`;
}

function reloadButton(reload: () => unknown): TemplateResult {
  return html`<button type="button" class="button secondary" part="button-secondary" @click=${reload}>
    ${msg('Tải lại trang', { id: 'rest.reload' })}
  </button>`;
}
