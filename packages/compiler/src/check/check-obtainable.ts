import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';

/** Reports papers that a database has, and that are demanded of everyone all the same. */
export function checkObtainable({ folder: { procedure }, definition }: DefinitionContext): Finding[] {
  return definition.components.flatMap(({ id, required, obtainableFrom, waivedIf }, index) =>
    obtainableFrom !== undefined && required && waivedIf === undefined
      ? [
          procedure.finding(
            'law-not-waivable',
            `/components/${index}/obtainableFrom`,
            `"${id}" is in a database (${obtainableFrom}), and must be handed in by everyone.`,
            'Add "waivedIf": a condition on the answers by which the agency finds it there. Or let "required" be false.',
          ),
        ]
      : [],
  );
}
