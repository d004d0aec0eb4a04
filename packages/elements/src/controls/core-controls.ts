import type { CoreKindName, LeafKindName } from '@motcua/core';
import { boolean, choice } from './choice.js';
import type { Control } from './control-view.js';
import { partialDate } from './date.js';
import { multilineText, number, text } from './text.js';

/** Draws the kinds that most forms have, before anything else is loaded; `core-views.ts` has how else they look. */
const coreControls = { text, multilineText, number, choice, boolean, partialDate } satisfies Readonly<
  Record<CoreKindName, Control>
>;

/** Draws a kind, when it is one of those that most forms have. */
export function coreControl(kind: LeafKindName): Control | undefined {
  return kind in coreControls ? coreControls[kind as CoreKindName] : undefined;
}
