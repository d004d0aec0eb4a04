import { nodeOf, type ActiveNode, type FormStore } from '@motcua/core';
import { getAt, parentPointer, type JsonValue, type Pointer } from '@motcua/model';
import type { FormContext } from '../../session/form-context.js';
import type { FormSession } from '../../session/form-session.js';

/** Returns the members of the group that contains a field. */
export function siblingsOf(store: FormStore, pointer: Pointer): readonly ActiveNode[] {
  return nodeOf(store.getSnapshot(), parentPointer(pointer) ?? '')?.children ?? [];
}

/** Returns the province field of a commune field: the nearest before it in the same group, or else after it. */
export function siblingProvince(store: FormStore, pointer: Pointer): ActiveNode | undefined {
  const siblings = siblingsOf(store, pointer);
  const isProvince = ({ schema }: ActiveNode) => schema['format'] === 'vn-province';
  const own = siblings.findIndex((sibling) => sibling.pointer === pointer);
  return siblings.slice(0, Math.max(own, 0)).findLast(isProvince) ?? siblings.find(isProvince);
}

/** Returns the code at a pointer; undefined while there is no readable answer. */
export function codeAt(store: FormStore, pointer: Pointer): string | undefined {
  const value = getAt(store.getSnapshot().data, pointer);
  return typeof value === 'string' ? value : undefined;
}

/** The pointers of other answers that fields depend on, with the last values. */
function followedIn({ store, rendered }: FormSession) {
  const following = new Map<Pointer, { readonly source: Pointer; value: JsonValue | undefined }>();
  store.subscribe(() => {
    const { data } = store.getSnapshot();
    for (const [field, followed] of following) {
      const value = getAt(data, followed.source);
      if (value === followed.value) continue;
      followed.value = value;
      rendered.get(field)?.changed();
    }
  });
  return following;
}

/** Renders a field again whenever the answer at another pointer changes, whatever changes it. */
export function rerenderWith({ session }: FormContext, pointer: Pointer, source: Pointer): void {
  const value = getAt(session.store.getSnapshot().data, source);
  session.local(followedIn).set(pointer, { source: source, value });
}
