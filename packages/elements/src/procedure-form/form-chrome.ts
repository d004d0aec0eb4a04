/* eslint-disable lit-a11y/accessible-name -- words that change are set as text, since translators replace what is in the template. */
import { msg, str } from '../localize/msg.js';
import { stepScreen, type ScreenId } from '@motcua/core';
import { textKeys } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import type { FormSession } from '../session/form-session.js';
import { kitLanguage } from '../localize/localize.js';
import type { ImportProblem } from '../problems/import-problem.js';
import { tellsAnything } from '../screens/start.js';

/** What a screen is called. */
export function screenTitle({ store, labels, rest }: FormContext, screen: ScreenId): string {
  const { definition } = store.procedure;
  if (screen === 'start') return labels.text(textKeys.title) ?? definition.code;
  const later = rest.screens?.laterTitle(screen);
  if (later !== undefined) return later;
  const step = definition.steps.find((candidate) => stepScreen(candidate) === screen);
  return (step && labels.text(textKeys.step(step.id))) ?? msg('Thông tin chung', { id: 'step.general' });
}

/** Which procedure this is and how far the person has come. */
export function progress(context: FormContext): TemplateResult | typeof nothing {
  const { screen, screens } = context.store.getSnapshot();
  const position = screens.indexOf(screen);
  if (position < 1) return nothing;
  const last = screens.length - 1;
  return html`<div part="progress" class="steps">
    <span class="caption">${screenTitle(context, 'start')}</span>
    <span class="caption count" .textContent=${msg(str`Bước ${position}/${last}`, { id: 'progress.position' })}></span>
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

/** Nothing came: the network, most likely. */
export function unreachable(retry: () => void): TemplateResult {
  return notOpened(
    html`<p>${msg('Không tải được biểu mẫu. Kiểm tra mạng rồi thử lại.', { id: 'load.unreachable' })}</p>
      <button type="button" class="button secondary" part="button-secondary" @click=${retry}>
        ${msg('Thử lại', { id: 'load.retry' })}
      </button>
      ${reloadButton(() => location.reload())}`,
  );
}

/** Why there is no form. */
export function notOpened(reason: TemplateResult): TemplateResult {
  return html`<div part="failure" class="notice bad" role="alert">
    <h2>${msg('Chưa mở được biểu mẫu', { id: 'load.title' })}</h2>
    ${reason}
  </div>`;
}

/**
 * The rest of the kit did not come: the person can go on typing, and try again. Some browsers remember for the life of a
 * page that a module could not be fetched, so where a draft is kept the page can be loaded anew.
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

/** Forward, in words that say what comes next, and back. */
export function buttons({ store, rest }: FormContext, back: () => void): TemplateResult {
  const snapshot = store.getSnapshot();
  const { screen, screens } = snapshot;
  const words =
    screen === 'start'
      ? msg('Bắt đầu', { id: 'button.start' })
      : (rest.screens?.laterButton(snapshot) ?? msg('Tiếp tục', { id: 'button.continue' }));
  const isFirst = screen === 'start' || (screen === screens[1] && !tellsAnything(store.procedure.definition));
  return html`<div part="buttons" class="buttons">
    <button type="submit" class="button" part="button" .textContent=${words}></button>
    ${
      isFirst
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
