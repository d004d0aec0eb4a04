import { msg } from '../localize/msg.js';
import { html, nothing, type TemplateResult } from 'lit';
import { nodeOf } from '@motcua/core';
import { carriedNotice } from './carried-notice.js';
import type { FormContext } from '../session/form-context.js';
import type { FormSession } from '../session/form-session.js';
import { keepAgain, leftOutOf } from '../session/kept-drafts.js';
import { erasedNotice } from './erased-notice.js';
import { waitingOffers } from './waiting-offers.js';

/** Renders the notices about the draft: that it is not saved, or changes by other open forms. */
export function draftNotices(context: FormContext): TemplateResult {
  return html`${erasedNotice(context.session)} ${waitingOffers(context)} ${stateNotice(context.session)}
  ${leftOutNotice(context)} ${carriedNotice(context)}`;
}

function stateNotice(session: FormSession): TemplateResult | typeof nothing {
  const { screen, submission } = session.store.getSnapshot();
  if (submission.state === 'received') return nothing;
  if (session.isDeleted) return deleted(session);
  if (session.draftRefused) return refused();
  const { watch, isKept, mode } = session;
  if (screen === 'start' || !isKept || !watch) return nothing;
  if (watch.isReceived) return received();
  if (watch.isShared) return shared();
  return mode === 'public' && watch.others.size > 0 ? another() : nothing;
}

/** Renders the list of answers that were not saved with the draft, until they are typed again. */
function leftOutNotice({ session, store, labels }: FormContext): TemplateResult | typeof nothing {
  const snapshot = store.getSnapshot();
  if (snapshot.screen === 'start' || snapshot.submission.state === 'received') return nothing;
  const pointers = leftOutOf(session);
  if (pointers.length === 0) return nothing;
  return html`<div class="notice">
    <p>
      ${msg('Những thông tin sau không được lưu trên máy này vì là thông tin nhạy cảm. Xin điền lại:', {
        id: 'draft.leftOut',
      })}
    </p>
    <ul>
      ${pointers.map((pointer) => html`<li>${labels.label(pointer, nodeOf(snapshot, pointer))}</li>`)}
    </ul>
  </div>`;
}

function refused(): TemplateResult {
  return html`<p class="notice bad" data-spoken>
    ${msg('Máy này không lưu được bản nháp. Xin đừng đóng trang trước khi gửi xong.', { id: 'draft.refused' })}
  </p>`;
}

/** A draft that the person deleted in another form is not saved again. */
function deleted(session: FormSession): TemplateResult {
  return html`<div class="notice bad" role="alert">
    <p>
      ${msg(
        'Bản nháp này vừa bị xóa ở một tab hoặc cửa sổ khác. Những gì bạn nhập ở đây không còn được lưu trên máy.',
        { id: 'draft.deletedElsewhere' },
      )}
    </p>
    <button type="button" class="button secondary" part="button-secondary" @click=${() => void keepAgain(session)}>
      ${msg('Lưu lại bản ở đây', { id: 'draft.keepAgain' })}
    </button>
  </div>`;
}

function received(): TemplateResult {
  return html`<p class="notice bad" role="alert">
    ${msg(
      'Hồ sơ này vừa được gửi ở một tab hoặc cửa sổ khác và đã có mã hồ sơ ở đó. Những gì bạn sửa ở đây chưa được gửi.',
      { id: 'draft.receivedElsewhere' },
    )}
  </p>`;
}

function shared(): TemplateResult {
  return html`<p class="notice" data-spoken>
    ${msg(
      'Hồ sơ này cũng đang mở ở một tab hoặc cửa sổ khác. Mỗi nơi lưu một bản nháp riêng. Xin điền tiếp và gửi ở một nơi.',
      { id: 'draft.shared' },
    )}
  </p>`;
}

function another(): TemplateResult {
  return html`<p class="notice" data-spoken>
    ${msg('Một hồ sơ khác của thủ tục này đang mở ở một tab hoặc cửa sổ khác. Mỗi hồ sơ được lưu một bản nháp riêng.', {
      id: 'draft.another',
    })}
  </p>`;
}
