import {
  checkComponents,
  childPointer,
  componentStates,
  getAt,
  isArray,
  isObject,
  isWithin,
  setAt,
  validateData,
  type Issue,
  type JsonSchema,
  type JsonValue,
  type Pointer,
} from '@motcua/model';
import { interpretSchema } from '@motcua/core/interpreter';
import { issuesOf, type Candidate } from '../diff/make-dossier.js';
import type { Branch } from './branches.js';
import type { Deadline } from './deadline.js';
import { fillForm, type FilledForm } from './fill-form.js';
import type { CaseMaker } from './make-case.js';
import { placesIn, sameItem } from './places.js';
import type { ProofSource } from './proof-source.js';

/** Dossiers that are tried for one condition. */
const MAX_TRIES = 60;

/** The outcome for a dossier that just misses a condition. */
export interface JustMissed {
  readonly outcome: 'refused' | 'other fields' | 'other papers' | 'applies no more';
  /** The answer that was changed. */
  readonly pointer: Pointer;
  /** The answer that just misses it; absent where it was left out. */
  readonly value?: JsonValue;
  readonly issues: readonly Issue[];
}

/**
 * Looks for a dossier that differs from a valid one in an answer that a condition reads, misses the condition, and is
 * refused or has other fields or papers.
 * @param index the condition's valid dossier
 * @returns undefined where the condition makes no difference
 */
export async function justMissed(
  branch: Branch,
  { candidate, form }: { readonly candidate: Candidate; readonly form: FilledForm },
  source: ProofSource,
  maker: CaseMaker,
  deadline: Deadline,
): Promise<JustMissed | undefined> {
  const { compiled, schema } = source;
  const holds = holding(branch, schema);
  let tries = 0;
  for (const use of branch.uses) {
    const condition = conditionOf(branch, use.tests);
    for (const pattern of readBy(condition, branch.condition ? '' : use.pointer))
      for (const pointer of placesIn(candidate.data, pattern))
        for (const value of [...maker.candidates(pointer, candidate.data), undefined]) {
          const data = setAt(candidate.data, pointer, value) ?? {};
          if (deadline.isOver) return undefined;
          if (holds(data) || (tries += 1) > MAX_TRIES) continue;
          const place = { pointer, ...(value !== undefined && { value }) };
          const papers = papersMissed(branch, candidate, data, source);
          if (papers) return { ...papers, ...place };
          if (branch.condition) continue;
          const issues = validateData(compiled, data, candidate.today);
          // A value that is wrong by itself says nothing of the condition.
          if (issues.some((issue) => isWithin(issue.pointer, pointer))) continue;
          if (issues.length > 0) return { outcome: 'refused', issues, ...place };
          const other = await fillForm(compiled, { ...candidate, data }, form.parts.dossier.submissionId);
          if (!sameFields(form.fields, other.fields)) return { outcome: 'other fields', issues: [], ...place };
        }
  }
  return undefined;
}

/** Returns the effect of a condition of `procedure.json` on the documents. */
function papersMissed(
  { condition }: Branch,
  candidate: Candidate,
  data: JsonValue,
  { compiled }: ProofSource,
): Pick<JustMissed, 'outcome' | 'issues'> | undefined {
  if (!condition) return undefined;
  const { id } = condition.holder;
  const isComponent = condition.pointer.startsWith('/components/') && typeof id === 'string';
  if (!isComponent) return { outcome: 'applies no more', issues: [] };
  const state = (answers: JsonValue) =>
    componentStates(compiled, answers).find(({ definition }) => definition.id === id)?.state;
  if (state(candidate.data) === state(data)) return undefined;
  // The papers of the dossier that fulfils the condition, with this one in any case.
  const given = candidate.components.some((one) => one.id === id)
    ? candidate.components
    : [...candidate.components, { id, state: 'attached' as const, files: [] }];
  const issues = checkComponents(compiled, data, given).filter(({ pointer }) => pointer.split('/')[1] === id);
  return { outcome: issues.length > 0 ? 'refused' : 'other papers', issues };
}

function sameFields(before: FilledForm['fields'], now: FilledForm['fields']): boolean {
  return before.size === now.size && [...before].every(([pointer, required]) => now.get(pointer) === required);
}

/** Whether a branch is taken by some answers, whatever else is right or wrong with them. */
export function holding({ uses }: Branch, schema: JsonSchema): (data: JsonValue) => boolean {
  const $defs = isObject(schema) ? schema['$defs'] : undefined;
  const checks = uses.map(({ tests }) => {
    const all = { ...($defs !== undefined && { $defs }), allOf: [...tests] } as unknown as JsonSchema;
    return interpretSchema(all, { components: [] }).validator('data#');
  });
  return (data) => checks.some((check) => check?.(data).length === 0);
}

function conditionOf({ condition }: Branch, tests: readonly JsonSchema[]): JsonSchema {
  return condition?.schema ?? tests.at(-1) ?? true;
}

/** The answers that a condition reads, with `*` for items; `within` only those at or below a pointer. */
function readBy(condition: JsonSchema, within: Pointer): readonly Pointer[] {
  const found = new Set<Pointer>();
  const visit = (schema: JsonValue, at: Pointer): void => {
    if (!isObject(schema)) return;
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    for (const [name, inner] of Object.entries(properties)) visit(inner, childPointer(at, name));
    if (isArray(schema['required']))
      for (const name of schema['required']) if (typeof name === 'string') found.add(childPointer(at, name));
    for (const keyword of ['allOf', 'anyOf', 'oneOf'])
      if (isArray(schema[keyword])) schema[keyword].forEach((member) => visit(member, at));
    if (schema['not'] !== undefined) visit(schema['not'], at);
    for (const keyword of ['items', 'contains']) if (schema[keyword] !== undefined) visit(schema[keyword], `${at}/*`);
    if (Object.keys(properties).length === 0) found.add(at);
  };
  visit(condition, '');
  const own = [...found].filter((pointer) => pointer !== '' && pointer !== within);
  // A leaf before what is around it: the least that is changed.
  return own.sort((a, b) => b.split('/').length - a.split('/').length);
}

/** A dossier in which the dates of a rule are the other way round. */
export function datesTurned(
  { dates }: Branch,
  candidate: Candidate,
  { compiled }: ProofSource,
): JustMissed | undefined {
  if (!dates) return undefined;
  for (const pointer of placesIn(candidate.data, dates.earlier)) {
    const later = dates.later === 'today' ? candidate.today : getAt(candidate.data, sameItem(pointer, dates.later));
    if (typeof later !== 'string') continue;
    const value = new Date(Date.parse(later) + 86_400_000).toISOString().slice(0, 10);
    const made = { ...candidate, data: setAt(candidate.data, pointer, value) ?? {} };
    const issues = issuesOf(compiled, made).filter(({ code }) => code === 'dateOrder' || code === 'dateInFuture');
    if (issues.length > 0) return { outcome: 'refused', pointer, value, issues };
  }
  return undefined;
}
