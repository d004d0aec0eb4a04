import { msg, str } from '../localize/msg.js';
import { discard, leafKind, open, readableName, type RareKindName } from '@motcua/core';
import { getAt, isArray, type JsonValue } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { attributes } from '../controls/attributes.js';
import type { ControlView } from '../controls/control.js';
import { errorOf, frameAttributes, hintOf, labelOf } from '../controls/field-frame.js';
import { answerGroups, displayValue } from '../form/display-value.js';
import { optionWords } from '../form/option-words.js';
import { focusPlace } from '../form/focus.js';
import { fieldId } from '../form/form-context.js';
import { prose } from '../form/prose.js';
import { formatControl } from './format-controls.js';
import { rareControls } from './rare-controls.js';
import { typeWords } from './words.js';

/** What stands at a place that most forms do not have. */
export function rare(control: ControlView, headed: boolean): TemplateResult | typeof nothing {
  const { view, context } = control;
  const { node, pointer, stray } = view;
  if (stray !== undefined) return strayAnswer(control);
  const kind = leafKind(node.kind);
  if (kind) return kind.startsWith('format:') ? formatControl(control) : rareControls[kind as RareKindName](control);
  switch (node.kind) {
    case 'list':
      return html`<procedure-list .context=${context} .pointer=${pointer} .headed=${headed}></procedure-list>`;
    case 'collapsed':
      return collapsed(control);
    case 'constant':
      return constant(control);
    case 'statement':
      return statement(control);
    default:
      return nothing;
  }
}

/** A group of a recursive schema: it is drawn when somebody wants it, as deep as they go. */
function collapsed(control: ControlView): TemplateResult {
  const { context, view, label } = control;
  return html`<div ${attributes(frameAttributes(control))}>
    ${errorOf(control)}
    <button
      id=${fieldId(view.pointer)}
      type="button"
      class="button secondary"
      part="button-secondary"
      @click=${(event: Event) => {
        // The button goes; the questions come in its place.
        const root = (event.target as HTMLElement).getRootNode();
        open(context.store, view.pointer);
        focusPlace(root, view.pointer);
      }}
    >
      ${msg(str`Thêm: ${label}`, { id: 'group.open' })}
    </button>
  </div>`;
}

/** A value that is given: it is said, where it has words. */
function constant(control: ControlView): TemplateResult | typeof nothing {
  const { view, context, label } = control;
  const [only] = view.node.options;
  const named = context.labels.groupTitle(view.pointer, view.node) !== undefined;
  if (!only || !named) return nothing;
  return html`<div part="field" class="field">
    <p class="given">${label}: <strong>${optionWords(context, view.node, only)}</strong></p>
    ${hintOf(control)}
  </div>`;
}

/** An answer that the schema lets nobody change here. */
export function given(control: ControlView): TemplateResult | typeof nothing {
  const { view, context, label } = control;
  if (view.node.kind === 'constant') return rare(control, false);
  if (!leafKind(view.node.kind)) return givenContainer(control);
  const value = getAt(context.store.getSnapshot().answers, view.pointer);
  return html`<div part="field" class="field">
    <p class="given">
      ${label}: <strong>${value === undefined ? nothing : displayValue(context, view.node, value)}</strong>
    </p>
    ${hintOf(control)} ${errorOf(control)}
  </div>`;
}

/** A group, list or union that is only read: its answers as the review has them. */
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

/** Words of the author, between the questions. */
function statement(control: ControlView): TemplateResult {
  const { view, context, hint } = control;
  const title = context.labels.groupTitle(view.pointer, view.node);
  return html`<div class="words">
    ${title === undefined ? nothing : html`<p><strong>${title}</strong></p>`}
    ${hint ? prose(context, hint, {}) : nothing}
  </div>`;
}

/** An answer from elsewhere that is nothing of what is asked for here; nobody but the person may let it go. */
function strayAnswer(control: ControlView): TemplateResult {
  const { context, view } = control;
  const letGo = (event: Event) => {
    // The button goes; the question comes in its place.
    const root = (event.target as HTMLElement).getRootNode();
    discard(context.store, view.pointer);
    // A list draws itself a moment later.
    requestAnimationFrame(() => focusPlace(root, view.pointer));
  };
  return html`<div part="field field-invalid" class="field wrong" role="group" aria-label=${control.label}>
    <p part="label"><strong>${labelOf(control)}</strong></p>
    ${hintOf(control)} ${errorOf(control)} ${readable(view.stray ?? null)}
    <button id=${fieldId(view.pointer)} type="button" class="button secondary" part="button-secondary" @click=${letGo}>
      ${msg('Bỏ nội dung này và điền lại', { id: 'stray.discard' })}
    </button>
  </div>`;
}

/** An answer in words, for those who read no JSON. */
function readable(value: JsonValue): TemplateResult {
  if (value === null || typeof value !== 'object') return html`<p class="raw">${scalarWords(value)}</p>`;
  const entries = Object.entries(value).map(([name, inner]) => {
    const label = isArray(value) ? '' : `${readableName(name)}: `;
    const words = inner !== null && typeof inner === 'object' ? readable(inner) : scalarWords(inner);
    return html`<li>${label}${words}</li>`;
  });
  return html`<ul class="raw">
    ${entries}
  </ul>`;
}

function scalarWords(value: string | number | boolean | null): string {
  return typeof value === 'string' ? value : typeWords(String(value));
}
