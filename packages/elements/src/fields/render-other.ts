import { constant, statement } from './read-only.js';
import { collapsed } from './collapsed-group.js';
import { strayAnswer } from './stray-answer.js';
import { leafKind, type RareKindName } from '@motcua/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ControlView } from '../controls/control-view.js';
import { formatControl } from '../controls/format-kinds.js';
import { rareControls } from '../controls/late-controls.js';

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
