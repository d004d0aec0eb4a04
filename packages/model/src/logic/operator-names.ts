/** The operators of expressions, each with the name under which `@motcua/model/rules` exports it. */
export const OPERATOR_EXPORTS = {
  var: 'variable',
  if: 'choice',
  '??': 'firstKnown',
  and: 'and',
  or: 'or',
  '!': 'negation',
  '!!': 'truth',
  '==': 'equal',
  '===': 'equal',
  '!=': 'unequal',
  '!==': 'unequal',
  '<': 'less',
  '<=': 'lessOrEqual',
  '>': 'greater',
  '>=': 'greaterOrEqual',
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divided',
  '%': 'remainder',
  min: 'smallest',
  max: 'largest',
  floor: 'floor',
  ceil: 'ceiling',
  round: 'rounded',
  sum: 'sum',
  count: 'count',
  map: 'map',
  filter: 'filter',
  some: 'some',
  all: 'all',
  none: 'none',
  in: 'within',
  cat: 'concatenation',
  substr: 'part',
  today: 'today',
  ageAt: 'ageAt',
  addMonths: 'addMonths',
  addDays: 'addCalendarDays',
  workingDays: 'workingDays',
} as const;

/** The name of an operator in an expression. */
export type OperatorName = keyof typeof OPERATOR_EXPORTS;

export function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(OPERATOR_EXPORTS, name);
}
