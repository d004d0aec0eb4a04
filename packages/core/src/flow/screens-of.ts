import { parsePointer, type ComponentState, type CompiledDefinition, type StepDefinition } from '@motcua/model';
import { nodeAt, type ActiveNode } from '../active-schema/active-node.js';
import { lateScreensOf, type LateScreenId } from './late-screens.js';
import { stepPointers, stepScreen, type ScreenId } from './screens.js';

/**
 * The screens a person goes through, in order, from the start to the one that sends. A step of which nothing is asked
 * now is left out, and so are the screens of documents and of the declaration when there is nothing for them.
 * @param handover whether a person has to confirm what another filled in, which they do on the declaration's screen
 */
export function screensOf(
  definition: CompiledDefinition,
  root: ActiveNode,
  components: readonly ComponentState[],
  handover = false,
): ScreenId[] {
  const isIn = (has: (node: ActiveNode) => boolean) => (step: StepDefinition) =>
    stepPointers(step).some((pointer) => {
      const node = nodeAt(root, parsePointer(pointer));
      return node !== undefined && has(node);
    });
  const answerable = definition.steps.filter(isIn(hasContent));
  // Where there is nothing to answer at all, the steps say at least what the form is about.
  const steps = answerable.length > 0 ? answerable : definition.steps.filter(isIn(() => true));
  const late = Object.entries(lateScreensOf(definition, components, handover));
  return ['start', ...steps.map(stepScreen), ...late.flatMap(([screen, has]) => (has ? (screen as LateScreenId) : []))];
}

/** True for what a person can answer, and for words to read; what is given needs neither. */
function hasContent({ kind, schema, growable, questions, children }: ActiveNode): boolean {
  if (kind === 'constant') return false;
  if (kind === 'statement') return schema['description'] !== undefined;
  return (kind !== 'group' && kind !== 'list') || growable || questions.length > 0 || children.some(hasContent);
}
