import { msg } from '@lit/localize';
import { formatFor, nodeOf, stepPointers, stepScreen, type ScreenId } from '@motcua/core';
import { textKeys } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { answerGroups, type AnswerGroup } from '../../form/display-value.js';
import type { FormContext } from '../../form/form-context.js';
import { screenTitle } from '../frame.js';
import type { Screen, ScreenActions } from './screen.js';

/** Every answer and every document once more, each with a way to change it. */
export const review: Screen = (context, actions) => {
  const { store } = context;
  const snapshot = store.getSnapshot();
  const { screens } = snapshot;
  return html`
    <p class="lead">
      ${msg('Hãy đọc lại. Phần nào chưa đúng, chọn “Sửa”; sửa xong bạn sẽ trở lại trang này.', { id: 'review.lead' })}
    </p>
    ${store.procedure.definition.steps
      .filter((step) => screens.includes(stepScreen(step)))
      .map((step) => {
        const nodes = stepPointers(step).flatMap((pointer) => nodeOf(snapshot, pointer) ?? []);
        const title = screenTitle(context, stepScreen(step));
        const groups = answerGroups(context, nodes).map((group) => answers(group, title));
        return section(title, stepScreen(step), actions, html`${groups}`);
      })}
    ${
      screens.includes('documents')
        ? section(msg('Giấy tờ kèm theo', { id: 'documents.title' }), 'documents', actions, papers(context))
        : nothing
    }
  `;
};

/**
 * Questions and their answers.
 * @param section the heading that stands above already
 */
export function answers({ title, lines }: AnswerGroup, section: string | undefined): TemplateResult {
  const list = html`<dl class="facts">
    ${lines.map(
      ({ label, answer }) =>
        html`<div>
          <dt>${label}</dt>
          <dd class="answer">${answer}</dd>
        </div>`,
    )}
  </dl>`;
  if (title === undefined || title === section) return list;
  return html`<div class="part">
    <h4>${title}</h4>
    ${list}
  </div>`;
}

function section(title: string, screen: ScreenId, actions: ScreenActions, content: TemplateResult): TemplateResult {
  return html`<section part="review-section" class="review">
    <div class="review-head">
      <h3>${title}</h3>
      <button type="button" class="link" part="link" @click=${() => actions.change(screen)}>
        ${msg('Sửa', { id: 'review.change' })}<span class="hidden"> ${title}</span>
      </button>
    </div>
    ${content}
  </section>`;
}

function papers({ store, labels, language }: FormContext): TemplateResult {
  const { components, files } = store.getSnapshot();
  const { bytes } = formatFor(language);
  return html`<dl class="facts">
    ${components
      .filter(({ state }) => state !== 'form')
      .map(({ definition, state }) => {
        const attached = files[definition.id] ?? [];
        const content =
          state === 'waived'
            ? (labels.text(textKeys.componentWaived(definition.id)) ??
              msg('Đã có trong cơ sở dữ liệu, không phải nộp.', { id: 'documents.waived' }))
            : attached.length === 0
              ? msg('Không có tệp', { id: 'review.noFile' })
              : html`<ul class="plain">
                  ${attached.map(({ name, size }) => html`<li><span class="file-name">${name}</span> (${bytes(size)})</li>`)}
                </ul>`;
        return html`<div>
          <dt>${labels.text(textKeys.component(definition.id)) ?? definition.id}</dt>
          <dd>${content}</dd>
        </div>`;
      })}
  </dl>`;
}
