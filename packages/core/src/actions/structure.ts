import { childPointer, getAt, isObject, type Pointer } from '@motcua/model';
import { questionKey } from '../active-schema/active-node.js';
import { fitsKind } from '../active-schema/node-shape.js';
import { nodeOf } from '../store/form-snapshot.js';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';
import { keysWithin } from './list-edits.js';
import { initialAnswer } from '../store/initial-answer.js';
import { answered, withMovedItem, nextItem, withoutItem, withRestoredItem } from './structure-edits.js';

// Actions on the structure of the answers. Few forms have them, so they are next to the store.

/**
 * Answers a question about a union: `branch` is meant at the place, or none. What was answered under another branch is
 * kept for when the choice is undone.
 */
export function chooseBranch(store: FormStore, pointer: Pointer, id: string, branch: number | undefined): void {
  const snapshot = store.getSnapshot();
  const { choices, answers, entries } = snapshot;
  const key = questionKey(pointer, id);
  const asked = nodeOf(snapshot, pointer)?.questions.find((question) => question.id === id)?.chosen;
  const before = choices.get(key) ?? asked;
  const answer = getAt(answers, pointer);
  const branchKey = (index: number | undefined) => `${key} ${index ?? ''}`;
  const branchAnswers = new Map(snapshot.branchAnswers);
  if (answer !== undefined) branchAnswers.set(branchKey(before?.[0]), answer);
  const kept = branchAnswers.get(branchKey(branch));
  // An object keeps what its branches share; anything else belongs to its branch.
  const keeps = branch !== undefined && isObject(answer) && (kept === undefined || isObject(kept));
  const gone = keeps ? new Map() : keysWithin(entries, pointer);
  store[change](
    {
      choices: new Map(choices).set(key, branch === undefined ? [] : [branch]),
      answers: keeps ? answers : answered(snapshot, pointer, kept),
      entries: new Map([...entries].filter(([at]) => !gone.has(at))),
      branchAnswers,
    },
    { chosenAt: pointer },
  );
  const node = nodeOf(store.getSnapshot(), pointer);
  const value = getAt(store.getSnapshot().answers, pointer);
  if (!node || branch === undefined) return;
  // The kept object is none in the new branch.
  if (value !== undefined && !fitsKind(node.kind, value, node.options)) discardAnswer(store, pointer);
  else if (value === undefined && node.kind === 'group') openGroup(store, pointer);
}

/** Begins a group or list that is not there yet. */
export function openGroup(store: FormStore, pointer: Pointer): void {
  const snapshot = store.getSnapshot();
  const node = nodeOf(snapshot, pointer);
  if (node) store[change]({ answers: answered(snapshot, pointer, initialAnswer(node)) });
}

/** Lets go of an answer, e.g. one that does not fit its place at all. */
export function discardAnswer(store: FormStore, pointer: Pointer): void {
  store[change]({ answers: answered(store.getSnapshot(), pointer, undefined) });
}

/** Says that a list holds nothing, or takes that back. */
export function sayNone(store: FormStore, pointer: Pointer, isNone: boolean): void {
  const snapshot = store.getSnapshot();
  const gone = keysWithin(snapshot.entries, pointer);
  store[change]({
    answers: answered(snapshot, pointer, isNone ? [] : undefined),
    entries: new Map([...snapshot.entries].filter(([at]) => !gone.has(at))),
  });
}

/** Adds an empty item at the end of a list; returns its pointer. */
export function addItem(store: FormStore, list: Pointer): Pointer {
  return add(store, nextItem(store.getSnapshot(), list));
}

/** Adds an empty member under a name that a person gave; returns its pointer, or undefined when the name is taken. */
export function addMember(store: FormStore, group: Pointer, name: string): Pointer | undefined {
  const snapshot = store.getSnapshot();
  const pointer = childPointer(group, name);
  const taken = getAt(snapshot.answers, pointer) !== undefined || nodeOf(snapshot, pointer) !== undefined;
  return taken ? undefined : add(store, pointer);
}

/** Takes an item or member away; {@link restoreRemoved} brings it back. */
export function removeItem(store: FormStore, pointer: Pointer): void {
  store[change](withoutItem(store.getSnapshot(), pointer), { chosenAt: '' });
}

/** Brings back what was taken away last, with everything that was typed in it. */
export function restoreRemoved(store: FormStore): void {
  store[change](withRestoredItem(store.getSnapshot()), { chosenAt: '' });
}

/** Puts an item of a list elsewhere; the others close up. */
export function moveItem(store: FormStore, pointer: Pointer, to: number): void {
  store[change](withMovedItem(store.getSnapshot(), pointer, to), { chosenAt: '' });
}

/** Makes a place, with every question about it open, then fills in what a person would find in it. */
function add(store: FormStore, pointer: Pointer): Pointer {
  store[change]({ answers: answered(store.getSnapshot(), pointer, null), removed: undefined }, { added: pointer });
  const { choices } = store.getSnapshot();
  const questions = nodeOf(store.getSnapshot(), pointer)?.questions ?? [];
  const openGroup = questions.map(({ id }) => [questionKey(pointer, id), []] as const);
  if (openGroup.length > 0) store[change]({ choices: new Map([...choices, ...openGroup]) }, { chosenAt: pointer });
  const node = nodeOf(store.getSnapshot(), pointer);
  const value = node && initialAnswer(node);
  if (value !== undefined) store[change]({ answers: answered(store.getSnapshot(), pointer, value) });
  return pointer;
}
