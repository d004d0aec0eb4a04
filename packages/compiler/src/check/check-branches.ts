import {
  discriminatorAt,
  hasOwn,
  isArray,
  isObject,
  listLocations,
  namedLocations,
  ownKeyword,
  requiredAlternatives,
  unconditionalLocations,
  visitLocations,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
} from '@motcua/model';
import type { Finding } from '../finding.js';
import type { CheckContext } from './check-context.js';

/** Checks lists of branches and of values: that each can be chosen, and that the answers say which was. */
export function checkBranches({ schema: root, findingAt }: CheckContext): Finding[] {
  const seen = new Set<JsonObject>();
  const findings: Finding[] = [];
  visitLocations(root, (subschema) => {
    const { schema } = subschema;
    if (!isObject(schema) || seen.has(schema)) return;
    seen.add(schema);
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const branches = listLocations(subschema, keyword);
      const id = `${subschema.location}/${keyword}`;
      if (branches.length < 2 || requiredAlternatives(root, id)) continue;
      const repeated = repeatedConstant(
        root,
        branches.map(({ schema: branch, location }) => ({ schema: branch, location })),
      );
      if (repeated) {
        const { index, first, value, property } = repeated;
        const of = property === undefined ? 'the value' : `"${property}":`;
        const message = `Branch ${index} has ${of} ${JSON.stringify(value)}, as branch ${first} has: it can never be chosen.`;
        findings.push(
          findingAt(
            'schema-branch-repeated',
            schema,
            `/${keyword}/${index}`,
            message,
            'Give each branch its own value.',
          ),
        );
      } else if (branches.every(({ schema: branch }) => isGroup(root, branch)) && !discriminatorAt(root, id)) {
        const message = 'Nothing in the answers names the branch: who reads them has to guess which was chosen.';
        const fix =
          'Give each branch one required property with a "const" of its own, e.g. "kind": { "const": "person" }.';
        findings.push(findingAt('schema-branch-unnamed', schema, `/${keyword}`, message, fix));
      }
    }
  });
  return findings;
}

interface Repeated {
  readonly index: number;
  readonly first: number;
  readonly value: JsonValue;
  /** Absent where the branches are values themselves. */
  readonly property?: string;
}

function repeatedConstant(
  root: JsonSchema,
  branches: Parameters<typeof unconditionalLocations>[1][],
): Repeated | undefined {
  const constants = branches.map(({ schema }) =>
    isObject(schema) && hasOwn(schema, 'const') ? schema['const'] : undefined,
  );
  const own = firstRepeated(constants);
  if (own) return own;
  const members = branches.map(
    (branch) =>
      new Map(
        unconditionalLocations(root, branch)
          .flatMap((place) => namedLocations(place, 'properties'))
          .flatMap(([name, { schema }]) => constantOf(schema).map((value) => [name, value] as const)),
      ),
  );
  const [first] = members;
  // The property that names the branch is a constant in each.
  const named = [...(first?.keys() ?? [])].filter((name) => members.every((one) => one.has(name)));
  for (const property of named) {
    const values = members.map((one) => one.get(property));
    const found = firstRepeated(values);
    // A constant that is the same in all of them is no name, as long as another one is.
    if (found && !named.some((other) => !firstRepeated(members.map((one) => one.get(other)))))
      return { ...found, property };
  }
  return undefined;
}

/** The only value of a schema, as a `const` or a list of one. */
function constantOf(schema: JsonSchema): readonly JsonValue[] {
  const list = ownKeyword(schema, 'enum');
  if (isObject(schema) && hasOwn(schema, 'const')) return [schema['const'] as JsonValue];
  return isArray(list) && list.length === 1 ? list : [];
}

function firstRepeated(values: readonly (JsonValue | undefined)[]): Repeated | undefined {
  const seen = new Map<string, number>();
  for (const [index, value] of values.entries()) {
    if (value === undefined) return undefined;
    const key = JSON.stringify(value);
    const first = seen.get(key);
    if (first !== undefined) return { index, first, value };
    seen.set(key, index);
  }
  return undefined;
}

function isGroup(root: JsonSchema, branch: JsonSchema): boolean {
  return unconditionalLocations(root, { schema: branch, location: '' }).some(
    ({ schema }) =>
      isObject(ownKeyword(schema, 'properties')) &&
      Object.keys(ownKeyword(schema, 'properties') as JsonObject).length > 0,
  );
}
