import { msg, str } from '../localize/msg.js';
import type { FailureReason } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import type { FormSession } from '../session/form-session.js';
import { automaticRetry, SEND_AGAIN, type AutomaticRetry } from '../session/automatic-retry.js';
import { isOutboxRefused, ownEntry } from '../session/outbox-state.js';
import { beginNewDossier } from '../session/send-dossier.js';
import { supplementOf } from '../session/supplement.js';
import { failureText, waitText } from './failure-text.js';
import { openFateText } from './open-fate-text.js';
import { waitingText } from './waiting-offers.js';

/** Starts another dossier with the current answers. */
export function newDossierButton(session: FormSession): TemplateResult {
  return html`<p>
    <button type="button" class="button secondary" part="button-secondary" @click=${() => beginNewDossier(session)}>
      ${msg('Nộp thành một hồ sơ mới', { id: 'failure.newDossier' })}
    </button>
  </p>`;
}

/** Renders why the dossier was not accepted, and what to do; nothing else is lost. */
export function failureNotice({ store, session, language }: FormContext): TemplateResult | typeof nothing {
  const { submission } = store.getSnapshot();
  if (submission.state !== 'failed') return nothing;
  const { title, next } =
    supplementOf(session)?.views.failureText(submission.failure) ??
    (session.fate?.isOpen ? openFateText(submission.failure) : undefined) ??
    failureText(submission.failure, language);
  const retry = automaticRetry(session);
  const { reason, messages = [] } = submission.failure;
  // The countdown states the time to wait.
  const advice =
    reason === 'busy' && retry.isPending ? msg('Bạn không cần làm gì thêm.', { id: 'retry.patience' }) : next;
  return html`<div part="failure" class="notice bad" id="failure" tabindex="-1">
    <h3 part="heading">${title}</h3>
    <p>${advice}</p>
    ${messages.length > 0 && EXPLAINED.includes(reason) ? ownText(messages) : nothing}
    ${outboxNotice(session, retry, language)} ${retryNotice(retry, language)}
    ${reason === 'conflict' && !supplementOf(session) ? newDossierButton(session) : nothing}
    <p>${msg('Mọi thông tin và tệp bạn đã nhập vẫn còn nguyên trên trang này.', { id: 'failure.kept' })}</p>
  </div>`;
}

/** Rejections about which the endpoint may know more than the form. */
const EXPLAINED: readonly FailureReason[] = ['invalid', 'forbidden', 'conflict', 'unsupported', 'tooLarge'];

/** Renders messages of the endpoint that belong to no field. */
function ownText(said: readonly string[]): TemplateResult {
  return html`<p>${msg('Nơi tiếp nhận cho biết:', { id: 'failure.said' })}</p>
    <ul>
      ${said.map((words) => html`<li>${words}</li>`)}
    </ul>`;
}

/** Renders that a dossier waits on the device, or that the page has to stay open because it could not be kept there. */
function outboxNotice(session: FormSession, retry: AutomaticRetry, language: string): TemplateResult | typeof nothing {
  if (!retry.isPending) return nothing;
  const entry = ownEntry(session);
  if (entry) {
    return html`<p>
      <strong>${waitingText(entry, language)}</strong>
      ${msg(
        'Thông tin và tệp đã được giữ trên máy này. Nếu bạn đóng trang, hồ sơ tự gửi tiếp khi bạn mở lại trang này.',
        {
          id: 'outbox.kept',
        },
      )}
    </p>`;
  }
  return html`<p>
    ${
      isOutboxRefused(session)
        ? msg('Máy không còn chỗ để giữ hồ sơ chờ gửi. Xin đừng đóng trang này trước khi có giấy tiếp nhận.', {
            id: 'outbox.noSpace',
          })
        : msg('Hồ sơ chờ gửi không được giữ trên máy này. Xin đừng đóng trang này trước khi có giấy tiếp nhận.', {
            id: 'outbox.notKept',
          })
    }
  </p>`;
}

/** Renders the time of the next automatic retry, with buttons to send now or to stop. */
function retryNotice(retry: AutomaticRetry, language: string): TemplateResult | typeof nothing {
  if (retry.isStopped) return html`<p data-spoken>${msg('Trang không tự gửi lại nữa.', { id: 'retry.stopped' })}</p>`;
  if (!retry.isPending) return nothing;
  const stop = ({ currentTarget }: Event) => {
    const root = (currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    retry.stop();
    root.getElementById('failure')?.focus();
  };
  const { secondsLeft, spoken } = retry;
  return html`<p
      class="countdown"
      data-spoken=${spoken === undefined ? nothing : countdownText(spoken, language)}
      .textContent=${
        secondsLeft === undefined
          ? msg('Trang sẽ tự gửi lại khi máy có mạng.', { id: 'retry.online' })
          : countdownText(secondsLeft, language)
      }
    ></p>
    <p class="buttons">
      <button type="submit" class="button secondary" part="button-secondary" id=${SEND_AGAIN}>
        ${msg('Gửi lại ngay', { id: 'retry.now' })}
      </button>
      <button type="button" class="button secondary" part="button-secondary" id="stop-retry" @click=${stop}>
        ${msg('Dừng', { id: 'retry.stop' })}
      </button>
    </p>`;
}

function countdownText(seconds: number, language: string): string {
  return msg(str`Trang sẽ tự gửi lại sau ${waitText(seconds, language)}.`, { id: 'retry.countdown' });
}
