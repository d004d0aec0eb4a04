import { getAt, jsonEqual, vietnamDate, type Issue, type LogicProblem } from '@motcua/model';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';
import { setAnswer } from '../store/set-answer.js';
import { branchChoice } from './chosen-branches.js';

/** Computed values that decide which fields are asked may change each other; conditions that contradict never settle. */
const MAX_ROUNDS = 12;

/**
 * Keeps the computed values of a form up to date with its other answers from now on, as the receiver computes them.
 * @param failed called with the expressions that cannot be evaluated, each time they are others
 * @returns how to stop
 */
export function computeAnswers(
  store: FormStore,
  failed: (problems: readonly LogicProblem[]) => void = () => undefined,
): () => void {
  let isComputing = false;
  let known = '[]';
  const step = (): boolean => {
    const snapshot = store.getSnapshot();
    const { answers: before, root, data, serverIssues } = snapshot;
    const outcome = store.procedure.rules?.()?.evaluate({
      procedure: store.procedure,
      data,
      today: vietnamDate(store.now()),
      chosen: branchChoice(snapshot),
    });
    if (!outcome) return false;
    const others = [...outcome.values].filter(([pointer, value]) => !jsonEqual(getAt(before, pointer), value));
    if (others.length > 0) {
      const answers = others.reduce((filled, [pointer, value]) => setAnswer(filled, root, pointer, value), before);
      const isFixed = ({ scope, pointer }: Issue) => scope === 'data' && others.some(([at]) => at === pointer);
      store[change]({ answers, serverIssues: serverIssues.filter((issue) => !isFixed(issue)) });
      return true;
    }
    const problems = JSON.stringify(outcome.problems);
    if (problems !== known) failed(outcome.problems);
    known = problems;
    return false;
  };
  const compute = () => {
    // The changes of a computation come here as well.
    if (isComputing) return;
    isComputing = true;
    try {
      for (let round = 0; round < MAX_ROUNDS && step(); round += 1);
    } finally {
      isComputing = false;
    }
  };
  compute();
  return store.subscribe(compute);
}
