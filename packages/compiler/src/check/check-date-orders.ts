import {
  dateOrderRules,
  isDateOrderRule,
  isObject,
  jsonEqual,
  listKeyword,
  ownKeyword,
  visitLocations,
  type JsonSchema,
  type Pointer,
} from '@motcua/model';
import type { FindingMaker } from '../bundle/bundle-schema.js';
import type { Finding } from '../finding.js';
import { accepts } from './satisfiable/alternatives.js';
import { pointerProblem } from './pointer-problem.js';

/** More rules of one schema are not compared with each other. */
const MAX_RULES = 200;
/** Formats of dates that can be compared. */
const DATES = new Set(['date', 'partial-date', 'date-time']);

/** Checks the rules of `dateOrder`: that they are ones, and that they name dates that the schema can ask for. */
export function checkDateOrders(root: JsonSchema, findingAt: FindingMaker): Finding[] {
  const findings = new Map<string, Finding>();
  // A schema that is used in several places is reported once.
  const add = (finding: Finding) => {
    const key = `${finding.file}#${finding.pointer}`;
    if (!findings.has(key)) findings.set(key, finding);
  };
  const dates = new Set<Pointer>();
  const others = new Set<Pointer>();
  visitLocations(root, ({ schema }, at) => {
    const format = ownKeyword(schema, 'format');
    if (typeof format === 'string' && DATES.has(format)) dates.add(at);
    else if (isObject(schema) && !['2000-01-31', '2000'].some((date) => accepts(schema, date))) others.add(at);
    const rules = listKeyword(schema, 'dateOrder');
    rules.forEach((rule, index) => {
      if (!isObject(schema)) return;
      const first = index > MAX_RULES ? index : rules.findIndex((other) => jsonEqual(other, rule));
      if (first < index) {
        const message = `This rule is in "dateOrder" already, as number ${first + 1}.`;
        add(findingAt('schema-date-order', schema, `/dateOrder/${index}`, message, 'Remove it, or name other dates.'));
        return;
      }
      if (isDateOrderRule(rule)) return;
      add(
        findingAt(
          'schema-date-order',
          schema,
          `/dateOrder/${index}`,
          'A rule of "dateOrder" says which date is the earlier one and which the later one.',
          'Write { "earlier": "/from", "later": "/to" }, with JSON Pointers from here, or "today" as the later one.',
        ),
      );
    });
  });
  for (const { at, earlier, later, schema, keyword } of dateOrderRules(root)) {
    for (const [name, pointer] of Object.entries({ earlier, later })) {
      const problem = pointer === 'today' ? undefined : pointerProblem(root, pointer, { from: at });
      if (problem) add(findingAt('schema-date-order', schema, `${keyword}/${name}`, problem.message, problem.fix));
      else if (pointer !== 'today' && others.has(at + pointer) && !dates.has(at + pointer)) {
        const message = `"${at + pointer}" is no date, so this rule never says anything.`;
        const fix = 'Name a field of the format "date", "partial-date" or "date-time".';
        add(findingAt('schema-date-order', schema, `${keyword}/${name}`, message, fix));
      }
    }
  }
  return [...findings.values()];
}
