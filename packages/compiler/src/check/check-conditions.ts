import { isObject, normaliseSchema, type ComponentDefinition, type ProcedureDefinition } from '@motcua/model';
import { problemFinding } from '../bundle/problem-text.js';
import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';
import { checkPatterns } from './check-patterns.js';

const CONDITIONS = ['appliesIf', 'waivedIf'] as const;

/** Checks the schemas that indicate when a component applies or is waived; each is checked by itself. */
export function checkConditions({ folder: { procedure: file } }: DefinitionContext): Finding[] {
  // As written: the definition has them in normal form already.
  const { components } = file.value as unknown as ProcedureDefinition;
  return components.flatMap((component, index) =>
    CONDITIONS.flatMap((condition) => {
      const when = component[condition];
      if (when === undefined) return [];
      const at = `/components/${index}/${condition}`;
      const { problems } = normaliseSchema(when);
      return [
        ...problems.map((problem) => problemFinding({ ...problem, pointer: at + problem.pointer }, file)),
        ...(isObject(when)
          ? checkPatterns(when, at).map((one) => file.finding(one.id, one.pointer, one.message, one.fix, one.severity))
          : []),
      ];
    }),
  );
}

/** The definition with those schemas in the form that validators read: draft 2020-12, references inside. */
export function withNormalConditions(definition: ProcedureDefinition): ProcedureDefinition {
  return { ...definition, components: definition.components.map(normalComponent) };
}

function normalComponent(component: ComponentDefinition): ComponentDefinition {
  const conditions = CONDITIONS.flatMap((condition) => {
    const when = component[condition];
    return when === undefined ? [] : [[condition, normaliseSchema(when).schema] as const];
  });
  return { ...component, ...Object.fromEntries(conditions) };
}
