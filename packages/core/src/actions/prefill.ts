import {
  childPointer,
  getAt,
  isArray,
  isObject,
  isWithin,
  jsonEqual,
  ownValue,
  parentPointer,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import type { ActiveNode } from '../active-schema/active-node.js';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';
import { nodeOf, type FormSnapshot, type GivenAnswer } from '../store/form-snapshot.js';
import { FieldDefinitions } from '../store/field-definitions.js';
import { readWrittenDate } from '../kinds/written-date.js';
import { setAnswer } from '../store/set-answer.js';

/** Claims about the person that the page supplies, e.g. from their identity provider. */
export interface PrefillClaims {
  /** The system that says so, e.g. `vneid`; the text `sources.<source>.name` is what people read. */
  readonly source: string;
  /** When it said so, RFC 3339; now when absent. */
  readonly at?: string;
  /** By the names that the procedure's `prefill` has. */
  readonly claims: Readonly<Record<string, JsonValue>>;
}

/**
 * Fills in what the page knows, where the procedure takes it, the form asks for it and no one has answered yet: now,
 * and whenever further questions come. What a person typed is never replaced. An answer that is locked (`lock`) can be
 * changed only after {@link reportWrong}; one that the schema refuses is never locked, since the person has to fix it.
 * @returns how to stop
 */
export function prefill(store: FormStore, given: PrefillClaims): () => void {
  let root: ActiveNode | undefined;
  const fill = () => {
    const { root: asked } = store.getSnapshot();
    if (asked === root) return;
    root = asked;
    fillOnce(store, given);
  };
  const stop = store.subscribe(fill);
  fill();
  return stop;
}

function fillOnce(store: FormStore, given: PrefillClaims): void {
  const { answers, entries, provenance } = store.getSnapshot();
  // Text that cannot be parsed yet was entered by the person all the same.
  const isOpen = (pointer: Pointer) =>
    provenance[pointer] === undefined && getAt(answers, pointer) === undefined && !entries.has(pointer);
  put(
    store,
    given,
    asked(store, given).filter(([pointer]) => isOpen(pointer)),
  );
}

/** Where what a page knows is another than what was answered. */
export function prefillConflicts(store: FormStore, given: PrefillClaims): readonly Pointer[] {
  const { answers, entries } = store.getSnapshot();
  return asked(store, given).flatMap(([pointer, value]) => {
    const answer = getAt(answers, pointer);
    const isSame = answer === undefined ? !entries.has(pointer) : jsonEqual(answer, value);
    return isSame ? [] : [pointer];
  });
}

/**
 * Puts what a page knows in the place of what was answered, because the person wants it so. What the same source said
 * before, and says no longer, was of another person and goes.
 */
export function replaceAnswers(store: FormStore, given: PrefillClaims): void {
  const values = asked(store, given);
  const snapshot = store.getSnapshot();
  const provenance = { ...snapshot.provenance };
  let { answers } = snapshot;
  for (const [pointer, { source, value, whole }] of Object.entries(snapshot.provenance)) {
    if (whole) {
      delete provenance[pointer];
      continue;
    }
    const isSaid = source !== given.source || values.some(([other]) => other === pointer);
    if (isSaid || !jsonEqual(getAt(answers, pointer), value)) continue;
    answers = setAnswer(answers, snapshot.root, pointer, undefined);
    delete provenance[pointer];
  }
  if (answers !== snapshot.answers) store[change]({ answers, provenance });
  put(store, given, values);
}

/** The values for places that are asked for now, as their kinds write them. */
function asked(store: FormStore, { claims }: PrefillClaims): [Pointer, JsonValue][] {
  const snapshot = store.getSnapshot();
  const fields = new FieldDefinitions(store.procedure);
  return (store.procedure.definition.prefill ?? []).flatMap(({ pointer, claim }) =>
    leaves(pointer, ownValue(claims, claim)).flatMap(([leaf, value]): [Pointer, JsonValue][] => {
      const node = nodeOf(snapshot, leaf);
      // A constant is the schema's to say.
      if (!node || node.kind === 'constant') return [];
      const known = node.kind === 'partialDate' && typeof value === 'string' ? readWrittenDate(value) : value;
      // No one should have to clear the boxes of a date that cannot be split into day, month and year.
      if (known === undefined) return [];
      const kind = store.kinds.get(node.kind);
      const context = fields.context(node);
      const reading = kind?.parse(kind.format(known, context), context);
      return [[leaf, reading && 'value' in reading ? reading.value : known]];
    }),
  );
}

function put(
  store: FormStore,
  { source, at }: PrefillClaims,
  values: readonly (readonly [Pointer, JsonValue])[],
): void {
  if (values.length === 0) return;
  const { root, answers: before, entries: typed, provenance: known } = store.getSnapshot();
  const rules = store.procedure.definition.prefill ?? [];
  const time = at ?? store.now().toISOString();
  const provenance: Record<Pointer, GivenAnswer> = { ...known };
  const entries = new Map(typed);
  let answers = before;
  for (const [pointer, value] of values) {
    const lock = rules.some((rule) => rule.lock && isWithin(pointer, rule.pointer)) && !isArray(value);
    answers = setAnswer(answers, root, pointer, value);
    provenance[pointer] = { source, at: time, locked: lock, value };
    entries.delete(pointer);
  }
  store[change]({ answers, entries, provenance });
  unlockRefused(
    store,
    values.map(([pointer]) => pointer),
  );
  markWholes(store);
}

/** Marks the groups that one source gave as a whole, so that they are shown and reported wrong as one. */
function markWholes(store: FormStore): void {
  for (const { pointer } of store.procedure.definition.prefill ?? []) {
    const snapshot = store.getSnapshot();
    const whole = snapshot.provenance[pointer] === undefined && wholeAt(snapshot, pointer);
    if (whole) store[change]({ provenance: { ...snapshot.provenance, [pointer]: whole } }, { at: pointer });
  }
}

function wholeAt(snapshot: FormSnapshot, pointer: Pointer): GivenAnswer | undefined {
  const { answers, provenance, issues } = snapshot;
  const value = getAt(answers, pointer);
  if (value === undefined || nodeOf(snapshot, pointer)?.kind !== 'group') return undefined;
  if (issues.some((issue) => issue.scope === 'data' && isWithin(issue.pointer, pointer))) return undefined;
  // A constant is the schema's to say.
  const answered = leaves(pointer, value).filter(([leaf]) => nodeOf(snapshot, leaf)?.kind !== 'constant');
  const parts = answered.map(([leaf]) => provenance[leaf]);
  const [first] = parts;
  const isWhole = parts.every((part) => part?.locked && part.source === first?.source && part.at === first.at);
  return first && isWhole ? { source: first.source, at: first.at, locked: true, value, whole: true } : undefined;
}

function unlockRefused(store: FormStore, pointers: readonly Pointer[]): void {
  const { issues } = store.getSnapshot();
  const isRefused = (pointer: Pointer) =>
    issues.some(({ scope, pointer: at }) => scope === 'data' && isWithin(at, pointer));
  for (const pointer of pointers.filter(isRefused)) unlock(store, pointer, {});
}

/** The person says that what was filled in is wrong: they may change it, and the dossier says that they did. */
export function reportWrong(store: FormStore, pointer: Pointer): void {
  unlock(store, pointer, { reported: true });
}

/**
 * Unlocks a field: groups that contain it are no longer given as a whole, and the parts of such a group become
 * editable.
 */
function unlock(store: FormStore, pointer: Pointer, more: Partial<GivenAnswer>): void {
  const { provenance } = store.getSnapshot();
  if (!provenance[pointer]) return;
  const known = Object.entries(provenance);
  const wholes = known.filter(([at, { whole }]) => whole && (isWithin(pointer, at) || isWithin(at, pointer)));
  const parts = known.map(([at, given]): [Pointer, GivenAnswer] => {
    return [at, isWithin(at, pointer) ? { ...given, locked: false, ...more } : given];
  });
  const freed = Object.fromEntries(parts);
  for (const [at] of wholes) delete freed[at];
  store[change]({ provenance: freed }, { at: pointer });
  for (const [at] of wholes) store[change]({}, { at });
}

/** Whether a place belongs to a group that was given as a whole. */
export function isPartOfWhole({ provenance }: FormSnapshot, pointer: Pointer): boolean {
  for (let around = parentPointer(pointer); around !== undefined; around = parentPointer(around)) {
    if (provenance[around]?.whole) return true;
  }
  return false;
}

/** The parts of a claim that are answers themselves, each at its place. */
function leaves(pointer: Pointer, value: JsonValue | undefined): [Pointer, JsonValue][] {
  if (value === undefined || value === null) return [];
  if (!isObject(value)) return [[pointer, value]];
  return Object.entries(value).flatMap(([name, member]) => leaves(childPointer(pointer, name), member));
}
