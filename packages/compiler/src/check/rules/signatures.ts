import type { OperatorName } from '@motcua/model/rules';
import { ANY, BOOLEAN, DATE, NUMBER, oneOf, TEXT, type ExpressionType } from './expression-type.js';

/** The types that an operator accepts for an argument. */
export type Taken = 'any' | 'number' | 'date' | 'dateOrNumber' | 'list' | 'listOrText' | 'text' | 'alike' | 'ordered';

/** How an operator is used. */
export interface Signature {
  readonly min: number;
  readonly max: number;
  /** By argument; the last one for all that follow. */
  readonly takes: readonly Taken[];
  readonly gives: (args: readonly ExpressionType[]) => ExpressionType;
  /** Whether one list may replace all arguments. */
  readonly orList?: true;
  /** How it is written. */
  readonly usage: string;
}

const MANY = 1000;

const numbers = (usage: string, min: number, max: number, more: Partial<Signature> = {}): Signature => ({
  ...{ min, max, takes: ['number'], usage },
  gives: (args) => ({ name: 'number', fraction: args.some(hasFraction) }),
  ...more,
});
const hasFraction = (type: ExpressionType): boolean => (type.item ?? type).fraction === true;
const whole = (usage: string): Signature => ({ ...numbers(usage, 1, 1), gives: () => NUMBER });
const truth = (usage: string, min: number, max: number, takes: readonly Taken[]): Signature => ({
  ...{ min, max, takes, usage },
  gives: () => BOOLEAN,
});
const ordered = (name: string) => truth(`{ "${name}": [a, b] }`, 2, 3, ['ordered']);
const alike = (name: string) => truth(`{ "${name}": [a, b] }`, 2, 2, ['alike']);
const forItems = (name: string): Signature => ({
  ...truth(`{ "${name}": [list, condition] }`, 2, 2, ['list', 'any']),
});
const moved = (name: string, unit: string): Signature => ({
  ...{ min: 2, max: 2, takes: ['date', 'number'], usage: `{ "${name}": [date, ${unit}] }` },
  gives: () => DATE,
});

/** The operators, as `check` compares their arguments. */
export const SIGNATURES: Readonly<Record<OperatorName, Signature>> = {
  var: { min: 1, max: 2, takes: ['any'], usage: '{ "var": "/pointer" }', gives: () => ANY },
  if: {
    ...{ min: 2, max: MANY, takes: ['any'], usage: '{ "if": [condition, value, otherwise] }' },
    gives: (args) => oneOf(args.filter((_, index) => index % 2 === 1 || index === args.length - 1)),
  },
  '??': { min: 2, max: MANY, takes: ['any'], usage: '{ "??": [value, otherwise] }', gives: oneOf },
  and: truth('{ "and": [a, b, …] }', 1, MANY, ['any']),
  or: truth('{ "or": [a, b, …] }', 1, MANY, ['any']),
  '!': truth('{ "!": condition }', 1, 1, ['any']),
  '!!': truth('{ "!!": value }', 1, 1, ['any']),
  '==': alike('=='),
  '===': alike('==='),
  '!=': alike('!='),
  '!==': alike('!=='),
  '<': ordered('<'),
  '<=': ordered('<='),
  '>': ordered('>'),
  '>=': ordered('>='),
  '+': numbers('{ "+": [a, b, …] }', 1, MANY, { orList: true }),
  '*': numbers('{ "*": [a, b, …] }', 1, MANY, {
    orList: true,
    gives: (args) => ({
      name: 'number',
      fraction: args.some(hasFraction),
      nonZero: args.every((type) => type.nonZero === true),
    }),
  }),
  '-': numbers('{ "-": [a, b] }', 1, 2),
  '/': numbers('{ "/": [a, b] }', 2, 2, { gives: () => ({ name: 'number', fraction: true }) }),
  '%': numbers('{ "%": [a, b] }', 2, 2),
  min: numbers('{ "min": [a, b, …] }', 1, MANY, { orList: true }),
  max: numbers('{ "max": [a, b, …] }', 1, MANY, { orList: true }),
  floor: whole('{ "floor": number }'),
  ceil: whole('{ "ceil": number }'),
  round: whole('{ "round": number }'),
  sum: {
    ...{
      min: 1,
      max: 2,
      takes: ['list', 'number'],
      usage: '{ "sum": list }, { "sum": [list, number of each] }',
    },
    gives: ([list = ANY, each = list]) => ({ name: 'number', fraction: hasFraction(each) }),
  },
  count: {
    ...{
      min: 1,
      max: 2,
      takes: ['list', 'any'],
      usage: '{ "count": list }, { "count": [list, condition] }',
    },
    // Before there is an item the number is unknown, not 0.
    gives: (args) => ({ name: 'number', nonZero: args.length === 1 }),
  },
  map: {
    ...{ min: 2, max: 2, takes: ['list', 'any'], usage: '{ "map": [list, value of each] }' },
    gives: ([, item = ANY]) => ({ name: 'list', item }),
  },
  filter: {
    ...{ min: 2, max: 2, takes: ['list', 'any'], usage: '{ "filter": [list, condition] }' },
    gives: ([list = ANY]) => list,
  },
  some: forItems('some'),
  all: forItems('all'),
  none: forItems('none'),
  in: truth('{ "in": [value, list] }', 2, 2, ['any', 'listOrText']),
  cat: { min: 1, max: MANY, takes: ['any'], usage: '{ "cat": [text, …] }', gives: () => TEXT },
  substr: {
    ...{ min: 2, max: 3, takes: ['text', 'number'], usage: '{ "substr": [text, start, length] }' },
    gives: () => TEXT,
  },
  today: { min: 0, max: 0, takes: [], usage: '{ "today": [] }', gives: () => DATE },
  ageAt: { min: 1, max: 2, takes: ['date'], usage: '{ "ageAt": [birth, date] }', gives: () => NUMBER },
  addMonths: moved('addMonths', 'months'),
  addDays: moved('addDays', 'days'),
  workingDays: {
    ...{ min: 2, max: 2, takes: ['date', 'dateOrNumber'], usage: '{ "workingDays": [from, to] }' },
    gives: ([, to = ANY]) => (to.name === 'number' ? DATE : to.name === 'date' ? NUMBER : ANY),
  },
};
