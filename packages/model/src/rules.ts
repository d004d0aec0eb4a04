// The evaluation of rules and computed values. Compiled procedures include only the operators that they use, the
// interpreter all of them.

import type { Operators } from './logic/evaluate.js';
import * as dates from './logic/date-operators.js';
import { variable } from './logic/evaluate.js';
import { OPERATOR_EXPORTS } from './logic/operator-names.js';
import * as operators from './logic/operators.js';
import { workingDays } from './logic/working-days.js';

export { createRules, inOrder } from './logic/create-rules.js';
export {
  itemOf,
  LIST_OPERATORS,
  readPointers,
  rowOf,
  variablePointer,
  visitOperations,
} from './logic/expression-parts.js';
export type { Operation } from './logic/expression-parts.js';
export { evaluate, variable } from './logic/evaluate.js';
export type { Expression, Operator, Operators, Scope } from './logic/evaluate.js';
export { isOperator, OPERATOR_EXPORTS } from './logic/operator-names.js';
export type { OperatorName } from './logic/operator-names.js';
export {
  all,
  and,
  ceiling,
  choice,
  concatenation,
  count,
  divided,
  equal,
  filter,
  firstKnown,
  floor,
  greater,
  greaterOrEqual,
  largest,
  less,
  lessOrEqual,
  map,
  minus,
  negation,
  none,
  or,
  part,
  plus,
  remainder,
  rounded,
  smallest,
  some,
  sum,
  times,
  truth,
  unequal,
  within,
} from './logic/operators.js';
export { addCalendarDays, addMonths, ageAt, today } from './logic/date-operators.js';
export { workingDays } from './logic/working-days.js';
export { LogicError, Range } from './logic/value.js';
export type { LogicValue } from './logic/value.js';

/** All operators, by the names that expressions have for them. */
export function allOperators(): Operators {
  const exported: Readonly<Record<string, unknown>> = { ...operators, ...dates, variable, workingDays };
  return Object.fromEntries(
    Object.entries(OPERATOR_EXPORTS).map(([name, member]) => [name, exported[member]]),
  ) as Operators;
}
