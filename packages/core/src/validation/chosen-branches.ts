import { parsePointer, type BranchChoice, type Pointer } from '@motcua/model';
import { nodeAt, questionKey } from '../active-schema/active-node.js';
import type { FormSnapshot } from '../store/form-snapshot.js';

/** Returns the branches that a person chose at a union, or undefined where they were not asked. */
function chosenBranches(
  { root, choices }: Pick<FormSnapshot, 'root' | 'choices'>,
  location: string,
  pointer: Pointer,
): readonly number[] | undefined {
  const chosen = choices.get(questionKey(pointer, location));
  if (chosen) return chosen;
  return nodeAt(root, parsePointer(pointer))?.questions.some(({ id }) => id === location) ? [] : undefined;
}

const latest = new WeakMap<object, { readonly choices: FormSnapshot['choices']; readonly choice: BranchChoice }>();

/** {@link chosenBranches} of a snapshot; the same function while what is asked and chosen is the same. */
export function branchChoice({ root, choices }: Pick<FormSnapshot, 'root' | 'choices'>): BranchChoice {
  const known = latest.get(root);
  if (known?.choices === choices) return known.choice;
  const choice: BranchChoice = (location, pointer) => chosenBranches({ root, choices }, location, pointer);
  latest.set(root, { choices, choice });
  return choice;
}
