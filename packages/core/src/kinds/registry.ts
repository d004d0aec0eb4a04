import type { NodeKind } from '../schema/active-node.js';
import { boolean } from './boolean.js';
import { choice } from './choice.js';
import type { Kind, LeafKindName } from './kind.js';
import { number } from './number.js';
import { partialDate } from './partial-date.js';
import { multilineText, text } from './text.js';

/** The kinds that most forms have; `rare-kinds.ts` has the others. */
const usual = { text, multilineText, number, choice, boolean, partialDate } satisfies Partial<
  Record<LeafKindName, Kind>
>;

/** Kinds that come with the rest of the kit; a missing half is a type error. */
export type RareKindName = Exclude<LeafKindName, keyof typeof usual>;

const known = new Map<string, Kind>(Object.entries(usual));
const LEAVES: Readonly<Record<LeafKindName, true>> = {
  text: true,
  multilineText: true,
  number: true,
  choice: true,
  choices: true,
  boolean: true,
  partialDate: true,
  time: true,
  dateTime: true,
  content: true,
};

/** Makes kinds known that are loaded later. */
export function addKinds(kinds: Readonly<Record<string, Kind>>): void {
  for (const [name, kind] of Object.entries(kinds)) known.set(name, kind);
}

/** How a leaf reads and writes; undefined for places that hold no answer themselves, and until a rare kind is loaded. */
export function kindOf(name: NodeKind): Kind | undefined {
  return known.get(name);
}

/** The kind of a leaf; undefined for places that hold no answer themselves. */
export function leafKind(kind: NodeKind): LeafKindName | undefined {
  return kind in LEAVES ? (kind as LeafKindName) : undefined;
}
