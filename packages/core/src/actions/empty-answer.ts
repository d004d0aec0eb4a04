import type { Pointer } from '@motcua/model';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';

/**
 * Empties an answer because another one no longer allows it. That it is missing now is no fault of the person: its issues
 * wait until they have left the field, or want to go on.
 */
export function emptyAnswer(store: FormStore, pointer: Pointer): void {
  store[change]({ touched: new Map(store.getSnapshot().touched).set(pointer, false) }, { at: pointer });
  store.enter(pointer, '');
}
