import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';
import { isValid } from './conditions/is-valid.js';

/** Reports exits that everyone meets before anything is answered, and those that lead nowhere. */
export function checkExits({ folder: { procedure }, definition }: DefinitionContext): Finding[] {
  return (definition.exits ?? []).flatMap(({ id, appliesIf, procedure: other, url }, index): Finding[] => {
    const at = `/exits/${index}`;
    if (isValid(appliesIf, {})) {
      const message = `The exit "${id}" holds before anything is answered: its condition demands no answer.`;
      const fix = 'Name the answers that it reads in "required", in each of its objects.';
      return [procedure.finding('exit-always', `${at}/appliesIf`, message, fix)];
    }
    if (other !== undefined || url !== undefined) return [];
    const message = `The exit "${id}" names neither a procedure nor a page.`;
    const fix = 'Add "procedure" (the code of the right one) or "url", so that people know where to go instead.';
    return [procedure.finding('exit-nowhere', at, message, fix)];
  });
}
