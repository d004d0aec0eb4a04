import type { CompiledRules, RuleRequest } from '../documents/procedure.js';
import type { LogicFault, LogicProblem, RuleDefinition, RuleOutcome } from '../documents/rules.js';
import { issue, type Issue, type IssueCode } from '../issue.js';
import { isArray, isObject, type JsonValue } from '../json.js';
import { childPointer, formatPointer, getAt, parsePointer, type Pointer } from '../pointer.js';
import { setAt } from '../set-at.js';
import { listKeyword, ownKeyword, type SchemaLocation } from '../rules/schema-walk.js';
import { stronglyConnected } from '../strongly-connected.js';
import { typeOfValue } from '../schema/types.js';
import { askedAt } from './asked-at.js';
import { evaluate, type Expression, type Operators } from './evaluate.js';
import { dependsOn, rowOf } from './expression-parts.js';
import { placesOf } from './pattern-places.js';
import { LogicError, Range, type LogicValue } from './value.js';

/** The whole table of codes would be in every procedure that has rules. */
const RULE: (typeof IssueCode)['rule'] = 'rule';

/**
 * Makes the evaluation of the rules and computed values of a procedure.
 * @param operators those that their expressions use, by name
 */
export function createRules(
  rules: readonly RuleDefinition[],
  computed: Readonly<Record<Pointer, Expression>>,
  operators: Operators,
): CompiledRules {
  const order = inOrder(computed);
  // A form validates the same answers, and computes from them; a receiver validates and compares them.
  const latest = new WeakMap<object, { readonly request: RuleRequest; readonly outcome: RuleOutcome }>();
  return {
    messages: rules,
    evaluate(request): RuleOutcome {
      const { data } = request;
      const known = isObject(data) ? latest.get(data) : undefined;
      if (known && isSameRequest(known.request, request)) return known.outcome;
      const outcome = evaluateAnew(request);
      if (isObject(data)) latest.set(data, { request, outcome });
      return outcome;
    },
  };

  function evaluateAnew({ procedure, data, today, chosen }: RuleRequest): RuleOutcome {
    let answers = data;
    const values = new Map<Pointer, JsonValue | undefined>();
    const problems: LogicProblem[] = order.circles.flat().map((at) => ({ source: sourceOf(at), at, fault: 'circle' }));
    const issues: Issue[] = [];
    const attempt = (expression: Expression, source: Pointer, pattern: Pointer, at: Pointer, use: Use): void => {
      const [segments, place] = [parsePointer(pattern), parsePointer(at)];
      const item = getAt(answers, formatPointer(place.slice(0, segments.lastIndexOf('*') + 1)));
      const fail = (fault: LogicFault) => void problems.push({ source, at, fault });
      try {
        const scope = { operators, today, answers, item, pattern: segments, place, collects: false };
        const value = evaluate(expression, scope);
        use(value instanceof Range ? undefined : value);
      } catch (error) {
        // Whatever the reason is, a person is not to blame for it.
        fail(error instanceof LogicError ? error.fault : 'range');
        use(undefined);
      }
    };
    for (const pattern of order.pointers) {
      for (const at of placesOf(pattern, answers)) {
        const schemas = askedAt(procedure, answers, at, chosen);
        if (!schemas) continue;
        attempt(computed[pattern] ?? null, sourceOf(pattern), pattern, at, (found) => {
          const isFit = found === undefined || fits(found, schemas);
          if (!isFit) throw new LogicError('type');
          const value = found as JsonValue | undefined;
          values.set(at, value);
          answers = setAt(answers, at, value) ?? answers;
        });
      }
    }
    rules.forEach(({ assert, at: pattern, text }, index) => {
      for (const at of placesOf(pattern, answers)) {
        if (!askedAt(procedure, answers, at, chosen)) continue;
        attempt(assert, `/rules/${index}`, pattern, at, (value) => {
          if (value === undefined || value === true) return;
          if (value !== false) throw new LogicError('type');
          issues.push(issue(at, RULE, { text }));
        });
      }
    });
    return { issues, values, problems };
  }
}

function isSameRequest(one: RuleRequest, other: RuleRequest): boolean {
  return one.procedure === other.procedure && one.today === other.today && one.chosen === other.chosen;
}

type Use = (value: LogicValue) => void;

function sourceOf(pattern: Pointer): Pointer {
  return childPointer('/computed', pattern);
}

/** Whether the types of a place take a value. */
function fits(value: LogicValue, schemas: readonly SchemaLocation[]): boolean {
  const type = typeOfValue(value as JsonValue);
  if (type === 'object' || type === 'array') return false;
  return schemas.every(({ schema }) => {
    const named = ownKeyword(schema, 'type');
    const types = isArray(named) ? listKeyword(schema, 'type') : [named];
    const isInteger = types.includes('integer') && Number.isInteger(value);
    return named === undefined || types.includes(type) || isInteger;
  });
}

/**
 * Computed values, each after those that it reads.
 * @returns `circles` are groups of values that lead to each other: they stay unknown
 */
export function inOrder(computed: Readonly<Record<Pointer, Expression>>): {
  readonly pointers: readonly Pointer[];
  readonly circles: readonly (readonly Pointer[])[];
} {
  const all = Object.keys(computed);
  const next = all.map((pointer) => {
    const [expression, row] = [computed[pointer] ?? null, rowOf(pointer)];
    return all.flatMap((other, index) => (dependsOn(expression, row, other) ? [index] : []));
  });
  const groups = stronglyConnected(next).members;
  const isCircle = ([first = 0, ...others]: readonly number[]) => others.length > 0 || next[first]?.includes(first);
  const named = (group: readonly number[]) => group.flatMap((index) => all[index] ?? []);
  return {
    pointers: groups.filter((group) => !isCircle(group)).flatMap(named),
    circles: groups.filter(isCircle).map(named),
  };
}
