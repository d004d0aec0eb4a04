import {
  childPointer,
  isObject,
  listPlaces,
  namedPlaces,
  objectKeyword,
  ownKeyword,
  listKeyword,
  placeAt,
  singlePlace,
  textKeys,
  unconditionalPlaces,
  type CompiledProcedure,
  type JsonSchema,
  type ProcedureDefinition,
  type SchemaPlace,
} from '@motcua/model';
import { readableName } from '../words/labels.js';

/** A procedure without its validators. */
export type ProcedureContent = Omit<CompiledProcedure, 'validator' | 'formats'>;

/** The names that one step asks for, under a title; without one it is named by the kit. */
interface Section {
  readonly names: string[];
  readonly title: string | undefined;
}

/** Keywords that let a person choose or add members: such an object is drawn as a whole. */
const WHOLE = [
  ...['anyOf', 'oneOf', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames'],
  ...['minProperties', 'maxProperties', 'not', 'enum', 'const', '$dynamicRef'],
];

/**
 * The procedure around a plain JSON Schema: no documents, nothing to declare. Each object that the schema's root has,
 * and each titled member of its `allOf`, is a step; what stands between them makes steps too. A root that is more than
 * its properties is one step.
 * @param schema normalised
 * @param code tells drafts of different schemas apart, e.g. the schema's address
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
  const definition: ProcedureDefinition = {
    code,
    version: '1.0.0',
    effectiveFrom: '2000-01-01',
    verification: { status: 'verified' },
    audience: 'public',
    field: '',
    levels: [],
    onlineLevel: 'full',
    receivingAgency: { id: 'agency' },
    decidingAgency: { id: 'agency' },
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
    ...Object.fromEntries(stepTitles),
  };
  return { format: 1, definition, schema, language: 'vi', texts, languages: [] };
}

function sectionsOf(root: JsonSchema): readonly Section[] {
  const places = unconditionalPlaces(root, { schema: root, location: '' });
  const whole = places.some(
    ({ schema }) =>
      typeof schema === 'boolean' ||
      WHOLE.some((keyword) => ![undefined, false].includes(ownKeyword(schema, keyword) as false | undefined)),
  );
  if (whole) return [];
  const placed = new Set<string>();
  const sections: Section[] = [];
  /** Names that may stand together with those before them. */
  let run: Section | undefined;
  const add = (name: string, place: SchemaPlace | undefined): void => {
    if (placed.has(name)) return;
    placed.add(name);
    if (place && isSection(root, place)) {
      run = undefined;
      sections.push({ names: [name], title: titleOf(root, place.location) ?? readableName(`/${name}`) });
    } else if (run) run.names.push(name);
    else sections.push((run = { names: [name], title: undefined }));
  };
  for (const place of places) {
    const own = ownKeyword(place.schema, 'title');
    const titled = typeof own === 'string' && place.location !== '' && isMember(root, place);
    run = titled ? { names: [], title: own } : undefined;
    if (run) sections.push(run);
    for (const [name, member] of namedPlaces(place, 'properties')) add(name, titled ? undefined : member);
    run = undefined;
  }
  for (const place of places) for (const [name, member] of conditionalMembers(root, place)) add(name, member);
  return sections.filter(({ names }) => names.length > 0);
}

/** True for a member of the root's `allOf`, itself or what it refers to. */
function isMember(root: JsonSchema, { location }: SchemaPlace): boolean {
  return listPlaces({ schema: root, location: '' }, 'allOf').some((member) =>
    unconditionalPlaces(root, member).some((place) => place.location === location),
  );
}

/** What may come to be asked: in the branches of conditions, or by name only. */
function conditionalMembers(root: JsonSchema, place: SchemaPlace): [string, SchemaPlace | undefined][] {
  const branches = [singlePlace(place, 'then'), singlePlace(place, 'else')].filter((branch) => branch !== undefined);
  const dependent = namedPlaces(place, 'dependentSchemas').map(([, branch]) => branch);
  const required = [
    ...listKeyword(place.schema, 'required'),
    ...Object.values(objectKeyword(place.schema, 'dependentRequired')).flat(),
  ];
  return [
    ...[...branches, ...dependent].flatMap((branch) =>
      unconditionalPlaces(root, branch).flatMap((inner) => [
        ...namedPlaces(inner, 'properties'),
        ...conditionalMembers(root, inner),
      ]),
    ),
    ...required.flatMap((name): [string, undefined][] => (typeof name === 'string' ? [[name, undefined]] : [])),
  ];
}

/** True for an object with members of its own. */
function isSection(root: JsonSchema, place: SchemaPlace): boolean {
  return unconditionalPlaces(root, place).some(({ schema }) => isObject(schema) && isObject(schema['properties']));
}

function titleOf(root: JsonSchema, location: string): string | undefined {
  for (const { schema } of unconditionalPlaces(root, placeAt(root, location))) {
    const title = ownKeyword(schema, 'title');
    if (typeof title === 'string' && title !== '') return title;
  }
  return undefined;
}
