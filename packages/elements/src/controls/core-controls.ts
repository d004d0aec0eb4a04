import type { CoreKindName, LeafKindName } from '@motcua/core';
import { boolean, choice } from './choice.js';
import type { Control } from './control-view.js';
import { partialDate } from './date.js';
import { multilineText, number, text } from './text.js';

/**
 * The controls of the common kinds, available before anything else is loaded; `core-views.ts` has their other views.
 */
const coreControls = { text, multilineText, number, choice, boolean, partialDate } satisfies Readonly<
  Record<CoreKindName, Control>
>;

/** Renders a field of a common kind; undefined for other kinds. */
export function coreControl(kind: LeafKindName): Control | undefined {
  return kind in coreControls ? coreControls[kind as CoreKindName] : undefined;
}
