import { formatFor, isStepScreen, nodeOf, screenOfIssue, type ScreenId } from '@motcua/core';
import { issue, textKeys, type Pointer } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../localize/msg.js';
import { failureNotice } from '../screens/failure-notice.js';
import { changeButton, reviewReadOnly, reviewSection } from '../screens/review.js';
import type { FormContext } from '../session/form-context.js';
import type { Supplement } from '../session/supplement.js';
import { consequences, differencesAt, earlierContext, type Difference } from './differences.js';
import { answerLabel, itemLabel } from './item-label.js';

type Opened = Omit<Supplement, 'views'>;

/** Renders what a supplement changes, each with the answer of the dossier, and folded the parts that stay as they are. */
export function supplementReview(context: FormContext, supplement: Opened): TemplateResult {
  const { store } = context;
  const { screen, screens, components } = store.getSnapshot();
  const { items } = supplement.request;
  const further = components.filter(
    ({ definition: { id }, state }) => state !== 'form' && !items.some(({ component }) => component === id),
  );
  return html`
    ${screens.at(-1) === screen ? failureNotice(context) : nothing}
    <p class="lead">
      ${msg('Hãy đọc lại phần bạn sửa. Sau khi gửi, bạn không bổ sung lần nữa được.', { id: 'supplement.review' })}
    </p>
    ${items.map((item) =>
      reviewSection(
        itemLabel(context, supplement, item),
        html`<p class="hint">${msg(str`Cán bộ ghi: “${item.note}”`, { id: 'supplement.note' })}</p>
          ${
            item.pointer === undefined
              ? files(context, supplement, item.component)
              : answers(differencesAt(context, supplement, item.pointer))
          }`,
        item.pointer === undefined
          ? changeIn(context, fileScreenOf(context, item.component), itemLabel(context, supplement, item))
          : changeIn(context, screenOf(context, item.pointer), itemLabel(context, supplement, item)),
      ),
    )}
    ${consequences(context, supplement).map((pointer) =>
      reviewSection(
        answerLabel(context, supplement.earlier, pointer),
        html`<p class="hint">${msg('Thay đổi theo phần bạn sửa.', { id: 'supplement.follows' })}</p>
          ${answers(differencesAt(context, supplement, pointer))}`,
        nodeOf(store.getSnapshot(), pointer)
          ? changeIn(context, screenOf(context, pointer), answerLabel(context, supplement.earlier, pointer))
          : nothing,
      ),
    )}
    ${further.map(({ definition: { id } }) => {
      const title = itemLabel(context, supplement, { component: id, note: '' });
      return reviewSection(title, files(context, supplement, id), changeIn(context, fileScreenOf(context, id), title));
    })}
    ${unchanged(context, supplement)}
  `;
}

/** The screen on which an answer can be changed; undefined where there is none. */
function screenOf({ store }: FormContext, pointer: Pointer): ScreenId | undefined {
  const screen = screenOfIssue(store.procedure.definition, issue(pointer, 'required'));
  return isStepScreen(screen) ? screen : undefined;
}

/** The screen on which the files of a component are chosen. */
function fileScreenOf({ store }: FormContext, id: string): ScreenId {
  return screenOfIssue(store.procedure.definition, issue(`/${id}`, 'required', {}, 'components'));
}

function changeIn(context: FormContext, screen: ScreenId | undefined, title: string): TemplateResult | typeof nothing {
  const isThere = screen !== undefined && context.store.getSnapshot().screens.includes(screen);
  return isThere ? changeButton(context, title, screen) : nothing;
}

function answers(differences: readonly Difference[]): TemplateResult {
  const changed = differences.filter(({ before, now }) => before !== now);
  const shown = changed.length > 0 ? changed : differences;
  return html`${changed.length > 0 ? nothing : unchangedText()}
    <dl class="facts">
      ${shown.map(
        ({ label, before, now }) =>
          html`<div>
            <dt>${label}</dt>
            <dd class="answer">${before === now ? now : bothOf(before, now)}</dd>
          </div>`,
      )}
    </dl>`;
}

function unchangedText(): TemplateResult {
  return html`<p class="notice">${msg('Bạn chưa sửa phần này.', { id: 'supplement.unchanged' })}</p>`;
}

/** Renders the answer of the dossier and the answer now. */
function bothOf(before: string | undefined, now: string | undefined): TemplateResult {
  const none = msg('Không hỏi', { id: 'supplement.notAsked' });
  return html`<span class="difference"
      ><span>${msg('Trước:', { id: 'supplement.before' })}</span> <del>${before ?? none}</del></span
    ><span class="difference"><span>${msg('Nay:', { id: 'supplement.now' })}</span> <ins>${now ?? none}</ins></span>`;
}

/** Renders the files of a component in the dossier, and those that replace them. */
function files({ store, language }: FormContext, { request }: Opened, id: string): TemplateResult {
  const { bytes } = formatFor(language);
  const names = (list: readonly { readonly name: string; readonly size: number }[]) =>
    list.length === 0
      ? msg('Không có tệp', { id: 'review.noFile' })
      : list.map(({ name, size }) => `${name} (${bytes(size)})`).join(', ');
  const before = request.dossier.components.find((component) => component.id === id)?.files ?? [];
  const now = store.getSnapshot().files[id] ?? [];
  return html`<p class="answer file-name">${bothOf(names(before), names(now))}</p>`;
}

/** Renders the dossier as it was received, which keeps everything else. */
function unchanged(context: FormContext, supplement: Opened): TemplateResult {
  const earlier = earlierContext(context, supplement);
  const { labels, language } = earlier;
  const { bytes } = formatFor(language);
  const attached = supplement.request.dossier.components.filter((component) => component.files.length > 0);
  const documents = html`<dl class="facts">
    ${attached.map(
      ({ id, files: own }) =>
        html`<div>
          <dt>${labels.text(textKeys.component(id)) ?? id}</dt>
          <dd class="file-name">${own.map(({ name, size }) => `${name} (${bytes(size)})`).join(', ')}</dd>
        </div>`,
    )}
  </dl>`;
  return html`<details>
    <summary>${msg('Xem toàn bộ hồ sơ đã nộp (không sửa)', { id: 'supplement.whole' })}</summary>
    ${reviewReadOnly(earlier, attached.length > 0 ? documents : nothing)}
  </details>`;
}
