import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';

/** Reports ids that two parts of a list have. */
export function checkIds({ folder: { procedure }, definition }: DefinitionContext): Finding[] {
  const { components, steps, legalBasis, cases = [], exits = [] } = definition;
  return Object.entries({ components, steps, legalBasis, cases, exits }).flatMap(([list, parts]) => {
    const ids = parts.map(({ id }) => id);
    return ids.flatMap((id, index) =>
      ids.indexOf(id) === index
        ? []
        : [
            procedure.finding(
              'procedure-repeated-id',
              `/${list}/${index}/id`,
              `The id "${id}" is used twice in ${list}.`,
              'Give each its own id.',
            ),
          ],
    );
  });
}
