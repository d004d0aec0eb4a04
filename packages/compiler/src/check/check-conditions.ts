import { isObject, normaliseSchema, type JsonValue, type ProcedureDefinition } from '@motcua/model';
import { problemFinding } from '../bundle/problem-text.js';
import { conditionsOf, withConditions } from '../conditions.js';
import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';
import { checkPatterns } from './check-patterns.js';

/** Checks the schemas that indicate what applies to whom; each is checked by itself. */
export function checkConditions({ folder: { procedure: file } }: DefinitionContext): Finding[] {
  // As written: the definition has them in normal form already.
  return conditionsOf(file.value as JsonValue).flatMap(({ schema, pointer }) => {
    const { problems } = normaliseSchema(schema);
    return [
      ...problems.map((problem) => problemFinding({ ...problem, pointer: pointer + problem.pointer }, file)),
      ...(isObject(schema)
        ? checkPatterns(schema, pointer).map((one) =>
            file.finding(one.id, one.pointer, one.message, one.fix, one.severity),
          )
        : []),
    ];
  });
}

/** The definition with those schemas in the form that validators read: draft 2020-12, references inside. */
export function withNormalConditions(definition: ProcedureDefinition): ProcedureDefinition {
  return withConditions(definition, (schema) => normaliseSchema(schema).schema);
}
