import {
  isArray,
  isObject,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  namedLocations,
  ownKeyword,
  type SchemaLocation,
  typesOf,
  unconditionalLocations,
  unionLocations,
} from '@motcua/model';
import type { Branch } from './active-node.js';
import { optionKey, type Option } from '../kinds/option.js';
import { constantOption, isConstant } from './options.js';

/** The branches of a union, classified by how the form presents them. */
export interface BranchClasses {
  /** True when the branches differ in something that can be asked; false when they only add rules. */
  readonly renderable: boolean;
  /** The one branch that is left when another one is just `null`. */
  readonly only: SchemaLocation | undefined;
  readonly nullable: boolean;
  readonly described: readonly Branch[];
  /** The choices of a discriminating property: the values of each branch under the branch's title. */
  discriminatorOptions(values: readonly (readonly JsonValue[])[]): readonly Option[];
}

/** Keywords by which branches differ in what is asked, not only in what is legal. */
const DRAWN = ['patternProperties', 'items', 'prefixItems', 'enum', 'const'];

/**
 * Reports what a person would be asked about the branches of a union.
 * @param isAsked whether a member is asked for in any case: a branch that only speaks of such ones is logic
 */
export function classifyBranches(
  root: JsonSchema,
  branches: readonly SchemaLocation[],
  isAsked: (name: string) => boolean = () => false,
): BranchClasses {
  const locations = branches.map((branch) =>
    unconditionalLocations(root, branch).filter(({ schema }) => schema !== false),
  );
  const titles = locations.map(titleOf);
  const isNull = locations.map(
    (own, index) => titles[index] === undefined && own.some(({ schema }) => isNullSchema(schema)),
  );
  const others = branches.filter((_, index) => !isNull[index]);
  const described = locations.map((own, index) => describe(own, titles[index]));
  const nullable = others.length < branches.length && others.length === 1;
  return {
    renderable:
      titles.some((title) => title !== undefined) ||
      isDrawn(root, branches, isAsked) ||
      new Set(described.flatMap(({ type }) => type ?? [])).size > 1,
    only: nullable ? others[0] : undefined,
    nullable,
    described,
    discriminatorOptions: (values) =>
      values.flatMap((list, index) =>
        list.map((value) => {
          const title = titles[index];
          // One title cannot name two values.
          return { key: optionKey(value), value, ...(title !== undefined && list.length === 1 && { title }) };
        }),
      ),
  };
}

function describe(locations: readonly SchemaLocation[], title: string | undefined): Branch {
  const schemas = locations.flatMap(({ schema }) => (isObject(schema) ? [schema] : []));
  const constant = schemas.find((schema) => isConstant(schema));
  const type = schemas.flatMap((schema) => typesOf(schema))[0];
  return {
    ...(title !== undefined && { title }),
    ...(type !== undefined && { type }),
    ...(constant && { constant: constantOption(constant) }),
    members: [
      ...new Set(locations.flatMap((subschema) => namedLocations(subschema, 'properties').map(([name]) => name))),
    ],
  };
}

function titleOf(locations: readonly SchemaLocation[]): string | undefined {
  const titles = locations.map(({ schema }) => ownKeyword(schema, 'title'));
  return titles.find((title): title is string => typeof title === 'string' && title !== '');
}

function isDrawn(root: JsonSchema, branches: readonly SchemaLocation[], isAsked: (name: string) => boolean): boolean {
  return unionLocations(root, branches).some(
    (inner) =>
      DRAWN.some((keyword) => ownKeyword(inner.schema, keyword) !== undefined) ||
      namedLocations(inner, 'properties').some(([name, { schema }]) => schema !== false && !isAsked(name)),
  );
}

function isNullSchema(schema: JsonSchema): boolean {
  if (!isObject(schema)) return false;
  const { type, const: constant } = schema as JsonObject & { type?: JsonValue };
  return type === 'null' || (isArray(type) && type.length === 1 && type[0] === 'null') || constant === null;
}
