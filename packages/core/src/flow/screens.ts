import {
  isWithin,
  parsePointer,
  type ComponentState,
  type Issue,
  type Pointer,
  type CompiledDefinition,
  type StepDefinition,
} from '@motcua/model';
import { nodeAt, type ActiveNode } from '../active-schema/active-node.js';

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
  const documents = components.some(({ state }) => state !== 'form');
  const accepts = handover || definition.declaration !== undefined || definition.privacy.mode === 'consent';
  return [
    'start',
    ...steps.map(stepScreen),
    ...(documents ? (['documents'] as const) : []),
    'review',
    ...(accepts ? (['declaration'] as const) : []),
  ];
}

/** True for what a person can answer, and for words to read; what is given needs neither. */
function hasContent({ kind, schema, growable, questions, children }: ActiveNode): boolean {
  if (kind === 'constant') return false;
  if (kind === 'statement') return schema['description'] !== undefined;
  return (kind !== 'group' && kind !== 'list') || growable || questions.length > 0 || children.some(hasContent);
}

/** The screen on which an issue can be fixed; `review` when no step asks for what it points to. */
export function screenOfIssue(definition: CompiledDefinition, issue: Issue): ScreenId {
  if (issue.scope === 'components') return 'documents';
  if (issue.scope === 'declaration') return 'declaration';
  const step = definition.steps.find((candidate) =>
    stepPointers(candidate).some((pointer) => isWithin(issue.pointer, pointer)),
  );
  return step ? stepScreen(step) : 'review';
}
