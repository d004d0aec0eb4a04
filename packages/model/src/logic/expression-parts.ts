import { isArray, isObject } from '../json.js';
import { childPointer, parsePointer, type Pointer } from '../pointer.js';
import type { Expression } from './evaluate.js';

/** One operator of an expression, with its arguments. */
export interface Operation {
  readonly name: string;
  readonly args: readonly Expression[];
  /** The JSON Pointer of the object with the operator, within the expression. */
  readonly pointer: Pointer;
}

/** Calls `visit` for each operator of an expression, the outer ones first. */
export function visitOperations(
  expression: Expression,
  visit: (operation: Operation) => void,
  pointer: Pointer = '',
): void {
  if (isArray(expression)) {
    expression.forEach((item, index) => visitOperations(item, visit, childPointer(pointer, index)));
    return;
  }
  if (!isObject(expression)) return;
  for (const [name, value] of Object.entries(expression)) {
    visit({ name, args: isArray(value) ? value : [value], pointer });
    visitOperations(value, visit, childPointer(pointer, name));
  }
}

/** Operators whose second argument is evaluated for each item of the list that is the first. */
export const LIST_OPERATORS: ReadonlySet<string> = new Set(['sum', 'count', 'map', 'filter', 'some', 'all', 'none']);

/**
 * The answers that an expression reads, with `*` for the items of lists.
 * @param row the item in which names without a slash are looked up, with `*`; undefined where it is not in the answers
 */
export function readPointers(expression: Expression, row: Pointer | undefined): ReadonlySet<Pointer> {
  const pointers = new Set<Pointer>();
  const visit = (part: Expression, base: Pointer | undefined): void => {
    if (isArray(part)) part.forEach((item) => visit(item, base));
    if (!isObject(part)) return;
    for (const [name, value] of Object.entries(part)) {
      const args = isArray(value) ? value : [value];
      const read = name === 'var' ? variablePointer(args[0], base) : undefined;
      if (read !== undefined) pointers.add(read.replace(/\/\d+(?=\/|$)/g, '/*'));
      args.forEach((arg, index) => visit(arg, LIST_OPERATORS.has(name) && index > 0 ? itemOf(args[0], base) : base));
    }
  };
  visit(expression, row);
  return pointers;
}

/** Where the items are of the list that an expression names; undefined for a list that is made by operators. */
export function itemOf(list: Expression | undefined, base: Pointer | undefined): Pointer | undefined {
  const path = isObject(list) ? list['var'] : undefined;
  const pointer = variablePointer(isArray(path) ? path[0] : path, base);
  return pointer === undefined || pointer.endsWith('/*') ? pointer : childPointer(pointer, '*');
}

/** The pointer that the argument of `var` means; undefined for what names no place in the answers. */
export function variablePointer(path: Expression | undefined, base: Pointer | undefined): Pointer | undefined {
  if (typeof path !== 'string' && typeof path !== 'number') return undefined;
  const text = String(path);
  if (text.startsWith('/') || base === undefined) return text.startsWith('/') ? text : undefined;
  return text === '' ? base : text.split('.').reduce((at, part) => childPointer(at, part), base);
}

/** The item of the innermost list that a pointer with `*` is in; empty outside of lists. */
export function rowOf(pointer: Pointer): Pointer {
  const segments = parsePointer(pointer);
  return segments
    .slice(0, segments.lastIndexOf('*') + 1)
    .map((segment) => childPointer('', segment))
    .join('');
}
