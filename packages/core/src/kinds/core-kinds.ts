import { boolean } from './boolean.js';
import { choice } from './choice.js';
import type { Kind } from './kind.js';
import { number } from './number.js';
import { partialDate } from './partial-date.js';
import { multilineText, text } from './text.js';

/** The kinds that most forms have: they load with the store. `late-kinds.ts` has the others. */
export const coreKinds = { text, multilineText, number, choice, boolean, partialDate } satisfies Readonly<
  Record<string, Kind>
>;
