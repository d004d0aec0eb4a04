import {
  childPointer,
  getAt,
  isArray,
  isWithin,
  parentPointer,
  setAt,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import { nodeOf, type FormSnapshot } from '../store/form-snapshot.js';
import { afterInsertion, afterMove, afterRemoval, keysWithin, moveKey, moveKeys, type MoveItem } from './list-edits.js';
import { setAnswer } from '../store/set-answer.js';

type Edit = Partial<FormSnapshot>;

/** The answers with one of them changed, or taken back when `value` is undefined. */
export function answered({ answers, root }: FormSnapshot, pointer: Pointer, value: JsonValue | undefined): JsonValue {
  return setAnswer(answers, root, pointer, value);
}

/** Takes an item or member away, and remembers it with everything that was typed in it. */
export function withoutItem(snapshot: FormSnapshot, pointer: Pointer): Edit {
  const { answers, entries, choices, branchAnswers } = snapshot;
  const leaves = (at: Pointer) => (isWithin(at, pointer) ? at : undefined);
  const remains = (at: Pointer) => (isWithin(at, pointer) ? undefined : at);
  const answer = getAt(answers, pointer);
  const container = parentPointer(pointer);
  if (answer === undefined || container === undefined) return {};
  const items = getAt(answers, container);
  const isItem = isArray(items);
  // That a list is empty is for a person to say, unless they said that there is one.
  const isLast = isItem && items.length === 1 && nodeOf(snapshot, container)?.questions.length === 0;
  const stays: MoveItem = (index) => index;
  return {
    ...moveKept(snapshot, container, isItem ? afterRemoval(indexOf(pointer)) : stays),
    ...(!isItem && {
      entries: without(entries, pointer),
      choices: without(choices, pointer),
      branchAnswers: without(branchAnswers, pointer),
      ...moveFiles(snapshot, remains),
    }),
    answers: isLast ? answered(snapshot, container, undefined) : (setAt(answers, pointer, undefined) ?? null),
    removed: {
      pointer,
      answer,
      isLast,
      entries: keysWithin(entries, pointer),
      choices: keysWithin(choices, pointer),
      branchAnswers: keysWithin(branchAnswers, pointer),
      ...moveFiles({ ...snapshot, rejected: ofFields(snapshot.rejected) }, leaves),
    },
  };
}

/** Brings back what was taken away last, in its old place. */
export function withRestoredItem(snapshot: FormSnapshot): Edit {
  const { removed, answers } = snapshot;
  if (!removed) return {};
  const { pointer, answer, isLast } = removed;
  const container = parentPointer(pointer) ?? '';
  const items = getAt(answers, container);
  const index = indexOf(pointer);
  const kept = isArray(items) ? moveKept(snapshot, container, afterInsertion(index)) : snapshot;
  return {
    answers: isArray(items)
      ? (setAt(answers, container, [...items.slice(0, index), answer, ...items.slice(index)]) ?? null)
      : isLast
        ? answered(snapshot, container, [answer])
        : answered(snapshot, pointer, answer),
    entries: new Map([...kept.entries, ...removed.entries]),
    choices: new Map([...kept.choices, ...removed.choices]),
    branchAnswers: new Map([...kept.branchAnswers, ...removed.branchAnswers]),
    touched: kept.touched,
    rejected: { ...kept.rejected, ...removed.rejected },
    contents: { ...kept.contents, ...removed.contents },
    removed: undefined,
  };
}

/** Puts an item of a list elsewhere; the others close up. */
export function withMovedItem(snapshot: FormSnapshot, pointer: Pointer, to: number): Edit {
  const list = parentPointer(pointer) ?? '';
  const items = getAt(snapshot.answers, list);
  const from = indexOf(pointer);
  const item = isArray(items) ? items[from] : undefined;
  if (!isArray(items) || item === undefined || from === to || to < 0 || to >= items.length) return {};
  const others = items.filter((_, index) => index !== from);
  const answers = setAt(snapshot.answers, list, [...others.slice(0, to), item, ...others.slice(to)]) ?? null;
  return { ...moveKept(snapshot, list, afterMove(from, to)), answers };
}

/** The pointer of the item that comes next in a list. */
export function nextItem({ answers }: FormSnapshot, list: Pointer): Pointer {
  const items = getAt(answers, list);
  return childPointer(list, isArray(items) ? items.length : 0);
}

/** Everything that is kept by pointer, after the items of a list have moved. */
function moveKept(
  snapshot: FormSnapshot,
  list: Pointer,
  move: MoveItem,
): Pick<FormSnapshot, 'entries' | 'choices' | 'branchAnswers' | 'touched' | 'rejected' | 'contents'> {
  const { entries, choices, branchAnswers, touched } = snapshot;
  return {
    ...moveFiles(snapshot, (pointer) => moveKey(pointer, list, move)),
    entries: moveKeys(entries, list, move),
    choices: moveKeys(choices, list, move),
    branchAnswers: moveKeys(branchAnswers, list, move),
    touched: moveKeys(touched, list, move),
  };
}

/** Moves the records of files that are answers, and of rejected files, with their fields. */
function moveFiles(
  { rejected, contents = {} }: Pick<FormSnapshot, 'rejected' | 'contents'>,
  move: (pointer: Pointer) => Pointer | undefined,
): Required<Pick<FormSnapshot, 'rejected' | 'contents'>> {
  const moved = Object.entries(ofFields(rejected)).flatMap(([slot, files]) => {
    const pointer = move(slot.slice(1));
    if (pointer === undefined) return [];
    return [[`#${pointer}`, files.map(({ name, issue }) => ({ name, issue: { ...issue, pointer } }))] as const];
  });
  const others = Object.entries(rejected).filter(([slot]) => !slot.startsWith('#'));
  const known = Object.entries(contents).flatMap(([pointer, content]) => {
    const now = move(pointer);
    return now === undefined ? [] : [[now, content] as const];
  });
  return { rejected: Object.fromEntries([...others, ...moved]), contents: Object.fromEntries(known) };
}

/** Of the files that were not taken, those of fields and not of documents. */
function ofFields(rejected: FormSnapshot['rejected']): FormSnapshot['rejected'] {
  return Object.fromEntries(Object.entries(rejected).filter(([slot]) => slot.startsWith('#')));
}

function without<Value>(kept: ReadonlyMap<string, Value>, pointer: Pointer): ReadonlyMap<string, Value> {
  const gone = keysWithin(kept, pointer);
  return gone.size === 0 ? kept : new Map([...kept].filter(([key]) => !gone.has(key)));
}

function indexOf(pointer: Pointer): number {
  return Number(pointer.slice(pointer.lastIndexOf('/') + 1));
}
