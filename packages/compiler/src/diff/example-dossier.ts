import {
  carryOver,
  getAt,
  isArray,
  isObject,
  parsePointer,
  setAt,
  vietnamDate,
  type CompiledProcedure,
  type GivenComponent,
  type Issue,
  type JsonObject,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import { SOURCE_LANGUAGE, type ActiveNode } from '@motcua/core';
import { sampleIssues } from '../check/check-samples.js';
import { importProcedure } from '../check/check-procedure.js';
import { procedureModules } from '../compile/procedure-module.js';
import { valuesAtLimits } from './example-values.js';
import type { ProcedureVersion } from './procedure-version.js';
import { fieldsOf } from './schema-changes.js';
import type { Change, DataChange } from './change.js';

/** A dossier that is valid in the old version and refused by the new one. */
export interface ExampleDossier {
  /** The sample that it was made of; absent when it was generated. */
  readonly sample?: string;
  /** Where it was changed; absent when the sample itself is refused. */
  readonly pointer?: Pointer;
  /** The answer there; absent when it was left out. */
  readonly value?: JsonValue;
  readonly data: JsonValue;
  readonly components: readonly GivenComponent[];
  /** What the new version says. */
  readonly issues: readonly Pick<Issue, 'scope' | 'pointer' | 'code'>[];
}

/** What became of old dossiers. */
export interface DossierOutcome {
  /** How many valid dossiers of the old version were tried, as they are. */
  readonly tried: number;
  /** How many of them the new version refuses. */
  readonly refused: number;
  /** How many of them are valid once their answers are carried over to the renamed fields. */
  readonly carriedOver: number;
  readonly example?: ExampleDossier;
}

interface Candidate {
  readonly sample?: string;
  readonly data: JsonValue;
  readonly components: readonly GivenComponent[];
  readonly today: string;
}

/** Tries valid dossiers of an old version on a new one, as they are and at the limits of what changed. */
export async function tryDossiers(
  before: ProcedureVersion,
  after: ProcedureVersion,
  changes: readonly Change[],
): Promise<DossierOutcome> {
  const [old, now] = [await compiled(before), await compiled(after)];
  const isOld = (candidate: Candidate) => issuesOf(old, candidate).length === 0;
  const samples = [...before.samples].map(([sample, { data, components, today }]) => ({
    sample,
    data,
    components,
    today,
  }));
  const kept = samples.filter(isOld);
  const generated = kept.length > 0 ? [] : [generate(before, old)].filter((one) => one !== undefined);
  const bases: readonly Candidate[] = [...kept, ...generated];
  let [refused, carriedOver] = [0, 0];
  let example: ExampleDossier | undefined;
  const note = (candidate: Candidate, more: Pick<ExampleDossier, 'pointer' | 'value'> = {}) => {
    const issues = issuesOf(now, candidate).map(({ scope, pointer, code }) => ({ scope, pointer, code }));
    const { sample, data, components } = candidate;
    if (issues.length > 0) example ??= { ...(sample !== undefined && { sample }), ...more, data, components, issues };
    return issues.length > 0;
  };
  for (const base of bases) {
    if (note(base)) refused += 1;
    const data = carryOver(base.data, after.definition.renamedFrom);
    if (issuesOf(now, { ...base, data }).length === 0) carriedOver += 1;
  }
  const tried = bases.length;
  if (example === undefined) {
    for (const { candidate, pointer, value } of variants(before, after, bases, changes))
      if (isOld(candidate) && note(candidate, { pointer, ...(value !== undefined && { value }) })) break;
  }
  return { tried, refused, carriedOver, ...(example !== undefined && { example }) };
}

function issuesOf(procedure: CompiledProcedure, { data, components, today }: Candidate): readonly Issue[] {
  return sampleIssues(procedure, { description: '', issues: [], data, components, today });
}

async function compiled({ definition, schema, texts }: ProcedureVersion): Promise<CompiledProcedure> {
  const own = { definition, schema, language: SOURCE_LANGUAGE, texts: texts.get(SOURCE_LANGUAGE) ?? {}, languages: [] };
  return importProcedure(await procedureModules(own));
}

/** The dossiers with one answer each that the changed fields may have had. */
function* variants(
  before: ProcedureVersion,
  after: ProcedureVersion,
  bases: readonly Candidate[],
  changes: readonly Change[],
): Iterable<{ readonly candidate: Candidate; readonly pointer: Pointer; readonly value: JsonValue | undefined }> {
  const [old, now] = [fieldsOf(before.schema), fieldsOf(after.schema)];
  const changed = changes.filter((change): change is DataChange => change.part === 'data' && change.level === 'major');
  for (const change of changed) {
    const nodes = old.get(change.pointer) ?? [];
    for (const base of bases) {
      const pointer = concrete(base.data, change.pointer);
      if (pointer === undefined || pointer === '') continue;
      const given = getAt(base.data, pointer);
      const later = change.now === undefined ? undefined : now.get(change.now);
      const values = nodes.length === 0 ? [] : valuesAtLimits(nodes, later, given);
      for (const value of [undefined, ...values])
        yield { candidate: { ...base, data: setAt(base.data, pointer, value) ?? {} }, pointer, value };
    }
  }
}

/** A pointer with the first item for `*`; undefined when the dossier has no such list. */
function concrete(data: JsonValue, pointer: Pointer): Pointer | undefined {
  let at = '';
  for (const segment of parsePointer(pointer)) {
    const list = segment === '*' ? getAt(data, at) : undefined;
    if (segment === '*' && !(isArray(list) && list.length > 0)) return undefined;
    at += `/${segment === '*' ? '0' : segment.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return at;
}

const MAX_REPAIRS = 200;

/** A valid dossier of a version without samples: the required answers, each one that its field takes. */
function generate(version: ProcedureVersion, procedure: CompiledProcedure): Candidate | undefined {
  const fields = fieldsOf(version.schema);
  const today = vietnamDate(new Date());
  const tries = new Map<Pointer, number>();
  let candidate: Candidate = { data: {}, components: [], today };
  for (let repair = 0; repair < MAX_REPAIRS; repair += 1) {
    const [issue] = issuesOf(procedure, candidate);
    if (!issue) return candidate;
    if (issue.scope !== 'data') {
      const next = withComponent(version, candidate, issue.pointer);
      if (!next) return undefined;
      candidate = next;
      continue;
    }
    const nodes = fields.get(issue.pointer.replace(/\/\d+(?=\/|$)/g, '/*')) ?? [];
    const values = valuesAtLimits(nodes, undefined, undefined);
    const tried = tries.get(issue.pointer) ?? 0;
    const value = isGroup(nodes) && tried === 0 ? ({} as JsonObject) : values[tried];
    if (value === undefined) return undefined;
    tries.set(issue.pointer, tried + 1);
    const data = setAt(candidate.data, issue.pointer, value) ?? {};
    candidate = { ...candidate, data };
  }
  return undefined;
}

function isGroup(nodes: readonly ActiveNode[]): boolean {
  return nodes.some(({ children, schema }) => children.length > 0 && isObject(schema));
}

/** The dossier with a file for the component that an issue is about. */
function withComponent(version: ProcedureVersion, candidate: Candidate, pointer: Pointer): Candidate | undefined {
  const component = version.definition.components.find(({ id }) => pointer.split('/').includes(id));
  if (!component || candidate.components.some(({ id }) => id === component.id)) return undefined;
  const [accepted] = component.accept ?? [];
  const file = {
    name: `a${accepted?.extensions[0] ?? '.pdf'}`,
    type: accepted?.type ?? 'application/pdf',
    size: 1_000,
  };
  const given = { id: component.id, state: 'attached', files: [file] } as unknown as GivenComponent;
  return { ...candidate, components: [...candidate.components, given] };
}
