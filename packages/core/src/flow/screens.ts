import {
  isWithin,
  type ComponentState,
  type Issue,
  type Pointer,
  type ProcedureDefinition,
  type StepDefinition,
} from '@motcua/model';
import type { ActiveSchema } from '../schema/active-node.js';

/** A screen of the form: a step is `step:<id>`. */
export type ScreenId = 'start' | `step:${string}` | 'documents' | 'review' | 'declaration' | 'sending' | 'receipt';

/** The screen of a step. */
export function stepScreen(step: { readonly id: string }): ScreenId {
  return `step:${step.id}`;
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
 * The screens a person goes through, in order, from the start to the declaration. A step of which nothing is asked now
 * is left out, and so is the screen of documents when there is nothing to attach and nothing waived.
 */
export function screensOf(
  definition: ProcedureDefinition,
  active: ActiveSchema,
  components: readonly ComponentState[],
): ScreenId[] {
  const steps = definition.steps.filter((step) => stepPointers(step).some((pointer) => active.nodes.has(pointer)));
  const documents = components.some(({ state }) => state !== 'form');
  return ['start', ...steps.map(stepScreen), ...(documents ? (['documents'] as const) : []), 'review', 'declaration'];
}

/** The screen on which an issue can be mended; `review` when no step asks for what it points to. */
export function screenOfIssue(definition: ProcedureDefinition, issue: Issue): ScreenId {
  if (issue.scope === 'components') return 'documents';
  if (issue.scope === 'declaration') return 'declaration';
  const step = definition.steps.find((candidate) =>
    stepPointers(candidate).some((pointer) => isWithin(issue.pointer, pointer)),
  );
  return step ? stepScreen(step) : 'review';
}
