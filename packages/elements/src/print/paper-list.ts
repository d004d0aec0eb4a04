import { msg } from '../localize/msg.js';
import { leafKind, offeredOptions, type ActiveNode, type BlankField } from '@motcua/core';
import { childPointer } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { optionText } from '../options/option-text.js';
import { answerText, noAnswer } from './answer-text.js';
import { ticks } from '../controls/paper-answer.js';
import { nextMark, within, type Paper, type Layout } from './paper.js';

/** The number of columns above which rows do not fit between the margins. */
const MAX_COLUMNS = 6;
/** The number of empty rows and items; more where the schema requires more, up to a page. */
const ROWS = 5;
const ITEMS = 2;
const MAX_ROWS = 20;
/** The number of options that fit in a cell as boxes. */
const MAX_BOXES = 4;

/**
 * Renders a list: a table where its items are small, else one block per item. A blank form has space for several items.
 */
export function paperList(
  paper: Paper,
  { node, children }: BlankField,
  at: Layout,
  isHeaded: boolean,
  item: (field: BlankField, at: Layout) => unknown,
): TemplateResult {
  const { labels, fields } = paper.context;
  const title = labels.groupTitle(node.pointer, node) ?? labels.label(node.pointer, node);
  const mark = isHeaded ? '' : nextMark(paper, at, node);
  const inner = within(at, mark.replace(/\W/g, ''));
  const head = isHeaded ? nothing : html`<h3>${mark} ${title}</h3>`;
  const [first] = children;
  const columns = first && fields.get(node)?.control !== 'cards' ? columnsOf(first) : undefined;
  if (columns) return html`<div class="group">${head} ${table(paper, node, columns, children)}</div>`;
  return html`<div class="group">
    ${head}
    <div class="inner">
      ${
        paper.blank
          ? blankItems(paper, node, children, inner, item)
          : children.length === 0
            ? html`<p class="answer">${noAnswer()}</p>`
            : children.map((field) => item(field, inner))
      }
    </div>
  </div>`;
}

/** Returns the columns of a table; undefined when items do not fit in a row. */
function columnsOf({ node, children }: BlankField): readonly BlankField[] | undefined {
  if (node.kind !== 'group' || node.questions.length > 0 || node.growable) return undefined;
  const columns = children.filter((child) => child.node.kind !== 'constant');
  const fits = ({ node: { kind, questions }, when, unexplained }: BlankField) =>
    leafKind(kind) !== undefined && questions.length + when.length === 0 && !unexplained;
  return columns.length > 0 && columns.length <= MAX_COLUMNS && columns.every(fits) ? columns : undefined;
}

function table(
  paper: Paper,
  list: ActiveNode,
  columns: readonly BlankField[],
  items: readonly BlankField[],
): TemplateResult {
  const { labels } = paper.context;
  const rows = paper.blank ? Array.from({ length: roomFor(list, ROWS) }, () => columns) : items.map(columnsOf);
  return html`<table class=${paper.blank ? 'empty' : nothing}>
    <thead>
      <tr>
        <th scope="col">${msg('STT', { id: 'print.rowNumber' })}</th>
        ${columns.map(({ node }) => html`<th scope="col">${labels.label(node.pointer, node)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, index) =>
          html`<tr>
            <td class="number">${index + 1}</td>
            ${row?.map(({ node }) => html`<td>${paper.blank ? blankCell(paper, node) : answerText(paper, node)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function blankCell({ context }: Paper, node: ActiveNode): TemplateResult | typeof nothing {
  const options = offeredOptions(node);
  if (options.length === 0 || options.length > MAX_BOXES) return nothing;
  return ticks(options.map((option) => optionText(context, node, option)));
}

/** Renders empty items of a list, and a note on where to write more. */
function blankItems(
  paper: Paper,
  list: ActiveNode,
  children: readonly BlankField[],
  at: Layout,
  item: (field: BlankField, at: Layout) => unknown,
): TemplateResult {
  const more = html`<p class="note">${msg('(Nếu nhiều hơn, ghi tiếp vào tờ khác.)', { id: 'print.more' })}</p>`;
  const [first] = children;
  // Items with separate fields, as in `prefixItems`.
  if (first && !first.node.removable) return html`${children.map((field) => item(field, at))}`;
  if (!first || leafKind(first.node.kind)) return html`${lines(roomFor(list, ROWS))} ${more}`;
  const copies = Array.from({ length: roomFor(list, ITEMS) }, (_, index) => itemAt(first, index));
  return html`${copies.map((copy) => item(copy, at))} ${more}`;
}

function lines(count: number): TemplateResult[] {
  return Array.from(
    { length: count },
    () => html`<div class="line blank"><span>-</span> <span class="rule"></span></div>`,
  );
}

/** Returns the same item with another index, so that it has its own number. */
function itemAt(field: BlankField, index: number): BlankField {
  const list = field.node.pointer.slice(0, field.node.pointer.lastIndexOf('/'));
  return { ...field, node: { ...field.node, name: String(index), pointer: childPointer(list, index) } };
}

function roomFor({ schema }: ActiveNode, usual: number): number {
  const { minItems, maxItems } = schema;
  const least = typeof minItems === 'number' ? minItems : 0;
  const most = typeof maxItems === 'number' ? maxItems : MAX_ROWS;
  return Math.max(1, Math.min(Math.max(usual, least), most, MAX_ROWS));
}
