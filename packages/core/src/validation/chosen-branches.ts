import { parsePointer, type Pointer } from '@motcua/model';
import { nodeAt, questionKey } from '../active-schema/active-node.js';
import type { FormSnapshot } from '../store/form-snapshot.js';

/** Returns the branches that a person chose at a union, or undefined where they were not asked. */
export function chosenBranches(
  { root, choices }: Pick<FormSnapshot, 'root' | 'choices'>,
  location: string,
  pointer: Pointer,
): readonly number[] | undefined {
  const chosen = choices.get(questionKey(pointer, location));
  if (chosen) return chosen;
  return nodeAt(root, parsePointer(pointer))?.questions.some(({ id }) => id === location) ? [] : undefined;
}
