import { stepPointers } from '@motcua/core';
import { childPointer, type JsonValue, type Pointer, type ProcedureDefinition } from '@motcua/model';
import { inOrder, readPointers, rowOf } from '@motcua/model/rules';
import type { Finding } from '../../finding.js';
import type { CheckContext } from '../check-context.js';
import { pointerProblem } from '../pointer-problem.js';
import { ExpressionChecker, isRelated } from './expression-checker.js';
import { TYPE_WORDS, typeAt, type ExpressionType } from './expression-type.js';

/** Checks the rules and computed values of a procedure: operators, types, pointers, and that each can have an effect. */
export function checkRules(context: CheckContext): Finding[] {
  const { rules = [], computed = {} } = context.definition;
  const values = Object.entries(computed).map(
    ([pointer, expression]) => [pointer, checkComputedValue(context, pointer, expression)] as const,
  );
  const right = values.filter(([, findings]) => findings.length === 0).map(([pointer]) => pointer);
  return [
    ...rules.flatMap((rule, index) => checkRule(context, rule, index)),
    ...values.flatMap(([, findings]) => findings),
    ...circles(context, Object.fromEntries(right.map((pointer) => [pointer, computed[pointer] ?? null]))),
  ];
}

function checkRule(
  context: CheckContext,
  { assert, at }: NonNullable<ProcedureDefinition['rules']>[number],
  index: number,
): Finding[] {
  const file = context.folder.procedure;
  const problem = pointerProblem(context.schema, at, { everyItem: true });
  if (problem) return [file.finding('rule-pointer', `/rules/${index}/at`, problem.message, problem.fix)];
  const { findings, type } = checkExpression(context, assert, at, `/rules/${index}/assert`);
  if (findings.some(({ severity }) => severity === 'error')) return findings;
  const read = readPointers(assert, rowOf(at));
  if (read.size === 0) {
    const message = 'The rule reads no answer: it blocks every citizen, or none.';
    const fix = 'Compare an answer in it: { "var": "/pointer" }.';
    return [...findings, file.finding('rule-constant', `/rules/${index}/assert`, message, fix)];
  }
  if (type.name !== 'boolean' && type.name !== 'any') {
    const message = `A rule is true or false; this gives ${TYPE_WORDS[type.name]}.`;
    const fix = 'Compare it: { "<=": [value, limit] }.';
    return [...findings, file.finding('rule-type', `/rules/${index}/assert`, message, fix)];
  }
  const late = readLater(context.definition, at, read);
  if (late === undefined) return findings;
  const message = `The rule reads "${late}", which is asked on a later page than "${at}": people would be stopped before they can correct it.`;
  const fix = `Let "at" name a field of the later page, such as "${late}".`;
  return [...findings, file.finding('rule-before-answers', `/rules/${index}/at`, message, fix)];
}

function checkComputedValue(context: CheckContext, pointer: Pointer, expression: JsonValue): Finding[] {
  const { schema, fields } = context;
  const file = context.folder.procedure;
  const place = childPointer('/computed', pointer);
  const problem = pointerProblem(schema, pointer, { everyItem: true });
  if (problem) return [file.finding('rule-pointer', place, problem.message, problem.fix)];
  const field = typeAt(fields, pointer, false);
  if (field.name === 'list' || field.name === 'group' || pointer.endsWith('/*')) {
    const what = pointer.endsWith('/*') ? 'an item of a list' : TYPE_WORDS[field.name];
    const message = `"${pointer}" is ${what}: only a field with one value can be computed.`;
    return [file.finding('computed-field', place, message, 'Name a field with one value.')];
  }
  const { findings, type } = checkExpression(context, expression, pointer, place);
  const misfit = findings.length > 0 ? undefined : computedMisfit(field, type);
  return misfit ? [file.finding('rule-type', place, misfit.message, misfit.fix)] : findings;
}

function checkExpression(context: CheckContext, expression: JsonValue, pattern: Pointer, place: Pointer) {
  const { schema, fields, today, folder } = context;
  const checker = new ExpressionChecker(expression, { schema, fields, pattern, row: rowOf(pattern), today });
  const findings = checker.faults.map(({ id, pointer, message, fix }) =>
    folder.procedure.finding(id, place + pointer, message, fix),
  );
  return { findings, type: checker.type };
}

/** Why a computed value does not fit its field. */
function computedMisfit(field: ExpressionType, type: ExpressionType) {
  if (field.name === 'any' || type.name === 'any') return undefined;
  const isText = field.name === 'text' && (type.name === 'date' || type.name === 'time');
  if (field.name !== type.name && !isText)
    return {
      message: `The field is ${TYPE_WORDS[field.name]}; this gives ${TYPE_WORDS[type.name]}.`,
      fix: 'Correct the expression, or the type in the data schema.',
    };
  if (field.name === 'number' && type.fraction && !field.fraction)
    return {
      message: 'The field is a whole number; this may have a fraction, and then the field stays empty.',
      fix: 'Round it: { "round": … }, { "floor": … } or { "ceil": … }.',
    };
  return undefined;
}

/** An answer that a rule reads and that is asked on a later page than the field at which it is shown. */
function readLater({ steps }: ProcedureDefinition, at: Pointer, read: ReadonlySet<Pointer>): Pointer | undefined {
  const firstPage = (pointer: Pointer) =>
    steps.findIndex((step) => stepPointers(step).some((field) => isRelated(field, pointer)));
  return [...read].find((pointer) => firstPage(pointer) > firstPage(at));
}

/** One finding for each circle of computed values. */
function circles(context: CheckContext, computed: Readonly<Record<Pointer, JsonValue>>): Finding[] {
  return inOrder(computed).circles.map(([first = '', ...others]) => {
    const path = [first, ...others, first].join(' → ');
    const message = `Values are computed from each other in a circle: ${path}.`;
    const place = childPointer('/computed', first);
    return context.folder.procedure.finding('rule-circle', place, message, 'Compute one of them from answers only.');
  });
}
