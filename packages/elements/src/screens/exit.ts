import { isStepScreen } from '@motcua/core';
import { exitOf, lateTextKeys, type ExitDefinition } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { prose } from '../controls/prose.js';
import { msg, str } from '../localize/msg.js';
import type { FormContext } from '../session/form-context.js';
import { outsideLink } from './outside-link.js';
import type { Screen } from './screen.js';

/** Renders that the procedure is not meant for the answers, and where to go instead. Nothing is sent from here. */
export const exit: Screen = {
  title: () => msg('Thủ tục này không dành cho trường hợp của bạn', { id: 'exit.heading' }),
  render: (context) => {
    const { store } = context;
    const { screens, data } = store.getSnapshot();
    const found = exitOf(store.procedure, data);
    if (!found) return html``;
    const before = screens[screens.indexOf('exit') - 1];
    return html`${exitText(context, found)}
      <p>
        ${msg('Chưa có gì được gửi đi. Nếu bạn trả lời nhầm, hãy quay lại sửa câu trả lời.', { id: 'exit.mistake' })}
      </p>
      ${
        before && isStepScreen(before)
          ? html`<p class="buttons">
              <button type="button" class="button secondary" part="button-secondary" @click=${() => store.goTo(before)}>
                ${msg('Sửa câu trả lời', { id: 'exit.change' })}
              </button>
            </p>`
          : nothing
      }`;
  },
};

/** Renders the words of an exit, with the procedure and the page to go to instead. */
export function exitText(context: FormContext, { id, procedure, url }: ExitDefinition): TemplateResult {
  const { labels } = context;
  const words = labels.text(lateTextKeys.exitText(id));
  return html`<section part="exit" class="notice">
    <h3>${labels.text(lateTextKeys.exit(id)) ?? id}</h3>
    ${words ? prose(context, words, {}) : nothing}
    ${
      procedure === undefined
        ? nothing
        : html`<p>${msg(str`Thủ tục dành cho trường hợp này có mã ${procedure}.`, { id: 'exit.procedure' })}</p>`
    }
    ${
      !url?.startsWith('https://')
        ? nothing
        : html`<p>${outsideLink(url, labels.text(lateTextKeys.exitLink(id)) ?? url)}</p>`
    }
  </section>`;
}
