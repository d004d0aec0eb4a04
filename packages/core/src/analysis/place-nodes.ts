import {
  isArray,
  isObject,
  singlePlace,
  unconditionalPlaces,
  type JsonObject,
  type JsonSchema,
  type Pointer,
} from '@motcua/model';
import type { ActiveNode, Option, Question } from '../active-schema/active-node.js';
import { shapeOf, type NodeShape } from '../active-schema/node-shape.js';
import { commonOptions } from '../active-schema/options.js';
import { isCaseWithin, jointCase, type Case, type PlaceEntry } from './place-entries.js';

/** What a place is within the one that holds it, in all cases. */
export interface PlaceRole {
  readonly general: Pointer;
  readonly name: string;
  /** Whether the place must be there: always, never, or as the case may be. */
  readonly required: readonly boolean[];
  readonly removable: boolean;
  /** The options of the property that chooses a branch. */
  readonly tagged: readonly Option[] | undefined;
  /** See {@link ActiveNode.listTitle}. */
  readonly listTitle: string | undefined;
  /** Whether its schema stands within itself. */
  readonly recursive: boolean;
}

/** What stands at a place in one case. */
export interface PlaceNode {
  readonly when: Case;
  readonly node: ActiveNode;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** What may stand at a place: each way in which the cases of its schemas make it another question. */
export function nodesAt(root: JsonSchema, role: PlaceRole, entries: readonly PlaceEntry[]): PlaceNode[] {
  const drawn = entries.filter((entry) => entry.drawn);
  return casesOf(drawn).flatMap((when) => {
    const active = drawn.filter((entry) => isCaseWithin(entry.when, when));
    return role.required.flatMap((required) => shapesOf(root, { ...role, required: [required] }, active, when));
  });
}

/** The cases of single schemas, each as it is and with everything chosen that can be beside it. */
function casesOf(entries: readonly PlaceEntry[]): Case[] {
  const all = distinct(entries.map(({ when }) => when));
  const full = all.map((when) => all.reduce((joint, other) => jointCase(joint, other) ?? joint, when));
  return distinct([...all, ...full]);
}

function distinct(cases: readonly Case[]): Case[] {
  const key = (one: Case) =>
    [...one]
      .map(([name, index]) => `${name} ${index}`)
      .sort()
      .join('\n');
  return [...new Map(cases.map((one) => [key(one), one])).values()];
}

function shapesOf(root: JsonSchema, role: PlaceRole, active: readonly PlaceEntry[], when: Case): PlaceNode[] {
  const schemas = active.flatMap(({ shown }) => (isObject(shown) ? [shown] : []));
  const questions = active.flatMap(({ unions }) =>
    unions.map(({ key, id, branches }): Question => {
      const chosen = when.get(key);
      return { id, branches, chosen: chosen === undefined ? [] : [chosen] };
    }),
  );
  const members = new Map(active.flatMap((entry) => memberNames(entry).map((name) => [name, []])));
  const collected = { members, questions, nullable: active.some(({ nullable }) => nullable) };
  const shape = (chosenType: readonly number[] | undefined) =>
    shapeOf(collected, schemas, {
      required: role.required[0] ?? false,
      value: undefined,
      tagged: role.tagged,
      chosenType,
      itemOptions: () => itemOptions(root, active),
    });
  const first = shape(undefined);
  const typed = first.typeQuestion?.branches.map((_, index) => shape([index])) ?? [];
  return [first, ...typed].flatMap((one) => {
    const holds = one.kind === 'group' || one.kind === 'list';
    const kinds = role.recursive && holds ? (['collapsed', one.kind] as const) : [one.kind];
    return kinds.map((kind) => ({ when, node: toNode(role, { ...one, kind }, questions) }));
  });
}

function memberNames({ place: { schema }, tags }: PlaceEntry): string[] {
  const properties = isObject(schema) ? schema['properties'] : undefined;
  return [...tags.map(({ property }) => property), ...(isObject(properties) ? Object.keys(properties) : [])];
}

/** What every item of a list has to choose from; empty when items are free. */
function itemOptions(root: JsonSchema, active: readonly PlaceEntry[]): readonly Option[] {
  const schemas = active.flatMap(({ place }): JsonObject[] => {
    const items = singlePlace(place, 'items') ?? singlePlace(place, 'unevaluatedItems');
    return items ? unconditionalPlaces(root, items).flatMap(({ schema }) => (isObject(schema) ? [schema] : [])) : [];
  });
  return commonOptions(schemas) ?? [];
}

function toNode(role: PlaceRole, shape: NodeShape, questions: readonly Question[]): ActiveNode {
  const { general, name, required, removable, tagged, recursive, listTitle } = role;
  const { typeQuestion } = shape;
  return {
    pointer: general,
    general,
    name,
    schema: shape.schema,
    kind: shape.kind,
    required: required[0] ?? false,
    nullable: shape.nullable,
    children: [],
    options: shape.options,
    questions: typeQuestion ? [...questions, typeQuestion] : questions,
    discriminator: tagged !== undefined,
    section: undefined,
    ...(listTitle !== undefined && { listTitle }),
    removable,
    recursive,
    declares: NO_NAMES,
    growable: isArray(shape.schema['prefixItems']) ? false : shape.kind === 'list',
  };
}
