import {
  hasOwn,
  isArray,
  listKeyword,
  listPlaces,
  namedPlaces,
  objectKeyword,
  singlePlace,
  type Pointer,
  type SchemaPlace,
} from '@motcua/model';
import { patternOf } from '../interpreter/value-keywords.js';
import type { ActiveNode } from '../active-schema/active-node.js';
import { strangerIssues } from './keyword-issues.js';
import { isCaseWithin, type Case, type PlaceEntry, type PlaceSource, type Tag, type Way } from './place-entries.js';

/** The name, and the segment of a pointer, of a member whose name a person gives. */
export const ANY_NAME = '…';

/** Where no schema says anything, anything goes. */
const ANYTHING: SchemaPlace = { schema: true, location: 'anything' };

/** Stands in a {@link Case} for a union of which no branch is chosen. */
const NO_BRANCH = -1;

/** A member or item, with all that may be said of it. */
export interface PlaceChild {
  /** Last segment of its general pointer, unescaped: a name, an index, `*` or {@link ANY_NAME}. */
  readonly name: string;
  readonly sources: readonly PlaceSource[];
  readonly required: readonly boolean[];
  readonly removable: boolean;
  /** Present for the property that chooses a branch. */
  readonly tagged: Tag | undefined;
  readonly isItem: boolean;
}

/** What is known of a child while its sources are gathered. */
interface Draft {
  readonly sources: PlaceSource[];
  readonly requiredWhen: Case[];
  declared: boolean;
  tagged: Tag | undefined;
}

/** The members and items that any case brings, in the order in which the form asks for them. */
export function childrenAt(
  general: Pointer,
  entries: readonly PlaceEntry[],
  nodes: readonly ActiveNode[],
): PlaceChild[] {
  const open = entries.filter((entry) => placeOnWay(entry) === undefined);
  if (open.length === 0) return [];
  // What stood before has said already which members and items there are.
  const asked = open.length < entries.length ? [] : nodes;
  return [...membersOf(general, open, asked), ...itemsOf(general, open, asked)];
}

/** Where the schema of an entry stood before on the way to it; undefined when it did not. */
export function placeOnWay({ way, place }: PlaceEntry): Pointer | undefined {
  for (let at = way; at; at = at.up) if (at.location === place.location) return at.general;
  return undefined;
}

function membersOf(general: Pointer, entries: readonly PlaceEntry[], nodes: readonly ActiveNode[]): PlaceChild[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string): Draft => {
    let draft = drafts.get(name);
    if (!draft) drafts.set(name, (draft = { sources: [], requiredWhen: [], declared: false, tagged: undefined }));
    return draft;
  };
  for (const entry of entries) for (const { property } of entry.tags) draftOf(property);
  for (const entry of entries) {
    const source = sourceMaker(general, entry);
    for (const [name, member] of namedPlaces(entry.place, 'properties')) {
      const draft = draftOf(name);
      draft.declared ||= entry.drawn;
      draft.sources.push(source(member));
    }
    for (const tag of entry.tags) {
      const draft = draftOf(tag.property);
      draft.declared = true;
      draft.tagged = tag;
      draft.requiredWhen.push(entry.when);
      const open = { ...entry, when: new Map(entry.when).set(tag.key, NO_BRANCH) };
      draft.sources.push(...tag.open.map((place) => sourceMaker(general, open)(place)));
    }
    for (const { name, when } of requiredNames(entry)) draftOf(name).requiredWhen.push(when);
  }
  for (const [name, draft] of drafts) addRules(general, entries, name, draft);
  const free = freeMember(general, entries, nodes, drafts.size > 0);
  return [...[...drafts].map(([name, draft]) => toChild(name, draft)), ...free];
}

/** Names that must be there; with `dependentRequired` only in a case of its own. */
function requiredNames({ place: { schema, location }, when }: PlaceEntry): { name: string; when: Case }[] {
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

/** Adds the schemas that check a member because of its name, or because nothing beside them declares it. */
function addRules(general: Pointer, entries: readonly PlaceEntry[], name: string, draft: Draft): void {
  for (const entry of entries) {
    const { place } = entry;
    const source = sourceMaker(general, entry);
    const matching = namedPlaces(place, 'patternProperties').filter(([pattern]) => matches(pattern, name));
    const covered = matching.length > 0 || hasOwn(objectKeyword(place.schema, 'properties'), name);
    const rest = singlePlace(place, 'additionalProperties') ?? singlePlace(place, 'unevaluatedProperties');
    const asks = !draft.declared;
    draft.sources.push(...matching.map(([, member]) => source(member, asks && member.schema !== false)));
    if (!covered && rest && rest.schema !== false) draft.sources.push(source(rest, asks));
  }
  if (!draft.sources.some(({ drawn }) => drawn)) draft.sources.push(anything(general, entries));
}

/** The member whose name a person gives, where the schema has one or refuses it. */
function freeMember(
  general: Pointer,
  entries: readonly PlaceEntry[],
  nodes: readonly ActiveNode[],
  declares: boolean,
): PlaceChild[] {
  const sources = entries.flatMap((entry) => {
    const rest = singlePlace(entry.place, 'additionalProperties') ?? singlePlace(entry.place, 'unevaluatedProperties');
    const others = namedPlaces(entry.place, 'patternProperties').map(([, member]) => member);
    if (rest && rest.schema !== false) others.push(rest);
    // The name tells which of them apply.
    return others.map((member) => {
      const named = { ...entry, when: new Map(entry.when).set(`${general} ${member.location}`, 0) };
      return sourceMaker(general, named)(member, member.schema !== false);
    });
  });
  const invited = !declares && nodes.some(({ kind }) => kind === 'group');
  if (invited && !sources.some(({ drawn }) => drawn)) sources.push(anything(general, entries));
  const refused = entries.some(({ place }) => strangerIssues(place).length > 0);
  if (sources.length === 0 && !refused) return [];
  return [{ name: ANY_NAME, sources, required: [false], removable: true, tagged: undefined, isItem: false }];
}

function itemsOf(general: Pointer, entries: readonly PlaceEntry[], nodes: readonly ActiveNode[]): PlaceChild[] {
  const prefixes = entries.map(({ place }) => listPlaces(place, 'prefixItems'));
  const fixed = Math.max(0, ...prefixes.map(({ length }) => length));
  const children: PlaceChild[] = [];
  for (let index = 0; index < fixed; index += 1) {
    const sources = itemSources(
      general,
      entries,
      (entry, own) => prefixes[own]?.[index] ?? singlePlace(entry.place, 'items'),
    );
    children.push({
      name: String(index),
      sources,
      required: [true],
      removable: false,
      tagged: undefined,
      isItem: true,
    });
  }
  const rest = itemSources(general, entries, (entry, own) => {
    const place = singlePlace(entry.place, 'items');
    // After `prefixItems`, `false` is a limit of their number; alone it forbids each item.
    return place?.schema === false && (prefixes[own]?.length ?? 0) > 0 ? undefined : place;
  });
  const isList = nodes.some(({ kind }) => kind === 'list');
  const sources = rest.length === 0 && isList && fixed === 0 ? [anything(general, entries)] : rest;
  if (sources.length === 0) return children;
  return [...children, { name: '*', sources, required: [true], removable: true, tagged: undefined, isItem: true }];
}

/** What schemas say of an item; what is for items of which no other schema speaks is only asked in cases where none does. */
function itemSources(
  general: Pointer,
  entries: readonly PlaceEntry[],
  placeOf: (entry: PlaceEntry, index: number) => SchemaPlace | undefined,
): PlaceSource[] {
  const own = entries.flatMap((entry, index) => {
    const place = placeOf(entry, index);
    return place ? [sourceMaker(general, entry)(place)] : [];
  });
  const left = entries.flatMap((entry) => {
    const place = singlePlace(entry.place, 'unevaluatedItems');
    const isAsked = !own.some(({ when }) => isCaseWithin(when, entry.when));
    return place && place.schema !== false ? [sourceMaker(general, entry)(place, isAsked)] : [];
  });
  return [...own, ...left];
}

function toChild(name: string, { sources, requiredWhen, declared, tagged }: Draft): PlaceChild {
  const always = sources.every(({ when }) => requiredWhen.some((needed) => isCaseWithin(needed, when)));
  const required = always ? [true] : requiredWhen.length > 0 ? [true, false] : [false];
  return { name, sources, required, removable: !declared && requiredWhen.length === 0, tagged, isItem: false };
}

/** Makes sources of a place out of what one of its schemas holds. */
function sourceMaker(general: Pointer, entry: PlaceEntry): (place: SchemaPlace, drawn?: boolean) => PlaceSource {
  const way: Way = { location: entry.place.location, general, up: entry.way };
  return (place, drawn = true) => ({ place, when: entry.when, drawn: entry.drawn && drawn, way });
}

function anything(general: Pointer, [first]: readonly PlaceEntry[]): PlaceSource {
  const way = first && { location: first.place.location, general, up: first.way };
  return { place: ANYTHING, when: first?.when ?? new Map(), drawn: true, way };
}

function matches(pattern: string, name: string): boolean {
  return patternOf(pattern).test(name);
}
