import { msg, str } from '../localize/msg.js';
import { formatFor } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import { attemptOf, type Attempt } from '../session/attempt.js';
import type { FormSession } from '../session/form-session.js';
import { ownEntry } from '../session/outbox-state.js';
import type { Screen } from './screen.js';

/** Renders the progress of the submission. */
export const sending: Screen = {
  title: () => msg('Đang gửi hồ sơ', { id: 'sending.title' }),
  isPassing: true,
  render: ({ store, session, language }) => {
    const { submission } = store.getSnapshot();
    if (submission.state !== 'sending') return html``;
    const { sent, total } = submission;
    const { bytes } = formatFor(language);
    const attempt = attemptOf(session);
    const silence = attempt?.isSilent ? attempt : undefined;
    const done = total > 0 && sent >= total;
    return html`
      <progress
        class="sending"
        part="progress-bar"
        aria-label=${msg('Tiến độ gửi hồ sơ', { id: 'sending.progress' })}
        max=${total > 0 ? total : nothing}
        value=${total > 0 && !done ? sent : nothing}
      ></progress>
      <p
        .textContent=${
          done || total === 0
            ? msg('Đang chờ nơi tiếp nhận xác nhận…', { id: 'sending.waiting' })
            : msg(str`Đã gửi ${bytes(sent)} trên ${bytes(total)}`, { id: 'sending.bytes' })
        }
      ></p>
      <p data-spoken .textContent=${silence ? silenceText(silence) : ''}></p>
      ${silence ? stopButton(silence) : nothing}
      <p class="hint" .textContent=${stayText(session)}></p>
    `;
  },
};

function stayText(session: FormSession): string {
  return ownEntry(session)
    ? msg('Hồ sơ đã được giữ trên máy này. Nếu trang bị đóng, hồ sơ tự gửi tiếp khi bạn mở lại trang này.', {
        id: 'sending.sealed',
      })
    : msg('Xin đừng đóng trang này.', { id: 'sending.stay' });
}

function silenceText({ hasLeft }: Attempt): string {
  return hasLeft
    ? msg(
        'Nơi tiếp nhận chưa trả lời. Trang vẫn đang chờ. Bạn có thể chờ thêm, hoặc ngừng chờ rồi hỏi lại sau: thông tin và tệp đã nhập vẫn còn nguyên.',
        { id: 'sending.silent' },
      )
    : msg(
        'Trang này chưa sẵn sàng để gửi. Bạn có thể chờ thêm, hoặc ngừng chờ rồi gửi lại sau: thông tin và tệp đã nhập vẫn còn nguyên.',
        { id: 'sending.unprepared' },
      );
}

function stopButton(attempt: Attempt): TemplateResult {
  return html`<p>
    <button type="button" class="button secondary" part="button-secondary" @click=${() => attempt.stop()}>
      ${msg('Ngừng chờ', { id: 'sending.stop' })}
    </button>
  </p>`;
}
