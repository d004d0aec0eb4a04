import { exitOf, getAt, isWithin, jsonEqual, parsePointer, requestedPointers, type Pointer } from '@motcua/model';
import { nodeAt, type ActiveNode } from '../active-schema/active-node.js';
import { screensOf } from '../flow/screens-of.js';
import { stepPointers } from '../flow/screens.js';
import { change } from '../store/change.js';
import type { FormSnapshot } from '../store/form-snapshot.js';
import type { FormStore } from '../store/form-store.js';
import { fieldAt, type NarrowedProcedure } from './narrow-procedure.js';

/**
 * Adds fields to the steps of a supplement while corrections make them necessary: those that were not asked before, those
 * that were empty and are required now, and those whose answer a correction makes wrong.
 * @param earlier the form with the dossier as it was received
 * @returns a function that stops it
 */
export function followCorrections(
  store: FormStore,
  { scope, steps }: NarrowedProcedure,
  earlier: Pick<FormSnapshot, 'root' | 'answers'>,
): () => void {
  const base = steps.map(({ fields }) => [...fields]);
  const whole = scope.procedure.definition.steps;
  let known = '';
  const follow = () => {
    const snapshot = store.getSnapshot();
    const opened = openedPointers(snapshot, earlier, scope);
    if (opened.join() === known) return;
    known = opened.join();
    steps.forEach((step, index) => {
      const own = stepPointers(whole[index]!);
      const added = opened.filter((pointer) => own.some((other) => isWithin(pointer, other)));
      const described = whole[index]!.fields.filter((field) => typeof field !== 'string');
      step.fields.splice(
        0,
        Infinity,
        ...(base[index] ?? []),
        ...added.map((pointer) => fieldAt(pointer, described)),
        ...described.filter(({ pointer }) => added.some((other) => other !== pointer && isWithin(pointer, other))),
      );
    });
    const { answers, choices, data, components } = snapshot;
    const { procedure } = store;
    const exit = exitOf(procedure, data);
    const screens = screensOf(procedure.definition, snapshot.root, components, false, exit);
    store[change]({}, { settled: { answers, choices, root: snapshot.root, data, components, screens } });
  };
  follow();
  return store.subscribe(follow);
}

/** The outermost fields that the corrections make necessary, in reading order. */
export function openedPointers(
  { root, answers, issues }: Pick<FormSnapshot, 'root' | 'answers' | 'issues'>,
  earlier: Pick<FormSnapshot, 'root' | 'answers'>,
  { procedure, before, items }: NarrowedProcedure['scope'],
): Pointer[] {
  const requested = requestedPointers(items);
  const wrong = new Set(issues.flatMap(({ scope, pointer }) => (scope === 'data' ? pointer : [])));
  const opened: Pointer[] = [];
  const visit = (node: ActiveNode): void => {
    const { pointer, required, children } = node;
    if (requested.some((other) => isWithin(pointer, other))) return;
    const known = nodeAt(earlier.root, parsePointer(pointer));
    const isNeeded = required && known?.required === false && getAt(before.data, pointer) === undefined;
    // Without an answer of its own a group is not wrong, its members are.
    const isCorrected =
      children.length === 0 &&
      !procedure.computed?.includes(node.patternPointer) &&
      (wrong.has(pointer) || !jsonEqual(getAt(earlier.answers, pointer) ?? null, getAt(answers, pointer) ?? null));
    if (!known || isNeeded || isCorrected) opened.push(pointer);
    else children.forEach(visit);
  };
  visit(root);
  return opened;
}
