import {
  childPointer,
  getAt,
  setAt,
  type CompiledProcedure,
  type GivenComponent,
  type Issue,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import { carryOver, SOURCE_LANGUAGE, type Draft } from '@motcua/core';
import { importProcedure } from '../check/check-procedure.js';
import { procedureModules } from '../compile/procedure-module.js';
import type { Change, DataChange } from './change.js';
import { DossierMaker, issuesOf, type Candidate } from './make-dossier.js';
import type { ProcedureVersion } from './procedure-version.js';
import { fieldsOf } from './schema-changes.js';

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
  /** The results of the new version. */
  readonly issues: readonly Pick<Issue, 'scope' | 'pointer' | 'code'>[];
}

/** The results for dossiers of the old version. */
export interface DossierOutcome {
  /** How many valid dossiers of the old version were tried, as they are. */
  readonly tried: number;
  /** How many of them the new version refuses. */
  readonly refused: number;
  /** How many of them are valid once their answers are carried over to the renamed fields. */
  readonly carriedOver: number;
  readonly example?: ExampleDossier;
}

/** More dossiers than this are not tried. */
const MAX_TRIED = 3_000;
/** Of so many dossiers each answer is changed, and of so many two answers at once. */
const MAX_BASES = 5;

/**
 * Tries valid dossiers of an old version on a new one: the samples, or a generated one, as they are, then with each
 * changed field at its limits, then with every field, then with two fields of which one changed.
 */
export async function tryDossiers(
  before: ProcedureVersion,
  after: ProcedureVersion,
  changes: readonly Change[],
): Promise<DossierOutcome> {
  const [old, now] = [await compiled(before), await compiled(after)];
  const maker = new DossierMaker(before, old);
  const samples = [...before.samples].map(([sample, { data, components, today }]): Candidate => ({
    sample,
    data,
    components,
    today,
  }));
  const kept = samples.filter((sample) => maker.isValid(sample));
  const bases = kept.length > 0 ? kept : [maker.smallest()].filter((one) => one !== undefined);
  const tried = bases.length;
  const isRefused = (candidate: Candidate) => issuesOf(now, candidate).length > 0;
  const refused = bases.filter(isRefused);
  const carried = bases.map((base) => ({ ...base, data: carriedOver(after, base.data) }));
  const valid = carried.filter((base) => !isRefused(base)).length;
  const [first] = refused;
  const example = first ? exampleOf(now, first) : findExample(maker, now, after, bases.slice(0, MAX_BASES), changes);
  return { tried, refused: refused.length, carriedOver: valid, ...(example !== undefined && { example }) };
}

function exampleOf(
  now: CompiledProcedure,
  candidate: Candidate,
  place: Pick<ExampleDossier, 'pointer' | 'value'> = {},
): ExampleDossier | undefined {
  const issues = issuesOf(now, candidate).map(({ scope, pointer, code }) => ({ scope, pointer, code }));
  const { sample, data, components } = candidate;
  return issues.length === 0
    ? undefined
    : { ...(sample !== undefined && { sample }), ...place, data, components, issues };
}

function findExample(
  maker: DossierMaker,
  now: CompiledProcedure,
  after: ProcedureVersion,
  bases: readonly Candidate[],
  changes: readonly Change[],
): ExampleDossier | undefined {
  const later = fieldsOf(after.schema);
  const nowOf = new Map(
    changes
      .filter((change): change is DataChange => change.part === 'data' && change.level === 'major')
      .map((change) => [change.pointer, change.now] as const),
  );
  const changed = [...nowOf.keys()].filter((pointer) => pointer !== '');
  // A name that the schema does not know: what was ignored may be refused.
  for (const base of bases)
    for (const group of nowOf.keys()) {
      const pointer = childPointer(group, 'other');
      if (group.includes('*') || getAt(base.data, group) === undefined) continue;
      const made = { ...base, data: setAt(base.data, pointer, 'x') ?? {} };
      const example = maker.isValid(made) ? exampleOf(now, made, { pointer, value: 'x' }) : undefined;
      if (example) return example;
    }
  const others = maker.pointers.filter((pointer) => !nowOf.has(pointer));
  let count = 0;
  /** Gives a field each of its values in turn, and leaves it out. */
  function* variants(base: Candidate, pattern: Pointer) {
    const { candidate, pointer } = maker.place(base, pattern);
    const name = nowOf.get(pattern);
    const nodes = name === undefined ? undefined : later.get(name);
    for (const value of [undefined, ...maker.values(pattern, nodes, getAt(candidate.data, pointer))]) {
      if ((count += 1) > MAX_TRIED) return;
      const made = { ...candidate, data: setAt(candidate.data, pointer, value) ?? {} };
      yield { made, pointer, value };
    }
  }
  for (const base of bases)
    for (const pattern of [...changed, ...others])
      for (const { made, pointer, value } of variants(base, pattern)) {
        const valid = maker.isValid(made) ? made : maker.repair(made, pointer);
        const example = valid && exampleOf(now, valid, { pointer, ...(value !== undefined && { value }) });
        if (example) return example;
      }
  for (const base of bases)
    for (const pattern of changed.length > 0 ? changed : others)
      for (const { made } of variants(base, pattern))
        for (const other of maker.pointers)
          for (const { made: both, pointer, value } of variants(made, other)) {
            const place = { pointer, ...(value !== undefined && { value }) };
            const example = maker.isValid(both) ? exampleOf(now, both, place) : undefined;
            if (example) return example;
          }
  return undefined;
}

/** The answers as the form takes them from a draft of an earlier version. */
function carriedOver({ definition }: ProcedureVersion, answers: JsonValue): JsonValue {
  const draft = { answers, entries: {}, provenance: {} } as unknown as Draft;
  return carryOver(definition, draft).answers;
}

async function compiled({ definition, schema, texts }: ProcedureVersion): Promise<CompiledProcedure> {
  const own = { definition, schema, language: SOURCE_LANGUAGE, texts: texts.get(SOURCE_LANGUAGE) ?? {}, languages: [] };
  return importProcedure(await procedureModules(own));
}
