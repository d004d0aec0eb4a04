import {
  hasOwn,
  appliesToSameInstance,
  isObject,
  listKeyword,
  objectKeyword,
  References,
  stronglyConnected,
  subschemaPointer,
  subschemas,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  type Subschema,
} from '@motcua/model';

/** The size of a form before anything is answered. */
export interface Unfolding {
  /** The largest number of fields that the form, one of its branches or a new item has at once. */
  readonly size: number;
  /** The largest number of schemas that one value is validated against, each counted once per path of references. */
  readonly checks: number;
  /**
   * Names of groups of mutually recursive schemas, by the JSON Pointers of their schemas. The form treats the schemas of
   * a group as one recursive schema: inside the first of them, the others are collapsed.
   */
  readonly recursionPoints: ReadonlyMap<Pointer, string>;
}

/** The largest number of fields, or of schemas for one value, that a page can handle. */
export const MAX_UNFOLDED = 1_000_000;

/** The largest number of fields for which mutually recursive schemas are rendered inside each other. */
const MAX_WAYS = 1000;

/** A vertex of the graph of schemas; its edges are the indexes of other vertices. */
interface Vertex {
  readonly pointer: Pointer;
  /** Schemas that apply to the same value before anything is answered. */
  readonly inPlace: readonly number[];
  /** All schemas that the same value may be validated against. */
  readonly checks: readonly number[];
  /** Schemas of the properties and items that are asked before anything is answered. */
  readonly children: readonly number[];
}

/**
 * Measures the form of a normalised schema without rendering it. Schemas that each refer to the next one twice double the
 * number of fields at each step: 40 of them make 10¹² fields. The time is linear in the size of the schema, plus at most
 * {@link MAX_WAYS} steps for each recursive schema.
 */
export function unfold(root: JsonSchema): Unfolding {
  const vertices = verticesOf(root);
  const { component, members } = stronglyConnected(vertices.map(({ inPlace, children }) => [...inPlace, ...children]));
  const sizes: number[] = [];
  const recursionPoints = new Map<Pointer, string>();
  // Groups come after the groups that they refer to.
  members.forEach((group, index) => {
    const [only = 0] = group;
    const { inPlace, children } = vertices[only] as Vertex;
    const next = [...inPlace, ...children];
    if (group.length === 1 && !next.includes(only)) {
      sizes[only] = next.reduce((sum, one) => sum + (sizes[one] ?? 0), 1);
      return;
    }
    const isInGroup = (vertex: number) => component[vertex] === index;
    const measured = unfoldGroup(vertices, sizes, group, isInGroup);
    if (!measured) for (const vertex of group) recursionPoints.set(pointerOf(vertices, vertex), `group ${index}`);
    const dense = measured ?? sizesAtFirst(vertices, sizes, group, isInGroup);
    for (const [vertex, size] of dense) sizes[vertex] = size;
  });
  return { size: greatest(sizes), checks: greatest(checksOf(vertices)), recursionPoints };
}

function greatest(sizes: readonly number[]): number {
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}

/** Returns the number of schemas that a value of each schema is validated against. */
function checksOf(vertices: readonly Vertex[]): readonly number[] {
  const counts: number[] = [];
  for (const group of stronglyConnected(vertices.map(({ checks }) => checks)).members) {
    for (const vertex of group) {
      const { checks } = vertices[vertex] as Vertex;
      counts[vertex] = checks.reduce((sum, next) => sum + (counts[next] ?? 0), 1);
    }
  }
  return counts;
}

function pointerOf(vertices: readonly Vertex[], vertex: number): Pointer {
  return (vertices[vertex] as Vertex).pointer;
}

/**
 * Returns the sizes of the schemas of a group when each path through it is followed until it repeats, or undefined for more
 * than {@link MAX_WAYS} steps.
 */
function unfoldGroup(
  vertices: readonly Vertex[],
  sizes: readonly number[],
  group: readonly number[],
  isInGroup: (vertex: number) => boolean,
): ReadonlyMap<number, number> | undefined {
  const outside = new Map<number, number>();
  const inside = new Map<number, readonly number[]>();
  for (const vertex of group) {
    const { inPlace, children } = vertices[vertex] as Vertex;
    const next = [...inPlace, ...children];
    outside.set(
      vertex,
      next.reduce((sum, one) => sum + (isInGroup(one) ? 0 : (sizes[one] ?? 0)), 1),
    );
    inside.set(vertex, next.filter(isInGroup));
  }
  const path = new Set<number>();
  let steps = 0;
  const visit = (vertex: number): number => {
    steps += 1;
    if (path.has(vertex)) return 1;
    path.add(vertex);
    let size = outside.get(vertex) ?? 0;
    for (const next of inside.get(vertex) ?? []) if (steps <= MAX_WAYS) size += visit(next);
    path.delete(vertex);
    return size;
  };
  const measured = new Map<number, number>();
  for (const vertex of group) {
    steps = 0;
    measured.set(vertex, visit(vertex));
    if (steps > MAX_WAYS) return undefined;
  }
  return measured;
}

/** Returns the sizes of the schemas of a group when the properties that refer to the group are collapsed. */
function sizesAtFirst(
  vertices: readonly Vertex[],
  sizes: readonly number[],
  group: readonly number[],
  isInGroup: (vertex: number) => boolean,
): ReadonlyMap<number, number> {
  const measured = new Map<number, number>();
  const measure = (vertex: number): number => {
    const known = measured.get(vertex);
    if (known !== undefined) return known;
    const { inPlace, children } = vertices[vertex] as Vertex;
    let size = 1;
    for (const next of inPlace) size += isInGroup(next) ? measure(next) : (sizes[next] ?? 0);
    for (const next of children) size += isInGroup(next) ? 1 : (sizes[next] ?? 0);
    measured.set(vertex, size);
    return size;
  };
  group.forEach(measure);
  return measured;
}

function verticesOf(root: JsonSchema): Vertex[] {
  const references = new References(root);
  const numbers = new Map<JsonObject, number>();
  const found: { readonly schema: JsonObject; readonly pointer: Pointer; readonly inner: readonly Subschema[] }[] = [];
  const stack: (readonly [JsonValue, Pointer])[] = [[root, '']];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [schema, pointer] = top;
    if (!isObject(schema)) continue;
    const inner = subschemas(schema);
    numbers.set(schema, found.push({ schema, pointer, inner }) - 1);
    for (const one of inner) stack.push([one.schema, subschemaPointer(pointer, one)]);
  }
  return found.map(({ schema, pointer, inner }) => {
    const numbersOf = (schemas: readonly (JsonValue | undefined)[]) =>
      schemas.flatMap((one) => (isObject(one) ? (numbers.get(one) ?? []) : []));
    const { $ref: reference } = schema;
    const target = typeof reference === 'string' ? references.target(reference) : undefined;
    const same = inner.filter(appliesToSameInstance);
    return {
      pointer,
      checks: numbersOf([target, ...same.map((one) => one.schema)]),
      inPlace: numbersOf([target, ...same.filter((one) => isTaken(schema, one)).map((one) => one.schema)]),
      children: numbersOf(childrenOf(schema, inner)),
    };
  });
}

/** Returns whether a schema applies before anything is answered. Of a union, only the alternative to `null` does. */
function isTaken(schema: JsonObject, one: Subschema): boolean {
  if (one.role === 'branch') return isBesideNull(schema, one);
  return one.role === 'always' || one.keyword === 'then' || one.keyword === 'else';
}

function isBesideNull(schema: JsonObject, { keyword, schema: branch }: Subschema): boolean {
  const branches = listKeyword(schema, keyword);
  const isNull = (one: JsonValue) => isObject(one) && (one['type'] === 'null' || one['const'] === null);
  return branches.length === 2 && !isNull(branch) && branches.some(isNull);
}

/** Returns the schemas of the properties and items that are asked before anything is answered. */
function childrenOf(schema: JsonObject, inner: readonly Subschema[]): JsonValue[] {
  const declared = objectKeyword(schema, 'properties');
  const undeclared = listKeyword(schema, 'required').filter(
    (name) => typeof name === 'string' && !hasOwn(declared, name),
  );
  return inner.flatMap(({ keyword, role, schema: child }) => {
    if (role !== 'child' || keyword === 'items' || keyword === 'unevaluatedItems') return [];
    const isAsked = keyword === 'properties' || keyword === 'prefixItems';
    return isAsked ? [child] : undeclared.map(() => child);
  });
}
