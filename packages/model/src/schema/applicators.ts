import { hasOwn } from '../json.js';

/** The shape of a keyword's value: a schema, an array of schemas, or an object of named schemas. */
export type SubschemaShape = 'one' | 'list' | 'map';

/**
 * The way in which a keyword applies its subschemas to a value:
 *
 * - `always`: to the value itself, which must be valid against each
 * - `branch`: to the value itself, which must be valid against one or more
 * - `clause`: to the value itself, which must be valid if a condition holds
 * - `test`: to the value itself, to decide a condition
 * - `child`: to properties or items, which must be valid
 * - `childTest`: to items, property names or decoded content, to count or test them
 * - `definition`: to nothing; only references apply it
 */
export type SubschemaRole = 'always' | 'branch' | 'clause' | 'test' | 'child' | 'childTest' | 'definition';

/** An applicator of JSON Schema: a keyword whose value is or contains schemas. */
export type Applicator = readonly [shape: SubschemaShape, role: SubschemaRole];

/**
 * The applicators of all drafts. Every visitor of subschemas reads this table. Up to 2019-09, `items` may also be an
 * array; since 2020-12, `additionalItems` is not a keyword.
 */
const APPLICATORS: Readonly<Record<string, Applicator>> = {
  properties: ['map', 'child'],
  patternProperties: ['map', 'child'],
  additionalProperties: ['one', 'child'],
  unevaluatedProperties: ['one', 'child'],
  propertyNames: ['one', 'childTest'],
  dependentSchemas: ['map', 'clause'],
  dependencies: ['map', 'clause'],
  prefixItems: ['list', 'child'],
  items: ['one', 'child'],
  additionalItems: ['one', 'child'],
  unevaluatedItems: ['one', 'child'],
  contains: ['one', 'childTest'],
  contentSchema: ['one', 'childTest'],
  allOf: ['list', 'always'],
  anyOf: ['list', 'branch'],
  oneOf: ['list', 'branch'],
  not: ['one', 'test'],
  if: ['one', 'test'],
  then: ['one', 'clause'],
  else: ['one', 'clause'],
  $defs: ['map', 'definition'],
  definitions: ['map', 'definition'],
};

/** The names of the applicators of all drafts. */
export const APPLICATOR_NAMES: readonly string[] = Object.keys(APPLICATORS);

/** Returns the applicator of that name, or undefined for any other keyword. */
export function applicatorOf(keyword: string): Applicator | undefined {
  return hasOwn(APPLICATORS, keyword) ? APPLICATORS[keyword] : undefined;
}
