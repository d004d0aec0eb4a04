import {
  isWithin,
  parsePointer,
  type ComponentState,
  type Pointer,
  type CompiledDefinition,
  type StepDefinition,
} from '@motcua/model';
import { nodeAt, type ActiveNode } from '../active-schema/active-node.js';

/**
 * The screens after the steps to which Continue leads, in order, each with whether the form has it. The elements have the
 * other half of each, which loads later: `screens/late-screens.ts`.
 */
export function lateScreensOf(
  { declaration, privacy }: CompiledDefinition,
  components: readonly ComponentState[],
  handover: boolean,
) {
  return {
    documents: components.some(({ state }) => state !== 'form'),
    review: true,
    declaration: handover || declaration !== undefined || privacy.mode === 'consent',
  };
}

/** A screen after the steps; the last two show what becomes of the dossier, see `setSubmission`. */
export type LateScreenId = keyof ReturnType<typeof lateScreensOf> | 'sending' | 'receipt';
/** The screen of a step. */
export type StepScreenId = `step:${string}`;
/** A screen of the form. */
export type ScreenId = 'start' | StepScreenId | LateScreenId;

/** The screen of a step. */
export function stepScreen(step: { readonly id: string }): StepScreenId {
  return `step:${step.id}`;
}

/** The id of the step that a screen shows. */
export function stepId(screen: StepScreenId): string {
  return screen.slice(5);
}

/** Whether a screen is that of a step. */
export function isStepScreen(screen: ScreenId): screen is StepScreenId {
  return screen.startsWith('step:');
}

/**
 * The pointer of each field of a step, in order. A field that lies inside another one of the step is shown there; its
 * own entry only says how.
 */
export function stepPointers(step: StepDefinition): Pointer[] {
  const pointers = step.fields.map((field) => (typeof field === 'string' ? field : field.pointer));
  return pointers.filter((pointer) => !pointers.some((other) => other !== pointer && isWithin(pointer, other)));
}

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

/** The screen that sends the dossier. */
export function lastScreen(screens: readonly ScreenId[]): ScreenId {
  return screens.at(-1) ?? 'review';
}

/** True for what a person can answer, and for words to read; what is given needs neither. */
function hasContent({ kind, schema, growable, questions, children }: ActiveNode): boolean {
  if (kind === 'constant') return false;
  if (kind === 'statement') return schema['description'] !== undefined;
  return (kind !== 'group' && kind !== 'list') || growable || questions.length > 0 || children.some(hasContent);
}
