import { msg, str } from '../localize/msg.js';
import { writeDateTime } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormSession } from '../session/form-session.js';
import { erase } from './erased-notice.js';
import { Recall, type AskedSubmission } from '../session/recall.js';

/** Renders the state of a draft whose submission had begun, with the response of the endpoint about it. */
export function pendingNotice(
  session: FormSession,
  submissionId: string,
  language: string,
): TemplateResult | typeof nothing {
  const asked = Recall.of(session)?.find(submissionId);
  if (!asked) return nothing;
  return html`<p>${begunText(asked, language)}</p>
    <p data-spoken .textContent=${draftText(asked)}></p>
    ${asked.state === 'unsure' ? html`<p class="buttons">${askButton(session)}</p>` : nothing}`;
}

/** Renders the submissions without a draft whose outcome is unknown. */
export function pendingOffers(session: FormSession, language: string): TemplateResult[] {
  const own = session.store.getSnapshot().submissionId;
  const drafts = [own, ...session.offered.map(({ submissionId }) => submissionId)];
  const without = (Recall.of(session)?.open ?? []).filter(({ pending }) => !drafts.includes(pending.submissionId));
  return without.map((asked, index) => pendingOffer(session, asked, `pending-${index}`, language)).reverse();
}

function pendingOffer(session: FormSession, asked: AskedSubmission, id: string, language: string): TemplateResult {
  const recall = Recall.of(session);
  const forget = (event: Event) =>
    erase(
      session,
      event,
      () => msg('Trang không theo dõi hồ sơ này nữa.', { id: 'pending.forgotten' }),
      async () => {
        await recall?.forget(asked.pending.submissionId);
        return true;
      },
      async () => (await recall?.restore(asked)) ?? false,
      () => msg('Theo dõi lại', { id: 'pending.followAgain' }),
    );
  return html`<section part="draft" class="notice draft" aria-labelledby=${id}>
    <h3 part="heading" id=${id}>${msg('Hồ sơ chưa nhận được xác nhận', { id: 'pending.title' })}</h3>
    <p>${begunText(asked, language)}</p>
    <p data-spoken .textContent=${singleText(asked)}></p>
    <p class="buttons">
      ${asked.state === 'unsure' ? askButton(session, id) : nothing}
      <button type="button" class="link" part="link" aria-describedby=${id} @click=${forget}>
        ${msg('Không theo dõi nữa', { id: 'pending.forget' })}
      </button>
    </p>
  </section>`;
}

function askButton(session: FormSession, describedBy?: string): TemplateResult {
  return html`<button
    type="button"
    class="button secondary"
    part="button-secondary"
    aria-describedby=${describedBy ?? nothing}
    @click=${() => void Recall.of(session)?.askAgain()}
  >
    ${msg('Hỏi lại nơi tiếp nhận', { id: 'pending.ask' })}
  </button>`;
}

function begunText({ pending }: AskedSubmission, language: string): string {
  const time = writeDateTime(pending.at, language);
  return msg(str`Bạn đã bắt đầu gửi hồ sơ này lúc ${time}, nhưng chưa nhận được xác nhận.`, { id: 'pending.begun' });
}

function draftText({ state }: AskedSubmission): string {
  if (state === 'asking') return askingText();
  return state === 'absent'
    ? msg('Nơi tiếp nhận cho biết chưa nhận được hồ sơ này. Hãy tiếp tục điền và gửi lại.', { id: 'pending.absent' })
    : msg(
        'Chưa hỏi được nơi tiếp nhận: hồ sơ có thể đã đến, có thể chưa. Khi bạn tiếp tục và gửi lại, trang sẽ hỏi lần nữa và không tạo ra hồ sơ thứ hai.',
        { id: 'pending.unsure' },
      );
}

/** Answers and files have been deleted: nothing can be sent again from here. */
function singleText({ state }: AskedSubmission): string {
  if (state === 'asking') return askingText();
  return state === 'absent'
    ? msg('Nơi tiếp nhận cho biết chưa nhận được hồ sơ này. Nếu vẫn cần nộp, hãy điền lại từ đầu.', {
        id: 'pending.absentAlone',
      })
    : msg(
        'Chưa hỏi được nơi tiếp nhận: hồ sơ có thể đã đến, có thể chưa. Hãy hỏi lại, hoặc hỏi bộ phận một cửa trước khi nộp hồ sơ khác.',
        { id: 'pending.unsureAlone' },
      );
}

function askingText(): string {
  return msg('Đang hỏi nơi tiếp nhận…', { id: 'pending.asking' });
}
