import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { displayInstant } from '../form/display-value.js';
import type { FormSession } from '../form/form-session.js';

/** Offers to go on with what was begun earlier on this device. */
export function draftOffer(
  session: FormSession,
  language: string,
  resume: () => void,
): TemplateResult | typeof nothing {
  if (!session.offered) return nothing;
  const time = displayInstant(session.offered.savedAt, language);
  return html`<section part="draft" class="notice" aria-labelledby="draft-title">
    <h3 id="draft-title">${msg('Bạn có hồ sơ đang điền dở', { id: 'draft.title' })}</h3>
    <p>${msg(str`Lưu trên máy này lúc ${time}. Các tệp đính kèm cần chọn lại.`, { id: 'draft.savedAt' })}</p>
    <p class="buttons">
      <button type="button" class="button" part="button" @click=${resume}>
        ${msg('Tiếp tục điền', { id: 'draft.resume' })}
      </button>
      <button type="button" class="link" part="link" @click=${() => void session.discard()}>
        ${msg('Xóa bản cũ, điền lại từ đầu', { id: 'draft.discard' })}
      </button>
    </p>
  </section>`;
}
