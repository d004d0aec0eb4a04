import { nodeOf, stepPointers } from '@motcua/core';
import { isWithin, parentPointer, textKeys, type Pointer, type SupplementItem } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';
import type { Supplement } from '../session/supplement.js';

/** Returns the subject of an item of a request: the component, or the answer with the group that it is in. */
export function itemLabel(
  context: FormContext,
  { earlier }: Pick<Supplement, 'earlier'>,
  { pointer, component }: SupplementItem,
): string {
  if (pointer !== undefined) return answerLabel(context, earlier, pointer);
  return context.labels.text(textKeys.component(component)) ?? component;
}

/** The label of an answer, after that of the group it is in. */
export function answerLabel({ labels, store }: FormContext, earlier: Supplement['earlier'], pointer: Pointer): string {
  const nodeAt = (at: Pointer) => nodeOf(store.getSnapshot(), at) ?? nodeOf(earlier.getSnapshot(), at);
  const node = nodeAt(pointer);
  const step = earlier.procedure.definition.steps.find((one) => stepPointers(one).some((at) => isWithin(at, pointer)));
  const stepTitle = step && labels.text(textKeys.step(step.id));
  // A group without a title has that of the step that shows it.
  if (stepTitle !== undefined && node?.kind === 'group' && labels.groupTitle(pointer, node) === undefined)
    return stepTitle;
  const own = labels.label(pointer, node);
  for (let at = parentPointer(pointer); at !== undefined && at !== ''; at = parentPointer(at)) {
    const group = nodeAt(at);
    const title = group && (labels.groupTitle(at, group) ?? (group.removable ? labels.label(at, group) : undefined));
    if (title !== undefined && title !== own) return `${title}: ${own}`;
  }
  return own;
}
