import { jsonEqual, type JsonValue } from '@motcua/model';
import type { FindingId } from '../../findings/finding-table.js';
import { similarWord } from '../../similar-word.js';
import { ANY, TYPE_WORDS, type ExpressionType } from './expression-type.js';
import type { Signature, Taken } from './signatures.js';

interface Misfit {
  readonly message: string;
  readonly fix: string;
}

const WANTED: Readonly<Record<Taken, readonly ExpressionType['name'][] | undefined>> = {
  any: undefined,
  alike: undefined,
  ordered: undefined,
  number: ['number'],
  date: ['date'],
  dateOrNumber: ['date', 'number'],
  list: ['list'],
  listOrText: ['list', 'text'],
  text: ['text', 'number', 'date', 'time'],
};

/** Why an argument has not the type that its operator takes, and what to do. */
export function misfitOf(
  name: string,
  signature: Signature,
  types: readonly ExpressionType[],
  index: number,
): Misfit | undefined {
  const { takes, orList } = signature;
  const taken = takes[Math.min(index, takes.length - 1)] ?? 'any';
  const type = types[index] ?? ANY;
  const wanted = WANTED[taken];
  if (type.name === 'any' || wanted === undefined) return undefined;
  const isWholeList = type.name === 'list' && types.length === 1;
  if (orList && isWholeList) return itemMisfit(name, type);
  if (!wanted.includes(type.name)) {
    const words = wanted.map((one) => TYPE_WORDS[one]).join(' or ');
    return {
      message: `"${name}" takes ${words} here; this is ${TYPE_WORDS[type.name]}.`,
      fix: conversion(type, taken),
    };
  }
  return name === 'sum' && isWholeList ? itemMisfit(name, type) : undefined;
}

function itemMisfit(name: string, { item = ANY }: ExpressionType): Misfit | undefined {
  if (item.name === 'any' || item.name === 'number') return undefined;
  const fix =
    item.name === 'group'
      ? `Name the number of each item: { "var": "/list/*/amount" }, or { "${name}": [list, { "var": "amount" }] }.`
      : 'Let the data schema say that the items are numbers.';
  return { message: `"${name}" takes numbers; the items of this list are ${plural(item)}.`, fix };
}

function plural({ name }: ExpressionType): string {
  return (
    { number: 'numbers', boolean: 'yes or no', text: 'texts', date: 'dates', time: 'times' }[name as string] ??
    `${name}s`
  );
}

function conversion({ name }: ExpressionType, taken: Taken): string {
  if (name === 'list') return 'Use { "sum": list } or { "count": list }; within a rule of the list, name one item.';
  if (name === 'group') return 'Name an answer of the group.';
  if (taken === 'number' && name === 'date') return 'Use { "ageAt": date } for an age, or compare dates with dates.';
  if (taken === 'date' || taken === 'dateOrNumber')
    return 'Name a date; the data schema has it as "format": "date" or "partial-date".';
  if (taken === 'number') return 'Name a number; the data schema has it as "type": "number" or "integer".';
  if (taken === 'list' || taken === 'listOrText')
    return 'Name a list, or the same answer of each item: "/list/*/amount".';
  return 'Name an answer of that type.';
}

/** The types that can be compared with each other. */
function family({ name }: ExpressionType, isOrdered: boolean): string {
  return !isOrdered && (name === 'date' || name === 'time') ? 'text' : name;
}

/**
 * Why an argument cannot be compared with those before it.
 * @param literal the argument, where it is a literal
 */
export function comparisonFault(
  { takes }: Signature,
  types: readonly ExpressionType[],
  index: number,
  literal: JsonValue | undefined,
): (Misfit & { readonly id: FindingId }) | undefined {
  const [taken] = takes;
  if (taken !== 'alike' && taken !== 'ordered') return undefined;
  const isOrdered = taken === 'ordered';
  const type = types[index] ?? ANY;
  if (isOrdered && !['number', 'date', 'time'].includes(type.name) && type.name !== 'any') {
    const message = `This is ${TYPE_WORDS[type.name]}, which has no order.`;
    return { id: 'rule-type', message, fix: conversion(type, 'number') };
  }
  const other = types.find((one, at) => at < index && one.name !== 'any');
  if (other && family(other, isOrdered) !== family(type, isOrdered)) {
    const message = `This compares ${TYPE_WORDS[other.name]} with ${TYPE_WORDS[type.name]}.`;
    const fix =
      literal === undefined
        ? conversion(type, other.name === 'number' ? 'number' : 'any')
        : `Write ${TYPE_WORDS[other.name]}.`;
    return { id: 'rule-type', message, fix };
  }
  const values = literal === undefined || isOrdered ? undefined : types.find((one) => one.values)?.values;
  if (!values || values.some((value) => jsonEqual(value, literal))) return undefined;
  const words = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  const guess = typeof literal === 'string' ? similarWord(literal, words) : undefined;
  return {
    id: 'rule-value',
    message: `The question has no choice ${JSON.stringify(literal)}.`,
    fix: guess === undefined ? `It has ${words.slice(0, 8).join(', ')}.` : `Did you mean "${guess}"?`,
  };
}
