import type { LeafKindName, LateKindName } from '@motcua/core';
import { boolean, choice } from './choice.js';
import type { Control } from './control-view.js';
import { partialDate } from './date.js';
import { multilineText, number, text } from './text.js';

/** How the usual kinds look; `rare-controls.ts` has the others. The kinds in `core` have the same keys. */
const usual: Readonly<Record<Exclude<LeafKindName, LateKindName>, Control>> = {
  text,
  multilineText,
  number,
  choice,
  boolean,
  partialDate,
};

/** How a kind looks, when it is one of those that most forms have. */
export function coreControl(kind: LeafKindName): Control | undefined {
  return kind in usual ? usual[kind as keyof typeof usual] : undefined;
}
