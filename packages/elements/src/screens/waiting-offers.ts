import { countText } from '../localize/count-text.js';
import { msg, str } from '../localize/msg.js';
import { inVietnam, writeDate, writeDateTime, type OutboxEntry } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { Outbox, type WaitingDossier } from '../session/outbox.js';
import { erase } from './erased-notice.js';
import { failureText } from './failure-text.js';
import { screenTitle } from './screen-title.js';

/** Renders the dossiers of earlier visits and other tabs that wait to be sent, or were refused meanwhile. */
export function waitingOffers(context: FormContext): TemplateResult[] | typeof nothing {
  const { screen, screens } = context.store.getSnapshot();
  if (screen !== screens[0] && screen !== 'start') return nothing;
  return (Outbox.of(context.session)?.all ?? []).map((one, index) => waitingOffer(context, one, `waiting-${index}`));
}

/** Returns since when a dossier waits, and with how many files. */
export function waitingText({ at, files }: OutboxEntry, language: string): string {
  const time = writeDateTime(at, language);
  const count = Object.values(files).flat().length;
  return count > 0
    ? countText(msg('Đang chờ gửi từ lúc {time}, kèm {files} tệp.', { id: 'outbox.sinceWithFiles' }), {
        time,
        files: count,
      })
    : msg(str`Đang chờ gửi từ lúc ${time}.`, { id: 'outbox.since' });
}

function waitingOffer(context: FormContext, dossier: WaitingDossier, id: string): TemplateResult {
  const { entry, state } = dossier;
  const { language, session } = context;
  const outbox = Outbox.of(session)!;
  const { submissionId } = entry;
  const end = writeDate(inVietnam(entry.until).slice(0, 10), language);
  const takeBack = (event: Event) =>
    erase(
      session,
      event,
      () => takenBackText(session.offered.some((draft) => draft.submissionId === submissionId)),
      () => outbox.takeBack(submissionId),
      () => outbox.restore(entry),
      () => msg('Chờ gửi lại', { id: 'outbox.waitAgain' }),
    );
  const isRefused = state === 'refused';
  return html`<section part="draft" class="notice draft" aria-labelledby=${id}>
    <h3 part="heading" id=${id}>
      ${
        isRefused
          ? msg('Hồ sơ chờ gửi cần bạn xem lại', { id: 'outbox.refused' })
          : msg('Hồ sơ đang chờ gửi, chưa nộp', { id: 'outbox.title' })
      }
    </h3>
    <p>
      <strong>${screenTitle(context, 'start')}</strong><br />${waitingText(entry, language)}
      ${msg(str`Giữ trên máy này đến ngày ${end}.`, { id: 'outbox.until' })}
    </p>
    <p data-spoken .textContent=${stateText(dossier, language)}></p>
    ${
      isRefused
        ? nothing
        : html`<p>
            ${msg('Trang tự gửi tiếp, bạn không cần làm gì. Hồ sơ chỉ được coi là đã nộp khi có giấy tiếp nhận.', {
              id: 'outbox.byItself',
            })}
          </p>`
    }
    <p class="buttons">
      ${
        state === 'waiting'
          ? html`<button
              type="button"
              class="button secondary"
              part="button-secondary"
              aria-describedby=${id}
              @click=${() => outbox.sendNow(submissionId)}
            >
              ${msg('Gửi ngay', { id: 'outbox.sendNow' })}
            </button>`
          : nothing
      }
      <button type="button" class="button secondary" part="button-secondary" aria-describedby=${id} @click=${takeBack}>
        ${
          isRefused
            ? msg('Mở lại bản nháp để sửa', { id: 'outbox.reopen' })
            : msg('Hủy chờ gửi', { id: 'outbox.takeBack' })
        }
      </button>
    </p>
  </section>`;
}

/** Announced after a dossier was taken back. */
function takenBackText(hasDraft: boolean): string {
  return hasDraft
    ? msg('Hồ sơ không còn chờ gửi. Bản nháp vẫn còn trên máy này.', { id: 'outbox.takenBack' })
    : msg('Hồ sơ không còn chờ gửi.', { id: 'outbox.takenBackAlone' });
}

function stateText({ state, failure, entry }: WaitingDossier, language: string): string {
  switch (state) {
    case 'elsewhere':
      return msg('Một tab hoặc cửa sổ khác đang lo việc gửi hồ sơ này.', { id: 'outbox.elsewhere' });
    case 'sending':
      return msg('Đang gửi hồ sơ này…', { id: 'outbox.sending' });
    case 'waiting':
      if (failure?.reason === 'offline')
        return msg('Máy này đang không có mạng. Trang sẽ tự gửi khi có mạng.', { id: 'outbox.offline' });
      if (failure?.reason === 'unauthorized' || failure?.reason === 'signIn')
        return msg(
          'Nơi tiếp nhận yêu cầu đăng nhập. Hãy đăng nhập trên trang này ở một tab khác rồi chọn “Gửi ngay”.',
          {
            id: 'outbox.signIn',
          },
        );
      return msg('Lần gửi vừa rồi chưa có xác nhận. Trang sẽ tự gửi lại sau.', { id: 'outbox.waiting' });
    case 'refused':
      return refusalText(entry, language);
  }
}

function refusalText({ refusal }: OutboxEntry, language: string): string {
  if (!refusal) return '';
  if (refusal.reason === 'filesLost')
    return msg(
      'Máy không còn giữ đủ các tệp của hồ sơ này nên trang không tự gửi tiếp được. Mở lại bản nháp, chọn lại tệp rồi gửi.',
      {
        id: 'outbox.filesLost',
      },
    );
  if (refusal.reason === 'otherVersion')
    return msg(
      'Biểu mẫu đã có phiên bản khác nên trang không tự mã hóa và gửi hồ sơ này được nữa. Mở lại bản nháp, xem lại rồi gửi.',
      { id: 'outbox.otherVersion' },
    );
  const { title, next } = failureText(refusal, language);
  return `${title}. ${next}`;
}
