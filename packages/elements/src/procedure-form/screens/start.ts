import { msg, str } from '../../localize/msg.js';
import { formatFor } from '@motcua/core';
import { textKeys, type Channel, type ComponentDefinition, type CompiledDefinition } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { citation } from '../../form/form-context.js';
import type { FormContext } from '../../form/form-context.js';
import type { Screen } from './screen.js';

/** Whether there is anything to tell before the first question. */
export function tellsAnything({ channels, components }: CompiledDefinition): boolean {
  return channels.length + components.length > 0;
}

/** What the procedure is, how long it takes, what it costs, and what to have at hand. */
export const start: Screen = (context) => {
  const { definition } = context.store.procedure;
  const { labels } = context;
  const online = definition.channels.find(({ type }) => type === 'online') ?? definition.channels[0];
  const agency = labels.text(textKeys.agency(definition.receivingAgency.id));
  const result = labels.text(textKeys.result);
  const summary = labels.text(textKeys.summary);
  return html`
    ${summary ? html`<p class="lead">${summary}</p>` : nothing}
    <dl class="facts" part="facts">
      ${online ? timeAndFee(online, context) : nothing}
      ${agency ? fact(msg('Nơi tiếp nhận', { id: 'start.agency' }), agency) : nothing}
      ${result ? fact(msg('Kết quả', { id: 'start.result' }), result) : nothing}
    </dl>
    ${
      definition.components.length > 0
        ? html`<h3>${msg('Bạn cần chuẩn bị', { id: 'start.prepare' })}</h3>
            <ul class="papers" part="papers">
              ${definition.components.map((component) => paper(component, context))}
            </ul>`
        : nothing
    }
    ${
      definition.legalBasis.length > 0
        ? html`<details part="legal-basis">
            <summary>${msg('Căn cứ pháp lý', { id: 'start.legalBasis' })}</summary>
            <ul>
              ${definition.legalBasis.map((basis) => html`<li>${citation(context, basis)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
    ${privacy(context)}
  `;
};

function timeAndFee({ timeLimit, fee }: Channel, { language }: FormContext): TemplateResult {
  const { number } = formatFor(language);
  const total = fee.reduce((sum, { amount }) => sum + amount, 0);
  return html`${fact(msg('Thời hạn giải quyết', { id: 'start.timeLimit' }), timeLimitWords(timeLimit, language))}
  ${fact(
    msg('Phí, lệ phí', { id: 'start.fee' }),
    total === 0 ? msg('Không thu phí', { id: 'start.noFee' }) : msg(str`${number(total)} đồng`, { id: 'start.amount' }),
  )}`;
}

/** A time limit in words; half days are written with a decimal. */
function timeLimitWords({ value, unit }: Channel['timeLimit'], language: string): string {
  if (unit === 'sameDay') return msg('Trong ngày', { id: 'unit.sameDay' });
  const nouns = {
    workingDay: msg('ngày làm việc', { id: 'unit.workingDay' }),
    calendarDay: msg('ngày', { id: 'unit.calendarDay' }),
    workingHour: msg('giờ làm việc', { id: 'unit.workingHour' }),
    month: msg('tháng', { id: 'unit.month' }),
  };
  return formatFor(language).count(value, nouns[unit]);
}

function fact(term: string, description: string): TemplateResult {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}

function paper(component: ComponentDefinition, { labels }: FormContext): TemplateResult {
  const title = labels.text(textKeys.component(component.id)) ?? component.id;
  const waived = component.waivedIf === undefined ? undefined : labels.text(textKeys.componentWaived(component.id));
  const note =
    component.providedBy === 'form'
      ? msg('Điền ngay trên trang này, không phải in, ký và chụp lại.', { id: 'start.providedByForm' })
      : component.required
        ? waived
        : msg('Chỉ nộp nếu có.', { id: 'start.ifAny' });
  return html`<li><strong>${title}</strong>${note ? html`<br /><span class="hint">${note}</span>` : nothing}</li>`;
}

function privacy({ labels, store }: FormContext): TemplateResult | typeof nothing {
  const { purposes } = store.procedure.definition.privacy;
  const notice = labels.text(textKeys.privacyNotice);
  if (!notice) return nothing;
  return html`<details part="privacy">
    <summary>${msg('Dữ liệu của bạn được dùng thế nào', { id: 'start.privacy' })}</summary>
    <p>${notice}</p>
    <ul>
      ${purposes.map((purpose) => html`<li>${labels.text(textKeys.privacyPurpose(purpose)) ?? purpose}</li>`)}
    </ul>
  </details>`;
}
