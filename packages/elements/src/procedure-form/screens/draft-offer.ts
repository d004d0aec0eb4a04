import { msg, str } from '../../localize/msg.js';
import { readDraft, resume, writeDateTime } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormSession } from '../../form/form-session.js';
import { takeOverDraft } from '../draft-conflict.js';
import { removeDraft } from '../kept-receipts.js';

/** Says that the device does not keep drafts. */
export function draftRefused(): TemplateResult {
  return html`<p class="notice bad" role="status">
    ${msg('Máy này không lưu được bản nháp. Xin đừng đóng trang trước khi gửi xong.', { id: 'draft.refused' })}
  </p>`;
}

/** Says that another tab has changed or removed the draft, and offers to keep what is here instead. */
export function draftTaken(session: FormSession): TemplateResult {
  return html`<div class="notice bad" role="alert">
    <p>
      ${msg(
        'Bản nháp này vừa được sửa, xóa hoặc gửi đi ở một thẻ hoặc cửa sổ khác. Những gì bạn nhập ở đây không còn được lưu trên máy.',
        { id: 'draft.taken' },
      )}
    </p>
    <button type="button" class="button secondary" part="button-secondary" @click=${() => void takeOverDraft(session)}>
      ${msg('Lưu bản ở đây, thay bản kia', { id: 'draft.takeOver' })}
    </button>
  </div>`;
}

/** Offers to go on with what was begun earlier on this device; nothing when that is no draft of this procedure. */
export function draftOffer(session: FormSession, language: string): TemplateResult | undefined {
  const draft = readDraft(session.procedure.definition, session.stored);
  if (!draft || session.store.getSnapshot().screen !== 'start') return undefined;
  const goOn = () => {
    resume(session.store, draft);
    session.stored = undefined;
    session.seen = draft.revision;
    session.sent = draft.sent;
    session.changed();
  };
  const discard = () => {
    session.stored = undefined;
    session.changed();
    void removeDraft(session);
  };
  const time = writeDateTime(draft.savedAt, language);
  return html`<section part="draft" class="notice draft" aria-labelledby="draft-title">
    <h3 id="draft-title">${msg('Bạn có hồ sơ đang điền dở', { id: 'draft.title' })}</h3>
    <p>${msg(str`Lưu trên máy này lúc ${time}. Các tệp đính kèm cần chọn lại.`, { id: 'draft.savedAt' })}</p>
    ${
      draft.sent
        ? html`<p>
            ${msg('Hồ sơ này đã được gửi đi nhưng chưa nhận được xác nhận. Tiếp tục để hỏi lại nơi tiếp nhận.', {
              id: 'draft.sent',
            })}
          </p>`
        : nothing
    }
    <p class="buttons">
      <button type="button" class="button" part="button" @click=${goOn}>
        ${msg('Tiếp tục điền', { id: 'draft.resume' })}
      </button>
      <button type="button" class="link" part="link" @click=${discard}>
        ${msg('Xóa bản cũ, điền lại từ đầu', { id: 'draft.discard' })}
      </button>
    </p>
  </section>`;
}
