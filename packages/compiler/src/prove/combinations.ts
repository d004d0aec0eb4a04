import { stepOf, type Branch, type BranchUse } from './branches.js';
import type { ProofSource } from './proof-source.js';

/** Points with more ways together than this are combined in pairs. */
const MAX_WHOLE = 48;
/** More combinations of one step are not tried. */
const MAX_OF_STEP = 400;

/** A branch taken in one place. */
export interface Taken {
  readonly branch: Branch;
  readonly use: BranchUse;
}

/** The combinations of branches that a step, or the papers, can have. */
export interface StepCombinations {
  /** Undefined for the papers. */
  readonly step: string | undefined;
  /** `all` combinations of its branches, or every `pair`. */
  readonly coverage: 'all' | 'pairs';
  readonly combinations: readonly (readonly Taken[])[];
  /** How many there are beyond the limit. */
  readonly untried: number;
}

/** The combinations of each step in order, then those of the papers. */
export function combinationsOf(branches: readonly Branch[], { definition }: ProofSource): StepCombinations[] {
  const ofStep = new Map<string | undefined, Map<string, Taken[]>>();
  for (const branch of branches) {
    if (branch.kind !== 'condition' && branch.kind !== 'branch') continue;
    for (const use of branch.uses) {
      const step = branch.condition ? undefined : stepOf(definition, use.pointer);
      const points = ofStep.get(step) ?? new Map<string, Taken[]>();
      const key = `${branch.point} ${use.pointer}`;
      points.set(key, [...(points.get(key) ?? []), { branch, use }]);
      ofStep.set(step, points);
    }
  }
  return [...definition.steps.map(({ id }) => id), undefined].flatMap((step): StepCombinations[] => {
    // A value of a list in a condition is a branch, and no way of its own.
    const points = [...(ofStep.get(step)?.values() ?? [])].filter((ways) => ways.length > 1);
    if (points.length === 0) return [];
    const isWhole = points.reduce((count, ways) => count * ways.length, 1) <= MAX_WHOLE;
    if (isWhole) return [{ step, coverage: 'all', combinations: product(points), untried: 0 }];
    const combinations = [...firstPairs(points)];
    return [{ step, coverage: 'pairs', combinations, untried: pairCount(points) - combinations.length }];
  });
}

function product(points: readonly (readonly Taken[])[]): Taken[][] {
  return points.reduce<Taken[][]>((all, ways) => all.flatMap((one) => ways.map((way) => [...one, way])), [[]]);
}

function* firstPairs(points: readonly (readonly Taken[])[]): Generator<Taken[]> {
  let left = MAX_OF_STEP;
  for (const [index, ways] of points.entries())
    for (const others of points.slice(index + 1))
      for (const way of ways)
        for (const other of others) {
          if (left === 0) return;
          left -= 1;
          yield [way, other];
        }
}

function pairCount(points: readonly (readonly Taken[])[]): number {
  const all = points.reduce((count, ways) => count + ways.length, 0);
  return points.reduce((count, ways) => count + ways.length * (all - ways.length), 0) / 2;
}
