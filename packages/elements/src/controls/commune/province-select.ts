import { nodeOf, type ActiveNode, type FormStore } from '@motcua/core';
import { getAt, parentPointer, type JsonValue, type Pointer } from '@motcua/model';
import type { FormContext } from '../../session/form-context.js';

/** The members of the group that a place belongs to. */
export function siblingsOf(store: FormStore, pointer: Pointer): readonly ActiveNode[] {
  return nodeOf(store.getSnapshot(), parentPointer(pointer) ?? '')?.children ?? [];
}

/** The province that a commune belongs to: the one that is asked for before it in the same group, or else after it. */
export function provinceBeside(store: FormStore, pointer: Pointer): ActiveNode | undefined {
  const siblings = siblingsOf(store, pointer);
  const isProvince = ({ schema }: ActiveNode) => schema['format'] === 'vn-province';
  const own = siblings.findIndex((sibling) => sibling.pointer === pointer);
  return siblings.slice(0, Math.max(own, 0)).findLast(isProvince) ?? siblings.find(isProvince);
}

/** The code that stands at a place; undefined while there is none that can be read. */
export function codeAt(store: FormStore, pointer: Pointer): string | undefined {
  const value = getAt(store.getSnapshot().data, pointer);
  return typeof value === 'string' ? value : undefined;
}

const followed = new WeakMap<FormStore, Map<Pointer, { readonly place: Pointer; value: JsonValue | undefined }>>();

/** Draws a field again whenever the answer at another place changes, however that comes. */
export function rerenderWith({ store, rendered }: FormContext, pointer: Pointer, place: Pointer): void {
  const valueNow = () => getAt(store.getSnapshot().data, place);
  const known = followed.get(store);
  const following = known ?? new Map<Pointer, { readonly place: Pointer; value: JsonValue | undefined }>();
  following.set(pointer, { place, value: valueNow() });
  if (known) return;
  followed.set(store, following);
  store.subscribe(() => {
    const { data } = store.getSnapshot();
    for (const [field, followedLocation] of following) {
      const value = getAt(data, followedLocation.place);
      if (value === followedLocation.value) continue;
      followedLocation.value = value;
      rendered.get(field)?.changed();
    }
  });
}
