import { msg } from '../localize/msg.js';
import type { ActiveNode, BlankField } from '@motcua/core';
import { getAt } from '@motcua/model';
import { html, nothing, type TemplateResult } from 'lit';
import { answerText, noAnswer } from './answer-text.js';
import { ticks } from '../controls/paper-answer.js';
import { blankAnswer } from './blank-answer.js';
import { conditionText, isSameCondition } from './condition-text.js';
import { nextMark, within, type Paper, type Layout } from './paper.js';
import { paperList } from './paper-list.js';
import { isMatrix, paperMatrix } from './paper-matrix.js';

type Drawn = TemplateResult | typeof nothing;

/** Renders questions in the order of the form; those under one condition are grouped below its text. */
export function paperQuestions(paper: Paper, fields: readonly BlankField[], at: Layout): TemplateResult {
  const cases: BlankField[][] = [];
  for (const field of fields) {
    if (!isPrinted(paper, field)) continue;
    const last = cases.at(-1);
    if (last?.[0] && isSameCondition(last[0], field)) last.push(field);
    else cases.push([field]);
  }
  return html`${cases.map((members) => {
    const [first] = members;
    const words = first && conditionText(paper, first, at.section);
    const drawn = members.map((field) => question(paper, field, at));
    return words === undefined
      ? drawn
      : html`<div class="case">
          <p class="when">${words}</p>
          ${drawn}
        </div>`;
  })}`;
}

/**
 * Whether a field is printed: constants and statements only with questions, optional deprecated fields only with an
 * answer.
 */
function isPrinted({ data, blank }: Paper, { node }: BlankField): boolean {
  if (node.kind === 'constant' || node.kind === 'statement') return node.questions.length > 0;
  const isOld = node.schema['deprecated'] === true && !node.required;
  return !isOld || (!blank && getAt(data, node.pointer) !== undefined);
}

function question(paper: Paper, field: BlankField, at: Layout): Drawn {
  const { node, when } = field;
  // The question of a branch has been printed above its content.
  const isAsked = node.questions.length > 0 && paper.numbers.has(node.pointer);
  const isBranch = isAsked || when.some(({ asked }) => asked.pointer === node.pointer);
  const asked = isBranch ? [] : node.questions.filter(({ id }) => id !== 'type');
  if (asked.length === 0) return content(paper, field, at, isBranch);
  const label = paper.context.labels.label(node.pointer, node);
  const mark = nextMark(paper, at, node);
  const answers = asked.map((one) => {
    const indices = paper.blank ? [...one.branches.keys()] : one.chosen;
    const words = indices.map((index) => paper.more.branchText(paper.context, node, one, index));
    return paper.blank ? ticks(words) : html`<span class="answer">${words.join(', ') || noAnswer()}</span>`;
  });
  const inner = within(at, mark.replace(/\W/g, ''));
  return html`<div class="choice">${labelled(paper, node, mark, label, true)} ${answers}</div>
    ${node.kind === 'unchosen' || node.kind === 'constant' ? nothing : html`<div class="inner">${content(paper, field, inner, true)}</div>`}`;
}

/** @param isHeaded true when the text above already has the label of the field */
function content(paper: Paper, field: BlankField, at: Layout, isHeaded = false): Drawn {
  const { node, children } = field;
  const { labels, fields } = paper.context;
  switch (node.kind) {
    case 'group': {
      const title = isHeaded ? undefined : labels.groupTitle(node.pointer, node);
      const isItem = node.listTitle !== undefined;
      if (title === undefined && !isItem) return paperQuestions(paper, children, at);
      const mark = nextMark(paper, at, node);
      const inner = within(at, mark.replace(/\W/g, ''));
      const matrix = fields.get(node)?.control === 'matrix' && isMatrix(children);
      return html`<div class="group">
        <h3>${mark} ${isItem ? labels.label(node.pointer, node) : title}</h3>
        <div class="inner">${matrix ? paperMatrix(paper, children) : paperQuestions(paper, children, inner)}</div>
      </div>`;
    }
    case 'list':
      return paperList(paper, field, at, isHeaded, (item, inner) => question(paper, item, inner));
    default:
      return leaf(paper, node, at);
  }
}

function leaf(paper: Paper, node: ActiveNode, at: Layout): TemplateResult {
  const label = paper.context.labels.label(node.pointer, node);
  const head = labelled(paper, node, nextMark(paper, at, node), label);
  if (paper.blank)
    return html`<div class="line blank">${head} ${blankAnswer(paper, node)}</div>
      ${ruleNotes(paper, node)}`;
  return html`<div class="line">${head} <span class="answer">${answerText(paper, node)}</span></div>`;
}

/** Whoever fills in a blank form by hand reads its rules there. */
function ruleNotes({ context }: Paper, { patternPointer }: ActiveNode): TemplateResult[] {
  const rules = context.store.procedure.rules?.()?.messages.filter(({ at }) => at === patternPointer) ?? [];
  return rules.map(({ text }) => html`<p class="note">${context.labels.text(text)}</p>`);
}

/** @param asksCase true for the question about a union, false for the content of a branch */
function labelled(
  { context, blank }: Paper,
  node: ActiveNode,
  mark: string,
  label: string,
  asksCase = false,
): TemplateResult {
  const capitals = blank && context.fields.get(node)?.capitals === true;
  const optional = blank && !node.required && !node.removable && (asksCase || node.questions.length === 0);
  const end = /[?:.…]$/.test(label) ? '' : ':';
  return html`<span class="label"
    >${mark}
    ${label}${capitals ? html` <span class="note">${msg('(viết chữ in hoa)', { id: 'print.capitals' })}</span>` : nothing}${
      optional ? html` <span class="note">${msg('(nếu có)', { id: 'documents.ifAny' })}</span>` : nothing
    }${end}</span
  >`;
}
