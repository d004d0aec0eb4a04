import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';

/** Reports choices between papers that leave none, and papers that are required twice. */
export function checkComponentChoices({ folder: { procedure }, definition }: DefinitionContext): Finding[] {
  const { components } = definition;
  return components.flatMap(({ id, choice, required, requiredIf, providedBy }, index): Finding[] => {
    const at = `/components/${index}`;
    const others = components.filter((other) => other.id !== id && other.choice === choice);
    if (required && requiredIf !== undefined) {
      const message = `"${id}" is required in any case: "requiredIf" changes nothing.`;
      const fix = 'Let "required" be false, or remove "requiredIf".';
      return [procedure.finding('component-required-twice', `${at}/requiredIf`, message, fix)];
    }
    if (choice === undefined) return [];
    if (others.length === 0) {
      const message = `"${id}" is alone in the choice "${choice}": there is no other paper to choose.`;
      return [
        procedure.finding('component-choice', `${at}/choice`, message, 'Name the choice in the other papers, too.'),
      ];
    }
    if (providedBy === 'form' || (!required && requiredIf === undefined)) {
      const message = `"${id}" is in the choice "${choice}", and may be left out in any case.`;
      const fix = 'Let "required" be true: of the papers of a choice, one is required.';
      return [procedure.finding('component-choice', `${at}/choice`, message, fix)];
    }
    return [];
  });
}
