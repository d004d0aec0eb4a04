import type { ProcedureDefinition } from '../documents/procedure.js';
import { isArray, type JsonValue } from '../json.js';
import { getAt, type Pointer } from '../pointer.js';
import { setAt } from '../set-at.js';

/**
 * The answers of an earlier version under the names that the fields have now. An answer that a field has already stays.
 * @param renamedFrom the renames that the version of now declares
 */
export function carryOver(data: JsonValue, renamedFrom: ProcedureDefinition['renamedFrom'] = {}): JsonValue {
  let carried = data;
  for (const [pointer, former] of Object.entries(renamedFrom))
    for (const old of former)
      for (const [from, to] of occurrences(carried, old.split('/').slice(1), pointer.split('/').slice(1))) {
        const answer = getAt(carried, from);
        if (answer === undefined || getAt(carried, to) !== undefined) continue;
        carried = setAt(setAt(carried, from, undefined), to, answer) ?? {};
      }
  return carried;
}

/**
 * The places of a former pointer with `*`, and what they are now, in a document.
 * @param old escaped segments
 */
function occurrences(
  data: JsonValue,
  old: readonly string[],
  now: readonly string[],
): readonly (readonly [from: Pointer, to: Pointer])[] {
  const [first, second] = [old.indexOf('*'), now.indexOf('*')];
  const join = (segments: readonly string[]) => segments.map((segment) => `/${segment}`).join('');
  if (first < 0 || second < 0) return first === second ? [[join(old), join(now)]] : [];
  const list = getAt(data, join(old.slice(0, first)));
  if (!isArray(list)) return [];
  return list.flatMap((_, index) => {
    const item = (segments: readonly string[], at: number) => [
      ...segments.slice(0, at),
      String(index),
      ...segments.slice(at + 1),
    ];
    return occurrences(data, item(old, first), item(now, second));
  });
}
