import {
  childPointer,
  type CompiledProcedure,
  hasOwn,
  isArray,
  isObject,
  jsonEqual,
  type JsonObject,
  type JsonValue,
  type Pointer,
  readableName,
  type SchemaLocation,
} from '@motcua/model';
import { keptUndeclaredKey, questionKey, keptAsTypedKey, type ActiveNode } from './active-node.js';
import type { Option } from '../kinds/option.js';
import { DeclaredMembers } from './declared-members.js';
import {
  collect,
  schemasOf,
  type Choices,
  type Collected,
  type CollectContext,
  type MemberLocation,
} from './collect.js';
import { shapeOf, type NodeShape } from './node-shape.js';
import type { Kinds } from '../kinds/kinds.js';
import { commonOptions } from './options.js';

/** Where no schema says anything, anything goes. */
const ANYTHING: SchemaLocation = { schema: true, location: 'anything' };

const NO_NAMES: ReadonlySet<string> = new Set();
const NO_STATES: ReadonlyMap<string, NodeState> = new Map();
const NO_NODES: readonly ActiveNode[] = [];

/** The role of a field within its parent. */
interface Role {
  readonly pointer: Pointer;
  readonly patternPointer: Pointer;
  readonly name: string;
  readonly required: boolean;
  readonly removable: boolean;
  /** The options of the property that chooses a branch. */
  readonly discriminatorOptions: readonly Option[] | undefined;
  /** See {@link ActiveNode.listTitle}. */
  readonly listTitle?: string;
}

/** The cached state of a field, by which a change recomputes only what it affects. */
interface NodeState {
  readonly locations: readonly MemberLocation[];
  /** See {@link Role.discriminatorOptions}; the rest of the role is in the node. */
  readonly discriminatorOptions: Role['discriminatorOptions'];
  readonly value: JsonValue | undefined;
  readonly collected: Collected;
  readonly shape: NodeShape;
  readonly chosenType: readonly number[] | undefined;
  readonly children: ReadonlyMap<string, NodeState>;
  readonly node: ActiveNode;
}

/** The inputs of a resolution in addition to the data. */
export interface Resolution {
  readonly choices: Choices;
  /** Where choices have changed since the last resolution. */
  readonly changed?: Pointer;
  /** See {@link CollectContext.derive}. */
  readonly derive?: CollectContext['derive'];
}

/**
 * Resolves a schema's conditions and branches against data into what is asked now. It remembers the last tree: nodes
 * that come out the same stay the same objects, and where neither a value nor a choice has changed nothing is done.
 */
export class SchemaResolver {
  readonly #procedure: CompiledProcedure;
  readonly #kinds: () => Kinds;
  readonly #declared: DeclaredMembers;
  #root: NodeState | undefined;
  #resolution: Resolution = { choices: new Map() };
  /** The schemas of the places around the one that is resolved: what is among them is recursive. */
  readonly #around = new Set<Pointer>();
  /** Collections that do not depend on the data, by the locations of their schemas. */
  readonly #fixed = new Map<string, Collected>();

  /** @param kinds those that the form knows when it is asked */
  constructor(procedure: CompiledProcedure, kinds: () => Kinds) {
    this.#procedure = procedure;
    this.#kinds = kinds;
    this.#declared = new DeclaredMembers(procedure.schema);
  }

  resolve(data: JsonValue | undefined, resolution: Resolution): ActiveNode {
    this.#resolution = resolution;
    const role: Role = {
      pointer: '',
      patternPointer: '',
      name: '',
      required: true,
      removable: false,
      discriminatorOptions: undefined,
    };
    const locations = [{ schema: this.#procedure.schema, location: '' }];
    this.#around.clear();
    this.#root = this.#state(this.#root, locations, role, data);
    return this.#root.node;
  }

  #state(
    old: NodeState | undefined,
    locations: readonly MemberLocation[],
    role: Role,
    value: JsonValue | undefined,
  ): NodeState {
    const reusable = old && sameRole(old, role) && sameLocations(old.locations, locations) ? old : undefined;
    if (reusable && reusable.value === value && !this.#isTouched(role.pointer)) return reusable;
    const collected = this.#collect(reusable, locations, role.pointer, value);
    const chosenType = this.#resolution.choices.get(questionKey(role.pointer, 'type'));
    const shape = this.#shape(reusable, collected, locations, role, value, chosenType);
    const schemas = [...collected.locations].map(
      (location) => this.#procedure.recursionPoints?.get(location) ?? location,
    );
    const entered = schemas.filter((location) => !this.#around.has(location));
    const recursive = entered.length < schemas.length;
    const holds = shape.kind === 'group' || (shape.kind === 'list' && fixedItems(collected) > 0);
    const collapsed = recursive && holds && value === undefined;
    const draft = { locations, discriminatorOptions: role.discriminatorOptions, value, collected, shape, chosenType };
    const isOpen = !collapsed && (shape.kind === 'list' || shape.kind === 'group');
    const own = isOpen ? new Map<string, NodeState>() : undefined;
    const children = own ?? NO_STATES;
    const self: NodeState = { ...draft, children, node: undefined as never };
    if (own) {
      for (const location of entered) this.#around.add(location);
      if (shape.kind === 'group') this.#members(self, role, own, old);
      else this.#items(self, role, own, old);
      for (const location of entered) this.#around.delete(location);
    }
    const node = toNode(self, role, { collapsed, recursive, declares: this.#declares(self) });
    return Object.assign(self, { node: old && sameNode(old.node, node) ? old.node : node });
  }

  /** True where a choice at, above or below the pointer may have changed. */
  #isTouched(pointer: Pointer): boolean {
    const { changed, derive } = this.#resolution;
    if (derive) return true;
    return (
      changed !== undefined && (`${changed}/`.startsWith(`${pointer}/`) || `${pointer}/`.startsWith(`${changed}/`))
    );
  }

  #collect(
    old: NodeState | undefined,
    locations: readonly MemberLocation[],
    pointer: Pointer,
    value: JsonValue | undefined,
  ): Collected {
    const { derive } = this.#resolution;
    const holds = old && !derive && old.collected.decisions.every(({ outcome, ask }) => ask(value) === outcome);
    // An object that comes into being, or goes, changes what conditions see.
    if (holds && (old.value === undefined) === (value === undefined)) return old.collected;
    const key = locations.map(({ location }) => location).join('~');
    const known = this.#fixed.get(key);
    if (known) return known;
    const context = {
      procedure: this.#procedure,
      choices: () => this.#resolution.choices,
      ...(derive && { derive }),
    };
    const collected = collect(context, locations, pointer, value);
    if (collected.decisions.length === 0) this.#fixed.set(key, collected);
    return collected;
  }

  #shape(
    old: NodeState | undefined,
    collected: Collected,
    locations: readonly MemberLocation[],
    role: Role,
    value: JsonValue | undefined,
    chosenType: readonly number[] | undefined,
  ): NodeShape {
    if (old?.collected === collected && old.chosenType === chosenType && !old.shape.typeQuestion) return old.shape;
    return shapeOf(collected, schemasOf(collected, locations), {
      required: role.required,
      value,
      discriminatorOptions: role.discriminatorOptions,
      chosenType,
      kindOfFormat: (format) => this.#kinds().ofFormat(format),
      itemOptions: () => this.#itemOptions(collected, role.pointer),
    });
  }

  /** Returns the options of every item of a list; empty when items are free. */
  #itemOptions({ items }: Collected, pointer: Pointer): readonly Option[] {
    const locations = items.flatMap(({ rest, unevaluated }) => rest ?? unevaluated ?? []);
    if (locations.length === 0) return [];
    const context = { procedure: this.#procedure, choices: () => this.#resolution.choices };
    const collected = collect(context, locations, childPointer(pointer, '*'), undefined);
    return commonOptions(schemasOf(collected, locations)) ?? [];
  }

  #declares({ shape, locations }: NodeState): ReadonlySet<string> {
    if (shape.kind !== 'group') return NO_NAMES;
    const [first, ...more] = locations.map((subschema) => this.#declared.of(subschema));
    return first && more.length === 0 ? first : new Set([first ?? NO_NAMES, ...more].flatMap((names) => [...names]));
  }

  #members(self: NodeState, role: Role, children: Map<string, NodeState>, old: NodeState | undefined): void {
    const { collected, value } = self;
    const object: JsonObject = isObject(value) ? value : {};
    const isGuest = (name: string) => this.#isMarked(keptUndeclaredKey(childPointer(role.pointer, name)));
    for (const [name, locations] of membersOf(collected, object, this.#declares(self), isGuest)) {
      const declared = collected.members.has(name);
      const pointer = childPointer(role.pointer, name);
      const member: Role = {
        pointer,
        patternPointer: role.patternPointer === role.pointer ? pointer : childPointer(role.patternPointer, name),
        name,
        required: collected.required.has(name),
        removable: !declared && !collected.required.has(name),
        discriminatorOptions: collected.discriminators.get(name),
      };
      const child = hasOwn(object, name) ? object[name] : undefined;
      const own = this.#isMarked(keptAsTypedKey(pointer)) ? [ANYTHING] : locations;
      children.set(name, this.#state(old?.children.get(name), own, member, child));
    }
  }

  #isMarked(key: string): boolean {
    return this.#resolution.choices.has(key);
  }

  #items(self: NodeState, role: Role, children: Map<string, NodeState>, old: NodeState | undefined): void {
    const { collected, value } = self;
    const list = isArray(value) ? value : [];
    const fixed = fixedItems(collected);
    const listTitle = titleOfList(self, role);
    for (let index = 0; index < Math.max(list.length, fixed); index += 1) {
      const pointer = childPointer(role.pointer, index);
      const locations = this.#isMarked(keptAsTypedKey(pointer)) ? [ANYTHING] : itemLocations(collected, index);
      const item: Role = {
        pointer,
        patternPointer: childPointer(role.patternPointer, index < fixed ? index : '*'),
        name: String(index),
        required: true,
        removable: index >= fixed,
        discriminatorOptions: undefined,
        listTitle,
      };
      children.set(item.name, this.#state(old?.children.get(item.name), locations, item, list[index]));
    }
  }
}

/** The members that are asked, then those that the data has alongside. */
function membersOf(
  collected: Collected,
  object: JsonObject,
  declares: ReadonlySet<string>,
  isGuest: (name: string) => boolean,
): [string, readonly MemberLocation[]][] {
  const { members, required, absent, allowed } = collected;
  const isAsked = (name: string) => !absent.has(name) && allowed.every((allows) => allows(name));
  const declared = [...members].filter(([name]) => isAsked(name));
  // The schema requires an undeclared property: it is asked, or the form could never be finished.
  const undeclared = [...required].filter((name) => !members.has(name) && isAsked(name));
  // Members next to those: welcome ones, and ones that are not legal here, so that a person can take them away.
  const isFree = (name: string) => !declares.has(name) && (isGrowing(collected) || !isAsked(name));
  const free = Object.keys(object).filter(
    (name) => !undeclared.includes(name) && !members.has(name) && (isFree(name) || isGuest(name)),
  );
  return [
    ...declared,
    ...[...undeclared, ...free].map((name): [string, readonly MemberLocation[]] => [
      name,
      locationsOf(collected, name),
    ]),
  ];
}

/** The schemas of a member that is not declared. */
function locationsOf({ patterns, others, unevaluated }: Collected, name: string): readonly SchemaLocation[] {
  const matching = patterns.filter(({ test }) => test.test(name)).map(({ subschema }) => subschema);
  const rest = others.filter(({ covered }) => !covered(name)).map(({ subschema }) => subschema);
  const locations = [...matching, ...rest];
  if (locations.length > 0) return locations;
  const last = unevaluated.filter(({ covered }) => !covered(name)).at(-1);
  return [last?.subschema ?? ANYTHING];
}

/** Whether the schema invites members under names that it does not declare. */
function isGrowing({ members, patterns, others: additional, unevaluated, allowed }: Collected): boolean {
  const others = [...additional, ...unevaluated];
  if (patterns.length > 0) return true;
  if (members.size === 0) return allowed.length === 0 || others.length > 0;
  return others.some(({ subschema }) => subschema.schema !== true);
}

/** The schemas of one item. */
function itemLocations({ items, schemas }: Collected, index: number): readonly SchemaLocation[] {
  const own = items.flatMap(({ prefix, rest }) => prefix[index] ?? rest ?? []);
  if (own.length > 0) return own;
  // An item that `contains` speaks of is evaluated, which is not known before it is there.
  const isOpen = schemas?.some((schema) => hasOwn(schema, 'contains')) ?? false;
  const last = isOpen ? undefined : items.flatMap(({ unevaluated }) => unevaluated ?? []).at(-1);
  return [last ?? ANYTHING];
}

function titleOfList({ shape }: NodeState, { pointer, name, listTitle }: Role): string {
  const { title } = shape.schema;
  const own = typeof title === 'string' && title !== '' ? title : undefined;
  return listTitle === undefined ? (own ?? readableName(pointer)) : `${own ?? listTitle} ${Number(name) + 1}`;
}

function fixedItems({ items }: Collected): number {
  return Math.max(0, ...items.map(({ prefix }) => prefix.length));
}

function isGrowable({ collected, shape, value }: NodeState): boolean {
  const most = (keyword: string) => {
    const limit = shape.schema[keyword];
    return typeof limit === 'number' ? limit : Infinity;
  };
  if (shape.kind === 'list') {
    const count = isArray(value) ? value.length : 0;
    const rests = collected.items.map(({ rest, unevaluated }) => rest ?? unevaluated);
    const closed = rests.some((rest) => rest?.schema === false);
    const open = fixedItems(collected) === 0 || rests.some((rest) => rest !== undefined);
    return open && !closed && count < most('maxItems');
  }
  const count = isObject(value) ? Object.keys(value).length : 0;
  return shape.kind === 'group' && isGrowing(collected) && count < most('maxProperties');
}

function toNode(
  state: NodeState,
  role: Role,
  more: { readonly collapsed: boolean; readonly recursive: boolean; readonly declares: ReadonlySet<string> },
): ActiveNode {
  const { shape, collected, locations, children } = state;
  const { pointer, patternPointer, name, required, removable, discriminatorOptions, listTitle } = role;
  const { typeQuestion } = shape;
  return {
    pointer,
    patternPointer,
    name,
    schema: shape.schema,
    kind: more.collapsed ? 'collapsed' : shape.kind,
    required,
    nullable: shape.nullable,
    children: children.size > 0 ? [...children.values()].map((child) => child.node) : NO_NODES,
    options: shape.options,
    questions: typeQuestion ? [...collected.questions, typeQuestion] : collected.questions,
    discriminator: discriminatorOptions !== undefined,
    section: locations[0]?.section,
    listTitle,
    removable,
    recursive: more.recursive,
    declares: more.declares,
    growable: isGrowable(state),
  };
}

function sameNode(old: ActiveNode, node: ActiveNode): boolean {
  return (
    old.pointer === node.pointer &&
    old.kind === node.kind &&
    old.required === node.required &&
    old.nullable === node.nullable &&
    old.discriminator === node.discriminator &&
    old.section === node.section &&
    old.listTitle === node.listTitle &&
    old.removable === node.removable &&
    old.recursive === node.recursive &&
    old.growable === node.growable &&
    old.children.length === node.children.length &&
    old.children.every((child, index) => child === node.children[index]) &&
    (old.options === node.options || jsonEqual(old.options, node.options)) &&
    (old.questions === node.questions || jsonEqual(old.questions, node.questions)) &&
    (old.schema === node.schema || jsonEqual(old.schema, node.schema))
  );
}

function sameRole({ node, discriminatorOptions }: NodeState, role: Role): boolean {
  return (
    node.pointer === role.pointer &&
    node.required === role.required &&
    node.listTitle === role.listTitle &&
    node.removable === role.removable &&
    discriminatorOptions === role.discriminatorOptions
  );
}

function sameLocations(left: readonly MemberLocation[], right: readonly MemberLocation[]): boolean {
  return (
    left === right ||
    (left.length === right.length &&
      left.every(
        ({ location, section }, index) => location === right[index]?.location && section === right[index]?.section,
      ))
  );
}
