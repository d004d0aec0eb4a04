import {
  childPointer,
  dateOrderRules,
  discriminatorAt,
  hasOwn,
  isArray,
  isObject,
  isWithin,
  parsePointer,
  References,
  visitLocations,
  type JsonObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  type ProcedureDefinition,
} from '@motcua/model';
import { conditionsOf, type Condition } from '../conditions.js';
import {
  asMeant,
  fromRoot,
  visitConditional,
  type ConditionalSchema,
  type Demand,
} from '../check/conditions/conditional-schemas.js';
import { constraintsOf, typesOf, valuesOf } from '../check/satisfiable/constraints.js';
import type { Finding } from '../finding.js';

/** Questions with more values than this have no branch for each. */
const MAX_CHOICES = 30;
/** More branches than this are not proved. */
const MAX_BRANCHES = 2_000;

/** Where an author wrote something. */
export type SourcePlace = Pick<Finding, 'file' | 'line' | 'column' | 'pointer'>;

/** One place in the answers where a branch can be taken. */
export interface BranchUse {
  /** The answers that it is about, with `*` for items. */
  readonly pointer: Pointer;
  /** The schema that all answers have to satisfy for it. */
  readonly demands: readonly JsonSchema[];
  /** The condition on all answers under which it is taken; in lists, on one of the items. */
  readonly tests: readonly JsonSchema[];
}

/** One way in which a condition, a union or a choice can come out. */
export interface Branch extends SourcePlace {
  /** Branches of the same point exclude each other in one place. */
  readonly point: string;
  readonly kind: 'condition' | 'branch' | 'choice' | 'dates' | 'rule' | 'computed';
  /** The keyword or member, e.g. `if` or `appliesIf`. */
  readonly keyword: string;
  /** How it comes out, e.g. `holds` or `"person"`. */
  readonly choice: string;
  /** The step of which it is part; undefined for what is about papers. */
  readonly step: string | undefined;
  readonly uses: readonly BranchUse[];
  /** The condition of `procedure.json` that it is. */
  readonly condition?: Condition;
  /** Present for rules of dates. */
  readonly dates?: { readonly earlier: Pointer; readonly later: Pointer };
  /** The rule's index, or the pointer of the computed field. */
  readonly rule?: number | Pointer;
  readonly isBroken?: boolean;
}

/** The sources of branches. */
export interface BranchSource {
  /** Normalised. */
  readonly schema: JsonSchema;
  /** With conditions in normal form. */
  readonly definition: ProcedureDefinition;
  /** Where a keyword of the data schema is written. */
  readonly schemaPlace: (schema: JsonObject, keyword: Pointer) => SourcePlace;
  /** A schema as its author wrote it: normalising leaves out values that cannot be chosen. */
  readonly written: (schema: JsonObject) => JsonObject;
  /** Where a member of `procedure.json` is written. */
  readonly memberPlace: (pointer: Pointer) => SourcePlace;
}

/** Branches that are left out last where there are too many. */
const KINDS: readonly Branch['kind'][] = ['condition', 'branch', 'dates', 'rule', 'computed', 'choice'];

/** The branches of a procedure. */
export interface Branches {
  readonly branches: readonly Branch[];
  /** How many there are beyond the limit. */
  readonly unexamined: number;
}

/**
 * The branches of a procedure, those of the data schema first; a schema that is used in several places is one. Where
 * there are too many, choices are left out before conditions.
 */
export function branchesOf(source: BranchSource, most = MAX_BRANCHES): Branches {
  const branches = new Map<string, Branch>();
  const add = (branch: Branch) => {
    const key = `${branch.file}#${branch.pointer} ${branch.choice}`;
    const known = branches.get(key);
    if (known) branches.set(key, { ...known, uses: [...known.uses, ...branch.uses] });
    else branches.set(key, branch);
  };
  const step = (pointer: Pointer) => stepOf(source.definition, pointer);
  visitConditional(source.schema, (found) => {
    for (const branch of ofSchema(found, source)) add({ ...branch, step: step(found.pointer) });
  });
  for (const branch of ofDates(source)) {
    const { earlier = '', later = '' } = branch.dates ?? {};
    add({ ...branch, step: step(later === 'today' ? earlier : later) });
  }
  for (const branch of ofMembers(source)) add(branch);
  for (const branch of ofRules(source)) add({ ...branch, step: step(branch.uses[0]?.pointer ?? '') });
  const all = [...branches.values()];
  if (all.length <= most) return { branches: all, unexamined: 0 };
  const chosen = new Set(all.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)).slice(0, most));
  return { branches: all.filter((branch) => chosen.has(branch)), unexamined: all.length - most };
}

function ofSchema(found: ConditionalSchema, source: BranchSource): Omit<Branch, 'step'>[] {
  const { schema: root, schemaPlace } = source;
  const { role, holder, keyword, schema, pointer, around } = found;
  const use = (inner: JsonSchema, at = pointer) => useOf([...around, { pointer: at, schema: inner }], at);
  if (role === 'property') return schema === false ? [] : ofChoices(found, source);
  const place = schemaPlace(holder, keyword);
  const point = `${place.file}#${place.pointer}`;
  if (role === 'branch') {
    const name = keyword.split('/')[1] ?? '';
    const choice = branchName(schema, root, keyword);
    const own = { ...place, point: point.replace(/\/\d+$/, ''), kind: 'branch' as const, keyword: name };
    return [{ ...own, choice, uses: [use(schema)] }];
  }
  const own = { ...place, point, kind: 'condition' as const, keyword: 'if' };
  return [
    { ...own, choice: 'holds', uses: [use(asMeant(schema))] },
    { ...own, choice: 'does not hold', uses: [use({ not: schema })] },
    ...listedValues(schema).map(({ at, value, schema: one }) => {
      const listed = schemaPlace(holder, keyword + at);
      return {
        ...own,
        ...listed,
        point: `${point}${at}`,
        choice: `holds with ${JSON.stringify(value)}`,
        uses: [use(asMeant(one))],
      };
    }),
  ];
}

/** Each value of the lists in a condition, with the condition for that value alone. */
function listedValues(condition: JsonSchema): { at: Pointer; value: JsonValue; schema: JsonSchema }[] {
  if (!isObject(condition)) return [];
  const list = condition['enum'];
  const { enum: _, ...rest } = condition;
  const own =
    isArray(list) && list.length > 1
      ? list.map((value, index) => ({ at: `/enum/${index}`, value, schema: { ...rest, const: value } }))
      : [];
  const inner = (at: Pointer, schema: JsonValue, put: (schema: JsonSchema) => JsonSchema) =>
    listedValues(schema as JsonSchema).map((one) => ({ ...one, at: at + one.at, schema: put(one.schema) }));
  const properties = isObject(condition['properties']) ? condition['properties'] : {};
  const members = Object.entries(properties).flatMap(([name, schema]) =>
    inner(childPointer('/properties', name), schema, (changed) => ({
      ...condition,
      properties: { ...properties, [name]: changed },
    })),
  );
  const lists = ['allOf'].flatMap((keyword) => {
    const parts = condition[keyword];
    if (!isArray(parts)) return [];
    return parts.flatMap((schema, index) =>
      inner(`/${keyword}/${index}`, schema, (changed) => ({ ...condition, [keyword]: parts.with(index, changed) })),
    );
  });
  const items = ['items', 'contains'].flatMap((keyword) =>
    inner(`/${keyword}`, condition[keyword] ?? true, (changed) => ({ ...condition, [keyword]: changed })),
  );
  return [...own, ...members, ...lists, ...items];
}

/** A branch in the author's words: its title, or the constant that names it. */
function branchName(schema: JsonSchema, root: JsonSchema, keyword: Pointer): string {
  const parts = constraintsOf([schema], new References(root)).schemas;
  const title = parts.map((part) => part['title']).find((one) => typeof one === 'string' && one !== '');
  if (typeof title === 'string') return JSON.stringify(title);
  const constants = parts.flatMap((part) =>
    Object.entries(isObject(part['properties']) ? part['properties'] : {}).flatMap(([name, inner]) =>
      isObject(inner) && hasOwn(inner, 'const') ? [`${name}: ${JSON.stringify(inner['const'])}`] : [],
    ),
  );
  return constants[0] ?? `number ${Number(parsePointer(keyword).at(-1)) + 1}`;
}

/** The values of a question, each of which someone has to be able to choose. */
function ofChoices(
  { holder, keyword, schema, pointer, around }: ConditionalSchema,
  { schema: root, schemaPlace, written }: BranchSource,
): Omit<Branch, 'step'>[] {
  const references = new References(root);
  const all = constraintsOf([schema], references).schemas;
  const item = all.map((one) => one['items']).find(isObject);
  const isList = item !== undefined && typesOf(all).includes('array');
  const own = isList ? constraintsOf([item], references).schemas : all;
  const values = own.flatMap((part) => valuesOf([written(part)]) ?? []);
  const isBoolean = values.length === 0 && typesOf(own).every((type) => type === 'boolean');
  const listed = isBoolean ? [true, false] : [...new Set(values)];
  if (listed.length < 2 || listed.length > MAX_CHOICES) return [];
  const point = schemaPlace(holder, keyword);
  return listed.map((value) => {
    const [at, within] = isBoolean ? [holder, keyword] : (valuePlace(own, value, written) ?? [holder, keyword]);
    const demand: JsonSchema = isList ? { contains: { const: value }, type: 'array' } : { const: value };
    return {
      ...schemaPlace(at, within),
      point: `${point.file}#${point.pointer}`,
      kind: 'choice' as const,
      keyword: isBoolean ? 'boolean' : (within.split('/')[1] ?? ''),
      choice: JSON.stringify(value),
      uses: [useOf([...around, { pointer, schema: demand }], pointer)],
    };
  });
}

function valuePlace(
  schemas: readonly JsonObject[],
  value: JsonValue,
  written: BranchSource['written'],
): readonly [JsonObject, Pointer] | undefined {
  const key = JSON.stringify(value);
  for (const schema of schemas)
    for (const keyword of ['enum', 'oneOf', 'anyOf']) {
      const list = written(schema)[keyword];
      const index = isArray(list)
        ? list.findIndex((one) => JSON.stringify(keyword === 'enum' ? one : isObject(one) ? one['const'] : one) === key)
        : -1;
      if (index >= 0) return [schema, `/${keyword}/${index}`];
    }
  return undefined;
}

function ofDates({ schema, schemaPlace }: BranchSource): Omit<Branch, 'step'>[] {
  return dateOrderRules(schema).map(({ at, earlier, later, schema: holder, keyword }) => {
    const place = schemaPlace(holder, keyword);
    const dates = { earlier: at + earlier, later: later === 'today' ? later : at + later };
    const both = [dates.earlier, dates.later].filter((pointer) => pointer !== 'today');
    return {
      ...place,
      point: `${place.file}#${place.pointer}`,
      kind: 'dates' as const,
      keyword: 'dateOrder',
      choice: `${earlier} before ${later}`,
      dates,
      uses: [
        useOf(
          both.map((pointer) => ({ pointer, schema: {} })),
          dates.earlier,
        ),
      ],
    };
  });
}

function ofMembers({ definition, memberPlace }: BranchSource): Branch[] {
  // No dossier is accepted that fulfils a condition which refuses it.
  const accepting = conditionsOf(definition as unknown as JsonValue).filter(({ member }) => !member.refuses);
  return accepting.flatMap((condition): Branch[] => {
    const { pointer, schema, member, holder } = condition;
    const place = memberPlace(pointer);
    const around = member.within === undefined ? undefined : (holder[member.within] as JsonSchema | undefined);
    const demands = around === undefined ? [] : [asMeant(around)];
    const keyword = parsePointer(pointer).at(-1) ?? '';
    const own = { ...place, point: `${place.file}#${pointer}`, kind: 'condition' as const, keyword, condition };
    const use = (inner: JsonSchema): BranchUse => ({
      pointer: '',
      demands: [...demands, inner],
      tests: [...demands, inner],
    });
    return [
      { ...own, step: undefined, choice: 'holds', uses: [use(asMeant(schema))] },
      { ...own, step: undefined, choice: 'does not hold', uses: [use({ not: schema })] },
      ...listedValues(schema).map(({ at, value, schema: one }) => ({
        ...own,
        ...memberPlace(pointer + at),
        ...{ point: `${own.point}${at}`, step: undefined, choice: `holds with ${JSON.stringify(value)}` },
        uses: [use(asMeant(one))],
      })),
    ];
  });
}

function ofRules({ definition, memberPlace }: BranchSource): Omit<Branch, 'step'>[] {
  const { rules = [], computed = {} } = definition;
  const one = (pointer: Pointer, kind: 'rule' | 'computed', at: Pointer, more: Partial<Branch>) => ({
    ...memberPlace(pointer),
    point: `procedure.json#${pointer}`,
    kind,
    keyword: kind,
    choice: '',
    uses: [useOf([{ pointer: at, schema: {} }], at)],
    ...more,
  });
  return [
    ...rules.flatMap(({ at }, index) => [
      one(`/rules/${index}`, 'rule', at, { rule: index, choice: 'is kept' }),
      one(`/rules/${index}`, 'rule', at, { rule: index, choice: 'is broken', isBroken: true }),
    ]),
    ...Object.keys(computed).map((at) =>
      one(childPointer('/computed', at), 'computed', at, { rule: at, choice: 'is known' }),
    ),
  ];
}

function useOf(demands: readonly Demand[], pointer: Pointer): BranchUse {
  return { pointer, demands: demands.map(fromRoot), tests: demands.map(inSome) };
}

/** A demand on the whole answers, which one item of each list has to satisfy. */
function inSome({ pointer, schema }: Demand): JsonSchema {
  return parsePointer(pointer).reduceRight<JsonSchema>((inner, name) => {
    if (name === '*') return { type: 'array', contains: inner };
    return { type: 'object', properties: { [name]: inner }, required: [name] };
  }, schema);
}

/** The step that asks for a pointer, else the first one that asks for something below it. */
export function stepOf({ steps }: Pick<ProcedureDefinition, 'steps'>, pointer: Pointer): string | undefined {
  const first = (isMeant: (field: Pointer) => boolean) =>
    steps.find(({ fields }) => fields.some((field) => isMeant(typeof field === 'string' ? field : field.pointer)))?.id;
  return first((field) => isWithin(pointer, field)) ?? first((field) => isWithin(field, pointer));
}

/** Unions of groups whose branches nothing in the answers names. */
export function unnamedUnions({ schema: root, schemaPlace }: BranchSource): SourcePlace[] {
  const found = new Map<string, SourcePlace>();
  visitLocations(root, ({ schema, location }) => {
    if (!isObject(schema)) return;
    for (const keyword of ['oneOf', 'anyOf']) {
      const branches = schema[keyword];
      if (!isArray(branches) || branches.length < 2) continue;
      const groups = branches.every((branch) =>
        constraintsOf([branch as JsonSchema], new References(root)).schemas.some(
          ({ properties }) => isObject(properties) && Object.keys(properties).length > 0,
        ),
      );
      if (!groups || discriminatorAt(root, `${location}/${keyword}`)) continue;
      const place = schemaPlace(schema, `/${keyword}`);
      found.set(`${place.file}#${place.pointer}`, place);
    }
  });
  return [...found.values()];
}
