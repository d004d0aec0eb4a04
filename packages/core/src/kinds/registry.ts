import { boolean } from './boolean.js';
import { choice } from './choice.js';
import type { Kind, KindName } from './kind.js';
import { number } from './number.js';
import { partialDate } from './partial-date.js';
import { multilineText, text } from './text.js';

/** Kinds that hold an answer themselves; groups only hold other fields. */
export type LeafKindName = Exclude<KindName, 'group'>;

/** How each kind reads and writes. The controls in `elements` have the same keys. */
export const kinds: Readonly<Record<LeafKindName, Kind>> = {
  text,
  multilineText,
  number,
  choice,
  boolean,
  partialDate,
};

export function kindOf(name: KindName): Kind {
  return kinds[name === 'group' ? 'text' : name];
}
