import {
  bestBranches,
  branchByDiscriminator,
  childPointer,
  type CompiledProcedure,
  discriminatorAt,
  hasOwn,
  isArray,
  isObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  listKeyword,
  listLocations,
  namedLocations,
  objectKeyword,
  ownKeyword,
  type Pointer,
  referredLocation,
  isValidFor,
  type SchemaLocation,
  singleLocation,
  typesOf,
  unconditionalLocations,
} from '@motcua/model';
import { questionKey, type Question } from './active-node.js';
import type { Option } from '../kinds/option.js';
import { classifyBranches } from './branches.js';
import { isConstant } from './options.js';

/** A schema that applies to a member, and the section that brought it. */
export interface MemberLocation extends SchemaLocation {
  readonly section?: string;
}

/** A schema for members that are not declared next to it. */
export interface OtherMembers {
  readonly covered: (name: string) => boolean;
  readonly subschema: SchemaLocation;
}

/** The locations of the item schemas that one schema declares. */
export interface ItemLocations {
  readonly prefix: readonly SchemaLocation[];
  readonly rest: SchemaLocation | undefined;
  /** Of items that no other schema speaks of. */
  readonly unevaluated: SchemaLocation | undefined;
}

/** The branches that a person chose where the data does not decide, by {@link questionKey}. */
export type Choices = ReadonlyMap<string, readonly number[]>;

/** The recorded result of one condition; a change that alters none of them needs no new collection. */
export interface Decision {
  readonly outcome: unknown;
  readonly ask: (value: JsonValue | undefined) => unknown;
}

/** Everything that the schema says of one place, for the value that is there. */
export interface Collected {
  /** Absent when it is only the schema of the place itself. */
  readonly schemas: readonly JsonObject[] | undefined;
  /** Where each schema is, to notice recursion. */
  readonly locations: Set<Pointer>;
  readonly members: Map<string, MemberLocation[]>;
  readonly required: Set<string>;
  readonly absent: Set<string>;
  /** Which names the object may have at all; each must agree. */
  readonly allowed: ((name: string) => boolean)[];
  /** Schemas for names that are not declared. */
  readonly patterns: { readonly test: Pick<RegExp, 'test'>; readonly subschema: SchemaLocation }[];
  readonly others: OtherMembers[];
  /** Schemas for names of which no other schema speaks; an inner one comes before that around it. */
  readonly unevaluated: OtherMembers[];
  /** Schemas of items: those of the first ones, and that of the rest. */
  readonly items: ItemLocations[];
  readonly questions: Question[];
  /** Properties that choose a branch, with what they offer. */
  readonly discriminators: Map<string, readonly Option[]>;
  nullable: boolean;
  readonly decisions: Decision[];
}

/** The context of a collection, in addition to the location. */
export interface CollectContext {
  readonly procedure: CompiledProcedure;
  /** The choices now: a function, since decisions ask again later. */
  readonly choices: () => Choices;
  /** When set, questions about data that is there already are answered by what fits best, and noted. */
  readonly derive?: (key: string, branches: readonly number[]) => void;
}

/** Keywords that bring no other schema and ask nothing of members or items. */
const PLAIN = new Set(
  (
    'type title description enum const format pattern minLength maxLength minimum maximum exclusiveMinimum ' +
    'exclusiveMaximum multipleOf default examples readOnly writeOnly deprecated contentMediaType contentEncoding $comment'
  ).split(' '),
);

/** Annotations that override those of the referenced schema when next to `$ref`. */
const ANNOTATIONS = ['title', 'description', 'default', 'examples'];

/** The collection for a schema with {@link PLAIN} keywords only, shared by most fields of a form. */
const OF_PLAIN: Collected = { ...emptyCollection(), schemas: undefined };

/** The schemas that apply to a place, merged from all that refer to it. */
export function schemasOf({ schemas }: Collected, locations: readonly MemberLocation[]): readonly JsonObject[] {
  return schemas ?? locations.flatMap(({ schema }) => (isObject(schema) ? [schema] : []));
}

/** Collects what applies at a pointer whose value is known. */
export function collect(
  context: CollectContext,
  locations: readonly MemberLocation[],
  pointer: Pointer,
  value: JsonValue | undefined,
): Collected {
  const [only, ...more] = locations;
  return only && more.length === 0 && isPlain(only.schema) ? OF_PLAIN : collectAll(context, locations, pointer, value);
}

function isPlain(schema: JsonSchema): boolean {
  return isObject(schema) && Object.keys(schema).every((keyword) => PLAIN.has(keyword)) && schema['type'] !== 'object';
}

function emptyCollection() {
  return {
    schemas: [] as JsonObject[],
    locations: new Set(),
    members: new Map(),
    required: new Set(),
    absent: new Set(),
    allowed: [],
    patterns: [],
    others: [],
    unevaluated: [],
    items: [],
    questions: [],
    discriminators: new Map(),
    nullable: false,
    decisions: [],
  } satisfies Collected as Collected & { readonly schemas: JsonObject[] };
}

function collectAll(
  context: CollectContext,
  locations: readonly MemberLocation[],
  pointer: Pointer,
  value: JsonValue | undefined,
): Collected {
  const { procedure } = context;
  const root = procedure.schema;
  const into = emptyCollection();
  const around = locations.flatMap((subschema) => unconditionalLocations(root, subschema));
  const objects = around.some(({ schema }) => isObject(schema) && typesOf(schema).includes('object'));
  const isAsked = (name: string) =>
    into.members.has(name) || around.some(({ schema }) => hasOwn(objectKeyword(schema, 'properties'), name));
  // Conditions on an object that no one has begun see an empty one.
  const seen = (given: JsonValue | undefined) => (given === undefined && objects ? {} : given);
  const decide = <Outcome>(question: (value: JsonValue | undefined) => Outcome): Outcome => {
    const ask = (given: JsonValue | undefined) => question(seen(given));
    const outcome = ask(value);
    into.decisions.push({ outcome, ask });
    return outcome;
  };

  /** @param overruled annotations of the schema that another one gives more nearly */
  const visit = (subschema: SchemaLocation, section: string | undefined, overruled: readonly string[] = []): void => {
    const { schema, location } = subschema;
    if (!isObject(schema) || into.locations.has(location)) return;
    into.locations.add(location);
    into.schemas.push(overruled.length > 0 ? without(schema, overruled) : schema);
    const referred = referredLocation(root, schema);
    if (referred) visit(referred, section, [...overruled, ...ANNOTATIONS.filter((keyword) => hasOwn(schema, keyword))]);
    collectMembers(procedure, into, subschema, section);
    collectRules(into, schema);
    for (const [name, needed] of Object.entries(objectKeyword(schema, 'dependentRequired'))) {
      const present = decide((given) => hasMember(given, name));
      if (present && isArray(needed))
        for (const other of needed) if (typeof other === 'string') into.required.add(other);
    }
    for (const [name, dependent] of namedLocations(subschema, 'dependentSchemas')) {
      if (decide((given) => hasMember(given, name))) visit(dependent, section);
    }
    for (const member of listLocations(subschema, 'allOf')) visit(member, sectionOf(member) ?? section);
    const condition = ownKeyword(schema, 'if');
    if (condition !== undefined) {
      const holds = decide((given) => given !== undefined && isValidFor(procedure, `data#${location}/if`, given));
      const consequence =
        value === undefined && !objects ? undefined : singleLocation(subschema, holds ? 'then' : 'else');
      if (consequence) visit(consequence, section);
    }
    for (const keyword of ['oneOf', 'anyOf'] as const) visitBranches(subschema, keyword, section);
  };

  const visitBranches = (subschema: SchemaLocation, keyword: 'oneOf' | 'anyOf', section: string | undefined): void => {
    const branches = listLocations(subschema, keyword);
    if (branches.length === 0 || branches.every(({ schema }) => isConstant(schema as JsonValue))) return;
    const location = childPointer(subschema.location, keyword);
    const discriminator = discriminatorAt(root, location);
    if (discriminator) {
      const { property, values } = discriminator;
      const index = decide((given) => branchByDiscriminator(discriminator, given));
      into.required.add(property);
      const branch = index === undefined ? undefined : branches[index];
      // Where one branch takes every other value, the property is asked for as it is declared around.
      if (!values.every(({ length }) => length)) {
        if (branch) visit(branch, section, ['title']);
        return;
      }
      into.discriminators.set(property, classifyBranches(root, branches).discriminatorOptions(values));
      // The discriminator comes before the members of its branch; a property declared outside keeps its position.
      if (!into.members.has(property)) into.members.set(property, []);
      const [first] = branches;
      if (branch) visit(branch, section, ['title']);
      else if (first) collectDiscriminator(into, unconditionalLocations(root, first), property, section);
      return;
    }
    const { renderable, only, nullable, described } = classifyBranches(root, branches, isAsked);
    if (nullable) into.nullable = true;
    if (only) {
      visit(only, section);
      return;
    }
    if (!renderable) return;
    const key = questionKey(pointer, location);
    if (context.derive && value !== undefined && !context.choices().has(key)) {
      context.derive(key, bestBranches(procedure, location, value));
    }
    const chosen = decide(() => context.choices().get(key)) ?? [];
    into.questions.push({ id: location, branches: described, chosen });
    for (const index of chosen) {
      const branch = branches[index];
      if (branch) visit(branch, section, ['title']);
    }
  };

  // The section that brought the place holds it as a whole; what is in it is not under that title once more.
  for (const subschema of locations) visit(subschema, undefined);
  return into;
}

/** The members that a schema declares, and how it treats other names. */
function collectMembers(
  { patterns: unsafe }: CompiledProcedure,
  into: Collected,
  subschema: SchemaLocation,
  section: string | undefined,
): void {
  const declared = namedLocations(subschema, 'properties');
  for (const [name, member] of declared) {
    if (member.schema === false) into.absent.add(name);
    addMember(into, name, section === undefined ? member : { ...member, section });
  }
  const patterns = namedLocations(subschema, 'patternProperties').map(([pattern, member]) => ({
    test: unsafe?.get(pattern) ?? patternOf(pattern),
    subschema: member,
  }));
  into.patterns.push(...patterns.filter((pattern) => pattern.subschema.schema !== false));
  const names = new Set(declared.map(([name]) => name));
  const covered = (name: string) => names.has(name) || patterns.some(({ test }) => test.test(name));
  const others = singleLocation(subschema, 'additionalProperties');
  const unevaluated = others ? undefined : singleLocation(subschema, 'unevaluatedProperties');
  if (others?.schema === false) into.allowed.push(covered);
  else if (others) into.others.push({ covered, subschema: others });
  else if (unevaluated && unevaluated.schema !== false) into.unevaluated.push({ covered, subschema: unevaluated });
  const prefix = listLocations(subschema, 'prefixItems');
  const rest = singleLocation(subschema, 'items');
  const open = singleLocation(subschema, 'unevaluatedItems');
  if (prefix.length > 0 || rest || open) into.items.push({ prefix, rest, unevaluated: open });
}

/** Collects the keywords that require or forbid members. */
function collectRules(into: Collected, schema: JsonObject): void {
  for (const name of listKeyword(schema, 'required')) if (typeof name === 'string') into.required.add(name);
  // `not: {required: [x]}` is how authors say that x must be absent.
  const [forbidden, ...more] = listKeyword(asObject(schema['not']), 'required');
  if (typeof forbidden === 'string' && more.length === 0 && Object.keys(asObject(schema['not'])).length === 1) {
    into.absent.add(forbidden);
  }
  const names = asObject(schema['propertyNames']);
  const allowed = names['enum'];
  if (isArray(allowed)) into.allowed.push((name) => allowed.includes(name));
  else if (typeof names['const'] === 'string') into.allowed.push((name) => name === names['const']);
}

/** The discriminating property before a branch is chosen: as its first branch declares it. */
function collectDiscriminator(
  into: Collected,
  branch: readonly SchemaLocation[],
  property: string,
  section: string | undefined,
): void {
  for (const subschema of branch) {
    for (const [name, member] of namedLocations(subschema, 'properties')) {
      if (name === property) addMember(into, name, section === undefined ? member : { ...member, section });
    }
  }
}

function addMember(into: Collected, name: string, subschema: MemberLocation): void {
  const locations = into.members.get(name);
  if (locations) locations.push(subschema);
  else into.members.set(name, [subschema]);
}

/** The title of an `allOf` member that brings questions of its own: a section of the form. */
function sectionOf({ schema }: SchemaLocation): string | undefined {
  const title = ownKeyword(schema, 'title');
  return typeof title === 'string' && title !== '' && ownKeyword(schema, 'properties') !== undefined
    ? title
    : undefined;
}

function without(schema: JsonObject, keywords: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function hasMember(value: JsonValue | undefined, name: string): boolean {
  return isObject(value) && hasOwn(value, name);
}

/** As validators read it: some patterns are only right without the flag. */
function patternOf(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
}
