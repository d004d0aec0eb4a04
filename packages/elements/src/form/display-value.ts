import { msg } from '@lit/localize';
import type { ActiveNode } from '@motcua/core';
import { getAt, jsonEqual, parsePartialDate, type JsonValue } from '@motcua/model';
import type { FormContext } from './form-context.js';

/** One line of the review: what was asked and what was answered. */
export interface AnswerLine {
  readonly label: string;
  readonly answer: string;
}

/** Lines that belong together, under the title of their group when it has one. */
export interface AnswerGroup {
  readonly title: string | undefined;
  readonly lines: AnswerLine[];
}

/** The answers under nodes, one line per leaf, in the order in which they are asked. */
export function answerGroups(context: FormContext, nodes: readonly ActiveNode[]): AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  const visit = (node: ActiveNode, title: string | undefined): void => {
    if (node.kind === 'group') {
      const own = context.labels.groupTitle(node.pointer, node);
      for (const child of node.children) visit(child, own ?? title);
      return;
    }
    let group = groups.at(-1);
    if (!group || group.title !== title) groups.push((group = { title, lines: [] }));
    const value = getAt(context.store.getSnapshot().data, node.pointer);
    group.lines.push({
      label: context.labels.label(node.pointer, node),
      answer: value === undefined ? msg('Không khai', { id: 'answer.none' }) : displayValue(context, node, value),
    });
  };
  for (const node of nodes) visit(node, undefined);
  return groups;
}

/** An answer as people write it: the choice's words, a date as day/month/year. */
export function displayValue({ labels, language }: FormContext, node: ActiveNode, value: JsonValue): string {
  switch (node.kind) {
    case 'choice': {
      const option = node.options.find((candidate) => jsonEqual(candidate.value, value));
      return option ? labels.option(node.pointer, option) : JSON.stringify(value);
    }
    case 'boolean': {
      const own = labels.text(`${node.pointer}#value.${JSON.stringify(value)}`);
      return own ?? (value === true ? msg('Có', { id: 'boolean.yes' }) : msg('Không', { id: 'boolean.no' }));
    }
    case 'partialDate':
      return typeof value === 'string' ? displayDate(value) : JSON.stringify(value);
    case 'number':
      return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : JSON.stringify(value);
    case 'text':
    case 'multilineText':
    case 'group':
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** `1950-03-27` as `27/03/1950`; what is not known stays out. */
export function displayDate(text: string): string {
  if (!parsePartialDate(text)) return text;
  return text.split('-').reverse().join('/');
}

/** An instant as date and time in Vietnam. */
export function displayInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour12: false,
  }).format(new Date(instant));
}
