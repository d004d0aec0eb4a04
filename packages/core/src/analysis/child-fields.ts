import {
  hasOwn,
  isArray,
  listKeyword,
  listLocations,
  namedLocations,
  objectKeyword,
  singleLocation,
  type Pointer,
  type SchemaLocation,
} from '@motcua/model';
import { patternOf } from '../interpreter/value-keywords.js';
import type { ActiveNode } from '../active-schema/active-node.js';
import { undeclaredPropertyIssues } from './keyword-issues.js';
import {
  caseImplies,
  type Case,
  type ConditionalLocation,
  type LocationSource,
  type ConditionalDiscriminator,
  type SchemaPath,
} from './conditional-locations.js';

/** The name, and the segment of a pointer, of a member whose name a person gives. */
export const ANY_NAME = '…';

/** Where no schema says anything, anything goes. */
const ANYTHING: SchemaLocation = { schema: true, location: 'anything' };

/** Is in a {@link Case} for a union of which no branch is chosen. */
const NO_BRANCH = -1;

/** A member or item, with all that may be said of it. */
export interface ChildField {
  /** Last segment of its general pointer, unescaped: a name, an index, `*` or {@link ANY_NAME}. */
  readonly name: string;
  readonly sources: readonly LocationSource[];
  readonly required: readonly boolean[];
  readonly removable: boolean;
  /** Present for the property that chooses a branch. */
  readonly discriminator: ConditionalDiscriminator | undefined;
  readonly isItem: boolean;
}

/** A child field while its sources are gathered. */
interface Draft {
  readonly sources: LocationSource[];
  readonly requiredWhen: Case[];
  declared: boolean;
  discriminator: ConditionalDiscriminator | undefined;
}

/** The members and items that any case brings, in the order in which the form asks for them. */
export function childrenAt(
  patternPointer: Pointer,
  entries: readonly ConditionalLocation[],
  nodes: readonly ActiveNode[],
): ChildField[] {
  const open = entries.filter((entry) => recursionPoint(entry) === undefined);
  if (open.length === 0) return [];
  // The enclosing round of the recursion has already listed the members and items.
  const asked = open.length < entries.length ? [] : nodes;
  return [...membersOf(patternPointer, open, asked), ...itemsOf(patternPointer, open, asked)];
}

/** Where the schema of an entry stood before on the way to it; undefined when it did not. */
export function recursionPoint({ way, subschema }: ConditionalLocation): Pointer | undefined {
  for (let at = way; at; at = at.up) if (at.location === subschema.location) return at.patternPointer;
  return undefined;
}

function membersOf(
  patternPointer: Pointer,
  entries: readonly ConditionalLocation[],
  nodes: readonly ActiveNode[],
): ChildField[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string): Draft => {
    let draft = drafts.get(name);
    if (!draft)
      drafts.set(name, (draft = { sources: [], requiredWhen: [], declared: false, discriminator: undefined }));
    return draft;
  };
  for (const entry of entries) for (const { property } of entry.tags) draftOf(property);
  for (const entry of entries) {
    const source = sourceMaker(patternPointer, entry);
    for (const [name, member] of namedLocations(entry.subschema, 'properties')) {
      const draft = draftOf(name);
      draft.declared ||= entry.rendered;
      draft.sources.push(source(member));
    }
    for (const tag of entry.tags) {
      const draft = draftOf(tag.property);
      draft.declared = true;
      draft.discriminator = tag;
      draft.requiredWhen.push(entry.when);
      const open = { ...entry, when: new Map(entry.when).set(tag.key, NO_BRANCH) };
      draft.sources.push(...tag.open.map((subschema) => sourceMaker(patternPointer, open)(subschema)));
    }
    for (const { name, when } of requiredNames(entry)) draftOf(name).requiredWhen.push(when);
  }
  for (const [name, draft] of drafts) addRules(patternPointer, entries, name, draft);
  const free = freeMember(patternPointer, entries, nodes, drafts.size > 0);
  return [...[...drafts].map(([name, draft]) => toChild(name, draft)), ...free];
}

/** Names that must be there; with `dependentRequired` only in a case of its own. */
function requiredNames({ subschema: { schema, location }, when }: ConditionalLocation): { name: string; when: Case }[] {
  const always = listKeyword(schema, 'required').map((name) => ({ name, when }));
  const dependent = Object.entries(objectKeyword(schema, 'dependentRequired')).flatMap(([on, names]) =>
    isArray(names)
      ? names.map((name) => ({ name, when: new Map(when).set(`${location}/dependentRequired/${on}`, 0) }))
      : [],
  );
  return [...always, ...dependent].flatMap(({ name, when: needed }) =>
    typeof name === 'string' ? [{ name, when: needed }] : [],
  );
}

/** Adds the schemas that check a member because of its name, or because nothing next to them declares it. */
function addRules(patternPointer: Pointer, entries: readonly ConditionalLocation[], name: string, draft: Draft): void {
  for (const entry of entries) {
    const { subschema } = entry;
    const source = sourceMaker(patternPointer, entry);
    const matching = namedLocations(subschema, 'patternProperties').filter(([pattern]) => matches(pattern, name));
    const covered = matching.length > 0 || hasOwn(objectKeyword(subschema.schema, 'properties'), name);
    const rest =
      singleLocation(subschema, 'additionalProperties') ?? singleLocation(subschema, 'unevaluatedProperties');
    const asks = !draft.declared;
    draft.sources.push(...matching.map(([, member]) => source(member, asks && member.schema !== false)));
    if (!covered && rest && rest.schema !== false) draft.sources.push(source(rest, asks));
  }
  if (!draft.sources.some(({ rendered }) => rendered)) draft.sources.push(anything(patternPointer, entries));
}

/** The member whose name a person gives, where the schema has one or refuses it. */
function freeMember(
  patternPointer: Pointer,
  entries: readonly ConditionalLocation[],
  nodes: readonly ActiveNode[],
  declares: boolean,
): ChildField[] {
  const sources = entries.flatMap((entry) => {
    const rest =
      singleLocation(entry.subschema, 'additionalProperties') ??
      singleLocation(entry.subschema, 'unevaluatedProperties');
    const others = namedLocations(entry.subschema, 'patternProperties').map(([, member]) => member);
    if (rest && rest.schema !== false) others.push(rest);
    // The name indicates which of them apply.
    return others.map((member) => {
      const named = { ...entry, when: new Map(entry.when).set(`${patternPointer} ${member.location}`, 0) };
      return sourceMaker(patternPointer, named)(member, member.schema !== false);
    });
  });
  const invited = !declares && nodes.some(({ kind }) => kind === 'group');
  if (invited && !sources.some(({ rendered }) => rendered)) sources.push(anything(patternPointer, entries));
  const refused = entries.some(({ subschema }) => undeclaredPropertyIssues(subschema).length > 0);
  if (sources.length === 0 && !refused) return [];
  return [{ name: ANY_NAME, sources, required: [false], removable: true, discriminator: undefined, isItem: false }];
}

function itemsOf(
  patternPointer: Pointer,
  entries: readonly ConditionalLocation[],
  nodes: readonly ActiveNode[],
): ChildField[] {
  const prefixes = entries.map(({ subschema }) => listLocations(subschema, 'prefixItems'));
  const fixed = Math.max(0, ...prefixes.map(({ length }) => length));
  const children: ChildField[] = [];
  for (let index = 0; index < fixed; index += 1) {
    const sources = itemSources(
      patternPointer,
      entries,
      (entry, own) => prefixes[own]?.[index] ?? singleLocation(entry.subschema, 'items'),
    );
    children.push({
      name: String(index),
      sources,
      required: [true],
      removable: false,
      discriminator: undefined,
      isItem: true,
    });
  }
  const rest = itemSources(patternPointer, entries, (entry, own) => {
    const subschema = singleLocation(entry.subschema, 'items');
    // After `prefixItems`, `false` is a limit of their number; alone it forbids each item.
    return subschema?.schema === false && (prefixes[own]?.length ?? 0) > 0 ? undefined : subschema;
  });
  const isList = nodes.some(({ kind }) => kind === 'list');
  const sources = rest.length === 0 && isList && fixed === 0 ? [anything(patternPointer, entries)] : rest;
  if (sources.length === 0) return children;
  return [
    ...children,
    { name: '*', sources, required: [true], removable: true, discriminator: undefined, isItem: true },
  ];
}

/**
 * Returns the schemas of an item; `unevaluatedItems` counts only in cases in which no other schema describes the item.
 */
function itemSources(
  patternPointer: Pointer,
  entries: readonly ConditionalLocation[],
  locationOf: (entry: ConditionalLocation, index: number) => SchemaLocation | undefined,
): LocationSource[] {
  const own = entries.flatMap((entry, index) => {
    const subschema = locationOf(entry, index);
    return subschema ? [sourceMaker(patternPointer, entry)(subschema)] : [];
  });
  const left = entries.flatMap((entry) => {
    const subschema = singleLocation(entry.subschema, 'unevaluatedItems');
    const isAsked = !own.some(({ when }) => caseImplies(when, entry.when));
    return subschema && subschema.schema !== false ? [sourceMaker(patternPointer, entry)(subschema, isAsked)] : [];
  });
  return [...own, ...left];
}

function toChild(name: string, { sources, requiredWhen, declared, discriminator }: Draft): ChildField {
  const always = sources.every(({ when }) => requiredWhen.some((needed) => caseImplies(needed, when)));
  const required = always ? [true] : requiredWhen.length > 0 ? [true, false] : [false];
  return {
    name,
    sources,
    required,
    removable: !declared && requiredWhen.length === 0,
    discriminator: discriminator,
    isItem: false,
  };
}

/** Makes sources of a place out of what one of its schemas holds. */
function sourceMaker(
  patternPointer: Pointer,
  entry: ConditionalLocation,
): (subschema: SchemaLocation, drawn?: boolean) => LocationSource {
  const way: SchemaPath = { location: entry.subschema.location, patternPointer, up: entry.way };
  return (subschema, drawn = true) => ({ subschema, when: entry.when, rendered: entry.rendered && drawn, way });
}

function anything(patternPointer: Pointer, [first]: readonly ConditionalLocation[]): LocationSource {
  const way = first && { location: first.subschema.location, patternPointer, up: first.way };
  return { subschema: ANYTHING, when: first?.when ?? new Map(), rendered: true, way };
}

function matches(pattern: string, name: string): boolean {
  return patternOf(pattern).test(name);
}
