import {
  hasOwn,
  isArray,
  isObject,
  isWithin,
  parsePointer,
  type JsonValue,
  type Pointer,
  patternPointer,
} from '@motcua/model';
import type { Draft, DraftStorage } from './draft.js';

/**
 * A draft without the answers that a procedure calls sensitive (`privacy.sensitive`, pointers with `*` for items): they
 * are typed again. What was stashed may hold them too, and is not kept either.
 */
export function withoutSensitive(draft: Draft, sensitive: readonly Pointer[]): Draft {
  const isSensitive = (pointer: Pointer) =>
    sensitive.some((other) => isWithin(pointer, other) || isWithin(patternPointer(pointer), other));
  // An answer that a page gave as a whole, e.g. a list, may contain the sensitive one.
  const holdsSensitive = (pointer: Pointer) =>
    isSensitive(pointer) || sensitive.some((other) => isWithin(other, patternPointer(pointer)));
  return {
    ...draft,
    leftOut: sensitive.filter(
      (pointer) =>
        holdsAt(draft.answers, pointer) ||
        Object.keys(draft.entries).some((at) => isWithin(patternPointer(at), pointer) || isWithin(at, pointer)),
    ),
    branchAnswers: {},
    entries: without(draft.entries, isSensitive),
    provenance: without(draft.provenance, holdsSensitive),
    ...(draft.rejected && {
      rejected: without(draft.rejected, (slot) => slot.startsWith('#') && isSensitive(slot.slice(1))),
    }),
    ...(draft.contents && { contents: without(draft.contents, isSensitive) }),
    answers: answersWithout(draft.answers, sensitive),
  };
}

function answersWithout(answers: JsonValue, sensitive: readonly Pointer[]): JsonValue {
  return sensitive.reduce((kept, pointer) => withoutPath(kept, parsePointer(pointer)) ?? {}, answers);
}

/** A place for drafts in which no sensitive answer is kept. */
export function draftsWithoutSensitive(storage: DraftStorage, sensitive: readonly Pointer[]): DraftStorage {
  return {
    load: (key) => storage.load(key),
    remove: (key, id) => storage.remove(key, id),
    save: (key, draft) => storage.save(key, withoutSensitive(draft, sensitive)),
    keepsFiles: ({ sensitive: isSensitive = false }) => !isSensitive,
    keptAnswers: (answers) => answersWithout(answers, sensitive),
  };
}

/** Whether there is an answer at a pointer, in which `*` is any item. */
export function holdsAt(answers: JsonValue, pointer: Pointer): boolean {
  const holds = (value: JsonValue | undefined, [segment, ...others]: readonly string[]): boolean => {
    if (value === undefined || value === null) return false;
    if (segment === undefined) return true;
    if (isArray(value))
      return value.some((item, index) => [String(index), '*'].includes(segment) && holds(item, others));
    return isObject(value) && hasOwn(value, segment) && holds(value[segment], others);
  };
  return holds(answers, parsePointer(pointer));
}

/** The value without what is at a path, in which `*` is any item; undefined for the whole. */
function withoutPath(value: JsonValue, [segment, ...rest]: readonly string[]): JsonValue | undefined {
  if (segment === undefined) return undefined;
  // Items keep their places: what is taken out of a list leaves null.
  if (isArray(value)) {
    return value.map((item, index) =>
      segment === '*' || segment === String(index) ? (withoutPath(item, rest) ?? null) : item,
    );
  }
  if (!isObject(value) || !hasOwn(value, segment)) return value;
  const { [segment]: member, ...others } = value;
  const kept = withoutPath(member as JsonValue, rest);
  return kept === undefined ? others : { ...others, [segment]: kept };
}

function without<Value>(
  record: Readonly<Record<Pointer, Value>>,
  isSensitive: (pointer: Pointer) => boolean,
): Record<Pointer, Value> {
  return Object.fromEntries(Object.entries(record).filter(([pointer]) => !isSensitive(pointer)));
}
