import { msg } from '@lit/localize';
import type { ActiveNode } from '@motcua/core';
import { getAt, jsonEqual, parsePartialDate, type JsonValue } from '@motcua/model';
import type { FormContext } from './form-context.js';

/** One line of the review: what was asked and what was answered. */
export interface AnswerLine {
  readonly pointer: string;
  readonly label: string;
  readonly answer: string;
}

/** The answers under a node, one line per leaf, in the order in which they are asked. */
export function answerLines(context: FormContext, node: ActiveNode): AnswerLine[] {
  if (node.kind === 'group') return node.children.flatMap((child) => answerLines(context, child));
  const value = getAt(context.store.getSnapshot().data, node.pointer);
  return [
    {
      pointer: node.pointer,
      label: context.labels.label(node.pointer, node),
      answer: value === undefined ? msg('Không khai', { id: 'answer.none' }) : displayValue(context, node, value),
    },
  ];
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
