import { changedPointers } from '../changed-pointers.js';
import type { Dossier, SupplementItem } from '../documents/dossier.js';
import type { CompiledProcedure } from '../documents/procedure.js';
import { issue, type Issue } from '../issue.js';
import { jsonEqual, type JsonValue } from '../json.js';
import { askedAt } from '../logic/asked-at.js';
import { withoutComputed } from '../logic/pattern-places.js';
import { getAt, isWithin, type Pointer } from '../pointer.js';
import { componentStates } from '../rules/component-states.js';
import { validateData } from '../rules/validate-data.js';
import { setAt } from '../set-at.js';

/** A dossier that was received, and what its sender may correct. */
export interface SupplementBasis {
  readonly procedure: CompiledProcedure;
  /** The dossier as it was received. */
  readonly before: Pick<Dossier, 'data' | 'components'>;
  readonly items: readonly SupplementItem[];
  /** The day on which the supplement is judged, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
  readonly today: string;
}

/** Pointers of the answers that a supplement may change. */
export function requestedPointers(items: readonly SupplementItem[]): Pointer[] {
  return items.flatMap(({ pointer }) => pointer ?? []);
}

/** Ids of the components that a supplement may replace. */
export function requestedComponents(items: readonly SupplementItem[]): string[] {
  return items.flatMap(({ component }) => component ?? []);
}

/**
 * Returns an issue `notAsked` for each answer and component of a supplement that differs from the dossier although it was
 * not requested. Four consequences of a requested correction are allowed: an answer that was not asked before, an answer
 * that is not asked any more, an answer that was empty and is required now, and an answer that the corrections make wrong. The same holds for components whose state
 * follows from the answers. Computed values are not compared.
 */
export function supplementChanges(
  basis: SupplementBasis,
  after: Pick<Dossier, 'data' | 'components'>,
): readonly Issue[] {
  const { procedure, before, items } = basis;
  const given = (data: JsonValue) => withoutComputed(data, procedure.computed ?? []);
  const changed = changedPointers(given(before.data), given(after.data), requestedPointers(items));
  return [
    ...changed
      .filter((pointer) => !isConsequence(basis, after.data, pointer))
      .map((pointer) => issue(pointer, 'notAsked')),
    ...changedComponents(basis, after).map((id) => issue(`/${id}`, 'notAsked', {}, 'components')),
  ];
}

/**
 * Removes the issues of a supplement about answers that were not requested and are as they were, where the dossier has the
 * same issue on the same day: it was valid when it was received, and its sender cannot correct them.
 */
export function withoutEarlierIssues(
  { procedure, before, items, today }: SupplementBasis,
  issues: readonly Issue[],
  after: JsonValue,
): readonly Issue[] {
  if (issues.length === 0) return issues;
  const requested = requestedPointers(items);
  const isOpen = (pointer: Pointer) =>
    requested.some((other) => isWithin(pointer, other) || isWithin(other, pointer)) ||
    !jsonEqual(getAt(before.data, pointer) ?? null, getAt(after, pointer) ?? null);
  const closed = issues.filter(({ scope, pointer }) => scope === 'data' && !isOpen(pointer));
  if (closed.length === 0) return issues;
  const earlier = new Set(validateData(procedure, before.data, today).map(keyOf));
  return issues.filter((found) => !closed.includes(found) || !earlier.has(keyOf(found)));
}

function keyOf({ pointer, code }: Issue): string {
  return `${pointer} ${code}`;
}

/** Whether a changed answer that was not requested follows from a correction. */
function isConsequence({ procedure, before, today }: SupplementBasis, after: JsonValue, pointer: Pointer): boolean {
  const [earlier, now] = [getAt(before.data, pointer), getAt(after, pointer)];
  if (now === undefined) return askedAt(procedure, after, pointer, undefined) === undefined;
  if (earlier !== undefined) {
    const isWrong = (data: JsonValue) =>
      validateData(procedure, data, today).some((found) => isWithin(pointer, found.pointer));
    return isWrong(setAt(after, pointer, earlier) ?? {}) && !isWrong(before.data);
  }
  if (askedAt(procedure, before.data, pointer, undefined) === undefined) return true;
  const isRequired = (data: JsonValue) =>
    validateData(procedure, data, today).some((found) => found.code === 'required' && found.pointer === pointer);
  return isRequired(setAt(after, pointer, undefined) ?? {}) && !isRequired(before.data);
}

/** Ids of components that were not requested, do not follow from the answers, and are not the same. */
function changedComponents(
  { procedure, before, items }: SupplementBasis,
  after: Pick<Dossier, 'data' | 'components'>,
): string[] {
  const requested = requestedComponents(items);
  const givenIn = ({ components }: Pick<Dossier, 'components'>, id: string) =>
    components.find((component) => component.id === id)?.state;
  const expectedBefore = statesOf(procedure, before.data);
  const expectedNow = statesOf(procedure, after.data);
  const ids = new Set([...before.components, ...after.components].map(({ id }) => id));
  return [...ids].filter((id) => {
    if (requested.includes(id) || expectedBefore.get(id) !== expectedNow.get(id)) return false;
    const earlier = givenIn(before, id);
    return givenIn(after, id) !== (earlier === 'attached' ? 'reused' : earlier);
  });
}

function statesOf(procedure: CompiledProcedure, data: JsonValue): ReadonlyMap<string, string> {
  return new Map(componentStates(procedure, data).map(({ definition, state }) => [definition.id, state]));
}
