import { msg, str } from '../localize/msg.js';
import { SOURCE_LANGUAGE, writeNumber } from '@motcua/core';
import { textKeys, type ComponentDefinition, type CompiledDefinition } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { prose } from '../controls/prose.js';
import type { FormContext } from '../session/form-context.js';
import type { RenderScreen } from './screen.js';

/** Whether there is a start screen before the first question. */
export function hasStartScreen({ channels, components }: CompiledDefinition): boolean {
  return channels.length + components.length > 0;
}

/** Renders the start page: the procedure, its time limit and fee, and the documents to have at hand. */
export const start: RenderScreen = (context) => {
  const { definition } = context.store.procedure;
  const { labels } = context;
  const agency = labels.text(textKeys.agency(definition.receivingAgency.id));
  const result = labels.text(textKeys.result);
  const summary = labels.text(textKeys.summary);
  return html`
    ${summary ? prose(context, summary, { class: 'lead' }) : nothing}
    <dl class="facts" part="facts">
      ${isDetailed(definition, context.language) ? context.chunks.screens?.channelFacts(context) : timeAndFee(definition, context)}
      ${fact(msg('Nơi tiếp nhận', { id: 'start.agency' }), agency)}
      ${fact(msg('Kết quả', { id: 'start.result' }), result)}
    </dl>
    ${
      definition.components[0]
        ? html`<h3 part="heading">${msg('Bạn cần chuẩn bị', { id: 'start.prepare' })}</h3>
            <ul class="papers" part="papers">
              ${definition.components.map((component) => paper(component, context))}
            </ul>`
        : nothing
    }
    ${
      definition.legalBasis[0]
        ? html`<details part="legal-basis">
            <summary part="summary">${msg('Căn cứ pháp lý', { id: 'start.legalBasis' })}</summary>
            ${context.chunks.screens?.legalBasisList(context)}
          </details>`
        : nothing
    }
    ${privacy(context)}
  `;
};

/**
 * Whether the facts of the procedure need texts of a late chunk: all but a single time limit in working days, whose
 * plural category is `other`, without a fee.
 */
export function isDetailed({ channels, components }: CompiledDefinition, language: string): boolean {
  const isOther = (days: number) =>
    language === SOURCE_LANGUAGE || new Intl.PluralRules(language).select(days) === 'other';
  return (
    components.some(({ appliesIf }) => appliesIf) ||
    channels.some(
      ({ timeLimit: { value, unit, cutOff }, fee, cases }) =>
        cases || fee[0] || cutOff || unit !== 'workingDay' || !isOther(value) || value !== channels[0]?.timeLimit.value,
    )
  );
}

/** Renders the time limit and fee common to all channels, where {@link isDetailed} is false. */
function timeAndFee({ channels: [channel] }: CompiledDefinition, { language }: FormContext): unknown {
  const days = channel && writeNumber(channel.timeLimit.value, language);
  return days && timeAndFeeFacts([msg(str`${days} ngày làm việc`, { id: 'start.workingDays' })], [noFee()]);
}

export function timeAndFeeFacts(limits: readonly string[], fees: readonly string[]): TemplateResult {
  return html`${fact(msg('Thời hạn giải quyết', { id: 'start.timeLimit' }), ...limits)}
  ${fact(msg('Phí, lệ phí', { id: 'start.fee' }), ...fees)}`;
}

export function noFee(): string {
  return msg('Không thu phí', { id: 'start.noFee' });
}

function fact(term: string, ...descriptions: readonly (string | undefined)[]): TemplateResult | typeof nothing {
  return descriptions[0]
    ? html`<div>
        <dt>${term}</dt>
        ${descriptions.map((description) => html`<dd>${description}</dd>`)}
      </div>`
    : nothing;
}

function paper(component: ComponentDefinition, context: FormContext): TemplateResult {
  const { labels, chunks } = context;
  const title = labels.text(textKeys.component(component.id)) ?? component.id;
  const { providedBy, required, appliesIf, waivedIf, requiredIf, choice } = component;
  const waived = waivedIf && labels.text(textKeys.componentWaived(component.id));
  const note =
    providedBy === 'form'
      ? msg('Điền ngay trên trang này, không phải in, ký và chụp lại.', { id: 'start.providedByForm' })
      : `${
          ((appliesIf ?? requiredIf ?? choice) === undefined && (waived ?? waivedIf === undefined)
            ? waived
            : chunks.screens?.paperNotes(context, component)) ?? ''
        } ${required || requiredIf ? '' : msg('Chỉ nộp nếu có.', { id: 'start.ifAny' })}`.trim();
  return html`<li><strong>${title}</strong>${note ? html`<br /><span class="hint">${note}</span>` : nothing}</li>`;
}

function privacy({ labels, chunks, store }: FormContext): TemplateResult | typeof nothing {
  return labels.text(textKeys.privacyNotice)
    ? html`<details part="privacy">
        <summary part="summary">${msg('Dữ liệu của bạn được dùng thế nào', { id: 'start.privacy' })}</summary>
        ${chunks.screens?.privacyDetails(store.procedure.definition.privacy, labels)}
      </details>`
    : nothing;
}
