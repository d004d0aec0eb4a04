import type { FormStore } from '../store/form-store.js';

/**
 * Reads again what was typed before every way of writing it was known: what can be read now is taken, and shown as it is
 * kept where the field was left.
 */
export function readAgain(store: FormStore): void {
  const { entries, touched } = store.getSnapshot();
  for (const [pointer, entry] of entries) {
    store.enter(pointer, entry);
    if (touched.has(pointer)) store.commit(pointer);
  }
}
