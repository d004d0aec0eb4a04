import { constant, statement } from './read-only.js';
import { collapsed } from './collapsed-group.js';
import { renderMismatchedAnswer } from './mismatched-answer.js';
import { leafKind } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ControlView } from '../controls/control-view.js';
import { lateView } from '../controls/late-views.js';

/** Renders a field of a kind that most forms do not have. */
export function renderOther(control: ControlView, headed: boolean): TemplateResult | typeof nothing {
  const { view, context } = control;
  const { node, pointer, mismatchedAnswer } = view;
  if (mismatchedAnswer !== undefined) return renderMismatchedAnswer(control);
  const kind = leafKind(node.kind);
  if (kind) return lateView(kind).control(control);
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
