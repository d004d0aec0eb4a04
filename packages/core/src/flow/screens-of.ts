import {
  isWithin,
  parsePointer,
  pointersRead,
  type ComponentState,
  type CompiledDefinition,
  type ExitDefinition,
  type StepDefinition,
} from '@motcua/model';
import { nodeAt, type ActiveNode } from '../active-schema/active-node.js';
import { lateScreensOf, type LateScreenId } from './late-screens.js';
import { stepPointers, stepScreen, type ScreenId } from './screens.js';

/**
 * The screens a person goes through, in order, from the start to the one that sends. A step of which nothing is asked
 * now is left out, and so are the screens of documents and of the declaration when there is nothing for them.
 * @param exit the exit that applies; its screen comes after the last step whose answers its condition reads
 * @param handover whether a person has to confirm what another filled in, which they do on the declaration's screen
 */
export function screensOf(
  definition: CompiledDefinition,
  root: ActiveNode,
  components: readonly ComponentState[],
  handover = false,
  exit?: ExitDefinition,
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
  const screens: ScreenId[] = steps.map(stepScreen);
  if (exit) screens.splice(exitPosition(steps, exit), 0, 'exit');
  return ['start', ...screens, ...late.flatMap(([screen, has]) => (has ? (screen as LateScreenId) : []))];
}

function exitPosition(steps: readonly StepDefinition[], { appliesIf }: ExitDefinition): number {
  const read = pointersRead(appliesIf);
  const leaves = read.filter((pointer) => !read.some((other) => other !== pointer && isWithin(other, pointer)));
  const asks = steps.map((step) =>
    stepPointers(step).some((pointer) => leaves.some((leaf) => isWithin(leaf, pointer) || isWithin(pointer, leaf))),
  );
  const last = asks.lastIndexOf(true);
  return last < 0 ? steps.length : last + 1;
}

/** True for what a person can answer, and for words to read; what is given needs neither. */
function hasContent({ kind, schema, growable, questions, children }: ActiveNode): boolean {
  if (kind === 'constant') return false;
  if (kind === 'statement') return schema['description'] !== undefined;
  return (kind !== 'group' && kind !== 'list') || growable || questions.length > 0 || children.some(hasContent);
}
