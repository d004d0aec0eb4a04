import { isArray, isObject } from '../json.js';
import { childPointer, isWithin, parsePointer, patternPointer, type Pointer } from '../pointer.js';
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
  visitReads(expression, row, (pointer) => pointers.add(pointer));
  return pointers;
}

/**
 * Whether the value of an expression depends on the answer at `other`. Of a list that is counted, or read item by item,
 * only the number of items counts, and what is read of each.
 * @param row the item in which names without a slash are looked up, with `*`
 */
export function dependsOn(expression: Expression, row: Pointer, other: Pointer): boolean {
  const answer = patternPointer(other);
  let depends = false;
  visitReads(expression, row, (pointer, isWhole) => {
    depends ||= isWithin(pointer, answer) || (isWhole && isWithin(answer, pointer));
  });
  return depends;
}

/**
 * Calls `read` for each answer that an expression reads.
 * @param read its pointer, with `*` for the items of lists; whether what is in the answer is read as well
 */
function visitReads(
  expression: Expression,
  row: Pointer | undefined,
  read: (pointer: Pointer, isWhole: boolean) => void,
): void {
  const visit = (part: Expression, base: Pointer | undefined, isWhole: boolean): void => {
    if (isArray(part)) part.forEach((item) => visit(item, base, true));
    if (!isObject(part)) return;
    for (const [name, value] of Object.entries(part)) {
      const args = isArray(value) ? value : [value];
      const pointer = name === 'var' ? variablePointer(args[0], base) : undefined;
      if (pointer !== undefined) read(patternPointer(pointer), isWhole);
      const isOfList = LIST_OPERATORS.has(name);
      // The others read the list that is their first argument only through their second one, for each item.
      const isByItem = isOfList && name !== 'filter' && (args.length > 1 || name === 'count');
      args.forEach((arg, index) => {
        if (isOfList && index > 0) visit(arg, itemOf(args[0], base), true);
        // What `filter` gives are items of its list: whoever takes them decides what of them is read.
        else visit(arg, base, index > 0 || (name === 'filter' ? isWhole : !isByItem));
      });
    }
  };
  visit(expression, row, true);
}

/** Where the items are of the list that an expression names; undefined for a list that is made by operators. */
export function itemOf(list: Expression | undefined, base: Pointer | undefined): Pointer | undefined {
  if (!isObject(list)) return undefined;
  const { var: path, filter } = list;
  if (isArray(filter)) return itemOf(filter[0], base);
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
