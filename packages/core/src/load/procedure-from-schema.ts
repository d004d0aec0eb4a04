import {
  childPointer,
  type CompiledDefinition,
  type CompiledProcedure,
  isArray,
  isObject,
  type JsonSchema,
  type JsonValue,
  listKeyword,
  listLocations,
  namedLocations,
  objectKeyword,
  ownKeyword,
  type Pointer,
  locationAt,
  readableName,
  type SchemaLocation,
  singleLocation,
  textKeys,
  typesOf,
  unconditionalLocations,
} from '@motcua/model';
import { SOURCE_LANGUAGE } from '../languages/languages.js';

/** The longest code that a dossier may name, as its contract says (`schemas/dossier.schema.json`). */
const MAX_CODE = 60;

/** A procedure without its validators. */
export type ProcedureContent = Omit<
  CompiledProcedure,
  'validator' | 'formats' | 'patterns' | 'uncheckedPatterns' | 'formatted'
>;

/** The names that one step asks for, under a title; without one it is named by the kit. */
interface Section {
  readonly names: string[];
  readonly title: string | undefined;
  /** True when others may be with them: they are no object of their own. */
  readonly open: boolean;
}

/** A member that only a condition brings, and the members that the condition looks at. */
interface ConditionalMember {
  readonly name: string;
  /** Absent when it is only required. */
  readonly subschema: SchemaLocation | undefined;
  readonly triggers: readonly string[];
}

/** The number of field names that make up the title of an untitled step. */
const MAX_NAMES = 2;

/** Keywords that let a person choose or add members: such an object is drawn as a whole. */
const WHOLE = [
  ...['anyOf', 'oneOf', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames'],
  ...['minProperties', 'maxProperties', 'not', 'enum', 'const', '$dynamicRef'],
];

/**
 * The procedure around a plain JSON Schema: no documents, nothing to declare. Each object that the schema's root has,
 * and each titled member of its `allOf`, is a step; what is between them makes steps too. A root that is more than
 * its properties is one step.
 * @param schema normalised
 * @param code distinguishes drafts of different schemas, e.g. the schema's address
 */
export function procedureFromSchema(schema: JsonSchema, code: string): ProcedureContent {
  const title = titleOf(schema, '');
  const sections = sectionsOf(schema);
  const steps =
    sections.length > 1
      ? sections.map(({ names }, index) => ({
          id: String(index + 1),
          fields: names.map((name) => childPointer('', name)),
          legalBasis: '',
        }))
      : [{ id: '1', fields: [''], legalBasis: '' }];
  const titles = sections.length > 1 ? sections.map((section) => section.title) : [title];
  const definition: CompiledDefinition = {
    // The end of an address says more than its beginning.
    code: code.slice(-MAX_CODE),
    version: '1.0.0',
    effectiveFrom: '2000-01-01',
    verification: { status: 'verified' },
    receivingAgency: { id: 'agency' },
    legalBasis: [],
    channels: [],
    components: [],
    steps,
    privacy: { mode: 'notice', purposes: [], legalBasis: '' },
  };
  const stepTitles = titles.flatMap((words, index) =>
    words === undefined ? [] : [[textKeys.step(String(index + 1)), words] as const],
  );
  const description = ownKeyword(schema, 'description');
  const texts = {
    [textKeys.title]: title ?? readableName(code.replace(/[?#].*$/, '').replace(/(?:\.schema)?\.json$/i, '')),
    ...(typeof description === 'string' && { [textKeys.summary]: description }),
    // The form begins with the first step, so what there is to say before is there.
    ...(typeof description === 'string' && sections.length > 1 && { [textKeys.stepDescription('1')]: description }),
    ...Object.fromEntries(stepTitles),
  };
  return { format: 1, definition, schema, language: SOURCE_LANGUAGE, texts, languages: [] };
}

function sectionsOf(root: JsonSchema): readonly Section[] {
  const locations = rootLocations(root);
  const whole = locations.some(
    ({ schema }) =>
      typeof schema === 'boolean' ||
      WHOLE.some((keyword) => ![undefined, false].includes(ownKeyword(schema, keyword) as false | undefined)),
  );
  if (whole) return [];
  const placed = new Map<string, SchemaLocation | undefined>();
  const sections: Section[] = [];
  /** Names that may be together with those before them. */
  let run: Section | undefined;
  const add = (name: string, subschema: SchemaLocation | undefined, inSection = false): void => {
    if (placed.has(name)) return;
    placed.set(name, subschema);
    if (!inSection && subschema && isSection(root, subschema)) {
      run = undefined;
      sections.push({ names: [name], title: nameOf(root, name, subschema), open: false });
    } else if (run) run.names.push(name);
    else sections.push((run = { names: [name], title: undefined, open: true }));
  };
  for (const subschema of locations) {
    const own = ownKeyword(subschema.schema, 'title');
    const titled = typeof own === 'string' && subschema.location !== '' && isMember(root, subschema);
    run = titled ? { names: [], title: own, open: true } : undefined;
    if (run) sections.push(run);
    for (const [name, member] of namedLocations(subschema, 'properties')) add(name, member, titled);
    run = undefined;
  }
  /** Of names that belong to none of the steps so far. */
  let last: Section | undefined;
  for (const { name, subschema, triggers } of conditionalMembers(root, locations)) {
    const asking = askingFor(sections, triggers);
    run = asking ?? last;
    add(name, subschema);
    if (!asking) last = run;
  }
  const all = sections.filter(({ names }) => names.length > 0);
  return all.map((section, index) =>
    section.title === undefined ? { ...section, title: titleOfRun(root, section, placed, index === 0) } : section,
  );
}

/** The one step that asks for all that a condition looks at, where what it brings may be with it. */
function askingFor(sections: readonly Section[], triggers: readonly string[]): Section | undefined {
  const [only, ...others] = sections.filter(({ names }) => triggers.some((trigger) => names.includes(trigger)));
  return only?.open && others.length === 0 ? only : undefined;
}

/** A step of loose questions has their names, but for the first one; a list that is alone is what its step is. */
function titleOfRun(
  root: JsonSchema,
  { names }: Section,
  locations: ReadonlyMap<string, SchemaLocation | undefined>,
  isFirst: boolean,
): string | undefined {
  const [name] = names;
  const isList = names.length === 1 && name !== undefined && isListLocation(root, locations.get(name));
  if (isFirst && !isList) return undefined;
  const named = names.slice(0, MAX_NAMES).map((each) => nameOf(root, each, locations.get(each)));
  return `${named.join(', ')}${names.length > MAX_NAMES ? '…' : ''}`;
}

function nameOf(root: JsonSchema, name: string, subschema: SchemaLocation | undefined): string {
  return (subschema && titleOf(root, subschema.location)) ?? readableName(`/${name}`);
}

function isListLocation(root: JsonSchema, subschema: SchemaLocation | undefined): boolean {
  const locations = subschema ? unconditionalLocations(root, subschema) : [];
  return locations.some(({ schema }) => isObject(schema) && typesOf(schema).includes('array'));
}

function rootLocations(root: JsonSchema): SchemaLocation[] {
  return unconditionalLocations(root, { schema: root, location: '' });
}

/** True for a member of the root's `allOf`, itself or what it refers to. */
function isMember(root: JsonSchema, { location }: SchemaLocation): boolean {
  return listLocations({ schema: root, location: '' }, 'allOf').some((member) =>
    unconditionalLocations(root, member).some((subschema) => subschema.location === location),
  );
}

/**
 * Returns the members that are asked conditionally: in the branches of conditions, or by name only.
 * @param seen the locations that were visited before
 */
function conditionalMembers(
  root: JsonSchema,
  locations: readonly SchemaLocation[],
  outer: readonly string[] = [],
  seen = new Set<Pointer>(),
): readonly ConditionalMember[] {
  return locations.flatMap((subschema) => {
    if (seen.has(subschema.location)) return [];
    seen.add(subschema.location);
    return conditionalMembersAt(root, subschema, outer, seen);
  });
}

function conditionalMembersAt(
  root: JsonSchema,
  subschema: SchemaLocation,
  outer: readonly string[],
  seen: Set<Pointer>,
): readonly ConditionalMember[] {
  const brought = (branch: SchemaLocation, triggers: readonly string[]): ConditionalMember[] =>
    unconditionalLocations(root, branch).flatMap((inner) => [
      ...namedLocations(inner, 'properties').map(([name, member]) => ({ name, subschema: member, triggers })),
      ...conditionalMembers(root, [inner], triggers, seen),
    ]);
  const named = (names: JsonValue | undefined, triggers: readonly string[]): ConditionalMember[] =>
    isArray(names)
      ? names.flatMap((name) => (typeof name === 'string' ? [{ name, subschema: undefined, triggers }] : []))
      : [];
  const condition = singleLocation(subschema, 'if');
  const looksAt = [...outer, ...(condition ? namesIn(root, condition) : [])];
  const branches = [singleLocation(subschema, 'then'), singleLocation(subschema, 'else')].filter(
    (branch) => branch !== undefined,
  );
  return [
    ...branches.flatMap((branch) => brought(branch, looksAt)),
    ...namedLocations(subschema, 'dependentSchemas').flatMap(([name, branch]) => brought(branch, [...outer, name])),
    ...named(ownKeyword(subschema.schema, 'required'), outer),
    ...Object.entries(objectKeyword(subschema.schema, 'dependentRequired')).flatMap(([name, others]) =>
      named(others, [...outer, name]),
    ),
  ];
}

/** The members that a condition looks at. */
function namesIn(root: JsonSchema, condition: SchemaLocation): string[] {
  return unconditionalLocations(root, condition).flatMap((subschema) => [
    ...namedLocations(subschema, 'properties').map(([name]) => name),
    ...listKeyword(subschema.schema, 'required').filter((name) => typeof name === 'string'),
  ]);
}

/** True for an object with members of its own; the root within itself is for those who want to go deeper. */
function isSection(root: JsonSchema, subschema: SchemaLocation): boolean {
  const around = new Set(rootLocations(root).map(({ location }) => location));
  const locations = unconditionalLocations(root, subschema);
  return (
    locations.some(({ schema }) => isObject(schema) && isObject(schema['properties'])) &&
    !locations.some(({ location }) => around.has(location))
  );
}

function titleOf(root: JsonSchema, location: string): string | undefined {
  for (const { schema } of unconditionalLocations(root, locationAt(root, location))) {
    const title = ownKeyword(schema, 'title');
    if (typeof title === 'string' && title !== '') return title;
  }
  return undefined;
}
