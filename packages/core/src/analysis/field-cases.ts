import {
  isArray,
  isObject,
  singleLocation,
  unconditionalLocations,
  type JsonObject,
  type JsonSchema,
  type Pointer,
} from '@motcua/model';
import type { ActiveNode, Question } from '../active-schema/active-node.js';
import type { Option } from '../kinds/option.js';
import { allKinds } from '../kinds/all-kinds.js';
import { shapeOf, type NodeShape } from '../active-schema/node-shape.js';
import { commonOptions } from '../active-schema/options.js';
import { caseImplies, mergeCases, type Case, type ConditionalLocation } from './conditional-locations.js';

/** The role of a field within its parent, over all cases. */
export interface FieldRole {
  readonly patternPointer: Pointer;
  readonly name: string;
  /** Whether the place must be there: always, never, or as the case may be. */
  readonly required: readonly boolean[];
  readonly removable: boolean;
  /** The options of the property that chooses a branch. */
  readonly discriminatorOptions: readonly Option[] | undefined;
  /** See {@link ActiveNode.listTitle}. */
  readonly listTitle: string | undefined;
  /** Whether its schema is within itself. */
  readonly recursive: boolean;
}

/** The node of a field in one case. */
export interface FieldCase {
  readonly when: Case;
  readonly node: ActiveNode;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Returns the nodes that a field can have: one for each distinct question among the cases of its schemas. */
export function nodesAt(root: JsonSchema, role: FieldRole, entries: readonly ConditionalLocation[]): FieldCase[] {
  const drawn = entries.filter((entry) => entry.rendered);
  return casesOf(drawn).flatMap((when) => {
    const active = drawn.filter((entry) => caseImplies(entry.when, when));
    return role.required.flatMap((required) => shapesOf(root, { ...role, required: [required] }, active, when));
  });
}

/** The cases of single schemas, each as it is and with everything chosen that can be next to it. */
function casesOf(entries: readonly ConditionalLocation[]): Case[] {
  const all = distinct(entries.map(({ when }) => when));
  const full = all.map((when) => all.reduce((joint, other) => mergeCases(joint, other) ?? joint, when));
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

function shapesOf(root: JsonSchema, role: FieldRole, active: readonly ConditionalLocation[], when: Case): FieldCase[] {
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
      discriminatorOptions: role.discriminatorOptions,
      chosenType,
      kindOfFormat: (format) => allKinds.ofFormat(format),
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

function memberNames({ subschema: { schema }, tags }: ConditionalLocation): string[] {
  const properties = isObject(schema) ? schema['properties'] : undefined;
  return [...tags.map(({ property }) => property), ...(isObject(properties) ? Object.keys(properties) : [])];
}

/** Returns the options of every item of a list; empty when items are free. */
function itemOptions(root: JsonSchema, active: readonly ConditionalLocation[]): readonly Option[] {
  const schemas = active.flatMap(({ subschema }): JsonObject[] => {
    const items = singleLocation(subschema, 'items') ?? singleLocation(subschema, 'unevaluatedItems');
    return items ? unconditionalLocations(root, items).flatMap(({ schema }) => (isObject(schema) ? [schema] : [])) : [];
  });
  return commonOptions(schemas) ?? [];
}

function toNode(role: FieldRole, shape: NodeShape, questions: readonly Question[]): ActiveNode {
  const { patternPointer, name, required, removable, discriminatorOptions, recursive, listTitle } = role;
  const { typeQuestion } = shape;
  return {
    pointer: patternPointer,
    patternPointer,
    name,
    schema: shape.schema,
    kind: shape.kind,
    required: required[0] ?? false,
    nullable: shape.nullable,
    children: [],
    options: shape.options,
    questions: typeQuestion ? [...questions, typeQuestion] : questions,
    discriminator: discriminatorOptions !== undefined,
    section: undefined,
    ...(listTitle !== undefined && { listTitle }),
    removable,
    recursive,
    declares: NO_NAMES,
    growable: isArray(shape.schema['prefixItems']) ? false : shape.kind === 'list',
  };
}
