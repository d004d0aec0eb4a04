import { msg, str } from '../localize/msg.js';
import {
  fileWarnings,
  findWarnings,
  formatFor,
  nodeOf,
  stepPointers,
  stepScreen,
  visitNodes,
  type ActiveNode,
  type ScreenId,
} from '@motcua/core';
import { getAt, isWithin, textKeys, type Issue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { answerGroups, type AnswerGroup } from '../fields/answer-text.js';
import { issueText, type FormContext } from '../session/form-context.js';
import { caseTerms } from './case-terms.js';
import { supplementOf } from '../session/supplement.js';
import { screenTitle } from './screen-title.js';
import { failureNotice } from './failure-notice.js';
import { printButton } from './print-button.js';
import type { Screen } from './screen.js';

/** Renders all answers and documents, each with a link to change it. */
export const review: Screen = {
  title: () => msg('Xem lại hồ sơ', { id: 'review.title' }),
  render: (context) => {
    const { store } = context;
    const supplement = supplementOf(context.session);
    if (supplement) return supplement.views.review(context);
    const snapshot = store.getSnapshot();
    const { screens } = snapshot;
    const warnings = findWarnings(snapshot, store.kinds);
    return html`
      ${screens.at(-1) === 'review' ? failureNotice(context) : nothing}
      <p class="lead screen-only">
        ${msg('Hãy đọc lại. Phần nào chưa đúng, chọn “Sửa”; sửa xong bạn sẽ trở lại trang này.', { id: 'review.lead' })}
      </p>
      ${store.procedure.definition.steps
        .filter((step) => screens.includes(stepScreen(step)))
        .map((step) => {
          const nodes = stepPointers(step).flatMap((pointer) => nodeOf(snapshot, pointer) ?? []);
          const title = screenTitle(context, stepScreen(step));
          const groups = answerGroups(context, nodes).map((group) => answers(group, title));
          const remarks = remarksOn(context, nodes, warnings);
          return section(context, title, stepScreen(step), html`${groups} ${remarks}`);
        })}
      ${
        screens.includes('documents')
          ? section(
              context,
              msg('Giấy tờ kèm theo', { id: 'documents.title' }),
              'documents',
              html`${documentList(context)} ${remarksOnFiles(context)}`,
            )
          : nothing
      }
      ${caseTerms(context)} ${printButton(context, 'filled', msg('In tờ khai', { id: 'print.filled' }))}
    `;
  },
};

/** Renders warnings about answers, and suggestions, to check before submission. They do not block it. */
function remarksOn(
  context: FormContext,
  nodes: readonly ActiveNode[],
  warnings: readonly Issue[],
): TemplateResult | typeof nothing {
  const { data } = context.store.getSnapshot();
  const odd = warnings.filter(({ pointer }) => nodes.some((node) => isWithin(pointer, node.pointer)));
  const missing: string[] = [];
  for (const top of nodes) {
    visitNodes(top, (node) => {
      const isAsked = context.fields.get(node)?.recommended === true && getAt(data, node.pointer) === undefined;
      if (isAsked) missing.push(context.labels.label(node.pointer, node));
    });
  }
  if (odd.length + missing.length === 0) return nothing;
  const words = missing.join(', ');
  return html`<div class="notice" part="warning">
    ${odd.map((issue) => html`<p>${issueText(context, issue)}</p>`)}
    ${
      missing.length > 0
        ? html`<p>${msg(str`Chưa khai, nếu có thì nên khai: ${words}.`, { id: 'review.recommended' })}</p>`
        : nothing
    }
  </div>`;
}

/** Renders warnings about the files: truncated or attached twice. */
function remarksOnFiles(context: FormContext): TemplateResult | typeof nothing {
  const warnings = fileWarnings(context.store.getSnapshot());
  if (warnings.length === 0) return nothing;
  return html`<div class="notice" part="warning">
    ${warnings.map((issue) => html`<p .textContent=${issueText(context, issue)}></p>`)}
  </div>`;
}

/**
 * Renders questions and their answers.
 * @param section the title shown above
 */
function answers({ title, lines }: AnswerGroup, section: string | undefined): TemplateResult {
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
    <h4 part="heading">${title}</h4>
    ${list}
  </div>`;
}

/** Renders a part of the review; changing it leads back to the review. */
function section(context: FormContext, title: string, screen: ScreenId, content: TemplateResult): TemplateResult {
  return reviewSection(title, content, changeButton(context, title, screen));
}

/** Renders the button that changes a part of the review on another screen, and leads back to the review. */
export function changeButton({ store }: FormContext, title: string, screen: ScreenId): TemplateResult {
  return html`<button type="button" class="link" part="link" @click=${() => store.goTo(screen, { returning: true })}>
    ${msg('Sửa', { id: 'review.change' })}<span class="hidden"> ${title}</span>
  </button>`;
}

/** Renders a part of the answers, under its heading. */
export function reviewSection(
  title: string,
  content: TemplateResult,
  change: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<section part="review-section" class="review">
    <div class="review-head">
      <h3 part="heading">${title}</h3>
      ${change}
    </div>
    ${content}
  </section>`;
}

/**
 * Renders the same without links.
 * @param documents the list of the documents; no part of the page where it is `nothing`
 */
export function reviewReadOnly(
  context: FormContext,
  documents: TemplateResult | typeof nothing = documentList(context),
): TemplateResult {
  const { store } = context;
  const snapshot = store.getSnapshot();
  return html`${store.procedure.definition.steps
    .filter((step) => snapshot.screens.includes(stepScreen(step)))
    .map((step) => {
      const nodes = stepPointers(step).flatMap((pointer) => nodeOf(snapshot, pointer) ?? []);
      const title = screenTitle(context, stepScreen(step));
      return reviewSection(title, html`${answerGroups(context, nodes).map((group) => answers(group, title))}`);
    })}
  ${
    snapshot.screens.includes('documents') && documents !== nothing
      ? reviewSection(msg('Giấy tờ kèm theo', { id: 'documents.title' }), documents)
      : nothing
  }`;
}

/** Renders every document, with its attached files. */
export function documentList({ store, labels, language }: FormContext): TemplateResult {
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
