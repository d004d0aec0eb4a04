import { msg, str } from '@lit/localize';
import { stepScreen, type LoadFailureReason, type ScreenId } from '@motcua/core';
import { textKeys, type Issue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { issueWords, type FormContext } from '../form/form-context.js';
import { kitLanguage } from '../localize/localize.js';

/** What a screen is called. */
export function screenTitle({ store, labels }: FormContext, screen: ScreenId): string {
  const { definition } = store.procedure;
  switch (screen) {
    case 'start':
      return labels.text(textKeys.title) ?? definition.code;
    case 'documents':
      return msg('Giấy tờ kèm theo', { id: 'documents.title' });
    case 'review':
      return msg('Xem lại hồ sơ', { id: 'review.title' });
    case 'declaration':
      return msg('Cam đoan và gửi', { id: 'declaration.title' });
    case 'sending':
      return msg('Đang gửi hồ sơ', { id: 'sending.title' });
    case 'receipt':
      return msg('Đã nộp hồ sơ', { id: 'receipt.title' });
    default: {
      const step = definition.steps.find((candidate) => stepScreen(candidate) === screen);
      return (step && labels.text(textKeys.step(step.id))) ?? screen;
    }
  }
}

/** Which procedure this is and how far the person has come. */
export function progress(context: FormContext): TemplateResult | typeof nothing {
  const { screen, screens } = context.store.getSnapshot();
  const position = screens.indexOf(screen);
  if (position < 1) return nothing;
  const last = screens.length - 1;
  return html`<div part="progress" class="steps">
    <span class="caption">${screenTitle(context, 'start')}</span>
    <span class="caption count">${msg(str`Bước ${position} trên ${last}`, { id: 'progress.position' })}</span>
    <progress aria-hidden="true" max=${last} value=${position}></progress>
  </div>`;
}

/** Says on every screen that the legal content was not checked. */
export function verification({ store }: FormContext): TemplateResult | typeof nothing {
  if (store.procedure.definition.verification.status === 'verified') return nothing;
  return html`<p part="verification" class="unverified">
    ${msg('Bản minh họa, chưa đối chiếu văn bản gốc.', { id: 'verification.unverified' })}
  </p>`;
}

/** What stands in the way of continuing; each entry leads to its control and has the same words as the field. */
export function errorSummary(
  context: FormContext,
  issues: readonly Issue[],
  go: (issue: Issue) => void,
): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  return html`<section part="error-summary" class="summary" id="summary" tabindex="-1" aria-labelledby="summary-title">
    <h3 id="summary-title">${msg('Có phần cần sửa', { id: 'summary.title' })}</h3>
    <ul>
      ${issues.map(
        (issue) =>
          html`<li>
            <button type="button" class="link" part="link" @click=${() => go(issue)}>
              ${issueWords(context, issue)}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Why the form could not be opened, and what to do. */
export function loadFailure(reason: LoadFailureReason, retry: () => void): TemplateResult {
  const words = {
    noSource: msg('Trang này chưa khai báo địa chỉ thủ tục (thuộc tính src).', { id: 'load.noSource' }),
    unreachable: msg('Không tải được biểu mẫu. Kiểm tra mạng rồi thử lại.', { id: 'load.unreachable' }),
    notAProcedure: msg('Địa chỉ này không phải là một thủ tục đã công bố.', { id: 'load.notAProcedure' }),
    wrongVersion: msg('Thủ tục này được tạo cho một phiên bản khác của bộ biểu mẫu.', { id: 'load.wrongVersion' }),
  };
  return html`<div part="failure" class="notice bad" role="alert">
    <h2>${msg('Chưa mở được biểu mẫu', { id: 'load.title' })}</h2>
    <p>${words[reason]}</p>
    ${
      reason === 'unreachable'
        ? html`<button type="button" class="button secondary" part="button-secondary" @click=${retry}>
            ${msg('Thử lại', { id: 'load.retry' })}
          </button>`
        : html`<p>${msg('Hãy báo cho đơn vị quản lý trang, hoặc nộp tại bộ phận một cửa.', { id: 'load.tell' })}</p>`
    }
  </div>`;
}

/** The rest of the kit did not come: the person can go on typing, and try again. */
export function restFailure(): TemplateResult {
  return html`<div part="failure" class="notice bad" id="failure" tabindex="-1">
    <p>
      ${msg('Mất kết nối nên chưa mở được phần tiếp theo. Thông tin đã nhập vẫn còn. Kiểm tra mạng rồi chọn lại.', { id: 'rest.unreachable' })}
    </p>
  </div>`;
}

/** Says that the device does not keep drafts. */
export function draftRefused(): TemplateResult {
  return html`<p class="notice bad" role="status">
    ${msg('Máy này không lưu được bản nháp. Xin đừng đóng trang trước khi gửi xong.', { id: 'draft.refused' })}
  </p>`;
}

/** Forward, in words that say what comes next, and back. */
export function buttons({ store }: FormContext, back: () => void): TemplateResult {
  const { screen, returning } = store.getSnapshot();
  const words =
    screen === 'start'
      ? msg('Bắt đầu', { id: 'button.start' })
      : screen === 'declaration'
        ? msg('Gửi hồ sơ', { id: 'button.send' })
        : returning
          ? msg('Lưu và trở lại xem lại', { id: 'button.return' })
          : msg('Tiếp tục', { id: 'button.continue' });
  return html`<div part="buttons" class="buttons">
    <button type="submit" class="button" part="button">${words}</button>
    ${
      screen === 'start'
        ? nothing
        : html`<button type="button" class="button secondary" part="button-secondary" @click=${back}>
            ${msg('Quay lại', { id: 'button.back' })}
          </button>`
    }
  </div>`;
}

/** The other languages that both the kit and the procedure speak. */
export function languageSwitch({ store, language }: FormContext, use: (language: string) => void): TemplateResult {
  const others = [...new Set(['vi', ...store.procedure.languages])].filter(
    (other) => other !== language && kitLanguage(other) === other,
  );
  return html`${others.map(
    (other) =>
      html`<p class="language">
        <button type="button" class="link" part="link" lang=${other} @click=${() => use(other)}>
          ${new Intl.DisplayNames(other, { type: 'language' }).of(other)}
        </button>
      </p>`,
  )}`;
}
