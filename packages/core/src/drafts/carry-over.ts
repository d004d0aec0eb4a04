import {
  getAt,
  isArray,
  isObject,
  isWithin,
  childPointer,
  parsePointer,
  formatPointer,
  setAt,
  type CompiledDefinition,
  type Issue,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import type { FormSnapshot } from '../store/form-snapshot.js';
import type { FormStore } from '../store/form-store.js';
import type { Draft } from './draft.js';
import { isDraft, resumeDraft } from './read-draft.js';

// Drafts of another version of a procedure: their answers and files are carried over into the version that the page has.

/** A stored draft when it is one of another version of this procedure; anything else is undefined. */
export function readOtherVersion({ code, version }: CompiledDefinition, stored: unknown): Draft | undefined {
  return isDraft(stored) && stored.code === code && stored.version !== version ? stored : undefined;
}

/**
 * Returns a draft of another version as one of this version: answers under their present pointers (`renamedFrom`), files
 * to be checked against the present limits. Choices between branches are left out, since they are numbers of branches in
 * the other version: the answers imply them, or the person chooses again.
 */
export function carryOver(definition: CompiledDefinition, draft: Draft): Draft {
  const { version, components } = definition;
  const ids = new Set(components.map(({ id }) => id));
  const moves = movesFor(definition, draft);
  const moved = <Value>(record: Readonly<Record<Pointer, Value>>) =>
    Object.fromEntries(Object.entries(record).map(([pointer, value]) => [movedPointer(moves, pointer), value]));
  return {
    ...draft,
    version,
    answers: moves.reduce<JsonValue>(
      (answers, [from, to]) => setAt(setAt(answers, from, undefined), to, getAt(draft.answers, from)) ?? {},
      draft.answers,
    ),
    entries: moved(draft.entries),
    provenance: moved(draft.provenance),
    ...(draft.contents && { contents: moved(draft.contents) }),
    ...(draft.leftOut && { leftOut: draft.leftOut.map((pointer) => movedPointer(moves, pointer)) }),
    ...(draft.files && {
      files: Object.fromEntries(
        Object.entries(draft.files)
          .filter(([id]) => ids.has(id))
          .map(([id, files]) => [id, files.map(({ key, name, size }) => ({ key, name, size }))]),
      ),
    }),
    // Steps may be others: the form opens at the first screen that lacks something.
    screen: 'review',
    rejected: {},
    choices: {},
    branchAnswers: {},
  };
}

/** A draft of another version, as this version takes it over. */
export interface CarriedDraft {
  /** The version that the draft was of. */
  readonly version: string;
  /** Pointers of answers that are not valid in this version. */
  readonly again: readonly Pointer[];
  /** Answers that this version does not ask for, by their former pointers. */
  readonly unasked: readonly { readonly pointer: Pointer; readonly value: JsonValue }[];
  /** Names of files of documents that this version does not have. */
  readonly files: readonly string[];
}

/** Codes of issues about members that a schema does not have. */
const UNKNOWN = ['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems'];

/**
 * Goes on with a draft of another version, and returns what became of it. Answers that the schema refuses as unknown are
 * left out of the form; invalid ones stay as they are, to be corrected.
 * @param draft as it was stored
 * @param own the same as a draft of this version: see {@link carryOver}
 * @param more files as for {@link resumeDraft}
 */
export function resumeOtherVersion(
  store: FormStore,
  draft: Draft,
  own: Draft,
  ...more: readonly [files?: FormSnapshot['files'], missing?: FormSnapshot['rejected']]
): CarriedDraft {
  const { definition } = store.procedure;
  resumeDraft(store, own, ...more);
  const unknown = dataIssues(store).filter(({ code }) => UNKNOWN.includes(code));
  const refused = unknown.map(({ pointer }) => pointer).filter((pointer) => getAt(own.answers, pointer) !== undefined);
  if (refused.length > 0) {
    // The last first: what is taken out of a list moves what comes after it.
    const answers = [...refused]
      .reverse()
      .reduce<JsonValue>((left, pointer) => setAt(left, pointer, undefined) ?? {}, own.answers);
    resumeDraft(store, { ...own, answers }, ...more);
  }
  const { data, answers } = store.getSnapshot();
  const isAnswered = (pointer: Pointer) =>
    own.entries[pointer] !== undefined || (pointer !== '' && getAt(answers, pointer) !== undefined);
  const ids = new Set(definition.components.map(({ id }) => id));
  const isRefused = (pointer: Pointer) => refused.some((other) => isWithin(pointer, other));
  return {
    version: draft.version,
    again: [...new Set(dataIssues(store).map(({ pointer }) => pointer))].filter(isAnswered),
    unasked: leaves(own.answers).filter(({ pointer }) => isRefused(pointer) || getAt(data, pointer) === undefined),
    files: Object.entries(draft.files ?? {}).flatMap(([id, files]) =>
      ids.has(id) ? [] : files.map(({ name }) => name),
    ),
  };
}

function dataIssues(store: FormStore): Issue[] {
  return store.getSnapshot().issues.filter(({ scope }) => scope === 'data');
}

/** Whether the draft of the other version holds something that was not carried over, and so has to stay. */
export function isIncomplete(
  { unasked, files }: CarriedDraft,
  { branchAnswers }: Pick<Draft, 'branchAnswers'>,
): boolean {
  return unasked.length > 0 || files.length > 0 || Object.keys(branchAnswers).length > 0;
}

type Move = readonly [from: Pointer, to: Pointer];

/** The answers of a draft that move: those under a former pointer whose present one has none. */
function movesFor({ renamedFrom = {} }: CompiledDefinition, { answers }: Draft): Move[] {
  const moves: Move[] = [];
  for (const [to, formers] of Object.entries(renamedFrom)) {
    for (const former of formers) {
      for (const from of matches(answers, parsePointer(former))) {
        const target = withIndexes(to, former, from);
        const isTaken = getAt(answers, target) !== undefined || moves.some(([, other]) => other === target);
        if (!isTaken) moves.push([from, target]);
      }
    }
  }
  return moves;
}

/** The places in answers that a path leads to, in which `*` is any item of a list. */
function matches(value: JsonValue | undefined, [segment, ...rest]: readonly string[], path: string[] = []): Pointer[] {
  if (value === undefined) return [];
  if (segment === undefined) return [formatPointer(path)];
  if (segment === '*')
    return isArray(value) ? value.flatMap((item, index) => matches(item, rest, [...path, String(index)])) : [];
  return matches(getAt(value, formatPointer([segment])), rest, [...path, segment]);
}

/** A pointer whose `*` are the indexes that another has at its own. */
function withIndexes(pattern: Pointer, former: Pointer, found: Pointer): Pointer {
  const segments = parsePointer(found);
  const indexes = parsePointer(former).flatMap((segment, at) => (segment === '*' ? [segments[at] ?? ''] : []));
  return formatPointer(
    parsePointer(pattern).map((segment) => (segment === '*' ? (indexes.shift() ?? segment) : segment)),
  );
}

function movedPointer(moves: readonly Move[], pointer: Pointer): Pointer {
  const move = moves.find(([from]) => isWithin(pointer, from));
  return move ? move[1] + pointer.slice(move[0].length) : pointer;
}

/** The answers that hold no others. */
function leaves(value: JsonValue, pointer: Pointer = ''): { pointer: Pointer; value: JsonValue }[] {
  if (isArray(value)) return value.flatMap((item, index) => leaves(item, childPointer(pointer, index)));
  if (isObject(value))
    return Object.entries(value).flatMap(([name, member]) => leaves(member, childPointer(pointer, name)));
  return value === null || value === '' ? [] : [{ pointer, value }];
}
