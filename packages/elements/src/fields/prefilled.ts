import { msg, str } from '../localize/msg.js';
import { isPartOfWhole, nodeOf, reportWrong, visitNodes, writeDateTime } from '@motcua/core';
import { getAt, isWithin, textKeys, type Pointer } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import type { ControlView } from '../controls/control-view.js';
import { errorOf } from '../controls/field-frame.js';
import { displayValue } from './answer-text.js';
import { field } from './field.js';
import { focusField } from './focus.js';
import { fieldId, type FormContext } from '../session/form-context.js';

/** Renders a prefilled answer with its source, and a button to report it as wrong. */
export function prefilled(control: ControlView): TemplateResult | typeof nothing {
  const { view, context, label } = control;
  const snapshot = context.store.getSnapshot();
  const value = getAt(snapshot.answers, view.pointer);
  if (value === undefined) return nothing;
  const line = html`<p class="given">${label}: <strong>${displayValue(context, view.node, value)}</strong></p>
    ${errorOf(control)}`;
  return isPartOfWhole(snapshot, view.pointer) ? html`<div class="given-part">${line}</div>` : card(control, line);
}

/**
 * Renders a group that was prefilled as a whole, e.g. an address: one card, and the fields that still need an answer.
 */
export function prefilledGroup(control: ControlView, headed: boolean): TemplateResult | typeof nothing {
  const { view, context, label } = control;
  return card(
    control,
    html`${headed ? nothing : html`<p class="given"><strong>${label}</strong></p>`} ${errorOf(control)}
    ${view.node.children.map(({ pointer }) => field(context, pointer))}`,
  );
}

function card({ view, context, label }: ControlView, content: TemplateResult): TemplateResult | typeof nothing {
  const { pointer } = view;
  const known = context.store.getSnapshot().provenance[pointer];
  if (!known) return nothing;
  const source = sourceText(context, known.source);
  const time = writeDateTime(known.at, context.language);
  const report = (event: Event) => {
    const root = (event.target as HTMLElement).getRootNode();
    reportWrong(context.store, pointer);
    // The controls replace the card, and the focus moves to them.
    requestAnimationFrame(() => focusField(root, pointer));
  };
  return html`<div
    id=${fieldId(pointer)}
    part="field prefilled"
    class="field prefilled"
    role="group"
    aria-label=${label}
  >
    ${content}
    <div class="source">
      <p class="hint">${msg(str`Lấy từ ${source}, lúc ${time}.`, { id: 'prefill.source' })}</p>
      <button type="button" class="link" part="link" @click=${report}>
        ${msg('Báo sai', { id: 'prefill.report' })}<span class="hidden"> ${label}</span>
      </button>
    </div>
  </div>`;
}

/**
 * Returns the notice for a prefilled answer that the person has reported as wrong and is correcting; undefined
 * otherwise. For a claim with several parts, only the first part has the notice.
 */
export function reportedText(context: FormContext, pointer: Pointer): string | undefined {
  const { store } = context;
  const snapshot = store.getSnapshot();
  const { provenance } = snapshot;
  const given = provenance[pointer];
  if (!given) return undefined;
  const claim = store.procedure.definition.prefill?.find((rule) => isWithin(pointer, rule.pointer));
  const parts: Pointer[] = [];
  const claimed = nodeOf(snapshot, claim?.pointer ?? pointer);
  if (claimed) visitNodes(claimed, (part) => provenance[part.pointer]?.reported && parts.push(part.pointer));
  if (parts[0] !== pointer) return undefined;
  const source = sourceText(context, given.source);
  return msg(str`Bạn đang sửa thông tin lấy từ ${source}. Cơ quan sẽ nhận cả thông tin cũ và thông tin bạn sửa.`, {
    id: 'prefill.reported',
  });
}

/** Returns the name of the system that an answer came from. */
export function sourceText({ labels }: FormContext, source: string): string {
  const own = labels.text(textKeys.source(source));
  if (own !== undefined) return own;
  switch (source) {
    case 'vneid':
      return 'VNeID';
    case 'csdldc':
      return msg('Cơ sở dữ liệu quốc gia về dân cư', { id: 'prefill.populationDatabase' });
    case 'qr':
      return msg('mã QR trên thẻ căn cước', { id: 'prefill.qr' });
    default:
      return source;
  }
}
