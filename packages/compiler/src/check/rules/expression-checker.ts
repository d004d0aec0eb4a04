import { childPointer, isArray, isObject, isWithin, parsePointer, type JsonSchema, type Pointer } from '@motcua/model';
import {
  allOperators,
  evaluate,
  isOperator,
  itemOf,
  LIST_OPERATORS,
  OPERATOR_EXPORTS,
  readPointers,
  variablePointer,
  type Expression,
} from '@motcua/model/rules';
import type { FieldIndex } from '@motcua/core/analysis';
import type { FindingId } from '../../findings/finding-table.js';
import { similarWord } from '../../similar-word.js';
import { pointerProblem } from '../pointer-problem.js';
import { ANY, typeAt, typeOfLiteral, type ExpressionType } from './expression-type.js';
import { comparisonFault, misfitOf } from './misfits.js';
import { SIGNATURES, type Signature } from './signatures.js';

/** A mistake in an expression; its pointer is from the expression. */
export interface ExpressionFault {
  readonly id: FindingId;
  readonly pointer: Pointer;
  readonly message: string;
  readonly fix: string;
}

/** The context in which an expression is checked. */
export interface ExpressionPlace {
  readonly schema: JsonSchema;
  readonly fields: FieldIndex;
  /** The field for which it is evaluated, with `*` for the items of lists. */
  readonly pattern: Pointer;
  /** The item in which names without a slash are looked up; empty outside of lists. */
  readonly row: Pointer;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The context of a part of an expression. */
interface Surroundings {
  readonly base: Pointer | undefined;
  /** Whether `*` means every item. */
  readonly collects: boolean;
  /** The answers that a condition around the part has looked at. */
  readonly guarded: ReadonlySet<Pointer>;
}

/** Operators of other versions of JsonLogic, and what serves instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  reduce: 'Use "sum", "count", "min" or "max".',
  missing: 'Use "required" in the data schema: what is not answered is unknown here.',
  missing_some: 'Use "required" in the data schema: what is not answered is unknown here.',
  '=': 'Did you mean "=="?',
  '=>': 'Did you mean ">="?',
  '=<': 'Did you mean "<="?',
  '&&': 'Did you mean "and"?',
  '||': 'Did you mean "or"?',
  '?:': 'Did you mean "if"?',
};

const operators = allOperators();

/** Finds the mistakes of one expression, and the type that it gives. */
export class ExpressionChecker {
  readonly #place: ExpressionPlace;
  readonly faults: ExpressionFault[] = [];
  readonly type: ExpressionType;

  constructor(expression: Expression, place: ExpressionPlace) {
    this.#place = place;
    this.type = this.#visit(expression, '', { base: place.row, collects: false, guarded: new Set() });
  }

  #fault(id: FindingId, pointer: Pointer, message: string, fix: string): ExpressionType {
    this.faults.push({ id, pointer, message, fix });
    return ANY;
  }

  #visit(part: Expression, pointer: Pointer, around: Surroundings): ExpressionType {
    if (part === null)
      return this.#fault(
        'rule-type',
        pointer,
        'null is never known.',
        'Remove it: an answer that is not given is unknown.',
      );
    if (isArray(part)) {
      part.forEach((item, index) => this.#visit(item, childPointer(pointer, index), around));
      return typeOfLiteral(part);
    }
    if (!isObject(part)) return typeOfLiteral(part);
    const names = Object.keys(part);
    const [name = '', ...others] = names;
    if (names.length !== 1) {
      const has = names.length === 0 ? 'none' : names.map((one) => `"${one}"`).join(', ');
      const fix = others.length > 0 ? 'Combine them: { "and": [{ … }, { … }] }.' : 'Write { "operator": [arguments] }.';
      return this.#fault(
        'rule-operator',
        pointer,
        `An object of an expression has one operator; this one has ${has}.`,
        fix,
      );
    }
    const at = childPointer(pointer, name);
    if (!isOperator(name)) {
      const guess = similarWord(name, Object.keys(OPERATOR_EXPORTS));
      const fix =
        INSTEAD[name] ?? (guess === undefined ? 'See "Operators" in docs/authoring.md.' : `Did you mean "${guess}"?`);
      return this.#fault('rule-operator', at, `"${name}" is no operator.`, fix);
    }
    const value = part[name]!;
    const args = isArray(value) ? value : [value];
    const places = args.map((_, index) => (isArray(value) ? childPointer(at, index) : at));
    if (name === 'var') return this.#variable(args, places, around);
    const signature = SIGNATURES[name];
    if (args.length < signature.min || args.length > signature.max) {
      const { min, max } = signature;
      const wanted = min === max ? String(min) : max > 10 ? `at least ${min}` : `${min} or ${max}`;
      const message = `"${name}" takes ${wanted} ${wanted === '1' ? 'argument' : 'arguments'}; it has ${args.length}.`;
      return this.#fault('rule-arguments', at, message, `Write ${signature.usage}.`);
    }
    const types = args.map((arg, index) =>
      this.#visit(arg, places[index]!, inside(name, signature, args, index, around)),
    );
    if (!this.#areRight(name, signature, args, types, places)) return ANY;
    this.#checkNumbers(name, args, types, places, around);
    return signature.gives(types);
  }

  #areRight(
    name: string,
    signature: Signature,
    args: readonly Expression[],
    types: readonly ExpressionType[],
    places: readonly Pointer[],
  ): boolean {
    for (const [index, type] of types.entries()) {
      const misfit = misfitOf(name, signature, types, index);
      if (misfit) {
        this.#fault('rule-type', places[index]!, misfit.message, misfit.fix);
        return false;
      }
      const isLiteral = !isObject(args[index]) && !isArray(args[index]);
      const fault = comparisonFault(signature, types, index, isLiteral ? args[index] : undefined);
      if (fault && type.name !== 'any') {
        this.#fault(fault.id, places[index]!, fault.message, fault.fix);
        return false;
      }
    }
    return true;
  }

  #variable(args: readonly Expression[], places: readonly Pointer[], around: Surroundings): ExpressionType {
    const [path = null, ...otherwise] = args;
    const { schema, fields, pattern } = this.#place;
    if (typeof path !== 'string' && typeof path !== 'number')
      return this.#fault('rule-arguments', places[0]!, '"var" names an answer.', 'Write { "var": "/pointer" }.');
    otherwise.forEach((arg, index) => this.#visit(arg, places[index + 1]!, around));
    const pointer = variablePointer(path, around.base);
    if (pointer === undefined) return ANY;
    const problem = pointer === '' ? undefined : pointerProblem(schema, pointer, { everyItem: true });
    if (problem) {
      const outside = variablePointer(path, '') ?? '';
      const isOutside = around.base !== '' && !pointerProblem(schema, outside, { everyItem: true });
      const fix = isOutside ? `Write "${outside}": a name without a slash is looked up in the row.` : problem.fix;
      return this.#fault('rule-pointer', places[0]!, problem.message, fix);
    }
    const isAbsolute = String(path).startsWith('/');
    return typeAt(fields, pointer, isAbsolute && isEveryItem(pointer, pattern, around.collects));
  }

  #checkNumbers(
    name: string,
    args: readonly Expression[],
    types: readonly ExpressionType[],
    places: readonly Pointer[],
    { base, guarded }: Surroundings,
  ): void {
    if (name === '/' || name === '%') {
      const [, divisor = 1] = args;
      const read = readPointers(divisor, base);
      if (read.size === 0) {
        if (this.#constant(divisor) === 0)
          this.#fault('rule-division-by-zero', places[1]!, 'This divides by 0.', 'Correct the divisor.');
      } else if (types[1]?.nonZero !== true && ![...read].some((one) => guarded.has(one))) {
        const fix = `Exclude 0: "exclusiveMinimum": 0 in the data schema, or { "if": [{ ">": [divisor, 0] }, …] }.`;
        this.#fault('rule-zero-divisor', places[1]!, 'This divides by 0 where the citizen answers 0.', fix);
      }
    }
    const [first, second] = args;
    const year = Number(this.#place.today.slice(0, 4));
    if (name === '-' && typeof first === 'number' && Math.abs(first - year) <= 5 && isObject(second)) {
      const fix = 'Ask for the date of birth and use { "ageAt": { "var": "/birthDate" } }.';
      this.#fault('rule-stale-year', places[0]!, `${first} is the year ${first} in every year to come.`, fix);
    }
  }

  /** The value of an expression that reads no answer; undefined where it has none. */
  #constant(expression: Expression): unknown {
    const scope = {
      operators,
      today: this.#place.today,
      answers: {},
      item: {},
      pattern: [],
      place: [],
      collects: false,
    };
    try {
      return evaluate(expression, scope);
    } catch {
      return undefined;
    }
  }
}

/** Returns the facts known within an argument of an operator. */
function inside(
  name: string,
  signature: Signature,
  args: readonly Expression[],
  index: number,
  around: Surroundings,
): Surroundings {
  if (LIST_OPERATORS.has(name) && index > 0) return { ...around, base: itemOf(args[0], around.base), collects: true };
  const takesList = LIST_OPERATORS.has(name) || name === 'in' || (signature.orList === true && args.length === 1);
  if (takesList) return { ...around, collects: true };
  if (!['if', 'and', 'or'].includes(name) || index === 0) return around;
  const before = args.slice(0, index).flatMap((arg) => [...readPointers(arg, around.base)]);
  return { ...around, guarded: new Set([...around.guarded, ...before]) };
}

/** Whether a pointer means every item of a list, and not that of the field for which the expression is evaluated. */
function isEveryItem(pointer: Pointer, pattern: Pointer, collects: boolean): boolean {
  const [segments, bound] = [parsePointer(pointer), parsePointer(pattern)];
  const last = segments.lastIndexOf('*');
  return last >= 0 && (collects || !segments.slice(0, last + 1).every((segment, index) => bound[index] === segment));
}

/** Whether two pointers name the same answer, or one what holds the other. */
export function isRelated(left: Pointer, right: Pointer): boolean {
  return isWithin(left, right) || isWithin(right, left);
}
