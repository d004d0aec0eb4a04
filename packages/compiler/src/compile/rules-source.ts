import type { JsonValue, ProcedureDefinition } from '@motcua/model';
import { isOperator, OPERATOR_EXPORTS, visitOperations } from '@motcua/model/rules';
import { jsonSource } from './json-code.js';

/**
 * Source of the export `rules` of `validators.js`, with only those operators that the expressions of a procedure use.
 * @returns undefined for a procedure without rules and computed values
 */
export function rulesSource({ rules = [], computed = {} }: ProcedureDefinition): string | undefined {
  const expressions = [...rules.map(({ assert }) => assert), ...Object.values(computed)];
  if (expressions.length === 0) return undefined;
  const used = new Set<keyof typeof OPERATOR_EXPORTS>();
  for (const expression of expressions)
    visitOperations(expression, ({ name }) => {
      if (isOperator(name)) used.add(name);
    });
  const members = [...used].map((name) => `${JSON.stringify(name)}: logic.${OPERATOR_EXPORTS[name]}`);
  return `
import * as logic from "@motcua/model/rules";
export const rules = logic.createRules(
  ${jsonSource(rules as unknown as JsonValue)},
  ${jsonSource(computed)},
  { ${members.join(', ')} },
);`;
}
