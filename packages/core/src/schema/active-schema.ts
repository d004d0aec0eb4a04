import {
  branchByDiscriminator,
  branchPlaces,
  childPointer,
  chooseBranch,
  discriminatorAt,
  getAt,
  hasOwn,
  isObject,
  jsonEqual,
  keywords,
  listKeyword,
  objectKeyword,
  placeAt,
  referencePointer,
  satisfies,
  type CompiledProcedure,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  type SchemaPlace,
} from '@motcua/model';
import { optionKey, type ActiveNode, type ActiveSchema, type Option } from './active-node.js';
import { leafKind, optionsOf, typesOf } from './kind-of.js';
import { mergeKeywords } from './merge-keywords.js';

/** Deeper schemas are asked no further; recursion without end stops here. */
const MAX_DEPTH = 40;

/** How one condition of the schema came out for the data, so that a change that alters none costs nothing. */
interface Decision {
  readonly outcome: unknown;
  readonly decide: (data: JsonValue) => unknown;
}

/** A `oneOf` over objects whose branch is chosen by one property: that property is asked as a choice. */
interface Union {
  readonly property: string;
  readonly options: readonly Option[];
}

/** Everything that applies to one place in the answers. */
interface Collected {
  readonly schemas: JsonObject[];
  readonly members: Map<string, SchemaPlace[]>;
  readonly required: Set<string>;
  readonly absent: Set<string>;
  readonly unions: Union[];
}

/** Resolves the schema's conditions and branches against the answers and returns what is asked now. */
export function resolveActiveSchema(procedure: CompiledProcedure, data: JsonValue): ActiveSchema {
  const root: JsonSchema = procedure.schema;
  const decisions: Decision[] = [];
  const nodes = new Map<Pointer, ActiveNode>();

  const decide = <Outcome>(question: (data: JsonValue) => Outcome): Outcome => {
    const outcome = question(data);
    decisions.push({ outcome, decide: question });
    return outcome;
  };

  const collect = (start: SchemaPlace, pointer: Pointer, into: Collected, depth: number): void => {
    if (depth > MAX_DEPTH || !isObject(start.schema)) return;
    const schema = start.schema;
    const { location } = start;
    const reference = schema['$ref'];
    if (typeof reference === 'string') collect(placeAt(root, referencePointer(reference)), pointer, into, depth + 1);
    into.schemas.push(schema);
    const properties = objectKeyword(schema, 'properties');
    for (const name of Object.keys(properties)) {
      if (properties[name] === false) into.absent.add(name);
      const place = placeAt(root, childPointer(childPointer(location, 'properties'), name));
      const places = into.members.get(name);
      if (places) places.push(place);
      else into.members.set(name, [place]);
    }
    for (const name of listKeyword(schema, 'required')) if (typeof name === 'string') into.required.add(name);
    const at = (data: JsonValue) => getAt(data, pointer);
    for (const [name, needed] of Object.entries(objectKeyword(schema, 'dependentRequired'))) {
      const present = decide((data) => hasMember(at(data), name));
      if (present && Array.isArray(needed)) for (const other of needed) into.required.add(String(other));
    }
    for (const name of Object.keys(objectKeyword(schema, 'dependentSchemas'))) {
      const dependent = childPointer(childPointer(location, 'dependentSchemas'), name);
      if (decide((data) => hasMember(at(data), name))) collect(placeAt(root, dependent), pointer, into, depth + 1);
    }
    listKeyword(schema, 'allOf').forEach((_, index) => {
      collect(placeAt(root, childPointer(`${location}/allOf`, index)), pointer, into, depth + 1);
    });
    if (hasOwn(schema, 'if')) {
      const holds = decide((data) => satisfies(procedure, `data#${location}/if`, at(data)));
      const consequence = holds ? 'then' : 'else';
      if (hasOwn(schema, consequence)) {
        collect(placeAt(root, `${location}/${consequence}`), pointer, into, depth + 1);
      }
    }
    for (const keyword of ['oneOf', 'anyOf']) {
      if (hasOwn(schema, keyword) && optionsOf(schema).length === 0) {
        collectBranch(`${location}/${keyword}`, pointer, into, depth);
      }
    }
  };

  const collectBranch = (location: Pointer, pointer: Pointer, into: Collected, depth: number): void => {
    const discriminator = discriminatorAt(root, location);
    const chosen = decide((data) => {
      const value = getAt(data, pointer);
      return discriminator ? branchByDiscriminator(discriminator, value) : chooseBranch(procedure, location, value);
    });
    if (discriminator) {
      into.unions.push({ property: discriminator.property, options: unionOptions(location, discriminator) });
      into.required.add(discriminator.property);
    }
    if (chosen !== undefined) {
      collect(placeAt(root, childPointer(location, chosen)), pointer, into, depth + 1);
    } else if (discriminator) {
      const [first] = branchPlaces(root, location);
      if (first) {
        const member = childPointer(childPointer(first.location, 'properties'), discriminator.property);
        into.members.set(discriminator.property, [placeAt(root, member)]);
      }
    }
  };

  const unionOptions = (location: Pointer, discriminator: NonNullable<ReturnType<typeof discriminatorAt>>): Option[] =>
    branchPlaces(root, location).flatMap((branch, index) => {
      const title = keywords(branch.schema)['title'];
      return (discriminator.values[index] ?? []).map((value) => ({
        key: optionKey(value),
        value,
        ...(typeof title === 'string' && { title }),
      }));
    });

  const build = (
    places: readonly SchemaPlace[],
    pointer: Pointer,
    name: string,
    required: boolean,
    union: Union | undefined,
    depth: number,
  ): ActiveNode => {
    const into: Collected = {
      schemas: [],
      members: new Map(),
      required: new Set(),
      absent: new Set(),
      unions: [],
    };
    for (const place of places) collect(place, pointer, into, depth);
    const schema = mergeKeywords(into.schemas);
    const isGroup = into.members.size > 0 || typesOf(schema).includes('object');
    const children = isGroup
      ? orderedMembers(into).map(([member, memberPlaces]) =>
          build(
            memberPlaces,
            childPointer(pointer, member),
            member,
            into.required.has(member),
            into.unions.find(({ property }) => property === member),
            depth + 1,
          ),
        )
      : [];
    const options = isGroup ? [] : (union?.options ?? optionsOf(schema));
    const node: ActiveNode = {
      pointer,
      name,
      schema,
      kind: isGroup ? 'group' : leafKind(schema, options),
      required,
      children,
      options,
      discriminator: union !== undefined,
    };
    nodes.set(pointer, node);
    return node;
  };

  const tree = build([{ schema: root, location: '' }], '', '', true, undefined, 0);
  return {
    root: tree,
    nodes,
    holdsFor: (other) => decisions.every(({ outcome, decide: again }) => again(other) === outcome),
  };
}

/**
 * The tree for new data, sharing every node that is the same as before, so that what compares by identity sees only
 * what changed.
 */
export function updateActiveSchema(before: ActiveSchema, procedure: CompiledProcedure, data: JsonValue): ActiveSchema {
  if (before.holdsFor(data)) return before;
  const after = resolveActiveSchema(procedure, data);
  const nodes = new Map<Pointer, ActiveNode>();
  const share = (node: ActiveNode): ActiveNode => {
    const children = node.children.map(share);
    const old = before.nodes.get(node.pointer);
    const kept = old && sameNode(old, node, children) ? old : { ...node, children };
    nodes.set(node.pointer, kept);
    return kept;
  };
  return { root: share(after.root), nodes, holdsFor: (other) => after.holdsFor(other) };
}

function sameNode(old: ActiveNode, node: ActiveNode, children: readonly ActiveNode[]): boolean {
  return (
    old.kind === node.kind &&
    old.required === node.required &&
    old.discriminator === node.discriminator &&
    old.children.length === children.length &&
    old.children.every((child, index) => child === children[index]) &&
    (old.schema === node.schema || jsonEqual(old.schema, node.schema))
  );
}

/** Members that are asked: not those that must be absent; the branch question before what depends on it. */
function orderedMembers(into: Collected): [string, SchemaPlace[]][] {
  const members = [...into.members].filter(([name]) => !into.absent.has(name));
  const asked = new Set(into.unions.map(({ property }) => property));
  return [...members.filter(([name]) => asked.has(name)), ...members.filter(([name]) => !asked.has(name))];
}

function hasMember(value: JsonValue | undefined, name: string): boolean {
  return isObject(value) && hasOwn(value, name);
}
