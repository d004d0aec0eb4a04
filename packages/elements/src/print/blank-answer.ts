import { msg } from '../localize/msg.js';
import { offeredOptions, type ActiveNode } from '@motcua/core';
import { html, type TemplateResult } from 'lit';
import { optionText } from '../options/option-text.js';
import type { Paper } from './paper.js';

/** More options than this are looked up in a list on the screen; on paper their words are written. */
const MAX_BOXES = 20;
/** Answers of more characters need more than one line; names never do. */
const LONG = 150;
const VERY_LONG = 250;

/** Room to write an answer on: boxes to tick, a date to complete, or dotted lines. */
export function blankAnswer(paper: Paper, node: ActiveNode): TemplateResult {
  const options = offeredOptions(node);
  if (options.length > 0 && options.length <= MAX_BOXES) {
    return ticks(options.map((option) => optionText(paper.context, node, option)));
  }
  switch (node.kind) {
    case 'partialDate':
      return blankDate();
    case 'time':
      return blankTime();
    case 'dateTime':
      return html`<span>${blankTime()}, ${blankDate()}</span>`;
    case 'number':
      return html`<span class="gap amount"></span>`;
    case 'format:vn-dong':
      return html`<span><span class="gap amount"></span> ${msg('đồng', { id: 'kind.dong.unit' })}</span>
        <span>${msg('bằng chữ:', { id: 'print.inWords' })}</span><span class="rule"></span>`;
    case 'content':
      return html`<span class="note">${msg('(nộp kèm trên giấy)', { id: 'print.attach' })}</span>`;
    default:
      return html`${Array.from({ length: lineCount(paper, node) }, (_, index) => html`<span class="rule ${index > 0 ? 'whole' : ''}"></span>`)}`;
  }
}

/** Boxes to tick, each with its words. */
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

function blankTime(): TemplateResult {
  return html`<span
    ><span class="gap"></span> ${msg('giờ', { id: 'print.hour' })}
    <span class="gap"></span> ${msg('phút', { id: 'print.minute' })}</span
  >`;
}

function lineCount({ context }: Paper, node: ActiveNode): number {
  const { maxLength } = node.schema;
  const isLong = node.kind === 'multilineText' || context.fields.get(node)?.control === 'multilineText';
  if (isLong || (typeof maxLength === 'number' && maxLength > VERY_LONG)) return 3;
  return typeof maxLength === 'number' && maxLength > LONG ? 2 : 1;
}
