import type { LeafKindName } from '@motcua/core';
import { boolean, choice } from './choice.js';
import type { Control } from './control.js';
import { partialDate } from './partial-date.js';
import { multilineText, number, text } from './text.js';

/** How each kind looks; the kinds in `core` have the same keys, and a missing half is a type error. */
export const controls: Readonly<Record<LeafKindName, Control>> = {
  text,
  multilineText,
  number,
  choice,
  boolean,
  partialDate,
};
