import { followCorrections } from '@motcua/core';
import type { FormSession } from '../session/form-session.js';
import type { Supplement } from '../session/supplement.js';

/** Opens further fields of a form while corrections make them necessary. */
export function followed(session: FormSession): { begin(supplement: Omit<Supplement, 'views'>): void } {
  let isFollowed = false;
  return {
    begin({ narrowed, earlier }) {
      if (isFollowed) return;
      isFollowed = true;
      followCorrections(session.store, narrowed, earlier.getSnapshot().root);
    },
  };
}
