import { msg } from '../localize/msg.js';
import { leafKind, type ActiveNode } from '@motcua/core';
import { getAt, type JsonValue } from '@motcua/model';
import { optionAnswer, plainText } from '../controls/kind-view.js';
import type { FormContext } from '../session/form-context.js';
import { viewOf } from './view-of.js';

/** One line of the review: question and answer. */
export interface AnswerLine {
  readonly label: string;
  readonly answer: string;
}

/** Lines under the title of their group, if it has one. */
export interface AnswerGroup {
  readonly title: string | undefined;
  readonly lines: AnswerLine[];
}

/** Returns the answers below nodes, one line per leaf, in the order of the questions. */
export function answerGroups(context: FormContext, nodes: readonly ActiveNode[]): AnswerGroup[] {
  const { labels, store } = context;
  const groups: AnswerGroup[] = [];
  const add = (title: string | undefined, line: AnswerLine): void => {
    let group = groups.at(-1);
    if (!group || group.title !== title) groups.push((group = { title, lines: [] }));
    group.lines.push(line);
  };
  const visit = (node: ActiveNode, title: string | undefined): void => {
    const value = getAt(store.getSnapshot().data, node.pointer);
    for (const question of node.questions) {
      // Branches without a title have the label of their option, from the chunk that rendered the question.
      const names = question.chosen.map(
        (index) =>
          labels.branch(node, question.id, index, question.branches[index]?.title) ??
          context.chunks.fields?.branchText(context, node, question, index),
      );
      const words = names.filter((name) => name !== undefined).join(', ');
      if (words !== '') add(title, { label: labels.label(node.pointer, node), answer: words });
    }
    const within = node.section ?? title;
    if (node.kind === 'group' || node.kind === 'list') {
      const isItem = node.removable || node.kind === 'list';
      const own = isItem ? labels.label(node.pointer, node) : labels.groupTitle(node.pointer, node);
      if (node.kind === 'list' && node.children.length === 0) add(within, { label: own ?? '', answer: emptyText() });
      for (const child of node.children) visit(child, own ?? within);
      return;
    }
    const isAsked = leafKind(node.kind) !== undefined && (node.schema['deprecated'] !== true || value !== undefined);
    if (!isAsked) return;
    const isNone = value === undefined || (value === null && !node.options.some((option) => option.value === null));
    const answer = isNone ? emptyText() : displayValue(context, node, value);
    add(within, { label: labels.label(node.pointer, node), answer });
  };
  for (const node of nodes) visit(node, undefined);
  return groups;
}

function emptyText(): string {
  return msg('Không khai', { id: 'answer.none' });
}

/** Formats an answer: the label of an option, a date as day/month/year. */
export function displayValue(context: FormContext, node: ActiveNode, value: JsonValue): string {
  if (node.schema['writeOnly'] === true) return '••••••';
  if (node.kind === 'constant') return optionAnswer(context, node, value);
  const kind = leafKind(node.kind);
  return (kind && viewOf(context, kind)?.readOnly(context, node, value)) ?? plainText(value);
}
