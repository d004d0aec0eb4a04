import { followCorrections, type ScreenId } from '@motcua/core';
import type { FormSession } from '../session/form-session.js';
import type { Supplement } from '../session/supplement.js';

/** The state of a form that corrects a dossier. */
interface Followed {
  /** The screen on which the person began. */
  readonly first: ScreenId | undefined;
  /** Opens further fields of the form from now on while corrections make them necessary. */
  begin(supplement: Omit<Supplement, 'views'>, screen: ScreenId): void;
}

/** Creates the state, once per form. */
export function followed(session: FormSession): Followed {
  let first: ScreenId | undefined;
  return {
    get first() {
      return first;
    },
    begin({ narrowed, earlier }, screen) {
      if (first !== undefined) return;
      first = screen;
      followCorrections(session.store, narrowed, earlier.getSnapshot());
    },
  };
}
