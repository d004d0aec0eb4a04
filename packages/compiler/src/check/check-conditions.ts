import { isObject, normaliseSchema, type JsonObject, type JsonValue, type ProcedureDefinition } from '@motcua/model';
import { problemFinding } from '../bundle/problem-text.js';
import { visitSchemas } from '../bundle/subschemas.js';
import { conditionsOf, withConditions } from '../conditions.js';
import type { Fault, Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';
import { checkPatterns } from './check-patterns.js';
import { checkKeywords } from './check-schema.js';
import { checkIgnored } from './check-values.js';

/** Checks the schemas that indicate what applies to whom; each is checked by itself. */
export function checkConditions({ folder: { procedure: file } }: DefinitionContext): Finding[] {
  // As written: the definition has them in normal form already.
  return conditionsOf(file.value as JsonValue).flatMap(({ schema, pointer }) => {
    const { problems } = normaliseSchema(schema);
    return [
      ...problems.map((problem) => problemFinding({ ...problem, pointer: pointer + problem.pointer }, file)),
      ...(isObject(schema)
        ? faultsIn(schema).map((one) => file.finding(one.id, pointer + one.pointer, one.message, one.fix, one.severity))
        : []),
    ];
  });
}

/** Misspelt keywords, unreadable patterns and keywords without effect in a condition. */
function faultsIn(schema: JsonObject): Fault[] {
  const faults: Fault[] = [];
  visitSchemas(schema, (one, pointer) => {
    const unknown = checkKeywords('2020-12', one, pointer, 'error');
    faults.push(...unknown, ...checkPatterns(one, pointer), ...checkIgnored(one, pointer));
  });
  return faults;
}

/** The definition with those schemas in the form that validators read: draft 2020-12, references inside. */
export function withNormalConditions(definition: ProcedureDefinition): ProcedureDefinition {
  return withConditions(definition, (schema) => normaliseSchema(schema).schema);
}
