import { hasOwn, isArray, isObject, type JsonValue } from '../json.js';
import { isBlank } from '../invisible.js';
import { isIndex, parsePointer, type Pointer } from '../pointer.js';
import { LogicError, type LogicList, type LogicValue } from './value.js';

/** An expression of JsonLogic: `{"operator": [arguments]}`, or a value. */
export type Expression = JsonValue;

/** Evaluates its arguments itself, so that it decides which of them matter. */
export type Operator = (args: readonly Expression[], scope: Scope) => LogicValue;
export type Operators = Readonly<Record<string, Operator>>;

/** The context in which an expression is evaluated. */
export interface Scope {
  readonly operators: Operators;
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  readonly today: string;
  /** All answers: a `var` that begins with a slash is a JSON Pointer into them. */
  readonly answers: JsonValue;
  /** The scope of other names: the row of the list, or the answers. */
  readonly item: LogicValue;
  /** The field for which the expression is evaluated, with `*` for the items of lists, by segments. */
  readonly pattern: readonly string[];
  /** The same with the indices of the items. */
  readonly place: readonly string[];
  /** True within operators of lists, in which `*` means every item, not that of the field. */
  readonly collects: boolean;
}

/**
 * Evaluates an expression, in three-valued logic: what depends on an answer that is not given is unknown.
 * @throws {LogicError} when it cannot be evaluated
 */
export function evaluate(expression: Expression, scope: Scope): LogicValue {
  if (isArray(expression)) return known(expression.map((item) => evaluate(item, scope)));
  if (!isObject(expression)) return expression ?? undefined;
  const [[name, args] = ['', null], ...others] = Object.entries(expression);
  const operator = others.length === 0 && hasOwn(scope.operators, name) ? scope.operators[name] : undefined;
  if (!operator) throw new LogicError('operator');
  return operator(isArray(args) ? args : [args], scope);
}

/** The same for all arguments; undefined when one of them is unknown. */
export function evaluateAll(args: readonly Expression[], scope: Scope): readonly NonNullable<LogicValue>[] | undefined {
  const values = known(args.map((arg) => evaluate(arg, scope)));
  return values as readonly NonNullable<LogicValue>[] | undefined;
}

function known(values: LogicList): LogicList | undefined {
  return values.includes(undefined) ? undefined : values;
}

/** `{"var": pointer}`, `{"var": name}`, `{"var": [name, default]}`: an answer. */
export const variable: Operator = ([name = '', otherwise = null], scope) => {
  if (typeof name !== 'string' && typeof name !== 'number') throw new LogicError('type');
  const path = String(name);
  const value = path.startsWith('/') ? atPointer(path, scope) : atName(path, scope.item);
  return value ?? evaluate(otherwise, scope);
};

function atPointer(pointer: Pointer, { answers, pattern, place, collects }: Scope): LogicValue {
  const segments = parsePointer(pointer);
  let isBound = !collects;
  const bound = segments.map((segment, index) => {
    isBound &&= pattern[index] === segment;
    return isBound ? (place[index] ?? segment) : segment;
  });
  return answerAt(answers, bound);
}

function atName(name: string, item: LogicValue): LogicValue {
  return answerAt(item, name === '' ? [] : name.split('.'));
}

/** Returns the answer; undefined for a missing or blank one, and for a list without items. */
function answerAt(value: LogicValue, [segment, ...rest]: readonly string[]): LogicValue {
  if (segment === undefined) return isUnanswered(value) ? undefined : value;
  if (isArray(value)) {
    if (segment === '*') return value.length === 0 ? undefined : value.map((item) => answerAt(item, rest)).flat();
    return isIndex(segment) ? answerAt(value[Number(segment)], rest) : undefined;
  }
  return isObject(value) && hasOwn(value, segment) ? answerAt(value[segment], rest) : undefined;
}

function isUnanswered(value: LogicValue): boolean {
  if (typeof value === 'string') return isBlank(value);
  return value === null || (isArray(value) && value.length === 0);
}
