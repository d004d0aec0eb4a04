import { evaluate, evaluateAll, type Expression, type Operator, type Scope } from './evaluate.js';
import {
  decimal,
  isBefore,
  isInexact,
  isList,
  isSame,
  listOf,
  LogicError,
  numberBounds,
  numberOf,
  rangeOf,
  truthOf,
  type Bounds,
  type LogicList,
  type LogicValue,
} from './value.js';

/** Makes an operator of a function of known values; where one of them is unknown, so is the result. */
export function ofKnown(apply: (values: readonly NonNullable<LogicValue>[], scope: Scope) => LogicValue): Operator {
  return (args, scope) => {
    const values = evaluateAll(args, scope);
    return values && apply(values, scope);
  };
}

/** The same where a value of which only the bounds are known counts as unknown. */
function ofExact(apply: (values: readonly NonNullable<LogicValue>[]) => LogicValue): Operator {
  return ofKnown((values) => (values.some(isInexact) ? undefined : apply(values)));
}

function not(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

/**
 * `and` is decided by what is false, `or` by what is true, although something before it is unknown. They give truth, and
 * not the deciding argument as JsonLogic does: that may be another one once more is known.
 */
function junction(decisive: boolean): Operator {
  return (args, scope) => {
    let isUnknown = false;
    for (const arg of args) {
      const holds = truthOf(evaluate(arg, scope));
      if (holds === decisive) return decisive;
      isUnknown ||= holds === undefined;
    }
    return isUnknown ? undefined : !decisive;
  };
}

export const and = junction(false);
export const or = junction(true);
export const negation: Operator = ([arg = null], scope) => not(truthOf(evaluate(arg, scope)));
export const truth: Operator = ([arg = null], scope) => truthOf(evaluate(arg, scope));

/** `{"if": [condition, value, condition, value, …, otherwise]}` */
export const choice: Operator = (args, scope) => {
  let rest = args;
  for (; rest.length > 1; rest = rest.slice(2)) {
    const holds = truthOf(evaluate(rest[0]!, scope));
    if (holds === undefined) return undefined;
    if (holds) return evaluate(rest[1]!, scope);
  }
  return evaluate(rest[0] ?? null, scope);
};

/** `{"??": [value, …]}`: the first value that is known. */
export const firstKnown: Operator = (args, scope) => {
  for (const arg of args) {
    const value = evaluate(arg, scope);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** Compares neighbours: `{"<=": [1, {"var": "/a"}, 5]}` is a range. */
function comparison(compare: (left: LogicValue, right: LogicValue) => boolean | undefined): Operator {
  return (args, scope) => {
    const values = args.map((arg) => evaluate(arg, scope));
    let outcome: boolean | undefined = true;
    for (let index = 1; index < values.length; index += 1) {
      const [left, right] = [values[index - 1], values[index]];
      const holds = left === undefined || right === undefined ? undefined : compare(left, right);
      if (holds === false) return false;
      outcome = outcome && holds;
    }
    return outcome;
  };
}

export const equal = comparison(isSame);
export const unequal = comparison((left, right) => not(isSame(left, right)));
export const less = comparison((left, right) => isBefore(left, right, false));
export const lessOrEqual = comparison((left, right) => isBefore(left, right, true));
export const greater = comparison((left, right) => isBefore(right, left, false));
export const greaterOrEqual = comparison((left, right) => isBefore(right, left, true));

/** Gives the bounds of the outcome; undefined when nothing is known of it. */
type Arithmetic = (numbers: readonly Bounds[]) => Bounds | undefined;

function calculate(values: LogicList, apply: Arithmetic): LogicValue {
  if (values.includes(undefined)) return undefined;
  const bounds = apply(values.map(numberBounds));
  return bounds && rangeOf(decimal(bounds[0]), decimal(bounds[1]));
}

/** Makes an operator of numbers. */
function ofNumbers(apply: Arithmetic): Operator {
  return (args, scope) =>
    calculate(
      args.map((arg) => evaluate(arg, scope)),
      apply,
    );
}

/** Makes an operator of numbers, or of one list of them. */
function ofManyNumbers(apply: Arithmetic): Operator {
  const ofEach = ofNumbers(apply);
  return (args, scope) => {
    const [list = null, ...others] = args;
    if (others.length > 0) return ofEach(args, scope);
    const value = evaluate(list, { ...scope, collects: true });
    return calculate(isList(value) ? value : [value], apply);
  };
}

/** Arithmetic in which a greater number never gives a smaller outcome. */
const rising =
  (apply: (numbers: readonly number[]) => number): Arithmetic =>
  (numbers) => [apply(numbers.map(([low]) => low)), apply(numbers.map(([, high]) => high))];

/** The bounds of what two numbers give, of which each is between its own bounds. */
function corners(left: Bounds, right: Bounds, apply: (left: number, right: number) => number): Bounds {
  const all = left.flatMap((one) => right.map((other) => apply(one, other)));
  return [Math.min(...all), Math.max(...all)];
}

const ZERO: Bounds = [0, 0];
const total = rising((numbers) => numbers.reduce((sum, number) => decimal(sum + number), 0));

export const plus = ofManyNumbers(total);
export const times = ofManyNumbers((numbers) =>
  numbers.reduce((product, number) => corners(product, number, (left, right) => left * right), [1, 1]),
);
export const minus = ofNumbers(([first = ZERO, second]) => {
  const [from, by] = second ? [first, second] : [ZERO, first];
  return [from[0] - by[1], from[1] - by[0]];
});
export const divided = ofNumbers(([first = ZERO, second = ZERO]) =>
  mayBeZero(second) ? undefined : corners(first, second, (left, right) => left / right),
);
export const remainder = ofNumbers(([first = ZERO, second = ZERO]) => {
  const isKnown = !mayBeZero(second) && [first, second].every(([low, high]) => low === high);
  return isKnown ? corners(first, second, (left, right) => left % right) : undefined;
});
export const smallest = ofManyNumbers(rising((numbers) => Math.min(...numbers)));
export const largest = ofManyNumbers(rising((numbers) => Math.max(...numbers)));
export const floor = ofNumbers(rising(([number = 0]) => Math.floor(number)));
export const ceiling = ofNumbers(rising(([number = 0]) => Math.ceil(number)));
export const rounded = ofNumbers(rising(([number = 0]) => Math.round(number)));

/** @throws {LogicError} for a divisor that is 0 for certain */
function mayBeZero([low, high]: Bounds): boolean {
  if (low === 0 && high === 0) throw new LogicError('divisionByZero');
  return low <= 0 && high >= 0;
}

/** The list that is the first argument; `*` in it means every item. */
function listIn(list: Expression | undefined, scope: Scope): LogicList | undefined {
  const value = evaluate(list ?? null, { ...scope, collects: true });
  return value === undefined ? undefined : listOf(value);
}

/** The values of the second argument for the items of the list that is the first. */
function eachOf([list, expression]: readonly Expression[], scope: Scope): LogicList | undefined {
  const items = listIn(list, scope);
  if (expression === undefined) return items;
  return items?.map((item) => evaluate(expression, { ...scope, item, collects: true }));
}

export const sum: Operator = (args, scope) => {
  const values = eachOf(args, scope);
  return values && calculate(values, total);
};

/** `{"count": list}`: its items; `{"count": [list, condition]}`: those for which the condition holds. */
export const count: Operator = (args, scope) => {
  const values = eachOf(args, scope);
  if (!values || values.includes(undefined)) return undefined;
  if (args.length < 2) return values.length;
  const holding = values.map(truthOf);
  return holding.includes(undefined) ? undefined : holding.filter(Boolean).length;
};

export const map: Operator = eachOf;

export const filter: Operator = (args, scope) => {
  const holding = eachOf(args, scope)?.map(truthOf);
  if (!holding || holding.includes(undefined)) return undefined;
  return listIn(args[0], scope)?.filter((_, index) => holding[index]);
};

/** Whether the condition is, for one of the items, as it decides the outcome. */
function anyIs(args: readonly Expression[], scope: Scope, decisive: boolean): boolean | undefined {
  const values = eachOf(args, scope)?.map(truthOf);
  if (!values || values.includes(decisive)) return values && true;
  return values.includes(undefined) ? undefined : false;
}

export const some: Operator = (args, scope) => anyIs(args, scope, true);
export const all: Operator = (args, scope) => not(anyIs(args, scope, false));
export const none: Operator = (args, scope) => not(anyIs(args, scope, true));

/** `{"in": [value, list]}`, `{"in": [part, text]}` */
export const within: Operator = ([part = null, whole = null], scope) => {
  const value = evaluate(part, scope);
  const holder = evaluate(whole, { ...scope, collects: true });
  if (value === undefined || holder === undefined) return undefined;
  if (typeof holder === 'string' && typeof value === 'string') return holder.includes(value);
  const found = listOf(holder).map((item) => (item === undefined ? undefined : isSame(value, item)));
  if (found.includes(true)) return true;
  return found.includes(undefined) ? undefined : false;
};

function textOf(value: LogicValue): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new LogicError('type');
  return String(value);
}

export const concatenation = ofExact((values) => values.map(textOf).join(''));
/** `{"substr": [text, start, length]}`, each counted from the end where it is negative. */
export const part = ofExact(([text, start, length]) => {
  const signs = [...textOf(text)];
  const from = numberOf(start);
  const to = length === undefined ? undefined : numberOf(length);
  const begun = signs.slice(from);
  return (to === undefined ? begun : begun.slice(0, to)).join('');
});
