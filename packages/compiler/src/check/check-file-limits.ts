import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';

const LIMITS = ['accept', 'maxBytes', 'maxFiles'] as const;

/** Reports components for which files are chosen without limits that a person could know before. */
export function checkFileLimits({ folder: { procedure }, definition }: DefinitionContext): Finding[] {
  return definition.components.flatMap((component, index) => {
    const missing = component.providedBy === 'upload' ? LIMITS.filter((limit) => component[limit] === undefined) : [];
    if (missing.length === 0) return [];
    return [
      procedure.finding(
        'procedure-file-limits',
        `/components/${index}`,
        `The component "${component.id}" has no ${missing.join(', no ')}.`,
        `Add ${missing.map((limit) => `"${limit}"`).join(', ')}: people must know the limits before they choose a file.`,
      ),
    ];
  });
}
