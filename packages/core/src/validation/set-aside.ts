import { getAt, type JsonValue, type Pointer } from '@motcua/model';
import { questionKey, type ActiveNode } from '../active-schema/active-node.js';
import { fitsKind } from '../active-schema/node-shape.js';
import { changedPointers } from '../store/changed-nodes.js';
import { nodeOf, type FormSnapshot } from '../store/form-snapshot.js';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';
import { changedField, changedQuestion } from './hidden-answers.js';
import { setAnswer } from '../store/set-answer.js';

/**
 * Sets an answer aside when the person's latest choice makes its place ask for something of another type, and brings it
 * back with that choice: a text is nothing that they could correct into a group. Loaded answers stay where they are, and so
 * does what did not fit its place before either.
 */
export function setMisfitsAside(store: FormStore): void {
  let before = store.getSnapshot();
  store.subscribe(() => {
    const last = before;
    const now = (before = store.getSnapshot());
    if (now.root === last.root || (changedQuestion(last, now) ?? changedField(last, now)) === undefined) return;
    let { answers } = now;
    const branchAnswers = new Map(now.branchAnswers);
    for (const pointer of changedPointers(last.root, now.root)) {
      const [was, node] = [nodeOf(last, pointer), nodeOf(now, pointer)];
      if (!was || !node || isAlike(was, node)) continue;
      const value = getAt(answers, pointer);
      const isUnchanged = value !== undefined && value === getAt(last.answers, pointer);
      const misfits = isUnchanged && fits(was, value) && !fits(node, value);
      if (misfits) branchAnswers.set(asideKey(was), value);
      const kept = value === undefined || misfits ? branchAnswers.get(asideKey(node)) : value;
      const next = kept !== undefined && fits(node, kept) ? kept : misfits ? undefined : value;
      if (next !== value) answers = setAnswer(answers, now.root, pointer, next);
    }
    if (answers !== now.answers) store[change]({ answers, branchAnswers, entries: readable(now, answers) });
  });
}

/**
 * True when an answer is not set aside for the new node: the kind is the same, or the node becomes a constant, whose
 * value replaces the answer.
 */
function isAlike(was: ActiveNode, node: ActiveNode): boolean {
  if (node.kind === 'constant') return was.kind !== 'constant';
  return was.kind === node.kind;
}

function fits({ kind, options }: ActiveNode, value: JsonValue): boolean {
  return fitsKind(kind, value, options);
}

function asideKey({ pointer, kind }: ActiveNode): string {
  return questionKey(pointer, kind);
}

/** Returns the entries whose answers are unchanged: text typed for a replaced answer is dropped. */
function readable({ entries, answers: before }: FormSnapshot, answers: JsonValue): FormSnapshot['entries'] {
  const isSame = (pointer: Pointer) => getAt(before, pointer) === getAt(answers, pointer);
  return new Map([...entries].filter(([pointer]) => isSame(pointer)));
}
