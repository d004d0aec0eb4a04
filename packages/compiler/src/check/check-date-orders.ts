import { dateOrderRules, isDateOrderRule, isObject, listKeyword, visitLocations, type JsonSchema } from '@motcua/model';
import type { FindingMaker } from '../bundle/bundle-schema.js';
import type { Finding } from '../finding.js';
import { pointerProblem } from './pointer-problem.js';

/** Checks the rules of `dateOrder`: that they are ones, and that they name dates that the schema can ask for. */
export function checkDateOrders(root: JsonSchema, findingAt: FindingMaker): Finding[] {
  const findings = new Map<string, Finding>();
  // A schema that is used in several places is reported once.
  const add = (finding: Finding) => {
    const key = `${finding.file}#${finding.pointer}`;
    if (!findings.has(key)) findings.set(key, finding);
  };
  visitLocations(root, ({ schema }) => {
    listKeyword(schema, 'dateOrder').forEach((rule, index) => {
      if (!isObject(schema) || isDateOrderRule(rule)) return;
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
    }
  }
  return [...findings.values()];
}
