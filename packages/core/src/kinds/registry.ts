import type { NodeKind } from '../active-schema/active-node.js';
import { boolean } from './boolean.js';
import { choice } from './choice.js';
import type { FormatKindName, Kind, LeafKindName } from './kind.js';
import { number } from './number.js';
import { partialDate } from './partial-date.js';
import { multilineText, text } from './text.js';

/** The kinds that most forms have; `rare-kinds.ts` has the others. */
const usual = { text, multilineText, number, choice, boolean, partialDate } satisfies Partial<
  Record<LeafKindName, Kind>
>;

/** Kinds that come with the rest of the kit; a missing half is a type error. */
export type LateKindName = Exclude<LeafKindName, keyof typeof usual | FormatKindName>;

const known = new Map<string, Kind>(Object.entries(usual));

/** Places that hold no answer themselves. */
const STRUCTURE: Readonly<Record<Exclude<NodeKind, LeafKindName>, true>> = {
  group: true,
  list: true,
  collapsed: true,
  constant: true,
  statement: true,
  unchosen: true,
};

/** Makes kinds known that are loaded later, or that a page brings. */
export function addKinds(kinds: Readonly<Record<string, Kind>>): void {
  for (const [name, kind] of Object.entries(kinds)) known.set(name, kind);
}

/** How a leaf reads and writes; undefined for places that hold no answer themselves, and until a rare kind is loaded. */
export function kindOf(name: NodeKind): Kind | undefined {
  return known.get(name) ?? (name.startsWith('format:') ? known.get('format:') : undefined);
}

/** The kind that a format asks for; the formats of Vietnamese registers have kinds that may still have to be loaded. */
export function kindOfFormat(format: unknown): FormatKindName | undefined {
  const name: FormatKindName = `format:${String(format)}`;
  return known.has(name) || (typeof format === 'string' && format.startsWith('vn-')) ? name : undefined;
}

/** The kind of a leaf; undefined for places that hold no answer themselves. */
export function leafKind(kind: NodeKind): LeafKindName | undefined {
  return kind in STRUCTURE ? undefined : (kind as LeafKindName);
}
