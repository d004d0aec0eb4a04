import { answerGroups, displayValue } from './answer-text.js';
import { fieldId } from '../session/form-context.js';
import { msg } from '../localize/msg.js';
import { leafKind, type ActiveNode } from '@motcua/core';
import { getAt } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';
import type { ControlView } from '../controls/control-view.js';
import { errorOf, hintOf } from '../controls/field-frame.js';
import { optionText } from '../options/option-text.js';
import { prose } from '../controls/prose.js';
import { renderMismatchedAnswer } from './mismatched-answer.js';

/** Renders a given value, where it has a label. */
export function constant(control: ControlView): TemplateResult | typeof nothing {
  const { view, context, label } = control;
  const [only] = view.node.options;
  const named = context.labels.groupTitle(view.pointer, view.node) !== undefined;
  if (!only || !named) return nothing;
  return html`<div part="field" class="field">
    <p class="given">${label}: <strong>${optionText(context, view.node, only)}</strong></p>
    ${hintOf(control)}
  </div>`;
}

/** Renders an answer that the schema declares `readOnly`. */
export function given(control: ControlView): TemplateResult | typeof nothing {
  const { view, context, label } = control;
  if (view.node.kind === 'constant')
    return view.mismatchedAnswer === undefined ? constant(control) : renderMismatchedAnswer(control);
  if (!leafKind(view.node.kind)) return givenContainer(control);
  const value = getAt(context.store.getSnapshot().answers, view.pointer);
  const shown = value === undefined ? nothing : displayValue(context, view.node, value);
  if (isComputed(context, view.node)) return computed(control, shown);
  return html`<div part="field" class="field">
    <p class="given">${label}: <strong>${shown}</strong></p>
    ${hintOf(control)} ${errorOf(control)}
  </div>`;
}

/** Whether the value of a field follows from other answers. */
function isComputed({ store }: FormContext, { patternPointer }: ActiveNode): boolean {
  return store.procedure.computed?.includes(patternPointer) ?? false;
}

/** Renders a computed value; it takes the focus with its error, since an issue may be about it. */
function computed(control: ControlView, shown: string | typeof nothing): TemplateResult {
  const { view, label } = control;
  const waiting = msg('Sẽ tự tính khi bạn khai đủ các mục liên quan', { id: 'computed.waiting' });
  return html`<div part="field" class="field" id=${fieldId(view.pointer)} tabindex="-1">
    <p class="given">${label}: ${shown === nothing ? html`<em>${waiting}</em>` : html`<strong>${shown}</strong>`}</p>
    ${hintOf(control)} ${errorOf(control)}
  </div>`;
}

/** Renders a text of the author between the questions. */
export function statement(control: ControlView): TemplateResult {
  const { view, context, hint } = control;
  const title = context.labels.groupTitle(view.pointer, view.node);
  return html`<div class="words">
    ${title === undefined ? nothing : html`<p><strong>${title}</strong></p>`}
    ${hint ? prose(context, hint, {}) : nothing}
  </div>`;
}

/** Renders a read-only group, list or union: its answers as in the review. */
function givenContainer(control: ControlView): TemplateResult {
  const { context, view, label } = control;
  const groups = answerGroups(context, [view.node]);
  return html`<div part="field" class="field" id=${fieldId(view.pointer)} tabindex="-1">
    <p part="label"><strong>${label}</strong></p>
    ${hintOf(control)} ${errorOf(control)}
    ${groups.map(
      ({ title, lines }) =>
        html`${title === undefined || title === label ? nothing : html`<p>${title}</p>`}
          <ul class="given">
            ${lines.map(({ label: asked, answer }) => html`<li>${asked}: <strong>${answer}</strong></li>`)}
          </ul>`,
    )}
  </div>`;
}
