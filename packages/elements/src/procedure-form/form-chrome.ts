/* eslint-disable lit-a11y/accessible-name -- words that change are set as text, since translators replace what is in the template. */
import { msg, str } from '../localize/msg.js';
import { SOURCE_LANGUAGE } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import { kitLanguage } from '../localize/localize.js';
import { screenTitle } from '../screens/screen-title.js';
import { hasStartScreen } from '../screens/start.js';

/** Renders the name of the procedure and the progress. */
export function progress(context: FormContext): TemplateResult | typeof nothing {
  const { screen, screens } = context.store.getSnapshot();
  const position = screens.indexOf(screen);
  if (position < 1) return nothing;
  const last = screens.length - 1;
  return html`<div part="progress" class="steps">
    <span class="caption" part="caption">${screenTitle(context, 'start')}</span>
    <span
      part="caption"
      class="caption count"
      .textContent=${msg(str`Bước ${position}/${last}`, { id: 'progress.position' })}
    ></span>
    <progress part="progress-bar" aria-hidden="true" max=${last} value=${position}></progress>
  </div>`;
}

/** Renders on every screen that the legal content was not checked. */
export function verification({ store }: FormContext): TemplateResult | typeof nothing {
  if (store.procedure.definition.verification.status === 'verified') return nothing;
  return html`<p part="verification" class="unverified">
    ${msg('Bản minh họa, chưa đối chiếu văn bản gốc.', { id: 'verification.unverified' })}
  </p>`;
}

/** Renders the Continue and Back buttons; Continue may name the next action. */
export function buttons({ store, chunks }: FormContext, back: () => void): TemplateResult {
  const snapshot = store.getSnapshot();
  const { screen, screens } = snapshot;
  const words =
    screen === 'start'
      ? msg('Bắt đầu', { id: 'button.start' })
      : (chunks.screens?.submitLabel(snapshot) ?? msg('Tiếp tục', { id: 'button.continue' }));
  const isFirst = screen === 'start' || (screen === screens[1] && !hasStartScreen(store.procedure.definition));
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

/** Renders the other languages that both the kit and the procedure have. */
export function languageSwitch({ store, language }: FormContext, use: (language: string) => void): TemplateResult {
  const others = [...new Set([SOURCE_LANGUAGE, ...store.procedure.languages])].filter(
    (other) => other !== language && kitLanguage(other).tag === other,
  );
  return html`${others.map(
    (other) =>
      html`<p class="language">
        <button type="button" class="link" part="link language" lang=${other} dir="auto" @click=${() => use(other)}>
          ${new Intl.DisplayNames(other, { type: 'language' }).of(other)}
        </button>
      </p>`,
  )}`;
}
