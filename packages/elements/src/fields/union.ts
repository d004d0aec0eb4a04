import { msg } from '../localize/msg.js';
import { chooseBranch, type Question } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ControlView } from '../controls/control-view.js';
import { describedBy, errorOf, hintOf, labelOf, warningOf } from '../controls/field-frame.js';
import { fieldId } from '../session/form-context.js';
import { renderContent } from './render-field.js';
import { branchText } from './branch-text.js';

/** The number of branches above which a list box replaces radio buttons. */
const MAX_RADIOS = 7;

/** Renders the choice of a branch of a union, and below it the fields of that branch. */
export function questions(control: ControlView, headed: boolean): TemplateResult {
  const { view, label } = control;
  const { node, pointer } = view;
  const unanswered = node.kind === 'unchosen';
  const [chosen] = node.questions.flatMap((question) =>
    question.chosen.map((index) => branchText(control.context, node, question, index)),
  );
  // The question has the label of the field; its content only names the branch.
  const content = renderContent(control.with({ hint: undefined, label: chosen ?? label }), true);
  return html`<fieldset
    id=${unanswered ? fieldId(pointer) : fieldId(pointer, 'question')}
    part=${unanswered && control.error ? 'field field-invalid' : 'field'}
    class=${unanswered && control.error ? 'field union wrong' : 'field union'}
    aria-describedby=${(unanswered ? describedBy(control) : undefined) ?? nothing}
  >
    ${headed && pointer === '' ? nothing : html`<legend part="label">${labelOf(control)}</legend>`} ${hintOf(control)}
    ${unanswered ? errorOf(control) : nothing}
    ${node.questions.map((question, index) => oneQuestion(control, question, index))} ${warningOf(control)}
    ${node.kind === 'unchosen' || node.kind === 'constant' ? nothing : html`<div class="branch">${content}</div>`}
  </fieldset>`;
}

function oneQuestion(control: ControlView, question: Question, number: number): TemplateResult {
  const { context, view } = control;
  const { pointer, node } = view;
  const choose = (branch: number | undefined) => chooseBranch(context.store, pointer, question.id, branch);
  const options = question.branches.map((_, index) => ({ index, words: branchText(context, node, question, index) }));
  const chosen = question.chosen[0];
  const explained =
    question.id === 'type'
      ? html`<p class="hint">
          ${msg('Biểu mẫu không quy định loại thông tin ở đây: hãy chọn loại rồi nhập.', { id: 'union.anyType' })}
        </p>`
      : nothing;
  if (options.length > MAX_RADIOS) {
    return html`${explained}
      <select
        id=${fieldId(pointer, `branch-${number}`)}
        part="control select"
        class="width-medium"
        aria-label=${control.label}
        .value=${live(chosen === undefined ? '' : String(chosen))}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          choose(value === '' ? undefined : Number(value));
        }}
      >
        <option value="" ?selected=${chosen === undefined}>
          ${msg('Chọn trong danh sách', { id: 'choice.none' })}
        </option>
        ${options.map(({ index, words }) => html`<option value=${index} ?selected=${chosen === index}>${words}</option>`)}
      </select>`;
  }
  const radio = (branch: number | undefined, words: string) =>
    html`<label class="radio" part="option">
      <input
        id=${fieldId(pointer, `branch-${number}-${branch ?? 'none'}`)}
        type="radio"
        part="radio"
        name="${pointer.slice(1)} ${question.id}"
        .checked=${live(chosen === branch)}
        @change=${() => choose(branch)}
      />
      <span>${words}</span>
    </label>`;
  return html`${explained}
    <div class="radios">
      ${options.map(({ index, words }) => radio(index, words))}
      ${node.required ? nothing : radio(undefined, msg('Không khai phần này', { id: 'union.none' }))}
    </div>`;
}
