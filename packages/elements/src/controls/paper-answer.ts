import { msg } from '../localize/msg.js';
import type { ActiveNode } from '@motcua/core';
import { html, type TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';

/** The length above which an answer needs more than one line; names never do. */
const LONG = 150;
const VERY_LONG = 250;

/** Renders boxes to tick, each with its label. */
export function ticks(words: readonly string[]): TemplateResult {
  return html`<span class="ticks">
    ${words.map((each) => html`<span><span class="box"></span><span>${each}</span></span>`)}
  </span>`;
}

/** `ngày … tháng … năm …` */
export function blankDate(): TemplateResult {
  return html`<span class="date"
    >${msg('ngày', { id: 'print.day' })} <span class="gap"></span> ${msg('tháng', { id: 'print.month' })}
    <span class="gap"></span> ${msg('năm', { id: 'print.year' })} <span class="gap year"></span
  ></span>`;
}

/** `… giờ … phút` */
export function blankTime(): TemplateResult {
  return html`<span
    ><span class="gap"></span> ${msg('giờ', { id: 'print.hour' })}
    <span class="gap"></span> ${msg('phút', { id: 'print.minute' })}</span
  >`;
}

/** Renders space for an amount. */
export function blankAmount(): TemplateResult {
  return html`<span class="gap amount"></span>`;
}

/** Renders dotted lines to write on: as many as the answer may need. */
export function blankLines(context: FormContext, node: ActiveNode): TemplateResult {
  return html`${Array.from({ length: lineCount(context, node) }, (_, index) => html`<span class="rule ${index > 0 ? 'whole' : ''}"></span>`)}`;
}

function lineCount(context: FormContext, node: ActiveNode): number {
  const { maxLength } = node.schema;
  const isLong = node.kind === 'multilineText' || context.fields.get(node)?.control === 'multilineText';
  if (isLong || (typeof maxLength === 'number' && maxLength > VERY_LONG)) return 3;
  return typeof maxLength === 'number' && maxLength > LONG ? 2 : 1;
}
